"""What YAML allows and a content file may not hold: refused before anything is built from it.

Anchors, tags, and deep or huge files could harm the build. A long key, a hidden character and a list that
is read as text are mistakes that no editor means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import yaml

from guidancehub.content.reading.file_text import SPLIT_HINT, fault_in_text
from guidancehub.content.reading.pasted_spaces import PASTED, PASTED_SPACE
from guidancehub.content.reading.yaml_messages import NO_ALIAS, NO_TAG
from guidancehub.content.reading.yaml_places import position_of

if TYPE_CHECKING:
    from guidancehub.content.problems import Fault, Steps
    from guidancehub.content.reading.yaml_places import Position

MAX_DEPTH: Final = 20
MAX_NODES: Final = 50_000
MAX_KEY: Final = 80


class RefusedError(Exception):
    """What ends the reading of a file: where it is, what is wrong, and what to do."""

    def __init__(self, position: Position, code: str, message: str, hint: str = "") -> None:
        """Keep a position that counts from 1."""
        super().__init__(message)
        self.position = position
        self.steps: Steps = ()
        """Those to the field, where the reader knows it."""
        self.fault: Fault = (code, message, hint)


def refuse_unsafe(event: yaml.Event, number: int, depth: int) -> None:
    """Raise ``RefusedError`` for an anchor, an alias or a tag, and for too many or too deep values.

    ``number`` counts the events of the file, and ``depth`` the lists and groups around this one.
    """
    if number > MAX_NODES:
        raise RefusedError(
            position_of(event),
            "yaml-too-many-values",
            f"found more than {MAX_NODES:,} values in one file, expected fewer",
            SPLIT_HINT,
        )
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise RefusedError(position_of(event), *NO_ALIAS)
    if getattr(event, "tag", None):
        raise RefusedError(position_of(event), *NO_TAG)
    if depth > MAX_DEPTH:
        raise RefusedError(
            position_of(event),
            "yaml-too-deep",
            f"found lists or groups inside each other, expected at most {MAX_DEPTH} levels",
            "compare the file with a finished one of its kind",
        )


def refuse_long_key(event: yaml.ScalarEvent) -> None:
    """Raise ``RefusedError`` for a key as long as a sentence."""
    if len(event.value) > MAX_KEY or "\n" in event.value:
        raise RefusedError(
            position_of(event),
            "yaml-key-too-long",
            f"found a long text before a colon, expected a key of at most {MAX_KEY} letters",
            "put the whole text in double quotes, or below “>-” on lines of its own",
        )


def refuse_pasted_space(event: yaml.ScalarEvent, frame: str) -> None:
    """Raise ``RefusedError`` for a non-breaking space in a key, or behind the hyphen of a list.

    ``frame`` is the key, or what the text begins with that was meant as no part of it.
    """
    if PASTED in frame:
        line, column = position_of(event)
        raise RefusedError((line, column + frame.index(PASTED)), *PASTED_SPACE)


def refuse_hidden(event: yaml.ScalarEvent) -> None:
    """Raise ``RefusedError`` for an invisible character, which an escape in double quotes can write."""
    fault = fault_in_text(event.value, quoted=True) if event.style == '"' else None
    if fault:
        raise RefusedError(position_of(event), *fault)


def refuse_swallowed_lines(text: str, first: int) -> None:
    """Raise ``RefusedError`` for a member of a list that is indented too far.

    YAML reads it as more of the text above. ``text`` is as in the file, and ``first`` the number of its line.
    """
    lines = text.split("\n")
    for number, line in enumerate(lines[1:], start=first + 1):
        if line.lstrip().startswith("- "):
            raise RefusedError(
                (number, len(line) - len(line.lstrip()) + 1),
                "yaml-list-in-text",
                "found “- ” inside the text that begins above, expected it in the list's column",
                "compare the spaces at the start of this line and the line above; two spaces a level",
            )
