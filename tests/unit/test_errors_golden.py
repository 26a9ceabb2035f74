"""Every mistake that an editor can make, and every word that the editor is told of it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from goldens import GOLDENS, Golden

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

PLACED = re.compile(r"content/\S+:[1-9]\d*:[1-9]\d*: (\S+: )?found [^\n]+, expected [^\n]+")
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


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.file.stem)
def test_a_message_has_a_place_what_was_found_and_what_was_expected(golden: Golden) -> None:
    *problems, blank, total, end = golden.expected.split("\n") if "\n\n" in golden.expected else ["", "", ""]
    assert (blank, end) == ("", "")
    places = [line for line in problems if not line.startswith(" ")]
    assert total == (f"{len(places)} problem{'s'[: len(places) > 1]} in the content" if places else "")
    for line in problems:
        assert (PLACED if line in places else HINT).fullmatch(line), line
        assert not OF_THE_PROGRAM.search(line), line
