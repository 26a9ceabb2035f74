"""Check that each stop of a route leads to a page, and to a part of it, that the hub really has."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, cast

from guidancehub.content.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.route import RoutesFile, Stop
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.web.reading_time import ReadingTimes


def missing_stops(hub: Hub, times: ReadingTimes) -> Iterator[Problem]:
    """Yield a problem for each stop that leads nowhere."""
    for loaded in hub.files["routes"]:
        for steps, stop in _stops_in(cast("RoutesFile", loaded.record)):
            if times.minutes(stop.page.removeprefix("/")) is None:
                yield loaded.source.problem(
                    steps,
                    f"found {stop.page!r}, expected the address of a page of this hub, or of a part of one",
                    did_you_mean(stop.page, times.addresses)
                    or "copy the address from the browser, from its “/” on",
                )


def _stops_in(routes: RoutesFile) -> Iterator[tuple[Steps, Stop]]:
    lists = chain(
        ((("routes", at), route.stops) for at, route in enumerate(routes.routes)),
        ((("start", at), stage.stops) for at, stage in enumerate(routes.start)),
    )
    for steps, stops in lists:
        for at, stop in enumerate(stops):
            yield (*steps, "stops", at, "page"), stop
