"""What notices need of the clock: the days of the standstill in their examples."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.holidays import CALENDARS
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.content.model.notice_desk import NOTICE_DESK
from guidancehub.views.clock import WorkingDays, moments_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.notice_checks import NoticeChecks
    from guidancehub.content.model.notice_desk import NoticeDesk


def desk_of(hub: Hub) -> tuple[NoticeDesk | None, NoticeChecks | None]:
    """Return the desk and the checks, each where the hub has it with a clock to count with."""
    if not hub.shown(CLOCKS) or not hub.shown(CALENDARS):
        return None, None
    return next(iter(hub.shown(NOTICE_DESK)), None), next(iter(hub.shown(NOTICE_CHECKS)), None)


def standstill_days(hub: Hub, desk: NoticeDesk, checks: NoticeChecks) -> Mapping[str, date]:
    """Return when the standstill begins and ends in the examples, by the names that texts use.

    A check makes sure that the example's day is in a year whose holidays are known.
    """
    regime = next(each for each in hub.shown(CLOCKS)[0].regimes if each.id == checks.regime)
    days = WorkingDays.of(hub.shown(CALENDARS)[0], regime.nations)
    published = next(each.example for each in desk.fields if each.name == "published")
    found = moments_of(regime, {"published": date.fromisoformat(published)}, days)
    named = {"standstill-begins": checks.begins, "standstill-ends": checks.ends}
    return {name: day for name, moment in named.items() if isinstance(day := found[moment], date)}
