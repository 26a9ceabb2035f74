"""Warnings of where a case study happened: by its origin, and by an area that is a Place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.case import Case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem


def origins_from_elsewhere(hub: Hub) -> Iterator[Problem]:
    """Yield a warning for each case study of the system's own that happened outside the system."""
    own, published = hub.info.own_origin, [each.id for each in hub.info.origins if each.means == "published"]
    for each in hub.located:
        if isinstance(each.entry, Case) and each.entry.origin == own and each.entry.area:
            other = f"“origin: {published[0]}”" if published else "the origin of published sources"
            hint = f"write {other}, or take “area” out where it happened in the system"
            if place := _place_of(hub, each.entry):
                hint = _in_places(each.entry, place)
            yield each.source.problem(
                (*each.steps, "origin"),
                "origin-from-elsewhere",
                f"found {own!r} for what happened in {each.entry.area}, expected an origin of others",
                hint,
            )


def areas_that_are_places(hub: Hub) -> Iterator[Problem]:
    """Yield a warning for each case study of others whose area is a Place of the system."""
    for each in hub.located:
        if isinstance(each.entry, Case) and each.entry.origin != hub.info.own_origin:
            place = _place_of(hub, each.entry)
            if place and not each.is_retired:
                yield each.source.problem(
                    (*each.steps, "area"),
                    "area-is-place",
                    f"found {each.entry.area!r}, which is a Place of the system, expected an area elsewhere",
                    _in_places(each.entry, place),
                )


def _place_of(hub: Hub, case: Case) -> str:
    """Return the id of the Place that a case study names as its area; empty for any other area."""
    places = {name.casefold(): each.id for each in hub.info.places for name in (each.id, each.name)}
    return places.get((case.area or "").casefold(), "")


def _in_places(case: Case, place: str) -> str:
    return f"{case.area} is a Place: write “places: [{place}]” in place of “area”"
