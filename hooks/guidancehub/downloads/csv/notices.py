"""Notices and what the checker looks for, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.downloads.csv.csv_table import CsvRow, CsvTable, csv_table
from guidancehub.views.notice_tables import kinds_table, paragraph_cells
from guidancehub.views.notice_text import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.notice import Notice
    from guidancehub.content.model.notice_checks import NoticeChecks
    from guidancehub.content.model.notice_desk import NoticeDesk


def notices_csv(hub: Hub, desk: NoticeDesk, notices: Iterable[Notice]) -> CsvTable:
    """Return the table of notices: a row for each paragraph."""
    columns = (
        *("Schedule", "Notice", "Asked for by", "When due"),
        *("Paragraph", "What must be in it", "When", "From a tender pack", "Text to paste"),
    )
    return csv_table(hub, columns, (row for each in notices for row in _rows(each, desk, hub.info.words)))


def _rows(notice: Notice, desk: NoticeDesk, words: HouseWords) -> Iterator[CsvRow]:
    of_notice = (str(notice.schedule), notice.title, notice.regulation, notice.when_due)
    for row in rows_of(notice, desk):
        cells = (*of_notice, *paragraph_cells(row, desk, words), row.paste)
        yield CsvRow(cells, notice.origin, notice.sources, NOTICE.url(notice.id), notice.id)


def kinds_csv(hub: Hub, checks: NoticeChecks) -> CsvTable:
    """Return the table of what the checker looks for."""
    table = kinds_table(checks, hub.info.words)
    rows = (
        CsvRow(
            tuple(cell.text for cell in row.cells),
            checks.origin,
            checks.sources,
            NOTICE_CHECKS.file.page,
            kind.id,
        )
        for row, kind in zip(table.rows, checks.kinds, strict=True)
    )
    return csv_table(hub, table.columns, rows)
