"""What the script of the clock reads: regimes, working days, and the words for both.

The open data has the same rules in full; this file leaves out what only pages show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.holidays import CALENDARS
from guidancehub.downloads.bank.canonical import canonical
from guidancehub.views.labels import day
from guidancehub.views.rule_files import rule_uri

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.clock import Clocks, Regime
    from guidancehub.content.model.holidays import HolidayCalendars

Json = dict[str, Any]

URI: Final = rule_uri("clock")


def clock_files(hub: Hub) -> Mapping[str, str]:
    """Return the text of the file by its URI. A hub without clocks or without bank holidays has none."""
    clocks, calendars = next(iter(hub.shown(CLOCKS)), None), next(iter(hub.shown(CALENDARS)), None)
    if clocks is None or calendars is None:
        return {}
    return {URI: f"{canonical(clock_data(hub, clocks, calendars))}\n"}


def clock_data(hub: Hub, clocks: Clocks, calendars: HolidayCalendars) -> Json:
    """Return what the file holds; `docs/assets/js/clock/types.mjs` describes it."""
    info = hub.info
    release = info.words.say("release-in-line", number=info.release, day=day(info.released))
    return {
        "host": urlsplit(info.address).hostname or info.storage_prefix,
        "name": info.name,
        "made": f"{info.name}, {release}. {info.address}clock/",
        "reviewed": day(calendars.reviewed),
        "first": calendars.years[0].year,
        "last": calendars.years[-1].year,
        "no_answer": clocks.no_answer,
        "unknown": calendars.unknown,
        "holidays": [
            [holiday.date.isoformat(), holiday.name, list(holiday.nations)]
            for year in calendars.years
            for holiday in year.holidays
        ],
        "regimes": [_regime(hub, each) for each in clocks.regimes],
    }


def _regime(hub: Hub, regime: Regime) -> Json:
    law = hub.bibliography[regime.source]
    about: Json = {
        "law": {
            "title": law.title,
            "url": law.url or "",
            "checked": day(law.checked_on) if law.checked_on else "",
        }
    }
    for page in hub.shown(LAW):
        if page.id == regime.law_page:
            about["page"] = {"title": page.title, "url": LAW.url(page.id)}
    return about | regime.model_dump(mode="json", exclude_none=True)
