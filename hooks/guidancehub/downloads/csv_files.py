"""A table as two downloads: for spreadsheets and for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.downloads.csv.writer import for_programs, for_spreadsheets
from guidancehub.views.formats import CSV, PLAIN_CSV

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.downloads.csv.csv_table import CsvTable
    from guidancehub.downloads.download import Download, Subject


def csv_files(hub: Hub, subject: Subject, purpose: str, make: Callable[[], CsvTable]) -> Iterator[Download]:
    """Yield a file for spreadsheets, and one for programs that only the list of all downloads links."""
    yield subject.file(CSV, purpose, lambda: for_spreadsheets(make()))
    plain = hub.info.words.say("file-plain")
    yield subject.file(PLAIN_CSV, plain, lambda: for_programs(make()), linked=False)
