"""Check that each stop of a route, and each link onward from a finder, leads to a page that there is."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, cast

from guidancehub.content.model.finder import FINDER
from guidancehub.content.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.route import RoutesFile, Stop
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source
    from guidancehub.web.reading_time import ReadingTimes


def missing_stops(hub: Hub, times: ReadingTimes) -> Iterator[Problem]:
    """Yield a problem for each stop, and each link onward, that leads nowhere."""
    for loaded in hub.files["routes"]:
        for steps, stop in _stops_in(cast("RoutesFile", loaded.record)):
            yield from _missing(loaded.source, steps, stop.page, times)
    for loaded in hub.files[FINDER.file.name]:
        for steps, page in _onward_in(cast("Finder", loaded.record)):
            yield from _missing(loaded.source, steps, page, times)


def _missing(source: Source, steps: Steps, page: str, times: ReadingTimes) -> Iterator[Problem]:
    if times.minutes(page.removeprefix("/")) is None:
        yield source.problem(
            steps,
            f"found {page!r}, expected the address of a page of this hub, or of a part of one",
            did_you_mean(page, times.addresses) or "copy the address from the browser, from its “/” on",
        )


def _onward_in(finder: Finder) -> Iterator[tuple[Steps, str]]:
    for at, outcome in enumerate(finder.outcomes):
        for index, link in enumerate(outcome.onward or ()):
            yield ("outcomes", at, "onward", index, "page"), link.page


def _stops_in(routes: RoutesFile) -> Iterator[tuple[Steps, Stop]]:
    lists = chain(
        ((("routes", at), route.stops) for at, route in enumerate(routes.routes)),
        ((("start", at), stage.stops) for at, stage in enumerate(routes.start)),
    )
    for steps, stops in lists:
        for at, stop in enumerate(stops):
            yield (*steps, "stops", at, "page"), stop
