"""The pages of the readers' paths, and the start page: another system's stages from “should we?” to a hub."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.paths import START_URL, path_of, start_path
from guidancehub.web.pictures.start import start_picture
from guidancehub.web.reading_time import WORDS_A_MINUTE, ReadingTimes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markupsafe import Markup

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.route import Route, RoutesFile, Stage
    from guidancehub.web.output import Output
    from guidancehub.web.paths import Step
    from guidancehub.web.renderer import Renderer

_SOURCE: Final = "content/routes.yml"


class TimedStep(NamedTuple):
    """A step of a path, with the time that its page takes to read."""

    step: Step
    time: str
    """“3 minutes”, that it is to look up, or empty where nothing was measured."""


@dataclass(frozen=True, slots=True)
class TimedSteps:
    """Steps of a path, with their reading times."""

    steps: tuple[TimedStep, ...]
    minutes: int
    """The sum of the minutes that its steps show, so that a reader who adds them up gets the same."""

    length: str
    """How long it is: “6 steps, 24 minutes to read”."""


class TimedStage(NamedTuple):
    """A stage for another system, and its steps."""

    stage: Stage
    timed: TimedSteps


@dataclass(frozen=True, slots=True)
class PathPage:
    """The steps of one reader's path."""

    template: ClassVar[str] = "path"

    timed: TimedSteps
    words_a_minute: int


@dataclass(frozen=True, slots=True)
class StartPage:
    """The stages for another system."""

    template: ClassVar[str] = "start"

    picture: Markup
    stages: tuple[TimedStage, ...]
    words_a_minute: int
    total: str
    """The reading time of all stages: “40 minutes”."""


def pages(renderer: Renderer, outputs: Sequence[Output]) -> Iterator[Output]:
    """Yield the start page, and a page for each path, which measures that one too."""
    routes = renderer.hub.routes
    if not routes:
        return
    start = _start(renderer, routes, ReadingTimes(outputs, renderer.cache))
    yield start
    times = ReadingTimes([*outputs, start], renderer.cache)
    yield from (_path(renderer, routes, route, times) for route in routes.routes if route.stops)


def timed(words: HouseWords, steps: Iterable[Step], times: ReadingTimes) -> TimedSteps:
    """Return steps with the minutes that their pages take to read."""
    found, total = [], 0
    for step in steps:
        looked_up = step.stop.use == "look-up"
        minutes = 0 if looked_up else times.minutes(step.stop.page.removeprefix("/")) or 0
        time = _minutes(words, minutes) if minutes else ""
        found.append(TimedStep(step, words.say("step-look-up") if looked_up else time))
        total += minutes
    length = words.numbered(len(found), "one-step", "many-steps")
    if total:
        length = words.say("path-length", steps=length, minutes=_minutes(words, total))
    return TimedSteps(tuple(found), total, length)


def _minutes(words: HouseWords, number: int) -> str:
    return words.numbered(number, "one-minute", "many-minutes")


def _path(renderer: Renderer, routes: RoutesFile, route: Route, times: ReadingTimes) -> Output:
    path = path_of(routes, route)
    return renderer.render(
        path.url,
        PageMeta(title=route.who, description=route.summary, layout="start", styles="routes.css"),
        PathPage(timed(renderer.hub.info.words, path.steps, times), WORDS_A_MINUTE),
        FootSubject(renderer.everything, stated=(renderer.hub.info.sources or (),)),
        _SOURCE,
    )


def _start(renderer: Renderer, routes: RoutesFile, times: ReadingTimes) -> Output:
    words, steps = renderer.hub.info.words, iter(start_path(routes).steps)
    stages = tuple(
        TimedStage(stage, timed(words, [next(steps) for _ in stage.stops], times)) for stage in routes.start
    )
    return renderer.render(
        START_URL,
        PageMeta(
            title=routes.start_title,
            description=routes.start_introduction,
            headings=tuple(Heading(stage.title, stage.id) for stage in routes.start),
            layout="start",
            styles="routes.css",
        ),
        StartPage(
            start_picture(words, stages),
            stages,
            WORDS_A_MINUTE,
            _minutes(words, sum(each.minutes for _, each in stages)),
        ),
        FootSubject(renderer.everything, stated=(renderer.hub.info.sources or (),)),
        _SOURCE,
    )
