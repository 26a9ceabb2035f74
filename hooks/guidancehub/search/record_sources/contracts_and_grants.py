"""Records of the guidance on contracts and grants, each part at its own place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.search.plain_text import plain, statements
from guidancehub.search.record import SearchRecord
from guidancehub.views.links import url_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.contracts_and_grants import ContractsAndGrants, StatementList
    from guidancehub.search.filters import Facets

KIND = "guidance"


def records(hub: Hub, facets: Facets) -> Iterator[SearchRecord]:
    """Give the guidance itself, its finder, and each aspect, statement and area."""
    entry = hub.contracts_and_grants
    url = url_of(KIND, entry.id)
    yield SearchRecord(
        url,
        KIND,
        entry.title,
        "Guidance",
        entry.summary,
        (plain(entry.introduction), entry.comparison.title, plain(entry.comparison.introduction)),
        facets=facets.of(KIND, url, origin=entry.origin, principles=entry.principles),
    )
    for aspect in entry.comparison.aspects:
        place = f"{url}#{aspect.id}"
        yield SearchRecord(
            place,
            KIND,
            aspect.title,
            f"{entry.title}: {entry.comparison.title}",
            texts=(f"Grant: {aspect.grant}", f"Contract: {aspect.contract}", f"Check: {aspect.check}"),
            facets=facets.of(KIND, place, origin=aspect.origin),
        )
    yield _of_finder(entry, url, facets)
    yield from _of_areas(entry, f"{url}what-was-agreed/", facets)
    for parts, page in (
        (entry.topics, "what-was-agreed/"),
        (entry.agreed_principles, "what-was-agreed/"),
        (entry.proportionality, "proportionality/"),
        (entry.faq, "questions/"),
    ):
        yield from _of_statements(entry, parts, f"{url}{page}", facets)


def _of_finder(entry: ContractsAndGrants, url: str, facets: Facets) -> SearchRecord:
    finder, place = entry.finder, f"{url}finder/"
    steps = (text for step in finder.steps for text in (step.question, step.why))
    ends = (text for end in finder.outcomes for text in (end.title, end.suggestion, end.reason))
    return SearchRecord(
        place,
        KIND,
        finder.title,
        entry.title,
        plain(finder.introduction),
        (*steps, *ends),
        facets=facets.of(KIND, place, origin=finder.origin),
    )


def _of_areas(entry: ContractsAndGrants, page: str, facets: Facets) -> Iterator[SearchRecord]:
    for area in entry.development_areas.areas:
        url = f"{page}#{area.id}"
        yield SearchRecord(
            url,
            KIND,
            area.title,
            f"{entry.title}: {entry.development_areas.title}",
            area.summary,
            statements(area.points),
            facets=facets.of(KIND, url, origin=area.origin),
        )


def _of_statements(
    entry: ContractsAndGrants, parts: StatementList, page: str, facets: Facets
) -> Iterator[SearchRecord]:
    for item in parts.items:
        url = f"{page}#{item.id}"
        yield SearchRecord(
            url,
            KIND,
            item.title,
            f"{entry.title}: {parts.title}",
            texts=(plain(item.text),),
            facets=facets.of(KIND, url, origin=item.origin),
        )
