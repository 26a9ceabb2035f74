"""Each part of the tests is run until one fails, and what each took is told."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import run_parts
from run_parts import MADE, Part, passed_in, run, run_all, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def command(code: str) -> list[str]:
    return [sys.executable, "-c", code]


@pytest.mark.parametrize(
    ("line", "tests"),
    [
        ("1168 passed in 56.80s", 1168),
        ("==== 3 passed, 1 warning in 0.10s ====", 3),
        ("# pass 41", 41),
        ("ℹ pass 7", 7),
        ("1 failed, 12 passed in 1.50s", 0),
        ("the bus passed in 5 minutes", 0),
        ("", 0),
    ],
)
def test_the_tests_that_passed_are_counted(line: str, tests: int) -> None:
    assert passed_in(line) == tests


def test_what_a_part_prints_is_shown(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    part = run("unit", command("print('2 passed in 1s'); print('3 passed in 1s')"))
    assert capfdbinary.readouterr().out.split(b"\n")[0].strip() == b"2 passed in 1s"
    assert (part.name, part.tests, part.code) == ("unit", 5, 0)
    assert part.seconds > 0


def test_nothing_is_run_after_a_part_that_failed() -> None:
    good, bad = command(""), command("raise SystemExit(2)")
    parts = list(run_all([("check", good), ("unit", bad), ("site", good)]))
    assert [(part.name, part.code) for part in parts] == [("check", 0), ("unit", 2)]


def test_all_parts_have_one_folder_for_what_takes_long_to_make(monkeypatch: pytest.MonkeyPatch) -> None:
    folders = []

    def run_some(commands: Iterable[tuple[str, object]]) -> Iterator[Part]:
        for name, _ in commands:
            folders.append(Path(os.environ[MADE]))
            assert list(folders[0].iterdir()) == [folders[0] / "site"][: len(folders) - 1]
            (folders[0] / "site").touch()
            yield Part(name, 1, 1, 0)

    monkeypatch.setenv(MADE, "none")
    monkeypatch.setattr(run_parts, "run_all", run_some)
    assert run_parts.main(["site", "browser"]) == 0
    assert folders[0] == folders[1]
    assert not folders[0].exists()


def test_the_table_says_what_each_part_took_and_all_of_them() -> None:
    assert table_of([Part("check", 9.96, 0, 0), Part("unit", 50.04, 1200, 2)]) == (
        "part        seconds    tests\n"
        "check          10.0        -\n"
        "unit           50.0     1200  failed\n"
        "all            60.0     1200"
    )


def test_more_than_fifteen_minutes_is_told() -> None:
    assert table_of([Part("site", 901, 10, 0)]).endswith("all           901.0       10  more than 15 minutes")
