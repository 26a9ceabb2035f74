"""The readers' paths: the steps of each, the page that lists them, and the place of a page on them.

A link to a step says in its address which step of which path it is. So a page that is opened from a path can
show what comes next, without anything being kept.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.model.route import Route, RoutesFile, Stop

START_URL: Final = "start/"
"""The URL of the page with the stages for other systems."""
_START_ID: Final = "start"
"""What addresses call the path of that page, where no route of a reader stands for it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A page on a path."""

    path: str
    """The id of the path."""
    number: int
    """From 1 on."""
    stop: Stop

    @property
    def page(self) -> str:
        """The URL of its page, relative to the site's root."""
        return self.stop.page.removeprefix("/").partition("#")[0]

    @property
    def url(self) -> str:
        """The URL that opens it as this step: ``tips/?path=start&step=9#ways-of-working``."""
        _, sign, anchor = self.stop.page.partition("#")
        return f"{self.page}?path={self.path}&step={self.number}{sign}{anchor}"

    @property
    def key(self) -> str:
        """What a tick for it is kept as: it stays the same when a release adds steps before it."""
        return f"{self.path} {self.stop.page}"


@dataclass(frozen=True, slots=True)
class Path:
    """A reader's path."""

    id: str
    title: str
    """As the reader would say it: I buy or fund services."""
    url: str
    """The URL of the page that lists its steps, relative to the site's root."""
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class PlaceOnPath:
    """The place of a page on a path."""

    path: Path
    step: Step

    @property
    def following(self) -> Step | None:
        """The step after it; None for the last one."""
        return next(iter(self.path.steps[self.step.number :]), None)


def path_of(routes: RoutesFile, route: Route) -> Path:
    """Return the path of a kind of reader."""
    url = f"paths/{route.id}/" if route.stops else START_URL
    return _path(route.id, route.who, url, routes.stops_of(route))


def start_path(routes: RoutesFile) -> Path:
    """Return the path through the stages of the start page, under the name of the readers that it is for."""
    route = next((each for each in routes.routes if not each.stops), None)
    if route:
        return path_of(routes, route)
    return _path(
        _START_ID, routes.start_title, START_URL, tuple(s for each in routes.start for s in each.stops)
    )


def places_on_paths(routes: RoutesFile | None) -> Mapping[str, tuple[PlaceOnPath, ...]]:
    """Return the places of each page on all paths, by its URL; a page without any is not there."""
    places = defaultdict[str, list[PlaceOnPath]](list)
    for path in _paths(routes) if routes else ():
        for step in path.steps:
            places[step.page].append(PlaceOnPath(path, step))
    return {url: tuple(found) for url, found in places.items()}


def _paths(routes: RoutesFile) -> Iterator[Path]:
    yield from (path_of(routes, route) for route in routes.routes if route.stops)
    yield start_path(routes)


def _path(name: str, title: str, url: str, stops: tuple[Stop, ...]) -> Path:
    return Path(name, title, url, tuple(Step(name, at, stop) for at, stop in enumerate(stops, start=1)))
