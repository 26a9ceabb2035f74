"""The sources of a page: the works that its records name, and the parts of each that were used."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, Protocol, TypeVar

from guidancehub.content.model.fields import Record, fields_with
from guidancehub.content.model.source_ref import SourceRef
from guidancehub.views.labels import day, wording
from guidancehub.views.source_parts import gathered_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from guidancehub.content.model.bibliography import BibliographyEntry
    from guidancehub.content.model.house_words import HouseWords

_MOST_PARTS: Final = 40
"""The most parts of a work in one list; each entry names its own."""


class HasSources(Protocol):
    """Any record with sources of its own."""

    @property
    def sources(self) -> Iterable[SourceRef]:
        """What it rests on."""


S = TypeVar("S", bound=HasSources)


@dataclass(frozen=True, slots=True)
class SourceUse:
    """One source of a page, with every part of it that was used."""

    work: BibliographyEntry
    parts: tuple[str, ...]
    """In words: “Chapter 3”, “Regulation 6”."""
    wording: str
    """The id of the sentence on how it was used."""
    checked_on: date | None
    """The latest day on which someone read it, where that is noted."""


def sources_in(value: object) -> Iterator[SourceRef]:
    """Yield each reference in a record or a list; a record's own come before those of its parts."""
    if isinstance(value, SourceRef):
        yield value
    elif isinstance(value, Record):
        if _has_sources(type(value)):
            yield from sources_in(getattr(value, "sources", None))
        for name in fields_with(type(value), Record):
            if name != "sources":
                yield from sources_in(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from sources_in(each)


@cache
def _has_sources(model: type[Record]) -> bool:
    """Return whether records of a model have sources, for to ask each record takes far longer."""
    return "sources" in model.model_fields


def works_used(
    words: HouseWords,
    references: Iterable[SourceRef],
    bibliography: Mapping[str, BibliographyEntry],
    *,
    of_list: bool,
) -> tuple[SourceUse, ...]:
    """Return each work once, in the order of first use; for a list of entries, each part of it once too."""
    uses: dict[str, list[SourceRef]] = {}
    for reference in references:
        uses.setdefault(reference.source, []).append(reference)
    return tuple(
        SourceUse(
            work=bibliography[source],
            parts=_collapsed(words, found) if of_list else tuple(dict.fromkeys(each.where for each in found)),
            wording=wording(found),
            checked_on=max((each.checked_on for each in found if each.checked_on), default=None),
        )
        for source, found in uses.items()
    )


def _collapsed(words: HouseWords, references: Iterable[SourceRef]) -> tuple[str, ...]:
    """Return the parts that a list names: the first ``_MOST_PARTS``, and how many more there are."""
    parts = gathered_parts(references)
    rest = len(parts) - _MOST_PARTS
    return (
        parts
        if rest <= 0
        else (*parts[:_MOST_PARTS], words.numbered(rest, "one-more-part", "many-more-parts"))
    )


def sources_in_words(
    words: HouseWords, references: Iterable[SourceRef], bibliography: Mapping[str, BibliographyEntry]
) -> str:
    """Return references in a line: “NHS England, page 4 (checked on 22 November 2026); Locality, page 9”."""
    return "; ".join(
        f"{bibliography[each.source].publisher}, {each.where}"
        + (f" {words.say('reference-checked', day=day(each.checked_on))}" if each.checked_on else "")
        for each in references
    )


class Sourced(NamedTuple, Generic[S]):
    """A record, and its sources in words."""

    part: S
    sources: str
    """As ``sources_in_words`` returns them."""


def with_sources(
    words: HouseWords, parts: Iterable[S], bibliography: Mapping[str, BibliographyEntry]
) -> Iterator[Sourced[S]]:
    """Yield each record with its sources in words."""
    for part in parts:
        yield Sourced(part, sources_in_words(words, part.sources, bibliography))
