"""Every mistake that an editor can make, and every word that the editor is told of it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from goldens import GOLDENS, Golden

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

PLACED = re.compile(
    r"(content|docs)/\S+:[1-9]\d*:[1-9]\d*: (\S+: )?found [^\n]+, expected [^\n]+ \[([a-z0-9-]+)\]"
)
HINT = re.compile(r"    hint: \S[^\n]+")
# Words of the program, which an editor need not know.
OF_THE_PROGRAM = re.compile(
    r"\b(dict|tuple|str|int|float|bool|None|NoneType|True|False|mapping|sequence|scalar|token|input|"
    r"Traceback|validat\w+|pydantic|regex|pattern)\b"
)


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.file.stem)
def test_a_mistake_is_told_as_its_golden_file_says(golden: Golden, hub: MinimalHub) -> None:
    golden.apply(hub)
    report = hub.report()
    if os.environ.get("GOLDEN") == "write":
        golden = golden.renewed(report)
    assert f"{report}\n" == golden.expected
    if report != "no problems":
        assert_well_told(report)


def assert_well_told(report: str) -> None:
    """Hold every message to its form: the place, what was found, what was expected, and a hint below it."""
    *lines, blank, total = report.split("\n")
    problems = [line for line in lines if not line.startswith(" ")]
    assert blank == ""
    assert total == f"{len(problems)} problem{'s' if len(problems) > 1 else ''} in the content"
    for line in lines:
        assert (PLACED if line in problems else HINT).fullmatch(line), line
        assert not OF_THE_PROGRAM.search(line), line


def test_there_is_a_golden_file_for_every_kind_of_mistake() -> None:
    assert len(GOLDENS) > 150
