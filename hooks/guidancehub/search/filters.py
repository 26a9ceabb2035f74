"""What results can be filtered by, and which values a record has.

A value is never guessed: a criterion is the question's own, or that of a question which names the case; a
reader is one of the routes, whose pages and parts content/routes.yml lists.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from guidancehub.content.problems import did_you_mean
from guidancehub.search.record import KINDS
from guidancehub.views import case_places as whereabouts
from guidancehub.views.labels import ORIGINS, WEIGHTINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.route import RoutesFile
    from guidancehub.content.problems import Problem
    from guidancehub.search.record import SearchRecord


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to filter."""

    id: str
    """Its name in addresses."""
    title: str
    values: tuple[tuple[str, str], ...]
    """Each value's id and label, in the order in which readers see them."""


def facets_of(hub: Hub) -> tuple[Facet, ...]:
    """Give every facet of a hub with all the values that there can be."""
    places = (*((place.id, place.name) for place in hub.info.places), *whereabouts.NAMES.items())
    routes = hub.routes.routes if hub.routes else ()
    return (
        Facet("type", "Type", tuple((name, kind.label) for name, kind in KINDS.items())),
        Facet("criterion", "Key criterion", tuple((each.id, each.title) for each in hub.criteria)),
        Facet("weighting", "Weighting", tuple((name, words.label) for name, words in WEIGHTINGS.items())),
        Facet("principle", "Principle", tuple((each.id, each.title) for each in hub.principles)),
        Facet("place", "Place", places),
        Facet("origin", "Whose it is", tuple((name, words.label) for name, words in ORIGINS.items())),
        Facet("reader", "Reader", tuple((route.id, route.who) for route in routes)),
    )


class Facets:
    """Finds the values of records; made once for a hub."""

    def __init__(self, hub: Hub) -> None:
        """Note which questions name which cases, and which pages each reader is led to."""
        self._criteria_of_case: dict[str, list[str]] = defaultdict(list)
        for criterion in hub.criteria:
            for area in criterion.areas:
                for question in area.questions:
                    for case in question.cases or ():
                        self._criteria_of_case[case].append(criterion.id)
        self._parts = tuple(_parts_of_readers(hub))

    def of(
        self,
        kind: str,
        url: str,
        *,
        origin: str = "",
        criterion: str = "",
        weighting: str = "",
        principles: Iterable[str] | None = None,
        places: Iterable[str] | None = None,
        case: str = "",
    ) -> tuple[tuple[str, str], ...]:
        """Give a record's values, each once and in a fixed order."""
        criteria = [criterion] if criterion else self._criteria_of_case.get(case, [])
        values = [
            ("type", kind),
            *(("criterion", each) for each in criteria),
            *(("principle", each) for each in principles or ()),
            *(("place", each) for each in places or ()),
            *(("reader", reader) for reader, part in self._parts if url.startswith(part)),
        ]
        values += [("weighting", weighting)] if weighting else []
        values += [("origin", origin)] if origin else []
        return tuple(dict.fromkeys(values))


def empty_parts(hub: Hub, records: Iterable[SearchRecord]) -> Iterator[Problem]:
    """Yield a problem for each part of a reader's route below which there is nothing."""
    urls = [record.url for record in records]
    for loaded in hub.files["routes"]:
        for at, route in enumerate(cast("RoutesFile", loaded.record).routes):
            for place, part in enumerate(route.parts or ()):
                if not any(url.startswith(part.removeprefix("/")) for url in urls):
                    yield loaded.source.problem(
                        ("routes", at, "parts", place),
                        f"found {part!r}, expected the address of a page of this hub",
                        did_you_mean(part, {f"/{url.partition('#')[0]}" for url in urls}),
                    )


def _parts_of_readers(hub: Hub) -> Iterator[tuple[str, str]]:
    """Give each reader's parts of the site: the stops of the route, and what else it lists."""
    for route in hub.routes.routes if hub.routes else ():
        for page in (*(stop.page for stop in route.stops), *(route.parts or ())):
            # The home page would be the whole site.
            if part := page.removeprefix("/"):
                yield route.id, part
