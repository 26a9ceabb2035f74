"""Where a case study happened, for filters, its page and the lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.sentences import capitalised

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.hub_info import HubInfo

WHOLE_SYSTEM: Final = "whole-system"
"""The filter value of a case study that is about the whole System."""

ELSEWHERE: Final = "elsewhere"
"""The filter value of a case study from outside the System."""

_NOT_GIVEN: Final = "not given"
"""What editors write for a period that no source gives."""


def place_names(info: HubInfo) -> dict[str, str]:
    """Return the label of each value of the filter by Place, in the order in which it lists them."""
    names = {place.id: place.name for place in info.places}
    return names | {WHOLE_SYSTEM: info.whole_system, ELSEWHERE: info.elsewhere}


def where_and_when(hub: Hub, case: Case) -> str:
    """Return where a case study happened, and when if its source gives that: “Hilltown. Since 2019”."""
    where = ", ".join(names_of(hub, case))
    is_given = case.period.removesuffix(".").casefold() != _NOT_GIVEN
    return f"{where}. {capitalised(case.period)}" if is_given else where


def place_values(case: Case) -> tuple[str, ...]:
    """Return a case's values in the filter by Place: its Places and elsewhere, or the whole System."""
    return (*(case.places or ()), *([ELSEWHERE] if case.area else [])) or (WHOLE_SYSTEM,)


def names_of(hub: Hub, case: Case) -> tuple[str, ...]:
    """Return the names of the places where a case happened, as readers see them."""
    names = place_names(hub.info)
    places = (names[place] for place in case.places or ())
    return (*places, *([case.area] if case.area else [])) or (hub.info.whole_system,)
