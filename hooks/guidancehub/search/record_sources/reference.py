"""Records of what readers look up: terms, figures, gaps, Places, sources and the self-assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.search.record import SearchRecord
from guidancehub.views.labels import amount
from guidancehub.views.links import LABELS, url_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.search.filters import Facets


def records(hub: Hub, facets: Facets) -> Iterator[SearchRecord]:
    """Give a record for each entry of the lists."""
    yield from _of_terms(hub, facets)
    yield from _of_facts(hub, facets)
    yield from _of_gaps(hub, facets)
    yield from _of_assessment(hub, facets)
    for place in hub.info.places:
        url = url_of("place", place.id)
        yield SearchRecord(
            url,
            "place",
            place.name,
            LABELS["place"],
            place.summary,
            also=(place.name,),
            facets=facets.of("place", url, places=(place.id,)),
        )
    for work in hub.bibliography.values():
        url = f"sources/#{work.id}"
        yield SearchRecord(
            url,
            "source",
            work.title,
            "Sources",
            f"{work.published}.",
            (work.note or "",),
            facets=facets.of("source", url),
        )


def _of_terms(hub: Hub, facets: Facets) -> Iterator[SearchRecord]:
    for term in hub.terms:
        url = url_of("term", term.id)
        yield SearchRecord(
            url,
            "term",
            f"{term.term} ({term.short})" if term.short else term.term,
            "Glossary",
            term.plain,
            (term.technical or "", f"Also: {', '.join(term.also)}." if term.also else ""),
            (term.term, *((term.short,) if term.short else ()), *(term.also or ())),
            facets.of("term", url, origin=term.origin),
        )


def _of_facts(hub: Hub, facets: Facets) -> Iterator[SearchRecord]:
    for group in hub.fact_groups:
        for fact in group.facts:
            url = url_of("fact", fact.id)
            yield SearchRecord(
                url,
                "fact",
                fact.title,
                f"Figures: {group.title}",
                f"{amount(fact)}. {fact.summary}",
                (fact.when, fact.note or ""),
                facets=facets.of("fact", url, origin=fact.origin),
            )


def _of_gaps(hub: Hub, facets: Facets) -> Iterator[SearchRecord]:
    for gap in hub.gaps:
        url = url_of("gap", gap.id)
        yield SearchRecord(
            url,
            "gap",
            gap.title,
            "What is missing",
            gap.summary,
            (gap.missing, gap.why, gap.meanwhile, gap.contribute),
            facets=facets.of("gap", url, origin=gap.origin),
        )


def _of_assessment(hub: Hub, facets: Facets) -> Iterator[SearchRecord]:
    for question in hub.assessment.questions if hub.assessment else ():
        url = url_of("assessment", question.id)
        yield SearchRecord(
            url,
            "assessment",
            question.title,
            LABELS["assessment"],
            question.question,
            (question.why, *(each.text for each in question.follow_ups or ()), question.first_step),
            facets=facets.of("assessment", url, origin=question.origin),
        )
