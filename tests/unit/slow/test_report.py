"""What commands say and how they end: exit codes, formats, faults of the program and of where they run."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import guidancehub.__main__ as command
from commands import run
from guidancehub.finished.made import VARIABLE, Made, tell
from guidancehub.publishing import mkdocs_process

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

TIPS = "content/tips.yml"


def test_a_check_as_json_has_warnings_and_what_was_checked(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.change("content/matrix/quality-and-innovation.yml", "How do you learn from", "Do you learn from")
    assert run(hub, "check", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["problems"] == []
    assert [each["code"] for each in found["warnings"]] == ["question-wording"]
    assert found["summary"].startswith("no problems in ")


def test_an_output_that_is_closed_is_told_in_words(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        assert run(hub, "check", "--json") == 2
    assert capsys.readouterr().err.startswith("the output was closed before all of it was written")


def test_options_stand_before_a_command_or_after_it(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    root = ["--root", str(hub.root)]
    ways = (["check", *root, "--json"], ["--json", "check", *root], [*root, "--json", "check"])
    assert [command.main(way) for way in ways] == [0, 0, 0]
    said = capsys.readouterr().out.replace("}\n{", "}\0{").split("\0")
    assert len({json.loads(each)["summary"] for each in said}) == 1


def test_a_command_finds_the_project_from_any_folder_in_it(
    hub: MinimalHub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(hub.root / "content" / "cases")
    assert command.main(["check"]) == 0
    assert capsys.readouterr().out.startswith("no problems in ")


def test_a_quiet_command_tells_problems_and_what_was_asked_alone(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.change("content/matrix/quality-and-innovation.yml", "How do you learn from", "Do you learn from")
    assert run(hub, "check", "-q") == 0
    assert capsys.readouterr() == ("", "")
    assert run(hub, "-q", "explain", "yaml-tab") == 0
    assert capsys.readouterr().out.startswith("yaml-tab: ")
    hub.change(TIPS, "title: Keep notes", "title: 2025")
    assert run(hub, "-q", "check") == 1
    assert "[value-not-text]" in capsys.readouterr().err


@pytest.mark.parametrize(("ended", "code"), [(0, 0), (1, 1), (2, 2), (3, 3)])
def test_a_build_ends_as_mkdocs_did(
    ended: int,
    code: int,
    hub: MinimalHub,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def mkdocs(arguments: list[str], *, env: dict[str, str], **_: object) -> subprocess.CompletedProcess[str]:
        Path(arguments[-1]).mkdir()
        tell(Path(env[VARIABLE]), Made("https://riverside-hub.example/", {}))
        return subprocess.CompletedProcess(arguments, ended)

    # As where no process can be forked.
    monkeypatch.setattr(mkdocs_process, "apart", lambda _: None)
    monkeypatch.setattr(subprocess, "run", mkdocs)
    assert run(hub, "build") == code
    assert ("the last good site is as it was" in capsys.readouterr().err) is (ended > 0)


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_long_work_is_shown_on_a_terminal_in_one_line(
    hub: MinimalHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := _Terminal())
    assert run(hub, "check") == 0
    steps = [each.strip() for each in terminal.getvalue().split("\r")]
    assert "reading the content" in steps
    assert "making the pages" in steps
    assert steps[-2:] == ["", ""]
    assert "\n" not in terminal.getvalue()
