"""The notice checker: script checks a pasted draft here; without it the page says what it looks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.views.notice_tables import kinds_table
from guidancehub.views.rule_files import rule_uri
from guidancehub.views.standstill import desk_of
from guidancehub.web.foot import Due, FootSubject
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.pages.notices import DESK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.notice import Notice
    from guidancehub.content.model.notice_checks import NoticeChecks
    from guidancehub.views.table import Table
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class NoticeCheckPage:
    """Where drafts are checked."""

    template: ClassVar[str] = "notice_check"

    checks: NoticeChecks
    due: Due
    notices: tuple[Notice, ...]
    kinds: Table
    rules: tuple[str, ...]
    """The URIs of what script checks with, relative to the site's root: notices, checks and the clock."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page, where the hub has the desk, the checks and a clock."""
    hub = renderer.hub
    desk, checks = desk_of(hub)
    notices = hub.shown(NOTICE)
    if desk is None or checks is None or not notices:
        return
    yield renderer.render(
        NOTICE_CHECKS.file.page,
        PageMeta(
            title=checks.title,
            section=DESK.title,
            description=checks.summary,
            crumbs=(DESK,),
            headings=(
                Heading("Check a draft", "draft"),
                Heading("What a machine cannot judge", "unsure"),
                Heading("What it looks for", "looks-for"),
            ),
            layout="notice-check",
            script="notice-check.mjs",
            styles="notices.css",
        ),
        NoticeCheckPage(
            checks,
            Due.of((desk, checks), hub.info.released),
            notices,
            kinds_table(checks, hub.info.words),
            tuple(rule_uri(tool) for tool in ("notices", "notice-checks", "clock")),
        ),
        FootSubject.one(checks),
        NOTICE_CHECKS.file.pattern,
    )
