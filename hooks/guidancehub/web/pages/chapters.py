"""Chapters: the journey, the investment method, law and policy, and hub drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.chapter import LawPage
from guidancehub.views.links import url_of
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages import link_lists as long_links
from guidancehub.web.pages.link_lists import shortened
from guidancehub.web.pictures.charts import stages_picture
from guidancehub.web.pictures.timeline import timeline_picture
from guidancehub.web.renderer import Review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.chapter import Chapter
    from guidancehub.views.links import Link
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Press

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


def pages(press: Press) -> Iterator[Output]:
    """Make a list for each kind of chapter, and a page for each chapter."""
    for kind, chapters in press.hub.chapters.items():
        if kind in LISTS and chapters:
            yield _list(press, kind, chapters)
        for at, chapter in enumerate(chapters):
            earlier = chapters[at - 1] if at else None
            later = chapters[at + 1] if at + 1 < len(chapters) else None
            yield from _chapter(press, kind, chapter, (earlier, later))


def _list(press: Press, kind: str, chapters: tuple[Chapter, ...]) -> Output:
    crumb, summary = LISTS[kind]
    return press.page(
        "chapters",
        crumb.url,
        PageMeta(title=crumb.title, description=summary, kind="list"),
        summary=summary,
        chapters=[(chapter, url_of(kind, chapter.id)) for chapter in chapters],
        list_kind=kind,
        picture=(timeline_picture(press.hub) or "") if kind == "journey" else "",
        uses=press.gathered(*(chapter.sources for chapter in chapters)),
        review=Review.of(chapters),
    )


def _chapter(
    press: Press, kind: str, chapter: Chapter, beside: tuple[Chapter | None, Chapter | None]
) -> Iterator[Output]:
    url = url_of(kind, chapter.id)
    linked = press.links.of(kind, chapter.id)
    groups = shortened(linked, url)
    crumb = LISTS[kind][0] if kind in LISTS else None
    items = [item for section in chapter.sections for item in section.items]
    points = [point for item in items for point in item.points or ()]
    seen: dict[str, tuple[Link, ...]] = {item.id: press.links.see(item.see) for item in items}
    yield press.page(
        "chapter",
        url,
        PageMeta(
            title=chapter.title,
            section=crumb.title if crumb else "",
            description=chapter.summary,
            crumbs=(crumb,) if crumb else (),
            headings=(
                *([Heading("In short", "in-short")] if chapter.in_short else []),
                *(Heading(section.title, section.id) for section in chapter.sections),
                *(Heading(group.title, f"related-{group.kind}") for group in groups),
            ),
            kind="chapter",
        ),
        press.file_of(kind, chapter),
        entry=chapter,
        law=chapter if isinstance(chapter, LawPage) else None,
        seen=seen,
        picture=stages_picture(chapter.sections[0]) if kind == "investment" else "",
        groups=groups,
        following=press.next_after(kind, chapter),
        uses=press.sources(
            chapter.sources, *(item.sources for item in items), *(point.sources for point in points)
        ),
        path=url_of(kind, ""),
        earlier=beside[0],
        later=beside[1],
    )
    way = Crumb(chapter.title, url)
    yield from long_links.pages(press, linked, way, (crumb, way) if crumb else (way,))
