"""Law pages: each is a part of a page that exists, and draws a tree that a finder has."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from guidancehub.content.checks.law_page_names import drafts_of_law, not_found
from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.chapter import LawPage
    from guidancehub.content.problems import Problem


def lost_parts(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each page that is a part of no known page, and each old anchor that is lost."""
    pages = {page.id: cast("LawPage", page) for page in hub.shown(LAW)}
    wholes = [page.id for page in pages.values() if not page.part_of]
    wholes_with_drafts = [page.id for page in hub.with_drafts.shown(LAW) if not cast("LawPage", page).part_of]
    drafts = drafts_of_law(hub)
    anchors: dict[tuple[str, str], str] = {
        (page.id, item.id): page.id
        for page in pages.values()
        for section in page.sections
        for item in section.items
    }
    for loaded in hub.files[LAW.file.name]:
        page = cast("LawPage", loaded.record)
        parent = page.part_of or ""
        if parent and parent not in (wholes if loaded.published else wholes_with_drafts):
            expected = "the id of a law page that is itself no part"
            yield loaded.source.problem(("part_of",), *not_found(parent, expected, wholes, drafts))
        if page.moved_here and not page.part_of:
            yield loaded.source.problem(
                ("moved_here",),
                "law-part-of-nothing",
                "found “moved_here” in a page that is a part of none, expected “part_of” too",
                "name the page that had these items before",
            )
        for at, anchor in enumerate(page.moved_here or ()):
            if (parent, anchor) in anchors:
                yield loaded.source.problem(
                    ("moved_here", at),
                    "law-anchor-taken",
                    f"found {anchor!r}, which {anchors[parent, anchor]!r} has, expected an id of its own",
                    "one place on a page can lead to one page only",
                )
            anchors.setdefault((parent, anchor), page.id)


def lost_trees(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each page that draws the tree of a finder which has none, or is not there."""
    drawn = [key for key, finder in hub.finders.items() if finder.tree]
    for loaded in hub.files[LAW.file.name]:
        tree = cast("LawPage", loaded.record).tree
        if tree and tree not in drawn:
            yield loaded.source.problem(
                ("tree",),
                "law-tree-unknown",
                f"found {tree!r}, expected the id of a published finder with a tree",
                did_you_mean(tree, drawn) or one_of(drawn),
            )
