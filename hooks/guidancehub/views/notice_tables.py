"""The tables of notices: all of them, the paragraphs of one, and what the checker looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.notice import NOTICE
from guidancehub.views.notice_text import rows_of
from guidancehub.views.table import Cell, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.model.notice import Notice
    from guidancehub.content.model.notice_checks import NoticeChecks
    from guidancehub.content.model.notice_desk import NoticeDesk
    from guidancehub.views.notice_text import NoticeRow

FROM_PACK: Final = {
    "public.name": "its name",
    "public.route": "its route",
    "public.service": "its kind of service",
    "public.value": "its value",
    "public.years": "its length in years",
    "public.dates.start": "the day on which the service begins",
    "public.dates.end": "the start and the length",
    "public.dates.offers": "the last day for offers",
    "public.criteria": "the shares of the criteria",
    "public.mode": "how answers are judged",
    "public.stages": "its stages",
    "public.stages.text": "its stages",
    "public.contact": "the contact",
    "private.panel": "the panel, in the private part",
    "private.conflicts": "conflicts, in the private part",
    "private.conflicts.what": "conflicts, in the private part",
    "private.conflicts.managed": "how they were managed, in the private part",
}
"""Where a tender pack says something, for readers."""

GROUPS: Final = {
    "missing": "Missing",
    "contradiction": "Contradictions and wrong words",
    "date": "Days and periods",
    "left-in": "Left in from a template",
}
"""The sorts of faults."""

_ALWAYS: Final = "Always"
_NOT_PACKED: Final = "Not in a pack"
_ADDED: Final = "Not asked for; we suggest it"


def notices_table(notices: Iterable[Notice]) -> Table:
    """Return the table of all notices, each with a link to its page."""
    return Table(
        id="notices",
        caption="Notices, letters and invitations",
        columns=("Notice", "Schedule", "Asked for by", "When"),
        rows=tuple(
            Row(
                (
                    Cell(each.title, url=NOTICE.url(each.id), note="" if each.published else "Not published"),
                    Cell(f"Schedule {each.schedule}"),
                    Cell(each.regulation),
                    Cell(each.when_due),
                )
            )
            for each in notices
        ),
    )


def paragraph_table(notice: Notice, desk: NoticeDesk) -> Table:
    """Return what a notice must contain, paragraph by paragraph."""
    return Table(
        id="paragraphs",
        caption=f"Schedule {notice.schedule}, paragraph by paragraph",
        columns=("Paragraph", "What must be in it", "When", "From a tender pack"),
        rows=tuple(Row(tuple(map(Cell, paragraph_cells(row, desk)))) for row in rows_of(notice, desk)),
    )


def paragraph_cells(row: NoticeRow, desk: NoticeDesk) -> tuple[str, str, str, str]:
    """Return the cells of one paragraph: its number, what it asks for, when, and where a pack says it."""
    named = {each.name: each for each in desk.fields}
    conditions = {each.name: each.text for each in desk.conditions}
    packed = dict.fromkeys(FROM_PACK[place] for name in row.part.fields if (place := named[name].from_pack))
    number = str(row.number) if row.number else "Besides"
    when = conditions.get(row.only_if, _ALWAYS if row.number else _ADDED)
    return number, row.asks or f"{row.part.title}.", when, "; ".join(packed) or _NOT_PACKED


def kinds_table(checks: NoticeChecks) -> Table:
    """Return what the checker looks for."""
    return Table(
        id="kinds",
        caption="What the checker looks for",
        columns=("Fault", "Sort", "Provision", "Schedules"),
        rows=tuple(
            Row(
                (
                    Cell(each.title),
                    Cell(GROUPS[each.group]),
                    Cell(_provision(each.provision, part=bool(each.part or each.parts))),
                    Cell(", ".join(map(str, each.schedules)) if each.schedules else "All"),
                )
            )
            for each in checks.kinds
        ),
    )


def _provision(provision: str | None, *, part: bool) -> str:
    if part or not provision or "{" in provision:
        return "The Schedule’s own paragraph" if part or not provision else "The notice’s own provision"
    return provision
