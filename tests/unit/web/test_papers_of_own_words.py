"""A hub says every text of the papers in its own words, and reads them back as it reads those of before."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Any, Final

import pytest

from guidancehub.content.model.house_words import HouseWords, defaults, placeholders_of
from guidancehub.web.script.own_terms import OwnTerms
from node import run_node
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TERMS: Final = {"gate": "door", "gates": "doors", "question": "request", "questions": "requests"} | {
    "bidder": "baker",
    "bidders": "bakers",
    "evaluator": "taster",
    "evaluators": "tasters",
    "criterion": "chapter",
    "criteria": "chapters",
}
LONGEST_IN_A_FORMULA: Final = 255
"""As many characters a text in a formula may have for Excel."""
LONGEST: Final = 31
"""As many characters the name of a sheet may have for Excel."""
_LITERAL: Final = re.compile(r'"((?:[^"]|"")*)"')


def marks() -> dict[str, str]:
    """Return a text for each id with a mark, signs that formulas have, and its values in another order."""
    said = {
        key: " ".join((f'§{key}§ says "so" & more:', *(f"{{{each}}}" for each in sorted(names))))
        for key, names in ((key, placeholders_of(text)) for key, text in defaults().script.items())
    }
    return said | {key: f"§{key}"[:LONGEST] for key in defaults().paper_sheets}


def long_marks() -> dict[str, str]:
    """Return the same with texts that are far longer than the program's."""
    return {key: f"{text}{' ever so long' * 30}" for key, text in marks().items() if "§ says" in text}


HUBS: Final = {"program": {}, "marks": marks(), "terms": TERMS, "long": long_marks()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that has one for each hub, with its script and the samples of the tests."""
    folder = tmp_path_factory.mktemp("hubs")
    files = {
        file.relative_to(ROOT).as_posix(): file.read_bytes()
        for file in sorted((ROOT / "docs" / "assets").rglob("*.mjs"))
    }
    for hub, own in HUBS.items():
        for path, data in OwnTerms.of(HouseWords("Eastvale", own)).in_files(files).items():
            assert isinstance(data, bytes)
            (folder / hub / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / hub / path).write_bytes(data)
        for tests in ("papers", "pack", "js"):
            shutil.copytree(ROOT / "tests" / tests, folder / hub / "tests" / tests)
        for others in ("node_modules", "tests/fixtures"):
            (folder / hub / others).symlink_to(ROOT / others, target_is_directory=True)
    return folder


def round_trip(made: Path, maker: str, reader: str) -> dict[str, Any]:
    """Return what one hub reads of papers that another one made, and what they say."""
    script = ROOT / "tests" / "papers" / "round-trip.mjs"
    found: dict[str, Any] = json.loads(run_node(script, made / maker, made / reader))
    return found


@pytest.fixture(scope="module")
def plain(made: Path) -> dict[str, Any]:
    return round_trip(made, "program", "program")


def test_papers_of_the_program_are_read_without_a_fault(plain: dict[str, Any]) -> None:
    read = plain["read"]
    assert [each["problems"] for each in (*read["books"], *read["answers"])] == [[]] * 16
    assert read["exercise"] == []


@pytest.mark.parametrize(
    ("maker", "reader"),
    [
        ("marks", "marks"),
        ("terms", "terms"),
        ("long", "long"),
        ("program", "marks"),
        ("program", "terms"),
    ],
)
def test_papers_are_read_by_the_hub_that_made_them_and_after_it_chose_its_words(
    maker: str, reader: str, made: Path, plain: dict[str, Any]
) -> None:
    found = round_trip(made, maker, reader)
    assert found["read"] == plain["read"]
    for formula in found["formulas"]:
        assert formula.count('"') % 2 == 0, formula
        assert all(len(each) <= LONGEST_IN_A_FORMULA for each in _LITERAL.findall(formula)), formula


def test_papers_say_the_hubs_words(made: Path) -> None:
    said = set(re.findall(r"§([a-z-]+)", " ".join(round_trip(made, "marks", "marks")["texts"])))
    sheets = {key[: LONGEST - 1] for key in defaults().paper_sheets}
    assert said >= sheets
    assert {"answers-hint", "checks-to-mend", "exercise-title", "papers-page", "record-of-decision"} <= said
