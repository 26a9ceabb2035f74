"""Warnings of an origin that what is said of the entry speaks against."""

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
    places = {name.casefold(): each.id for each in hub.info.places for name in (each.id, each.name)}
    for each in hub.located:
        if isinstance(each.entry, Case) and each.entry.origin == own and each.entry.area:
            other = f"“origin: {published[0]}”" if published else "the origin of published sources"
            hint = f"write {other}, or take “area” out where it happened in the system"
            if place := places.get(each.entry.area.casefold()):
                hint = f"{each.entry.area} is a Place: write “places: [{place}]” in place of “area”"
            yield each.source.problem(
                (*each.steps, "origin"),
                "origin-from-elsewhere",
                f"found {own!r} for what happened in {each.entry.area}, expected an origin of others",
                hint,
            )
