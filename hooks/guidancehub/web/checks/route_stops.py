"""Check that each page that routes, the home page or a finder lead to is there."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, cast

from guidancehub.content.model.finder import FINDER
from guidancehub.content.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.route import RoutesFile
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source
    from guidancehub.web.reading_time import ReadingTimes


def missing_stops(hub: Hub, times: ReadingTimes) -> Iterator[Problem]:
    """Yield a problem for each address in content/routes.yml or of a link onward that leads nowhere."""
    for loaded in hub.files["routes"]:
        for steps, page in _pages_in(cast("RoutesFile", loaded.record)):
            yield from _missing(loaded.source, steps, page, times)
    for loaded in hub.files[FINDER.file.name]:
        for steps, page in _onward_in(cast("Finder", loaded.record)):
            yield from _missing(loaded.source, steps, page, times)


def _missing(source: Source, steps: Steps, page: str, times: ReadingTimes) -> Iterator[Problem]:
    if not times.has(page.removeprefix("/")):
        yield source.problem(
            steps,
            "link-unknown-page",
            f"found {page!r}, expected the address of a page of this hub, or of a part of one",
            did_you_mean(page, times.addresses) or "copy the address from the browser, from its “/” on",
        )


def _onward_in(finder: Finder) -> Iterator[tuple[Steps, str]]:
    for at, outcome in enumerate(finder.outcomes):
        for index, link in enumerate(outcome.onward or ()):
            yield ("outcomes", at, "onward", index, "page"), link.page


def _pages_in(routes: RoutesFile) -> Iterator[tuple[Steps, str]]:
    lists = chain(
        ((("routes", at), route.stops or ()) for at, route in enumerate(routes.routes)),
        ((("start", at), stage.stops) for at, stage in enumerate(routes.start)),
    )
    for steps, stops in lists:
        for at, stop in enumerate(stops):
            yield (*steps, "stops", at, "page"), stop.page
    for at, route in enumerate(routes.routes):
        if route.action:
            yield ("routes", at, "action", "page"), route.action.page
    for at, worry in enumerate(routes.worries or ()):
        if worry.page:
            yield ("worries", at, "page"), worry.page
    for at, part in enumerate(routes.cycle or ()):
        yield ("cycle", at, "page"), part.page
