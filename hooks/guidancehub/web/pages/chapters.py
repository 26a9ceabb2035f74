"""Chapters: the journey, the investment method, law and policy, and hub drafts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from guidancehub.content.kinds import CHAPTERS
from guidancehub.content.model.chapter import LawPage
from guidancehub.content.model.chapter_kinds import DRAFT, INVESTMENT, JOURNEY, LAW
from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.holidays import CALENDARS
from guidancehub.views.bank_tables import section_table
from guidancehub.views.clock_tables import example_table
from guidancehub.views.finder_tables import finder_example_table
from guidancehub.views.labels import NOT_SAID, one_origin
from guidancehub.views.timeline import events_of, timeline_table
from guidancehub.web.foot import FootSubject
from guidancehub.web.law_view import law_view
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages import link_lists
from guidancehub.web.pictures.charts import stages_picture
from guidancehub.web.pictures.drawn_table import DrawnTable
from guidancehub.web.pictures.timeline import timeline_picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markupsafe import Markup

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.chapter import Chapter, Item, Section
    from guidancehub.content.model.kind import Kind
    from guidancehub.views.links import Link
    from guidancehub.views.table import Table
    from guidancehub.web.law_view import LawView
    from guidancehub.web.output import Output
    from guidancehub.web.pages.link_lists import Neighbours, Onward
    from guidancehub.web.renderer import Renderer


class ListedChapter(NamedTuple):
    """A chapter and its URL, relative to the site's root."""

    chapter: Chapter
    url: str
    parts: tuple[ListedChapter, ...] = ()
    """The pages that explain a part of it."""


@dataclass(frozen=True, slots=True)
class ChaptersPage:
    """The list of the chapters of one kind."""

    template: ClassVar[str] = "chapters"

    chapters: tuple[ListedChapter, ...]
    drafts: bool
    """Whether they are hub drafts."""
    law: bool
    """Whether they are about law."""
    timeline: DrawnTable | None
    """What happened when, in chapters that say so."""

    @property
    def origin(self) -> str:
        """Whose all hub drafts are, which the page then says once; empty where they are several people's."""
        return one_origin(listed.chapter.origin for listed in self.chapters)


class ShownItem(NamedTuple):
    """An item of a chapter, and the links from it."""

    item: Item
    links: tuple[Link, ...]


class ShownSection(NamedTuple):
    """A section of a chapter, and its items."""

    section: Section
    items: tuple[ShownItem, ...]


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """The page of one chapter."""

    template: ClassVar[str] = "chapter"

    entry: Chapter
    law: LawView | None
    sections: tuple[ShownSection, ...]
    picture: Markup | None
    tables: Mapping[str, Table]
    """The table of each section that has one, by the section's id."""
    onward: Onward
    earlier: Link | None
    later: Link | None

    @property
    def one_sheet(self) -> bool:
        """Whether the page prints on one sheet, because it has a decision tree."""
        return self.law is not None and self.law.tree is not None


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield a list for each kind of chapter, and a page for each chapter."""
    for kind in CHAPTERS:
        chapters = renderer.hub.shown(kind)
        if kind.about and chapters:
            yield _list(renderer, kind, chapters)
        for chapter, neighbours in link_lists.with_neighbours(kind, chapters):
            yield from _chapter(renderer, kind, chapter, neighbours)


def _list(renderer: Renderer, kind: Kind[Chapter], chapters: tuple[Chapter, ...]) -> Output:
    info = renderer.hub.info
    of_others = kind is DRAFT and any(chapter.origin != info.draft_origin for chapter in chapters)
    about = info.words.say("about-drafts-of-others" if of_others else kind.about)
    return renderer.render(
        kind.file.page,
        PageMeta(title=kind.many, description=about, layout="list"),
        lambda: ChaptersPage(
            chapters=tuple(_listed(kind, chapters)),
            drafts=kind is DRAFT,
            law=kind is LAW,
            timeline=_timeline(renderer.hub, "../" * kind.file.page.count("/")) if kind is JOURNEY else None,
        ),
        FootSubject.many(chapters),
    )


def _timeline(hub: Hub, to_root: str) -> DrawnTable | None:
    words, events = hub.info.words, events_of(hub)
    return (
        DrawnTable(timeline_picture(words, events, to_root), timeline_table(words, events))
        if events
        else None
    )


def _listed(
    kind: Kind[Chapter], chapters: Sequence[Chapter], whole: str | None = None
) -> Iterator[ListedChapter]:
    """Yield the chapters that explain a part of the chapter ``whole``, or those that are whole themselves."""
    for chapter in chapters:
        if (chapter.part_of if isinstance(chapter, LawPage) else None) == whole:
            parts = () if whole else tuple(_listed(kind, chapters, chapter.id))
            yield ListedChapter(chapter, kind.url(chapter.id), parts)


def _chapter(
    renderer: Renderer, kind: Kind[Chapter], chapter: Chapter, neighbours: Neighbours
) -> Iterator[Output]:
    url = kind.url(chapter.id)
    onward = link_lists.onward(renderer, kind, chapter)
    law = law_view(renderer, chapter)
    crumbs = (Crumb(kind.many, kind.file.page),) if kind.about else ()
    if law and law.whole:
        crumbs = (*crumbs, Crumb(law.whole.title, law.whole.url))
    yield renderer.render(
        url,
        PageMeta(
            title=chapter.title,
            section=kind.many if kind.about else "",
            description=chapter.summary,
            crumbs=crumbs,
            headings=(
                *([Heading("In short", "in-short")] if chapter.in_short else []),
                *(Heading(section.title, section.id) for section in chapter.sections),
                *([Heading("In detail", "parts")] if law and law.parts else []),
                *([Heading(NOT_SAID, "not-said")] if chapter.not_said else []),
                *([Heading("What we could not verify", "unverified")] if law and law.unverified else []),
                *onward.headings,
            ),
            layout="one-page" if law and law.tree else "chapter",
            styles="one-page.css" if law and law.tree else "",
        ),
        lambda: ChapterPage(
            chapter,
            law,
            tuple(_section(renderer, section) for section in chapter.sections),
            stages_picture(renderer.hub.info.words, chapter.sections[0]) if kind is INVESTMENT else None,
            dict(_tables(renderer.hub, chapter)),
            onward,
            *neighbours,
        ),
        FootSubject.one(chapter, linked=onward.linked),
        renderer.file_of(kind, chapter),
    )
    own_crumb = Crumb(chapter.title, url)
    yield from link_lists.pages(renderer, onward.whole, own_crumb, (*crumbs, own_crumb))


def _tables(hub: Hub, chapter: Chapter) -> Iterator[tuple[str, Table]]:
    """Yield the id and the table of each section that has one, written or counted by a clock."""
    tables = {
        each.id: partial(finder_example_table, hub.info.words, finder, each)
        for finder in hub.finders.values()
        for each in finder.examples or ()
    }
    clocks = zip(hub.shown(CLOCKS), hub.shown(CALENDARS), strict=False)
    rules = next(clocks, None)
    for section in chapter.sections:
        if section.table:
            yield section.id, section_table(section.id, section.table)
        elif section.worked_examples in tables:
            yield section.id, tables[section.worked_examples]()
        elif section.worked_examples and rules:
            yield section.id, example_table(section.worked_examples, *rules, hub.info.words)


def _section(renderer: Renderer, section: Section) -> ShownSection:
    return ShownSection(
        section, tuple(ShownItem(item, renderer.links.see(item.see)) for item in section.items)
    )
