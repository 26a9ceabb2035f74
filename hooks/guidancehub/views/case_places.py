"""Where a case study happened, as its filters, its page and the lists say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.hub_info import HubInfo

WHOLE_SYSTEM: Final = "whole-system"
"""Stands for the Place of a case study that is about all of them."""

ELSEWHERE: Final = "elsewhere"
"""Stands for the Place of a case study from outside the System."""


def place_names(info: HubInfo) -> dict[str, str]:
    """Return what readers see for each value of a filter by Place, in order."""
    names = {place.id: place.name for place in info.places}
    return names | {WHOLE_SYSTEM: info.whole_system, ELSEWHERE: info.elsewhere}


def place_values(case: Case) -> tuple[str, ...]:
    """Give what a filter by Place finds a case under: its Places, elsewhere, or the whole System."""
    return (*(case.places or ()), *([ELSEWHERE] if case.area else [])) or (WHOLE_SYSTEM,)


def names_of(hub: Hub, case: Case) -> tuple[str, ...]:
    """Name where a case happened, in readers' words."""
    places = (hub.places[place].name for place in case.places or ())
    return (*places, *([case.area] if case.area else [])) or (hub.info.whole_system,)
