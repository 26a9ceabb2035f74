"""Contracts and grants: the comparison, the finder, what was agreed, and people's questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.views.tables import comparison_table
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages import link_lists as long_links
from guidancehub.web.pages.link_lists import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Press

SOURCE = "content/guidance/contracts-and-grants.yml"


def pages(press: Press) -> Iterator[Output]:
    """Make the four pages on contracts and grants."""
    entry = press.hub.contracts_and_grants
    crumb = Crumb(entry.title, f"{entry.id}/")
    linked = press.links.of("guidance", entry.id)
    groups = shortened(linked, crumb.url)
    yield press.page(
        "contracts_and_grants",
        crumb.url,
        PageMeta(
            title=entry.title,
            description=entry.summary,
            headings=(
                Heading("Ways in", "ways-in"),
                Heading(entry.comparison.title, "comparison-title"),
                *(Heading(group.title, f"related-{group.kind}") for group in groups),
            ),
            kind="comparison",
        ),
        SOURCE,
        entry=entry,
        table=comparison_table(entry.comparison),
        groups=groups,
        following=press.next_after("guidance", entry),
        sources=press.sources(entry.sources, *(aspect.sources for aspect in entry.comparison.aspects)),
    )
    yield from long_links.pages(press, linked, crumb, (crumb,))
    yield _finder(press, crumb)
    yield _agreed(press, crumb)
    yield _list_page(press, crumb, "proportionality")
    yield _list_page(press, crumb, "faq")


def _finder(press: Press, crumb: Crumb) -> Output:
    entry = press.hub.contracts_and_grants
    finder = entry.finder
    steps = {step.id: f"Step {at}" for at, step in enumerate(finder.steps, start=1)}
    outcomes = {outcome.id: outcome.title for outcome in finder.outcomes}
    return press.page(
        "finder",
        f"{crumb.url}finder/",
        PageMeta(
            title=finder.title,
            section=crumb.title,
            description="Plain questions that lead to a reasoned suggestion and what to check.",
            crumbs=(crumb,),
            headings=(Heading("Questions", "steps"), Heading("Suggestions", "outcomes")),
            kind="finder",
        ),
        SOURCE,
        entry=entry,
        names=steps | outcomes,
        sources=press.sources(
            *(step.sources for step in finder.steps),
            *(outcome.sources for outcome in finder.outcomes),
        ),
    )


def _agreed(press: Press, crumb: Crumb) -> Output:
    entry = press.hub.contracts_and_grants
    parts = (entry.topics, entry.agreed_principles)
    areas = entry.development_areas
    return press.page(
        "agreed",
        f"{crumb.url}what-was-agreed/",
        PageMeta(
            title=f"What {press.hub.info.system_short} agreed on contracts and grants",
            section=crumb.title,
            description="The ground covered, the principles agreed, and the areas to develop.",
            crumbs=(crumb,),
            headings=(
                Heading(entry.topics.title, "topics"),
                Heading(entry.agreed_principles.title, "agreed-principles"),
                Heading(areas.title, "development-areas"),
            ),
            kind="guidance",
        ),
        SOURCE,
        entry=entry,
        sources=press.sources(
            *(item.sources for part in parts for item in part.items),
            *(area.sources for area in areas.areas),
            *(point.sources for area in areas.areas for point in area.points),
            areas.also_agreed.sources,
        ),
    )


def _list_page(press: Press, crumb: Crumb, name: str) -> Output:
    entry = press.hub.contracts_and_grants
    part = entry.proportionality if name == "proportionality" else entry.faq
    return press.page(
        "statements",
        f"{crumb.url}{'questions' if name == 'faq' else name}/",
        PageMeta(
            title=part.title,
            section=crumb.title,
            description=f"{part.title}: {len(part.items)} points, each with its source.",
            crumbs=(crumb,),
            headings=tuple(Heading(item.title, item.id) for item in part.items),
            kind="guidance",
        ),
        SOURCE,
        entry=entry,
        list=part,
        sources=press.sources(*(item.sources for item in part.items)),
    )
