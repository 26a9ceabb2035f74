"""The principles: a list and a page for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.views.links import url_of
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages import link_lists as long_links
from guidancehub.web.pages.link_lists import shortened
from guidancehub.web.pictures.charts import principles_picture
from guidancehub.web.renderer import Review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Press

LIST = Crumb("Principles", "principles/")


def pages(press: Press) -> Iterator[Output]:
    """Make the list of principles and a page for each."""
    principles = press.hub.principles
    yield press.page(
        "principles",
        LIST.url,
        PageMeta(
            title="The Keep it Local principles",
            label="Principles",
            description=press.hub.info.principles_introduction,
            kind="list",
        ),
        "content/principles.yml",
        picture=principles_picture(press.hub),
        sources=press.gathered(*(principle.sources for principle in principles)),
        review=Review.of(principles),
    )
    for at, principle in enumerate(principles):
        url = url_of("principle", principle.id)
        linked = press.links.of("principle", principle.id)
        groups = shortened(linked, url)
        headings = [
            Heading("What it means", "meaning"),
            Heading("If you buy or fund services", "buyers"),
            Heading("If you are a VCSE organisation", "vcse"),
            Heading("A first step", "first-step"),
            *(Heading(group.title, f"related-{group.kind}") for group in groups),
        ]
        yield press.page(
            "principle",
            url,
            PageMeta(
                title=principle.title,
                section="Principles",
                description=principle.summary,
                crumbs=(LIST,),
                headings=tuple(headings),
                kind="principle",
            ),
            "content/principles.yml",
            entry=principle,
            groups=groups,
            following=press.next_after("principle", principle),
            sources=press.sources(principle.sources, principle.guide.sources),
            earlier=principles[at - 1] if at else None,
            later=principles[at + 1] if at + 1 < len(principles) else None,
        )
        way = Crumb(principle.title, url)
        yield from long_links.pages(press, linked, way, (LIST, way))
