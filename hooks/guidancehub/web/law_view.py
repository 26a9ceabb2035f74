"""What a page on law has besides its sections: when it was checked, its decision tree, and its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.model.chapter import LawPage
from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.views.links import link_to
from guidancehub.web.foot import Due
from guidancehub.web.pictures.decision_tree import tree_picture, tree_steps

if TYPE_CHECKING:
    from datetime import date

    from markupsafe import Markup

    from guidancehub.content.model.chapter import Chapter
    from guidancehub.views.links import Link
    from guidancehub.web.pictures.decision_tree import TreeStep
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class LawPart:
    """A link to a page that explains a part of this one."""

    page: Chapter
    url: str
    anchors: tuple[str, ...]
    """Ids of items that were on this page before: old links to them still lead to something."""


@dataclass(frozen=True, slots=True)
class LawView:
    """What a page on law has besides its sections."""

    checked_on: date
    due: Due
    """When its sources were read, and when they are due."""
    unverified: tuple[str, ...]
    """What could not be read."""
    whole: Link | None
    """The page that this one explains a part of."""
    parts: tuple[LawPart, ...]
    tree: Markup | None
    """The picture of its decision tree. A page with one prints on one sheet."""
    steps: tuple[TreeStep, ...]
    """The same tree in words."""


def law_view(renderer: Renderer, chapter: Chapter) -> LawView | None:
    """Return what a page on law has besides its sections, or ``None`` for another chapter."""
    if not isinstance(chapter, LawPage):
        return None
    pages = {page.id: page for page in renderer.hub.shown(LAW) if isinstance(page, LawPage)}
    root = "../" * LAW.url(chapter.id).count("/")
    finder = renderer.hub.finders[chapter.tree] if chapter.tree else None
    tree = finder.tree if finder else None
    steps = tree_steps(renderer.hub.info.words, finder, tree, root) if finder and tree else ()
    return LawView(
        checked_on=chapter.checked_on,
        due=Due.of((chapter,), renderer.hub.info.released),
        unverified=chapter.unverified or (),
        whole=link_to(LAW, pages[chapter.part_of]) if chapter.part_of else None,
        parts=tuple(
            LawPart(page, LAW.url(page.id), page.moved_here or ())
            for page in pages.values()
            if page.part_of == chapter.id
        ),
        tree=tree_picture(renderer.hub.info.words, tree.title, steps) if tree else None,
        steps=steps,
    )
