"""SECURITY.md promises what a test holds, for each threat by its number."""

from __future__ import annotations

import re
from typing import Final

from support import ROOT

TEXT: Final = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
NAMED: Final = re.compile(r"`(tests/[\w/]+\.py)`\s+`(test_\w+)`")
NUMBERED: Final = re.compile(r"(?<=_)t(\d\d)(?=_)")
ROWS: Final = re.findall(r"^\| T(\d+) [^|]+\|([^|]+)\|([^|]+)\|$", TEXT, re.MULTILINE)
THREATS: Final = range(1, 31)


def test_every_threat_has_its_promise_in_order() -> None:
    assert [int(number) for number, _, _ in ROWS] == list(THREATS)
    assert all(promise.strip().endswith(".") for _, promise, _ in ROWS)


def test_each_promise_names_a_test_with_the_number_of_its_threat() -> None:
    for number, _, tests in ROWS:
        named = NAMED.findall(tests)
        assert named, number
        for _, name in named:
            assert int(number) in map(int, NUMBERED.findall(name)), name


def test_each_test_that_is_named_is_there() -> None:
    named = NAMED.findall(TEXT)
    assert len(named) > len(THREATS)
    for path, name in named:
        text = (ROOT / path).read_text(encoding="utf-8")
        assert re.search(rf"^def {name}\(", text, re.MULTILINE), f"{path}: {name}"


def test_no_test_has_the_number_of_a_threat_that_there_is_not() -> None:
    found = {
        int(number)
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_t\d\d\w+)", file.read_text(encoding="utf-8"), re.MULTILINE)
        for number in NUMBERED.findall(name)
    }
    assert found == set(THREATS)
