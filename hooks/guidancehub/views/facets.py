"""The facets by which readers filter lists and the search, such as weighting, principle and Place.

A token is one value of one facet that an entry has: ``weighting:high``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.views import case_places

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Question


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a facet, which a reader can choose."""

    value: str
    """The value in a token and in the page's address."""
    label: str
    in_sentence: str = ""
    """The label inside a sentence; empty if it is the same."""
    mark: str = ""
    """The form of its mark, “solid” or “3”; empty if entries show no mark."""
    number: int = 0
    """How many entries have it; 0 if they were not counted."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A property by which entries can be filtered, with the values to choose from."""

    name: str
    """The name in a token and in the page's address."""
    title: str
    options: tuple[Option, ...]


def criteria(hub: Hub) -> Facet:
    """Return the facet of the matrix's key criteria."""
    options = tuple(Option(criterion.id, criterion.title) for criterion in hub.criteria)
    return Facet("criterion", hub.info.words.label("Key criterion"), options)


def weightings(hub: Hub) -> Facet:
    """Return the facet of questions' weightings, whose marks are their levels."""
    options = tuple(
        Option(each.id, each.label, each.label.lower(), str(each.level)) for each in hub.info.weightings
    )
    return Facet("weighting", hub.info.words.label("Weighting"), options)


def principles(hub: Hub) -> Facet:
    """Return the facet of the principles."""
    options = tuple(Option(principle.id, principle.title) for principle in hub.principles)
    return Facet("principle", hub.info.words.label("Principle"), options)


def places(hub: Hub) -> Facet:
    """Return the facet of the System's Places, with the whole System and elsewhere as the last two."""
    options = tuple(Option(value, name) for value, name in case_places.place_names(hub.info).items())
    return Facet("place", hub.info.words.label("Place"), options)


def services(hub: Hub) -> Facet:
    """Return the facet of the kinds of service."""
    kinds = hub.question_bank.services if hub.question_bank else ()
    options = tuple(Option(service.id, service.label) for service in kinds)
    return Facet("service", hub.info.words.heading("Kind of service"), options)


def services_for(hub: Hub, question: Question) -> tuple[str, ...]:
    """Return the ids of the kinds of service that a question fits: every one if it names none."""
    if not hub.question_bank or not question.in_tender:
        return ()
    return question.in_tender.services or tuple(service.id for service in hub.question_bank.services)


def origins(hub: Hub, title: str = "Origin") -> Facet:
    """Return the facet of entries' origins; ``title`` is a heading of the program."""
    options = tuple(Option(each.id, each.label, mark=each.mark) for each in hub.info.origins)
    return Facet("origin", hub.info.words.heading(title), options)
