"""The ways in which entries differ, by which readers filter lists and the search.

A token says of an entry what it is in: ``weighting:high``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.views import case_places

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose."""

    value: str
    """As it stands in the page's address."""
    label: str
    said: str = ""
    """How it stands inside a sentence, where that differs from the label."""
    mark: str = ""
    """What its mark is drawn by, where entries show one: “solid”, “3”."""
    number: int = 0
    """How many entries have it, where that is counted."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A way in which entries differ."""

    name: str
    """As it stands in the page's address."""
    title: str
    options: tuple[Option, ...]
    said: str = ""
    """The title as it stands inside a sentence, where that differs: “key criterion”."""


def criteria(hub: Hub) -> Facet:
    """Return the key criteria of the matrix."""
    options = tuple(Option(criterion.id, criterion.title) for criterion in hub.criteria)
    return Facet("criterion", "Key criterion", options, "key criterion")


def weightings(hub: Hub) -> Facet:
    """Return the weightings of questions; a mark is drawn by their level."""
    options = tuple(
        Option(each.id, each.label, each.label.lower(), str(each.level)) for each in hub.info.weightings
    )
    return Facet("weighting", "Weighting", options, "weighting")


def principles(hub: Hub) -> Facet:
    """Return the principles."""
    options = tuple(Option(principle.id, principle.title) for principle in hub.principles)
    return Facet("principle", "Principle", options, "principle")


def places(hub: Hub) -> Facet:
    """Return the Places of the System, then the whole of it and elsewhere."""
    options = tuple(Option(value, name) for value, name in case_places.place_names(hub.info).items())
    return Facet("place", "Place", options)


def origins(hub: Hub, title: str = "Origin") -> Facet:
    """Return the origins of entries."""
    options = tuple(Option(each.id, each.label, mark=each.mark) for each in hub.info.origins)
    return Facet("origin", title, options, "origin")
