"""Chapters: the journey, the investment method, law and policy, and hub drafts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from guidancehub.content.model.chapter import LawPage
from guidancehub.views.links import url_of
from guidancehub.web.foot import Due, Shown
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages import link_lists
from guidancehub.web.pictures.charts import stages_picture
from guidancehub.web.pictures.timeline import timeline_picture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from markupsafe import Markup

    from guidancehub.content.model.chapter import Chapter, Item, Section
    from guidancehub.views.links import Link
    from guidancehub.web.output import Output
    from guidancehub.web.pages.link_lists import Onward
    from guidancehub.web.renderer import Renderer

LISTS: Final = {
    "journey": (
        Crumb("The journey", "journey/"),
        "What was done in the first year and before, what was hard, and what comes next.",
    ),
    "law": (
        Crumb("Law and policy", "law/"),
        "The rules in plain words, with the day on which we last checked each source.",
    ),
    "draft": (
        Crumb("Hub drafts", "drafts/"),
        "Tools that others have named but not published. We wrote them as a start, to co-produce locally.",
    ),
}
"""The kinds of chapter that have a list of their own: its way there, and its summary."""


@dataclass(frozen=True, slots=True)
class ChaptersPage:
    """The list of the chapters of one kind."""

    template: ClassVar[str] = "chapters"

    chapters: tuple[tuple[Chapter, str], ...]
    """Each with its address."""
    drafts: bool
    """Whether they are hub drafts."""
    law: bool
    """Whether they tell of law."""
    picture: Markup | None


@dataclass(frozen=True, slots=True)
class LawCheck:
    """When the sources of a page on law were read, and which could not be."""

    checked_on: date
    due: Due
    unverified: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """The page of one chapter."""

    template: ClassVar[str] = "chapter"

    entry: Chapter
    law: LawCheck | None
    sections: tuple[tuple[Section, tuple[tuple[Item, tuple[Link, ...]], ...]], ...]
    """Each with its items, and each item with the links to what says more."""
    picture: Markup | None
    onward: Onward
    earlier: Link | None
    later: Link | None


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield a list for each kind of chapter, and a page for each chapter."""
    for kind, chapters in renderer.hub.chapters.items():
        if kind in LISTS and chapters:
            yield _list(renderer, kind, chapters)
        for chapter, beside in link_lists.beside(kind, chapters):
            yield from _chapter(renderer, kind, chapter, beside)


def _list(renderer: Renderer, kind: str, chapters: tuple[Chapter, ...]) -> Output:
    crumb, summary = LISTS[kind]
    return renderer.render(
        crumb.url,
        PageMeta(title=crumb.title, description=summary, kind="list"),
        ChaptersPage(
            chapters=tuple((chapter, url_of(kind, chapter.id)) for chapter in chapters),
            drafts=kind == "draft",
            law=kind == "law",
            picture=timeline_picture(renderer.hub) if kind == "journey" else None,
        ),
        Shown.many(chapters),
    )


def _chapter(
    renderer: Renderer, kind: str, chapter: Chapter, beside: tuple[Link | None, Link | None]
) -> Iterator[Output]:
    url = url_of(kind, chapter.id)
    onward = link_lists.onward(renderer, kind, chapter)
    crumb = LISTS[kind][0] if kind in LISTS else None
    yield renderer.render(
        url,
        PageMeta(
            title=chapter.title,
            section=crumb.title if crumb else "",
            description=chapter.summary,
            crumbs=(crumb,) if crumb else (),
            headings=(
                *([Heading("In short", "in-short")] if chapter.in_short else []),
                *(Heading(section.title, section.id) for section in chapter.sections),
                *onward.headings,
            ),
            kind="chapter",
        ),
        ChapterPage(
            chapter,
            _law(renderer, chapter),
            tuple(
                (section, tuple((item, renderer.links.see(item.see)) for item in section.items))
                for section in chapter.sections
            ),
            stages_picture(chapter.sections[0]) if kind == "investment" else None,
            onward,
            *beside,
        ),
        Shown.one(chapter),
        renderer.file_of(kind, chapter),
    )
    way = Crumb(chapter.title, url)
    yield from link_lists.pages(renderer, onward.whole, way, (crumb, way) if crumb else (way,))


def _law(renderer: Renderer, chapter: Chapter) -> LawCheck | None:
    if not isinstance(chapter, LawPage):
        return None
    due = Due.of((chapter,), renderer.hub.info.released)
    return LawCheck(chapter.checked_on, due, chapter.unverified or ())
