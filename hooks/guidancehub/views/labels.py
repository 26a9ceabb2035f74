"""The words that readers see for values of the model, each defined once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.source_ref import SourceRef

STATES: Final = {
    "done": "Done",
    "started": "Started",
    "planned": "Planned",
    "not-known": "Not known",
}
"""How far an action has come."""

STATUSES: Final = {"published": "Published", "draft": "Draft", "retired": "Retired"}
"""Whether readers see an entry."""

NOT_SAID: Final = "What the source does not say"
"""The heading of what closes a page or a document: what its source is silent on."""
NOT_KNOWN: Final = "What is not known"
"""The heading of what closes a case study: what its sources are silent on, and what of them was not read."""

_KILOBYTE: Final = 1024


def day(value: date) -> str:
    """Return a date as “22 November 2026”."""
    return f"{value.day} {value:%B %Y}"


def wording(references: Iterable[SourceRef]) -> str:
    """Return the id of the sentence on how a source was used."""
    quoted = any(reference.wording == "quoted" for reference in references)
    return "source-quoted" if quoted else "source-retold"


def our_reading(words: HouseWords, reading: Iterable[str] | None) -> tuple[str, ...]:
    """Return each text of our reading of the law, named as such: “Our reading of the law: …”."""
    return tuple(words.say("our-reading", text=text) for text in reading or ())


def one_origin(origins: Iterable[str]) -> str:
    """Return whose all entries of a page are, so that the page says it once; empty where it is not one's."""
    found = set(origins)
    return found.pop() if len(found) == 1 else ""


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: “1 question”, “34 questions”."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


ORIGIN_COLUMNS: Final = (
    "Origin",
    "What the origin means",
    "Sources",
    "Id",
    "Address",
    "Hub",
    "Release",
    "Released",
    "Rights",
    "Notice",
)
"""The last columns of every row of the data, on its origin."""


def size(number: int) -> str:
    """Return a file's size in bytes as “24 KB” or “1.3 MB”, rounded up, with a space that does not break."""
    kilobytes = max(1, -(-number // _KILOBYTE))
    if kilobytes < _KILOBYTE:
        return f"{kilobytes}\u00a0KB"
    return f"{-(-number * 10 // _KILOBYTE**2) / 10}\u00a0MB"
