"""The notice desk: a list of notices, and a page with the form, the contents and an example of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.content.model.notice_desk import NOTICE_DESK
from guidancehub.content.released import bank_uri
from guidancehub.views.links import link_to
from guidancehub.views.notice_tables import notices_table, paragraph_table
from guidancehub.views.notice_text import example_of, rows_of
from guidancehub.views.rule_files import rule_uri
from guidancehub.views.standstill import desk_of, standstill_days
from guidancehub.web.foot import Due, FootSubject
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages import link_lists

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from guidancehub.content.model.notice import Notice
    from guidancehub.content.model.notice_desk import NoticeDesk, NoticeField
    from guidancehub.views.links import Link
    from guidancehub.views.notice_text import NoticeRow
    from guidancehub.views.table import Table
    from guidancehub.web.output import Output
    from guidancehub.web.pages.link_lists import Neighbours
    from guidancehub.web.renderer import Renderer

DESK = Crumb(NOTICE_DESK.many, NOTICE_DESK.file.page)


@dataclass(frozen=True, slots=True)
class NoticeDeskPage:
    """The list of notices."""

    template: ClassVar[str] = "notice_desk"

    desk: NoticeDesk
    notices: Table
    checker: Link


class FormPart(NamedTuple):
    """One paragraph in the form."""

    row: NoticeRow
    when: str
    """The condition under which it applies, in words; empty where it always does."""
    fields: tuple[NoticeField, ...]


@dataclass(frozen=True, slots=True)
class NoticePage:
    """One notice."""

    template: ClassVar[str] = "notice"

    notice: Notice
    due: Due
    first: tuple[NoticeField, ...]
    """The fields that come before the paragraphs."""
    parts: tuple[FormPart, ...]
    conditions: Mapping[str, str]
    """Each condition in words, by its name."""
    contents: Table
    example: str
    checker: Link
    rules: str
    """The URI of what script makes the text from, relative to the site's root."""
    clock: str
    """The URI of what script counts days with."""
    bank: str
    """The URI of the question bank, for filling the form from a pack; empty where the hub has none."""
    earlier: Link | None
    later: Link | None


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the list and a page for each notice, where the hub has the desk, the checks and a clock."""
    hub = renderer.hub
    desk, checks = desk_of(hub)
    notices = hub.shown(NOTICE)
    if desk is None or checks is None or not notices:
        return
    checker = link_to(NOTICE_CHECKS, checks)
    yield renderer.render(
        NOTICE_DESK.file.page,
        PageMeta(title=desk.title, description=desk.summary, layout="list"),
        NoticeDeskPage(desk, notices_table(notices, hub.info.words), checker),
        FootSubject.one(desk),
        NOTICE_DESK.file.pattern,
    )
    days = standstill_days(hub, desk, checks)
    for notice, neighbours in link_lists.with_neighbours(NOTICE, notices):
        yield _notice(renderer, desk, notice, neighbours, (checker, days))


def _notice(
    renderer: Renderer,
    desk: NoticeDesk,
    notice: Notice,
    neighbours: Neighbours,
    shared: tuple[Link, Mapping[str, date]],
) -> Output:
    hub, (checker, days) = renderer.hub, shared
    named = {each.name: each for each in desk.fields}
    conditions = {each.name: each.text for each in desk.conditions}
    return renderer.render(
        NOTICE.url(notice.id),
        PageMeta(
            title=notice.title,
            section=DESK.title,
            description=notice.summary,
            crumbs=(DESK,),
            headings=(
                Heading("Fill it in", "form"),
                Heading(hub.info.words.heading("What must be in it"), "contents"),
                Heading("An example", "example"),
            ),
            layout="notice",
            script="notices.mjs",
            styles="notices.css",
        ),
        NoticePage(
            notice,
            Due.of((desk, notice), hub.info.released),
            tuple(named[name] for name in notice.asks_first or ()),
            tuple(
                FormPart(row, conditions.get(row.only_if, ""), tuple(named[name] for name in row.part.fields))
                for row in rows_of(notice, desk)
            ),
            conditions,
            paragraph_table(notice, desk, hub.info.words),
            example_of(notice, desk, days),
            checker,
            rule_uri("notices"),
            rule_uri("clock"),
            bank_uri(hub.info.release) if hub.question_bank else "",
            *neighbours,
        ),
        FootSubject.one(notice),
        renderer.file_of(NOTICE, notice),
    )
