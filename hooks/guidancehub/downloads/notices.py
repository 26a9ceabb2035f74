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
    words, named, say = hub.info.words, hub.info.words.name, hub.info.words.say
    title, part = words.label(NOTICE.file.title), words.label(NOTICE.many)
    every = Subject(named("notices"), title, (NOTICE.name, ""), part, (NOTICE.file.page,))
    purpose = say("file-paragraphs")
    yield from csv_files(hub, every, purpose, partial(notices_csv, hub, desk, notices))
    kinds = Subject(
        named("notice-checks"),
        say("check-file"),
        (NOTICE_CHECKS.name, ""),
        part,
        (NOTICE_CHECKS.file.page,),
    )
    purpose = say("file-checks")
    yield from csv_files(hub, kinds, purpose, partial(kinds_csv, hub, checks))
    days = standstill_days(hub, desk, checks)
    for notice in notices:
        key, page = (NOTICE.name, notice.id), NOTICE.url(notice.id)
        subject = Subject(f"{named('notices')}/{notice.id}", notice.title, key, part, (page,))
        purpose = say("file-notice")
        yield subject.file(WORD, purpose, partial(word.notice_form, hub, desk, notice, days))
        purpose = say("file-notice-table")
        yield from csv_files(hub, subject, purpose, partial(notices_csv, hub, desk, (notice,)))
