"""The home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.output import PageMeta
from guidancehub.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.output import Output
    from guidancehub.pages.press import Press


def pages(press: Press) -> Iterator[Output]:
    """Make the home page."""
    hub = press.hub
    meta = PageMeta(title=hub.info.name, label="Home", description=hub.info.strapline, kind="home")
    drafts = sum(question.origin == "hub" for question in hub.questions)
    yield press.page(
        "home",
        "",
        meta,
        "content/hub.yml",
        counts={
            "matrix": counted(len(hub.questions), "question"),
            "cases": counted(len(hub.cases), "case study", "case studies"),
            "principles": counted(len(hub.principles), "principle"),
            "tips": counted(len(hub.tips), "tip"),
            "comparison": counted(len(hub.contracts_and_grants.comparison.aspects), "point"),
        },
        drafts=drafts,
        own=len(hub.questions) - drafts,
        empty_places=[place for place in hub.info.places if not press.links.to("place", place.id, "case")],
    )
