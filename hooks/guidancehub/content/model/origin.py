"""Whose an entry is: the origins that a hub tells apart."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator

from guidancehub.content.model.faults import in_full
from guidancehub.content.model.fields import Line, Many, Record, Slug, Text


class Origin(Record):
    """One origin, with the words and the mark by which readers know it."""

    id: Slug
    label: Line
    """Two or three words next to the mark: From our own report."""
    sentence: Text
    """What the label means, in one or two sentences."""
    mark: Literal["solid", "double", "dashed"]
    """The line next to the label, on screen and on paper."""
    means: Literal["system", "published", "draft"]
    """system: this system's own. published: another published source's. draft: written for this hub."""


def _one_system_and_one_draft(origins: tuple[Origin, ...]) -> tuple[Origin, ...]:
    for meaning in ("system", "draft"):
        found = [origin.id for origin in origins if origin.means == meaning]
        if len(found) != 1:
            names = ", ".join(map(repr, found)) or "no origin"
            raise in_full(
                "origin-meaning",
                f"found {names} with “means: {meaning}”, expected exactly one",
                "each entry says whose it is: this system's own (system), our drafting (draft), or published",
            )
    return origins


Origins: TypeAlias = Annotated[Many[Origin], AfterValidator(_one_system_and_one_draft)]
