"""A hub says every text of the papers in its own words, and reads them back as it reads those of before."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import pytest

from guidancehub.content.model.house_words import defaults
from node import run_node
from own_papers import LONGEST, TERMS, long_marks, marks, write_script
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_IN_A_FORMULA: Final = 255
"""As many characters a text in a formula may have for Excel."""
_LITERAL: Final = re.compile(r'"((?:[^"]|"")*)"')
HUBS: Final = {"program": {}, "marks": marks(), "terms": TERMS, "long": long_marks()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that has one for each hub, with its script and the samples of the tests."""
    folder = tmp_path_factory.mktemp("hubs")
    for hub, own in HUBS.items():
        write_script(folder / hub, own)
    return folder


@cache
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
    assert read["ties"].count(True) > len(read["ties"]) / 2


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
    assert said >= {key[: LONGEST - 1] for key in defaults().paper_sheets}
    assert {"answers-hint", "checks-to-mend", "exercise-title", "papers-page", "record-of-decision"} <= said
