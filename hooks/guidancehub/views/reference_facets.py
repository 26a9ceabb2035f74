"""The facets by which readers filter the lists to look things up in: terms, sources, and the A to Z."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from guidancehub.content.kinds import KINDS
from guidancehub.content.model.bibliography import SOURCES_FILE
from guidancehub.content.model.glossary import GLOSSARY_FILE
from guidancehub.views.facets import Facet, Option
from guidancehub.views.pack_page import PACK_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.bibliography import BibliographyEntry
    from guidancehub.content.model.house_words import HouseWords

OTHER: Final = "other"
"""The value of sources whose publisher is not among the options, and of those of no kind."""
NO_YEAR: Final = "not-known"
OTHER_WORDS: Final = "other-words"
TOOL: Final = "tool"
"""Values of lines of the A to Z that are no entry."""

_FEWEST: Final = 4
"""A publisher of fewer sources is no option of its own: there would be nearly as many options as sources."""
_SINGLE_YEARS_FROM: Final = 2020
_YEARS: Final = 5
"""Years before those are in spans of so many, and before the spans in one."""
_SPANS_FROM: Final = 2010
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
# A date that only sets a bound, or is of what the source describes, is no date of the source.
_NO_DATE: Final = re.compile(r"^(?:before|after|for|updated after)\b")
_JUDGED: Final = re.compile(r"^not given; (?:(?:about|late|early) )?(?:[A-Z][a-z]+ )?(\d{4})$")
_NOT_WORD: Final = re.compile(r"[^a-z0-9]+")


def subjects(hub: Hub) -> Facet:
    """Return the facet of what terms are about."""
    files = hub.records(GLOSSARY_FILE)
    options = tuple(Option(each.id, each.label) for file in files for each in file.subjects or ())
    return Facet("subject", hub.info.words.heading("Subject"), options)


def kinds_of_line(hub: Hub) -> Facet:
    """Return the facet of what a line of the A to Z is."""
    options = (
        *(Option(kind.name, hub.info.words.label(kind.many)) for kind in KINDS if kind.listed),
        Option(TOOL, hub.info.words.label(PACK_TITLE)),
        Option(OTHER_WORDS, hub.info.words.label("Other words for a term")),
    )
    return Facet("kind", hub.info.words.heading("Kind"), options)


def facets_of_sources(hub: Hub) -> tuple[Facet, ...]:
    """Return the facets of sources: kind, publisher and year, the newest first."""
    words, works = hub.info.words, hub.bibliography.values()
    kinds = tuple(
        Option(each.id, each.label) for file in hub.records(SOURCES_FILE) for each in file.kinds or ()
    )
    numbers = Counter(work.own_publisher for work in works)
    often = sorted((name for name, number in numbers.items() if number >= _FEWEST), key=str.casefold)
    publishers = (
        *(Option(_slug(name), name) for name in often),
        Option(OTHER, words.say("publishers-of-few", number=_FEWEST)),
    )
    years = {
        value: label for _, value, label in sorted((_span_of(words, each) for each in works), reverse=True)
    }
    return (
        Facet("kind", words.heading("Kind of source"), (*kinds, Option(OTHER, words.label("Other")))),
        Facet("publisher", words.heading("Who published it"), publishers),
        Facet("year", words.label("Year"), tuple(Option(value, label) for value, label in years.items())),
    )


def values_of_source(
    words: HouseWords, work: BibliographyEntry, facets: Iterable[Facet], kinds: Mapping[str, str]
) -> Mapping[str, tuple[str, ...]]:
    """Return a source's value of each of its facets; ``kinds`` are the ids of kinds by publisher."""
    offered = {facet.name: {option.value for option in facet.options} for facet in facets}
    publisher = _slug(work.own_publisher)
    return {
        "kind": (kinds.get(work.own_publisher, OTHER),),
        "publisher": (publisher if publisher in offered["publisher"] else OTHER,),
        "year": (_span_of(words, work)[1],),
    }


def kinds_by_publisher(hub: Hub) -> Mapping[str, str]:
    """Return the id of a kind of source by the name of each of its publishers."""
    return {
        publisher: each.id
        for file in hub.records(SOURCES_FILE)
        for each in file.kinds or ()
        for publisher in each.publishers
    }


def year_of(date: str) -> int | None:
    """Return the year in which a source came out, by its date in words; ``None`` where it is not known."""
    if judged := _JUDGED.match(date):
        return int(judged[1])
    if date.startswith("not given") or _NO_DATE.match(date):
        return None
    found = _YEAR.search(date)
    return int(found[0]) if found else None


def _span_of(words: HouseWords, work: BibliographyEntry) -> tuple[int, str, str]:
    """Return the first year of a source's span of years, with its value and its label."""
    year = year_of(work.date)
    if year is None:
        return 0, NO_YEAR, words.label("Not known")
    if year >= _SINGLE_YEARS_FROM:
        return year, str(year), str(year)
    if year < _SPANS_FROM:
        return 1, f"before-{_SPANS_FROM}", words.say("years-before", year=_SPANS_FROM)
    first = year - year % _YEARS
    last = first + _YEARS - 1
    return first, f"{first}-{last}", words.say("years-from-to", first=first, last=last)


def _slug(name: str) -> str:
    return _NOT_WORD.sub("-", name.casefold()).strip("-")
