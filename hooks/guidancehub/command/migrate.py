"""``migrate``: bring content up to the form that the program reads now, and say what that changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from guidancehub.command.change import made
from guidancehub.command.options import command
from guidancehub.content.migrations import migrated

if TYPE_CHECKING:
    import argparse

    from guidancehub.command.options import Commands
    from guidancehub.report import Report


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    command(
        commands, "migrate", _migrate, "bring the content up to the newest schema, and say what it changed"
    )


def _migrate(options: argparse.Namespace) -> Report:
    return replace(made(options.root, migrated(options.root)), asked=True)
