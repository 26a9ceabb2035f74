"""The facets by which search results can be filtered, and the values of each record.

No value is guessed. The criterion of a case study is that of a question which names the case study. A reader
is one of the routes in content/routes.yml, which lists the pages and the parts of the site for that reader.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from guidancehub.content.model.case import CASE, Case
from guidancehub.content.model.hub_info import PLACE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.content.model.route import ROUTES_FILE
from guidancehub.content.problems import did_you_mean
from guidancehub.search.record import FILE, PAGE, TYPES
from guidancehub.views import facets
from guidancehub.views.case_places import place_values
from guidancehub.views.facets import Facet, Option

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Identified, Key, Kind, Part
    from guidancehub.content.model.route import RoutesFile
    from guidancehub.content.problems import Problem
    from guidancehub.search.record import SearchRecord


FilterValue: TypeAlias = tuple[str, str]
"""A facet's name, and the value of one of its options."""


def facets_of(hub: Hub, records: Iterable[SearchRecord]) -> tuple[Facet, ...]:
    """Return every facet of a hub that has options, each with all of them; of types, those of its records."""
    routes, label = hub.routes.routes if hub.routes else (), hub.info.words.label
    found = {record.type for record in records}
    types = tuple(Option(name, label(each.label)) for name, each in TYPES.items() if name in found)
    every = (
        Facet("type", hub.info.words.heading("Type"), types),
        facets.criteria(hub),
        facets.weightings(hub),
        facets.services(hub),
        facets.principles(hub),
        facets.places(hub),
        facets.origins(hub, "Whose it is"),
        Facet("reader", label("Reader"), tuple(Option(route.id, route.who) for route in routes)),
    )
    return tuple(facet for facet in every if facet.options)


class FacetValues:
    """Returns the values of records; made once for a hub."""

    def __init__(self, hub: Hub) -> None:
        """Collect the criteria and services of questions, cases and sets, and the pages for each reader."""
        self._criteria: dict[Key, list[str]] = defaultdict(list)
        for criterion in hub.criteria:
            self._criteria[CRITERION.name, criterion.id].append(criterion.id)
        for placed in hub.placed_questions:
            self._criteria[QUESTION.name, placed.question.id].append(placed.criterion.id)
            for case in placed.question.cases or ():
                self._criteria[CASE.name, case].append(placed.criterion.id)
        self._services: dict[Key, tuple[str, ...]] = {
            (QUESTION.name, question.id): facets.services_for(hub, question) for question in hub.questions
        }
        self._services |= {(QUESTION_SET.name, each.id): (each.service,) for each in hub.question_sets}
        self._services |= {(CASE.name, case.id): case.services or () for case in hub.cases}
        self._parts = tuple(_parts_of_readers(hub))

    def of_entry(self, kind: Kind[Any], entry: Identified) -> tuple[FilterValue, ...]:
        """Return an entry's values, each once and in a fixed order."""
        places = place_values(entry) if isinstance(entry, Case) else _named(PLACE, kind, entry)
        weighting, origin = getattr(entry, "weighting", ""), getattr(entry, "origin", "")
        return self._values(
            kind.name,
            kind.url(entry.id),
            [
                *(("criterion", each) for each in self._criteria.get((kind.name, entry.id), ())),
                *(("service", each) for each in self._services.get((kind.name, entry.id), ())),
                *(("principle", each) for each in _named(PRINCIPLE, kind, entry)),
                *(("place", each) for each in places),
            ],
            [*([("weighting", weighting)] if weighting else []), *([("origin", origin)] if origin else [])],
        )

    def of_part(self, kind: Kind[Any], entry: Identified, part: Part, url: str) -> tuple[FilterValue, ...]:
        """Return the values of a part of an entry, which has a URL of its own."""
        criteria = self._criteria.get((kind.name, entry.id), ())
        values = [("criterion", each) for each in criteria]
        values += [("principle", each) for each in part.principles]
        return self._values(kind.name, url, values, [("origin", part.origin)] if part.origin else [])

    def of_page(self, url: str) -> tuple[FilterValue, ...]:
        """Return the values of a page that is not an entry."""
        return self._values(PAGE, url)

    def of_file(self, url: str) -> tuple[FilterValue, ...]:
        """Return the values of a file to take away."""
        return self._values(FILE, url)

    def _values(
        self, type_: str, url: str, first: Iterable[FilterValue] = (), last: Iterable[FilterValue] = ()
    ) -> tuple[FilterValue, ...]:
        readers = (("reader", reader) for reader, part in self._parts if url.startswith(part))
        return tuple(dict.fromkeys([("type", type_), *first, *readers, *last]))


def _named(other: Kind[Any], kind: Kind[Any], entry: Identified) -> Iterable[str]:
    """Return the ids of the entries of kind ``other`` that an entry names; for its own kind, its own id."""
    return (entry.id,) if kind is other else getattr(entry, other.named_in, None) or ()


def empty_parts(hub: Hub, records: Iterable[SearchRecord]) -> Iterator[Problem]:
    """Yield a problem for each part of a reader's route that has no page."""
    urls = [record.url for record in records]
    for loaded in hub.files[ROUTES_FILE.name]:
        for at, route in enumerate(cast("RoutesFile", loaded.record).routes):
            for place, part in enumerate(route.parts or ()):
                if not any(url.startswith(part.removeprefix("/")) for url in urls):
                    yield loaded.source.problem(
                        ("routes", at, "parts", place),
                        "link-unknown-page",
                        f"found {part!r}, expected the address of a page of this hub",
                        did_you_mean(part, {f"/{url.partition('#')[0]}" for url in urls}),
                    )


def _parts_of_readers(hub: Hub) -> Iterator[tuple[str, str]]:
    """Yield the id of each route with the URL of each of its pages, and of each part of the site for it."""
    if not hub.routes:
        return
    for route in hub.routes.routes:
        for page in (*(stop.page for stop in hub.routes.stops_of(route)), *(route.parts or ())):
            # The home page would be the whole site.
            if part := page.removeprefix("/"):
                yield route.id, part
