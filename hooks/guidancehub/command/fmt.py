"""``fmt``: mend the layout of content files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.command.options import command
from guidancehub.content.fixes import content_files
from guidancehub.content.formatting import formatted
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_reader import decode
from guidancehub.report import Report
from guidancehub.views.labels import counted
from guidancehub.write import writing

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

    from guidancehub.command.options import Commands


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    fmt = command(
        commands, "fmt", _fmt, "mend lines that are too long, spaces and line ends; no word changes"
    )
    fmt.add_argument("--check", action="store_true", help="change nothing, and end with 1 where it would")


def _fmt(options: argparse.Namespace) -> Report:
    changed = change_files(options.root, formatted, write=not options.check)
    # What cannot be read cannot be mended either.
    read = (decode(content, path) for path, content in content_files(options.root))
    problems = tuple(problem for each in read if not isinstance(each, Source) for problem in each)
    if not options.check:
        return Report(told(changed, "mended"), problems)
    return Report(told(changed, "would mend"), problems, failed=bool(changed))


def change_files(root: Path, change: Callable[[bytes, str], bytes], *, write: bool) -> list[str]:
    """Change each content file of a project, and return the paths of those that are different then."""
    changed: list[str] = []
    for path, before in content_files(root):
        after = change(before, path)
        if after != before:
            changed.append(path)
            if write:
                with writing(root / path):
                    (root / path).write_bytes(after)
    return changed


def told(changed: list[str], what: str) -> str:
    """Return the names of changed files, one a line, and their number."""
    return "\n".join([*changed, f"{what} {counted(len(changed), 'file')}"])
