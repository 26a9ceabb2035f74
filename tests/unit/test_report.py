"""What commands say and how they end: exit codes, formats, faults of the program and of where they run."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import sys
from typing import TYPE_CHECKING

import pytest

import guidancehub.__main__ as command
from commands import run
from guidancehub import bug_report
from guidancehub.content.problems import Problem
from guidancehub.report import Report, as_github

if TYPE_CHECKING:
    from pathlib import Path

    from minimal_hub import MinimalHub


TIPS = "content/tips.yml"


@pytest.fixture
def broken(hub: MinimalHub) -> MinimalHub:
    hub.change(TIPS, "title: Keep notes", "title: 2025")
    return hub


def test_a_check_as_json_has_every_part_of_a_problem(
    broken: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(broken, "check", "--json") == 1
    printed = capsys.readouterr()
    (problem,) = json.loads(printed.out)["problems"]
    line = broken.read(TIPS).split("\n")[problem["line"] - 1]
    assert line[problem["column"] - 1 :] == "2025"
    assert problem["path"] == TIPS
    assert problem["code"] == "value-not-text"
    assert problem["message"] == "found 2025 (a number), expected text"
    assert problem["hint"] == "put it in double quotes to make it text"
    assert problem["explained"] == "/developers/problems/#value-not-text"
    assert printed.err == ""


@pytest.mark.parametrize("form", ["text", "json"])
def test_files_that_were_mended_are_named_where_a_problem_is_left(
    form: str, broken: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    path = "content/cases/garden-lunches.yml"
    broken.write(path, broken.read(path) + "\n\n")
    assert run(broken, "check", "--fix", "--format", form) == 1
    printed = capsys.readouterr()
    said = printed.out if form == "text" else json.loads(printed.out)["summary"]
    assert said.strip() == f"{path}\nmended 1 file"


@pytest.mark.parametrize("both", [("--fix", "--site"), ("--site", "--due"), ("--due", "7", "--fix")])
def test_a_check_that_would_do_one_of_two_things_is_refused(
    both: tuple[str, ...], hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        run(hub, "check", *both)
    assert "not allowed with argument" in capsys.readouterr().err


def test_reviews_that_are_due_are_told_as_json_too(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(hub, "check", "--json", "--due", "20000", "--today", "2026-11-24") == 0
    found = json.loads(capsys.readouterr().out)
    assert {"review-due", "law-unread"} >= {each["code"] for each in found["warnings"]} >= {"review-due"}


def test_on_github_a_problem_is_an_annotation_of_its_line(
    broken: MinimalHub, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run(broken, "check") == 1
    first, *_ = capsys.readouterr().out.splitlines()
    assert re.fullmatch(
        rf"::error file={TIPS},line=\d+,col=\d+,title=value-not-text"
        r"::groups\[1\]\.tips\[2\]\.title: found 2025 .*%0Ahint: .*",
        first,
    )


def test_what_an_annotation_holds_cannot_begin_another() -> None:
    problem = Problem("content/a:b,c%\n.yml", 1, 2, "", "a-code", "found 5 %\r\n::error::x, expected y")
    line, _ = as_github(Report("", (problem,))).split("\n")
    assert line == (
        "::error file=content/a%3Ab%2Cc%25%0A.yml,line=1,col=2,title=a-code"
        "::found 5 %25%0D%0A::error::x, expected y"
    )


def test_people_are_told_where_codes_are_explained(
    broken: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(broken, "check") == 1
    assert capsys.readouterr().err.endswith(
        "“guidancehub explain CODE”, and on the hub at /developers/problems/\n"
    )


def test_a_code_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["explain", "yaml-tab"]) == 0
    assert capsys.readouterr().out.startswith("yaml-tab: A tab\n\n")


def test_a_code_that_there_is_not_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["explain", "yaml-tap"]) == 2
    assert "did you mean 'yaml-ta" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["check"], ["schema"], ["build"], ["write", "x"], ["new", "case", "a"]]
)
def test_a_folder_without_content_is_no_project(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["--root", str(tmp_path), *arguments]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"found no “content” in {tmp_path}, expected the project's folder\n    hint: ")


def test_a_folder_that_is_not_there_is_no_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--root", str(tmp_path / "none"), "check"]) == 2
    assert capsys.readouterr().err.startswith(f"found no folder {tmp_path / 'none'}, ")


def test_a_fault_of_the_program_is_one_message_with_its_trace_in_a_file(
    hub: MinimalHub, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("no such thing")

    monkeypatch.setattr("guidancehub.command.check.build_site", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert run(hub, "check") == 3
    said = capsys.readouterr().err
    assert said.startswith("this is a fault of the program, and not of your content (KeyError); ")
    assert "Traceback" not in said
    (file,) = tmp_path.iterdir()
    assert str(file) in said
    written = file.read_text(encoding="utf-8")
    assert "Python: " in written
    assert written.endswith("KeyError: 'no such thing'\n")


def test_a_fault_of_the_program_is_told_where_no_file_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none"))
    assert bug_report.told(KeyError("x")).startswith("this is a fault of the program")


def test_an_output_on_a_full_disk_is_told_in_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.StringIO):
        def flush(self) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(sys, "stdout", Full())
    monkeypatch.setattr("guidancehub.command.streams._forget_the_rest", lambda: None)
    assert command.main(["explain", "yaml-tab"]) == 2
    assert capsys.readouterr().err.startswith(
        "the output was not written: No space left on device\n    hint: "
    )


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_stream_that_was_closed_is_no_fault_of_the_program(
    stream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, stream, None)
    assert command.main(["explain", "yaml-tab"]) == 0
    assert command.main(["explain", "none-such"]) == 2
    getattr(sys, stream).close()


def test_where_nobody_can_be_told_the_exit_code_says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(sys, "stderr", Full())
    assert command.main(["explain", "none-such"]) == 2


def test_stopping_a_command_is_told_in_words(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("guidancehub.command.check.build_site", stopped)
    assert run(hub, "check") == 130
    assert capsys.readouterr().err == "stopped; nothing was put in place\n"


def test_the_version_is_that_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        command.main(["--version"])
    assert capsys.readouterr().out == f"guidancehub {bug_report.program_version()}\n"
    assert re.match(r"\d+\.\d+\.\d+", bug_report.program_version())


@pytest.mark.parametrize(("no_colour", "coloured"), [("", True), ("1", False)])
def test_a_terminal_has_colours_unless_somebody_asks_for_none(
    no_colour: str, *, coloured: bool, broken: MinimalHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", no_colour)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal := _Terminal())
    assert run(broken, "check") == 1
    assert ("\033[31mcontent/tips.yml:" in terminal.getvalue()) is coloured
    assert ("\033[36m    hint:" in terminal.getvalue()) is coloured


def test_a_letter_that_the_output_cannot_show_is_spelled_out(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(shown, encoding="ascii"))
    assert command.main(["explain", "yaml-tab"]) == 0
    assert b"\\u2192- Ask early" in shown.getvalue()


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True
