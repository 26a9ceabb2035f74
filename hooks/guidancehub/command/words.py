"""``words``: each text that the program says of any hub, with its id, as content/words.yml can have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.command.options import command
from guidancehub.content.model.house_words import defaults
from guidancehub.report import Report

if TYPE_CHECKING:
    import argparse

    from guidancehub.command.options import Commands


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    words = command(
        commands, "words", _words, "list what the program says by itself, to say it in your words"
    )
    words.add_argument("text", nargs="?", default="", metavar="TEXT", help="only where this stands")
    words.set_defaults(needs_project=False)


def _words(options: argparse.Namespace) -> Report:
    every = (f"{key}: {text}" for key, text in defaults().every.items())
    found = [line for line in every if options.text.casefold() in line.casefold()]
    return Report("\n".join(found) or f"no text has {options.text!r}, and no id", asked=True)
