"""The downloads of the notice desk and the notice checker: forms, and tables of what they apply."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.downloads import word
from guidancehub.downloads.csv.notices import kinds_csv, notices_csv
from guidancehub.downloads.csv_files import csv_files
from guidancehub.downloads.download import Subject
from guidancehub.views.formats import WORD
from guidancehub.views.standstill import desk_of, standstill_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.downloads.download import Download


def notice_downloads(hub: Hub) -> Iterator[Download]:
    """Yield the downloads, where the hub has the desk, the checks and a clock; nothing is made yet."""
    desk, checks = desk_of(hub)
    notices = hub.shown(NOTICE)
    if desk is None or checks is None or not notices:
        return
    named = hub.info.words.name
    every = Subject(named("notices"), NOTICE.file.title, (NOTICE.name, ""), NOTICE.many, (NOTICE.file.page,))
    purpose = "To see every paragraph of every Schedule in one sheet."
    yield from csv_files(every, purpose, partial(notices_csv, hub, desk, notices))
    kinds = Subject(
        named("notice-checks"),
        "What the notice checker looks for",
        (NOTICE_CHECKS.name, ""),
        NOTICE.many,
        (NOTICE_CHECKS.file.page,),
    )
    purpose = "To go through a draft by hand."
    yield from csv_files(kinds, purpose, partial(kinds_csv, hub, checks))
    days = standstill_days(hub, desk, checks)
    for notice in notices:
        key, page = (NOTICE.name, notice.id), NOTICE.url(notice.id)
        subject = Subject(f"{named('notices')}/{notice.id}", notice.title, key, NOTICE.many, (page,))
        purpose = "To write the notice in, paragraph by paragraph."
        yield subject.file(WORD, purpose, partial(word.notice_form, hub, desk, notice, days))
        purpose = "To copy what it must contain into a sheet of your own."
        yield from csv_files(subject, purpose, partial(notices_csv, hub, desk, (notice,)))
