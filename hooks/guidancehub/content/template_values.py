"""What a new entry takes from the hub that it is for: ids that others have, days, sizes and numbers."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, cast, get_args

from guidancehub.content.model.bibliography import SOURCE
from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.finder import FINDER
from guidancehub.content.model.gate import GATE
from guidancehub.content.model.holidays import CALENDARS, Nation
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.content.model.notice_desk import NOTICE_DESK
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.content.model.question_bank import QUESTION_BANK, Mode
from guidancehub.content.model.self_assessment import LEVELS
from guidancehub.content.model.timetable import GivenName
from guidancehub.content.model.tip import TIP
from guidancehub.content.new_entry import due_after, first_id
from guidancehub.content.templates import Known, part_id
from guidancehub.content.yaml_edit import scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.clock import Clocks
    from guidancehub.content.model.kind import Kind
    from guidancehub.content.model.notice_desk import NoticeDesk

_HOLIDAYS: Final = 8
"""How many bank holidays each nation has in every year."""
_SATURDAY: Final = 5
_ALWAYS: Final[Mapping[Kind[Any], frozenset[str]]] = {
    CLOCKS: frozenset({"moment"}),
    FINDER: frozenset({"key"}),
    NOTICE: frozenset({"paste"}),
}
"""Optional fields of which an entry of a kind has to have one."""


_ASSUMED: Final = {
    "words-per-hour": "Words of a finished answer that one person writes in an hour",
    "gate-minutes": "Minutes to answer one gate and find its papers",
    "fixed-hours": "Hours for the tender as a whole, apart from answers and gates",
    "hour-cost": "Pounds that an hour of a bidder’s work costs",
    "bidders": "Bidders who are expected",
    "evaluators": "Evaluators who read and score each answer",
    "reading-words-per-hour": "Words that one evaluator reads, scores and writes a reason for in an hour",
    "agree-minutes": "Minutes in which the panel agrees the score of one answer",
    "check-minutes": "Minutes to check the answer to one gate",
}
"""What each assumption of a question bank is, which its id alone does not say."""


def known_for(hub: Hub, kind: Kind[Any], name: str, today: date) -> Known:
    """Return what the template of a new entry takes from a hub."""
    info, bank = hub.info, hub.with_drafts.question_bank
    firsts = {
        "source": first_id(hub, SOURCE),
        "principles": first_id(hub, PRINCIPLE),
        "places": next((place.id for place in info.places), ""),
        "see": first_id(hub, TIP) or next((each.entry.id for each in hub.located if not each.is_retired), ""),
        "gates": first_id(hub, GATE),
        "code": first_id(hub, QUESTION),
        "service": bank.services[0].id if bank else "",
    }
    weightings = [each.id for each in info.weightings]
    values = {
        "status": "draft",
        "added": info.release,
        "reviewed": today.isoformat(),
        "checked_on": today.isoformat(),
        "review_by": due_after(today, info.review_months).isoformat(),
        "weight": "100",
        "prefix": _prefix(hub, name),
        "word_limit": "300",
    }
    if kind.order and kind.order in kind.model.model_fields and kind.order not in {"title", "term"}:
        values[kind.order] = str(next_number(hub, kind))
    if kind is CALENDARS:
        values["year"] = str(today.year)
    if kind is NOTICE_CHECKS:
        # The code of health and social work services: one that is listed has a digit that fits the others.
        values["cpv"] = "85000000-9"
    ids = firsts | {"origin": info.draft_origin, "weighting": weightings[len(weightings) // 2]}
    ids |= _of_rules(hub, kind, name)
    return Known(
        name,
        {field: key for field, key in ids.items() if key},
        values,
        tuple(each.id for each in bank.sizes) if bank else (),
        {"levels": LEVELS, "scale": LEVELS},
        _lists(hub, kind, today),
        _ALWAYS.get(kind, frozenset()),
    )


def next_number(hub: Hub, kind: Kind[Any]) -> int:
    """Return the number after the last by which entries of a kind are sorted."""
    numbers = [
        getattr(placed.entry, kind.order)
        for loaded in hub.files[kind.file.name]
        for placed in kind.walk(loaded.record)
    ]
    return max(numbers, default=0) + 1


def _of_rules(hub: Hub, kind: Kind[Any], name: str) -> dict[str, str]:
    """Return the ids by which parts of a new file of rules name each other, and those of other such files.

    A file that is not there yet begins with the ids that its own template gives.
    """
    if kind is FINDER:
        return {"then": part_id(name, "outcomes")}
    if kind is CLOCKS:
        moment = part_id(name, "regimes", "moments")
        given = str(get_args(GivenName)[0])
        return {
            "regime": part_id(name, "regimes"),
            "counted_from": given,
            "headline": moment,
            "moment": moment,
        }
    if kind is NOTICE_DESK:
        return {"fields": part_id(name, "fields")}
    if kind in {NOTICE, NOTICE_CHECKS}:
        desk = _desk(hub)
        part = desk.parts[0].id if desk else part_id(NOTICE_DESK.name, "parts")
        clocks = next((cast("Clocks", each.record) for each in hub.files[CLOCKS.file.name]), None)
        regime = clocks.regimes[0].id if clocks else part_id(CLOCKS.name, "regimes")
        moment = clocks.regimes[0].moments[0].id if clocks else part_id(CLOCKS.name, "regimes", "moments")
        return {"part": part, "regime": regime, "begins": moment, "ends": moment}
    return {}


def _lists(hub: Hub, kind: Kind[Any], today: date) -> dict[str, tuple[dict[str, str], ...]]:
    """Return the members of lists of a kind that one member is too few for."""
    if kind is CALENDARS:
        # They are no holidays yet, but as many days as a year has of them.
        days = tuple({"date": day.isoformat()} for day in islice(_weekdays(today.year), _HOLIDAYS))
        return {"holidays": days, "nations": tuple({"nations": each} for each in get_args(Nation))}
    if kind is QUESTION_BANK:
        modes = get_args(Mode.model_fields["id"].annotation)
        return {
            # Each takes questions of its own name at least.
            "modes": tuple({"id": each, "kinds": each} for each in modes),
            "assumptions": tuple({"id": key, "label": label} for key, label in _ASSUMED.items()),
        }
    if kind is FINDER:
        return {"answers": tuple({"key": scalar(each)} for each in ("yes", "no"))}
    desk = _desk(hub)
    if kind is NOTICE and desk:
        # Every part of a desk belongs to some notice.
        return {
            "paragraphs": tuple(
                {"number": str(number), "part": each.id} for number, each in enumerate(desk.parts, 1)
            )
        }
    return {}


def _desk(hub: Hub) -> NoticeDesk | None:
    return next((cast("NoticeDesk", each.record) for each in hub.files[NOTICE_DESK.file.name]), None)


def _weekdays(year: int) -> Iterator[date]:
    days = (date(year, 1, 1) + timedelta(days=each) for each in range(365))
    return (day for day in days if day.weekday() < _SATURDAY)


def _prefix(hub: Hub, name: str) -> str:
    """Return letters for the codes of a new criterion that no other has."""
    used = {
        loaded.source.value.get("prefix")
        for loaded in hub.files[CRITERION.file.name]
        if isinstance(loaded.source.value, dict)
    }
    letters = re.sub(r"[^A-Z]", "", name.upper()) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    length = hub.info.codes.letters
    every = (
        letters[at] + letters[-(length - 1) :] if length > 1 else letters[at] for at in range(len(letters))
    )
    starts = (letters[at : at + length] for at in range(len(letters) - length))
    return next(each for each in (*starts, *every) if each not in used and len(each) == length)
