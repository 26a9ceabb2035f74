"""The home page, and the way of another system from “should we?” to a hub of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.output import Heading, PageMeta
from guidancehub.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.model.route import Stop
    from guidancehub.output import Output
    from guidancehub.pages.press import Press
    from guidancehub.reading import ReadingTimes


@dataclass(frozen=True, slots=True)
class TimedStop:
    """A page on a route, with what it takes to read."""

    stop: Stop
    url: str
    """Relative to the site's root."""
    time: str
    """“3 minutes”, or nothing where it was not measured."""


def pages(press: Press, times: ReadingTimes) -> Iterator[Output]:
    """Make the home page, and the start page where the hub has routes."""
    yield _home(press, times)
    if press.hub.routes:
        yield _start(press, times)


def _home(press: Press, times: ReadingTimes) -> Output:
    hub = press.hub
    shown = {place for case in hub.cases if case.origin == "west-yorkshire" for place in case.places or ()}
    drafts = sum(question.origin == "hub" for question in hub.questions)
    return press.page(
        "home",
        "",
        PageMeta(title=hub.info.name, label="Home", description=hub.info.strapline, kind="home"),
        "content/hub.yml",
        counts={
            "matrix": counted(len(hub.questions), "question"),
            "cases": counted(len(hub.cases), "case study", "case studies"),
            "principles": counted(len(hub.principles), "principle"),
            "tips": counted(len(hub.tips), "tip"),
            "comparison": counted(len(hub.contracts_and_grants.comparison.aspects), "point"),
        },
        drafts=drafts,
        review=press.review,
        uses=press.gathered(hub.info.sources or ()),
        own=len(hub.questions) - drafts,
        routes=[(route, _timed(route.stops, times)) for route in hub.routes.routes] if hub.routes else [],
        empty_places=[place for place in hub.info.places if place.id not in shown],
    )


def _start(press: Press, times: ReadingTimes) -> Output:
    routes = press.hub.routes
    assert routes is not None  # noqa: S101 (the caller looked)
    return press.page(
        "start",
        "start/",
        PageMeta(
            title=routes.start_title,
            description=routes.start_introduction,
            headings=tuple(Heading(stage.title, stage.id) for stage in routes.start),
            kind="start",
        ),
        "content/routes.yml",
        introduction=routes.start_introduction,
        review=press.review,
        uses=press.gathered(press.hub.info.sources or ()),
        stages=[(stage, _timed(stage.stops, times)) for stage in routes.start],
    )


def _timed(stops: Iterable[Stop], times: ReadingTimes) -> list[TimedStop]:
    timed = []
    for stop in stops:
        url = stop.page.removeprefix("/")
        minutes = times.minutes(url)
        timed.append(TimedStop(stop, url, counted(minutes, "minute") if minutes else ""))
    return timed
