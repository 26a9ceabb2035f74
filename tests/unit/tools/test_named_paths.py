"""What the texts for developers name is there, and each decision has the form that its folder asks for."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest

from named_paths import FOLDERS, is_there, paths_in
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

DECISIONS = sorted(file for file in (ROOT / "decisions").glob("*.md") if file.name != "README.md")
ARCHITECTURE = ROOT / "ARCHITECTURE.md"


def test_each_name_that_the_architecture_places_in_a_module_is_there() -> None:
    text = ARCHITECTURE.read_text(encoding="utf-8")
    placed = re.findall(r"`(\w+)`(?: and `(\w+)`)? in `([\w/]+\.py)`", text)
    assert len(placed) >= 12
    for *names, path in placed:
        (module,) = (folder / path for folder in FOLDERS if (folder / path).is_file())
        for name in filter(None, names):
            assert re.search(rf"^(def|class) {name}\b", module.read_text(encoding="utf-8"), re.MULTILINE), (
                name
            )


def test_the_architecture_shows_the_floors_that_are_held() -> None:
    text = ARCHITECTURE.read_text(encoding="utf-8")
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    floors = contracts["contracts"][0]["layers"]
    drawing = text.partition("```text")[2].partition("```")[0]
    places = [drawing.index(f" {name} ") for floor in floors for name in floor.split(" | ")]
    assert places == sorted(places)
    inside = contracts["contracts"][1]["layers"]
    assert ", ".join(f"`{name}`" for name in reversed(inside)) in text


def test_a_path_that_is_not_there_is_found() -> None:
    assert paths_in("See `web/renderer.py`, `a b.py`, `/cases/`, `make x` and [this](no/such.md#x).") == [
        "web/renderer.py",
        "no/such.md",
    ]
    assert is_there("web/renderer.py", ARCHITECTURE)
    assert is_there("tests/fixtures/minimal/content/*.yml", ARCHITECTURE)
    assert not is_there("web/press.py", ARCHITECTURE)


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda decision: decision.stem)
def test_a_decision_is_dated_and_says_what_was_rejected(decision: Path) -> None:
    text = decision.read_text(encoding="utf-8")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d(-[a-z0-9]+)+", decision.stem)
    assert re.match(rf"# .+\n\n- Date: {decision.stem[:10]}\n- State: .+\n", text)
    assert re.findall(r"^## (.+)", text, re.MULTILINE) == ["Context", "Decision", "Rejected"]
    assert len(text.splitlines()) <= 40
