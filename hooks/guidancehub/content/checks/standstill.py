"""Rules for the standstill in the examples of notices: the clock can count it from the desk's date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.content.model.notice_desk import NOTICE_DESK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.clock import Regime
    from guidancehub.content.model.notice_checks import NoticeChecks
    from guidancehub.content.model.notice_desk import NoticeDesk
    from guidancehub.content.problems import Problem

_PUBLISHED: Final = "published"
"""The name of the day on which a notice is published, in the desk and in the clock."""


def uncounted_standstill(hub: Hub) -> Iterator[Problem]:
    """Yield a problem where the published desk and checker leave a standstill that cannot be counted."""
    for loaded in hub.files[NOTICE_DESK.file.name]:
        desk = cast("NoticeDesk", loaded.record)
        if loaded.published and not any(
            each.name == _PUBLISHED and each.control == "date" for each in desk.fields
        ):
            yield loaded.source.problem(
                ("fields",),
                "notice-name-unknown",
                f"found no date called {_PUBLISHED!r}, expected the one from which a standstill is counted",
                f"add a field with “name: {_PUBLISHED}” and “control: date”",
            )
    regimes = {each.id: each for clocks in hub.shown(CLOCKS) for each in clocks.regimes}
    for loaded in hub.files[NOTICE_CHECKS.file.name]:
        checks = cast("NoticeChecks", loaded.record)
        regime = regimes.get(checks.regime)
        if not loaded.published or not regime:
            continue
        ids = [each.id for each in regime.moments]
        for field in ("begins", "ends"):
            found = getattr(checks, field)
            if found in ids and found not in _counted(regime):
                yield loaded.source.problem(
                    (field,),
                    "notice-name-unknown",
                    f"found {found!r}, expected a moment that is counted from {_PUBLISHED!r}",
                    f"let its “counted_from” in content/rules/clocks.yml lead to {_PUBLISHED!r}",
                )


def _counted(regime: Regime) -> set[str]:
    """Return what follows from the day on which a notice is published, whatever the order of moments.

    What is counted from a name that is nowhere, or from a later moment, is told by the rules for clocks.
    """
    given = {each.name for each in regime.givens} - {_PUBLISHED}
    follows = {moment.id: moment.counted_from[0] for moment in regime.moments}
    return {key for key in follows if _first(follows, key) not in given}


def _first(follows: Mapping[str, str], key: str) -> str:
    """Return the name from which a moment is counted in the end; in a ring, any of them."""
    seen: set[str] = set()
    while key in follows and key not in seen:
        seen.add(key)
        key = follows[key]
    return key
