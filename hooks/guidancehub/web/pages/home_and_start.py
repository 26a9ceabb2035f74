"""The home page, and the way of another system from “should we?” to a hub of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.views.labels import counted
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.reading_time import WORDS_A_MINUTE, ReadingTimes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidancehub.content.model.route import Route, RoutesFile, Stage, Stop
    from guidancehub.web.markdown_pages import HandWritten
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Press


LOOK_UP: Final = "look up when needed"


@dataclass(frozen=True, slots=True)
class TimedStop:
    """A page on a path, with what it takes to read."""

    stop: Stop
    url: str
    """Relative to the site's root."""
    time: str
    """“3 minutes”, or that it is looked up."""


@dataclass(frozen=True, slots=True)
class Path:
    """A reader's path, or a stage of one, with what it takes to read."""

    of: Route | Stage
    stops: tuple[TimedStop, ...]
    minutes: int
    """The sum of what its stops show, so that a reader who adds up comes to the same."""

    @property
    def length(self) -> str:
        """Say how long it is: “6 steps, 24 minutes to read”."""
        steps = counted(len(self.stops), "step")
        return f"{steps}, {counted(self.minutes, 'minute')} to read" if self.minutes else steps


def pages(press: Press, outputs: Sequence[Output], by_hand: Sequence[HandWritten]) -> Iterator[Output]:
    """Make the home page, and the start page where the hub has routes. The home page times that one too."""
    starts = [_start(press, press.hub.routes, ReadingTimes(outputs, by_hand))] if press.hub.routes else []
    yield from starts
    yield _home(press, ReadingTimes([*outputs, *starts], by_hand))


def _home(press: Press, times: ReadingTimes) -> Output:
    hub = press.hub
    shown = {place for case in hub.cases if case.origin == "west-yorkshire" for place in case.places or ()}
    drafts = sum(question.origin == "hub" for question in hub.questions)
    return press.page(
        "home",
        "",
        PageMeta(
            title=hub.info.name,
            label="Home",
            description=hub.info.strapline,
            kind="home",
            styles="routes.css",
        ),
        "content/hub.yml",
        counts={
            "matrix": counted(len(hub.questions), "question"),
            "cases": counted(len(hub.cases), "case study", "case studies"),
            "principles": counted(len(hub.principles), "principle"),
            "tips": counted(len(hub.tips), "tip"),
            "comparison": counted(len(hub.contracts_and_grants.comparison.aspects), "point"),
        },
        drafts=drafts,
        pace=WORDS_A_MINUTE,
        review=press.review,
        uses=press.gathered(hub.info.sources or ()),
        own=len(hub.questions) - drafts,
        routes=[_path(route, times) for route in hub.routes.routes] if hub.routes else [],
        empty_places=[place for place in hub.info.places if place.id not in shown],
    )


def _start(press: Press, routes: RoutesFile, times: ReadingTimes) -> Output:
    stages = [_path(stage, times) for stage in routes.start]
    return press.page(
        "start",
        "start/",
        PageMeta(
            title=routes.start_title,
            description=routes.start_introduction,
            headings=tuple(Heading(stage.title, stage.id) for stage in routes.start),
            kind="start",
            styles="routes.css",
        ),
        "content/routes.yml",
        introduction=routes.start_introduction,
        pace=WORDS_A_MINUTE,
        review=press.review,
        uses=press.gathered(press.hub.info.sources or ()),
        stages=stages,
        total=counted(sum(stage.minutes for stage in stages), "minute"),
    )


def _path(of: Route | Stage, times: ReadingTimes) -> Path:
    timed, total = [], 0
    for stop in of.stops:
        url = stop.page.removeprefix("/")
        minutes = 0 if stop.use == "look-up" else times.minutes(url) or 0
        time = LOOK_UP if stop.use == "look-up" else counted(minutes, "minute") if minutes else ""
        timed.append(TimedStop(stop, url, time))
        total += minutes
    return Path(of, tuple(timed), total)
