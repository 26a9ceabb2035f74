"""The tables of notices: all of them, the paragraphs of one, and what the checker looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.notice import NOTICE
from guidancehub.views.notice_text import rows_of
from guidancehub.views.table import Cell, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.notice import Notice
    from guidancehub.content.model.notice_checks import NoticeChecks
    from guidancehub.content.model.notice_desk import NoticeDesk
    from guidancehub.views.notice_text import NoticeRow

FROM_PACK: Final = {
    "public.name": "packed-name",
    "public.route": "packed-route",
    "public.service": "packed-service",
    "public.value": "packed-value",
    "public.years": "packed-years",
    "public.dates.start": "packed-start",
    "public.dates.end": "packed-end",
    "public.dates.offers": "packed-offers",
    "public.criteria": "packed-shares",
    "public.mode": "packed-mode",
    "public.stages": "packed-stages",
    "public.stages.text": "packed-stages",
    "public.contact": "packed-contact",
    "private.panel": "packed-panel",
    "private.conflicts": "packed-conflicts",
    "private.conflicts.what": "packed-conflicts",
    "private.conflicts.managed": "packed-managed",
}
"""The id of the text that tells readers where a tender pack says something."""

GROUPS: Final = {
    "missing": "check-missing",
    "contradiction": "check-contradiction",
    "date": "check-date",
    "left-in": "check-left-in",
}
"""The ids of the names of the sorts of faults."""


def notices_table(notices: Iterable[Notice], words: HouseWords) -> Table:
    """Return the table of all notices, each with a link to its page."""
    return Table(
        id="notices",
        caption=words.label("Notices, letters and invitations"),
        columns=("Notice", "Schedule", "Asked for by", "When"),
        rows=tuple(
            Row(
                (
                    Cell(
                        each.title,
                        url=NOTICE.url(each.id),
                        note="" if each.published else words.say("notice-unpublished"),
                    ),
                    Cell(words.say("notice-schedule", number=each.schedule)),
                    Cell(each.regulation),
                    Cell(each.when_due),
                )
            )
            for each in notices
        ),
    )


def paragraph_table(notice: Notice, desk: NoticeDesk, words: HouseWords) -> Table:
    """Return what a notice must contain, paragraph by paragraph."""
    return Table(
        id="paragraphs",
        caption=words.say("notice-paragraphs", number=notice.schedule),
        columns=("Paragraph", "What must be in it", "When", "From a tender pack"),
        rows=tuple(Row(tuple(map(Cell, paragraph_cells(row, desk, words)))) for row in rows_of(notice, desk)),
    )


def paragraph_cells(row: NoticeRow, desk: NoticeDesk, words: HouseWords) -> tuple[str, str, str, str]:
    """Return the cells of one paragraph: its number, what it asks for, when, and where a pack says it."""
    named = {each.name: each for each in desk.fields}
    conditions = {each.name: each.text for each in desk.conditions}
    packed = dict.fromkeys(FROM_PACK[place] for name in row.part.fields if (place := named[name].from_pack))
    number = str(row.number) if row.number else words.say("notice-besides")
    when = conditions.get(row.only_if, words.say("notice-always" if row.number else "notice-added"))
    return (
        number,
        row.asks or f"{row.part.title}.",
        when,
        "; ".join(map(words.say, packed)) or words.say("notice-not-packed"),
    )


def kinds_table(checks: NoticeChecks, words: HouseWords) -> Table:
    """Return what the checker looks for."""
    return Table(
        id="kinds",
        caption=words.say("check-kinds"),
        columns=("Fault", "Sort", "Provision", "Schedules"),
        rows=tuple(
            Row(
                (
                    Cell(each.title),
                    Cell(words.say(GROUPS[each.group])),
                    Cell(_provision(each.provision, words, part=bool(each.part or each.parts))),
                    Cell(
                        ", ".join(map(str, each.schedules))
                        if each.schedules
                        else words.say("check-all-schedules")
                    ),
                )
            )
            for each in checks.kinds
        ),
    )


def _provision(provision: str | None, words: HouseWords, *, part: bool) -> str:
    if part or not provision or "{" in provision:
        return words.say("check-own-paragraph" if part or not provision else "check-own-provision")
    return provision
