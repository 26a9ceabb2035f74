"""``strip``: take what a camera or a program added to pictures out of their files."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from guidancehub.command.options import command
from guidancehub.content.problems import Problem
from guidancehub.content.reading.picture_metadata import without_metadata
from guidancehub.content.reading.pictures import ENDINGS, MOST_BYTES, fault_in_picture
from guidancehub.content.reading.regular_files import read_regular, regular_files
from guidancehub.report import Report
from guidancehub.views.labels import counted
from guidancehub.write import writing

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from guidancehub.command.options import Commands

_MORE: Final = "picture-metadata"


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    command(commands, "strip", _strip, "take out of the pictures in docs/ who took them, where and when")


def _strip(options: argparse.Namespace) -> Report:
    root: Path = options.root
    paths, _ = regular_files(root, "docs")
    mended, problems = [], []
    for path in (each for each in paths if PurePosixPath(each).suffix in ENDINGS):
        ending = PurePosixPath(path).suffix
        content = read_regular(root / path, path, MOST_BYTES + 1)
        if isinstance(content, Problem):
            problems.append(content)
            continue
        fault = fault_in_picture(content, ending)
        if fault is None or fault[0] != _MORE:
            continue
        clean = _clean(content, ending)
        if clean is None:
            problems.append(Problem(path, 1, 1, "", *fault))
            continue
        _replace(root / path, clean)
        mended.append(path)
    lines = [f"{path}: took out what the camera or a program had added" for path in mended]
    return Report("\n".join([*lines, f"changed {counted(len(mended), 'picture')}"]), tuple(problems))


def _clean(content: bytes, ending: str) -> bytes | None:
    """Return a picture without its metadata, or ``None`` where that cannot be done, or was not enough."""
    try:
        clean = without_metadata(content, ENDINGS[ending])
    except ValueError:
        return None
    return None if fault_in_picture(clean, ending) else clean


def _replace(file: Path, content: bytes) -> None:
    """Put other bytes in a file's place in one step, so that a full disk costs no picture."""
    new = file.with_name(f".{file.name}.new")
    with writing(file):
        try:
            new.write_bytes(content)
            new.replace(file)
        finally:
            new.unlink(missing_ok=True)
