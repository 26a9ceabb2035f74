"""The home page, and the start page: another system's stages from “should we?” to a hub of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from guidancehub.content.model.contracts_and_grants import GUIDANCE
from guidancehub.views.labels import counted
from guidancehub.web.cards import Card
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.pages import principles
from guidancehub.web.pages.cases import CASES, CASES_IN_SHORT
from guidancehub.web.pages.gaps import empty_places
from guidancehub.web.pages.tender_cards import pack_card
from guidancehub.web.pages.tips import TIPS, TIPS_IN_SHORT
from guidancehub.web.reading_time import WORDS_A_MINUTE, ReadingTimes
from guidancehub.web.site_pages import MATRIX

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.route import Route, RoutesFile, Stage, Stop
    from guidancehub.views.links import Link
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


LOOK_UP: Final = "look up when needed"


@dataclass(frozen=True, slots=True)
class TimedStop:
    """A page on a path, with its reading time."""

    stop: Stop
    url: str
    """Relative to the site's root."""
    time: str
    """“3 minutes”, ``LOOK_UP``, or empty where nothing was measured."""


@dataclass(frozen=True, slots=True)
class TimedStops:
    """The stops of a path, with their reading times."""

    stops: tuple[TimedStop, ...]
    minutes: int
    """The sum of the minutes that its stops show, so that a reader who adds them up gets the same."""

    @property
    def length(self) -> str:
        """How long it is: “6 steps, 24 minutes to read”."""
        steps = counted(len(self.stops), "step")
        return f"{steps}, {counted(self.minutes, 'minute')} to read" if self.minutes else steps


class TimedRoute(NamedTuple):
    """A reader's route, and its stops."""

    route: Route
    timed: TimedStops


class NamedPlace(NamedTuple):
    """A Place in a sentence that names several."""

    before: str
    """What joins it to the Place before it: a comma or “or”; empty for the first."""
    place: Link


class TimedStage(NamedTuple):
    """A stage for another system, and its stops."""

    stage: Stage
    timed: TimedStops


@dataclass(frozen=True, slots=True)
class HomePage:
    """The home page."""

    template: ClassVar[str] = "home"

    routes: tuple[TimedRoute, ...]
    words_a_minute: int
    tools: tuple[Card, ...]
    whose: str
    """Sentences on whose words the entries are, with the numbers of questions."""
    empty_places: tuple[NamedPlace, ...]


@dataclass(frozen=True, slots=True)
class StartPage:
    """The stages for another system."""

    template: ClassVar[str] = "start"

    stages: tuple[TimedStage, ...]
    words_a_minute: int
    total: str
    """The reading time of all stages: “40 minutes”."""


def pages(renderer: Renderer, outputs: Sequence[Output]) -> Iterator[Output]:
    """Yield the start page where the hub has routes, and the home page, which measures that one too."""
    routes = renderer.hub.routes
    starts = [_start(renderer, routes, ReadingTimes(outputs))] if routes else []
    yield from starts
    yield _home(renderer, ReadingTimes([*outputs, *starts]))


def _named(places: Sequence[Link]) -> Iterator[NamedPlace]:
    """Yield Places with what joins them in a sentence: “A, B or C”."""
    for at, place in enumerate(places, start=1):
        yield NamedPlace("" if at == 1 else " or " if at == len(places) else ", ", place)


def _home(renderer: Renderer, times: ReadingTimes) -> Output:
    hub = renderer.hub
    return renderer.render(
        "",
        PageMeta(
            title=hub.info.name,
            label="Home",
            description=hub.info.strapline,
            layout="home",
            styles="routes.css",
        ),
        HomePage(
            routes=tuple(
                TimedRoute(route, _timed(route, times)) for route in (hub.routes.routes if hub.routes else ())
            ),
            words_a_minute=WORDS_A_MINUTE,
            tools=_tools(hub),
            whose=_whose(hub),
            empty_places=tuple(_named(empty_places(renderer))),
        ),
        FootSubject(renderer.everything, stated=(hub.info.sources or (),)),
        "content/hub.yml",
    )


def _whose(hub: Hub) -> str:
    questions, system = counted(len(hub.questions), "question"), hub.info.system_short
    drafts = sum(question.origin == hub.info.draft_origin for question in hub.questions)
    return (
        f"Every entry says where it comes from. Of the {questions} in the matrix, {system} has published "
        f"{len(hub.questions) - drafts}. The other {drafts} are our drafts."
    )


def _tools(hub: Hub) -> tuple[Card, ...]:
    """Return the links to the things to use."""
    guide = hub.contracts_and_grants
    return (
        Card(
            MATRIX.title,
            MATRIX.url,
            "Questions for tenders, each with a weighting and what a good answer shows.",
            counted(len(hub.questions), "question"),
        ),
        *pack_card(hub),
        Card(
            GUIDANCE.file.title,
            GUIDANCE.url(guide.id),
            "How they differ, how to choose, and what to check first.",
            f"{counted(len(guide.comparison.aspects), 'point')} compared",
        ),
        Card(CASES.title, CASES.url, CASES_IN_SHORT, counted(len(hub.cases), "case study", "case studies")),
        Card(
            principles.LIST.title,
            principles.LIST.url,
            f"What {hub.info.system_short} signed up to, and what each asks of you.",
            counted(len(hub.principles), "principle"),
        ),
        Card(TIPS.title, TIPS.url, TIPS_IN_SHORT, counted(len(hub.tips), "tip")),
    )


def _start(renderer: Renderer, routes: RoutesFile, times: ReadingTimes) -> Output:
    stages = tuple(TimedStage(stage, _timed(stage, times)) for stage in routes.start)
    return renderer.render(
        "start/",
        PageMeta(
            title=routes.start_title,
            description=routes.start_introduction,
            headings=tuple(Heading(stage.title, stage.id) for stage in routes.start),
            layout="start",
            styles="routes.css",
        ),
        StartPage(stages, WORDS_A_MINUTE, counted(sum(timed.minutes for _, timed in stages), "minute")),
        FootSubject(renderer.everything, stated=(renderer.hub.info.sources or (),)),
        "content/routes.yml",
    )


def _timed(of: Route | Stage, times: ReadingTimes) -> TimedStops:
    timed, total = [], 0
    for stop in of.stops:
        url = stop.page.removeprefix("/")
        minutes = 0 if stop.use == "look-up" else times.minutes(url) or 0
        time = LOOK_UP if stop.use == "look-up" else counted(minutes, "minute") if minutes else ""
        timed.append(TimedStop(stop, url, time))
        total += minutes
    return TimedStops(tuple(timed), total)
