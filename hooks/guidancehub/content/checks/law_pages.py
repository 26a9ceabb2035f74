"""Law pages: each is a part of a page that exists, and each answer of a decision tree leads onward."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.chapter import DecisionTree, LawPage
    from guidancehub.content.problems import Fault, Problem
    from guidancehub.content.reading.source import Source


def lost_parts(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each page that is a part of no known page, and each old anchor that is lost."""
    pages = {page.id: cast("LawPage", page) for page in hub.shown(LAW)}
    wholes = [page.id for page in pages.values() if not page.part_of]
    drafts = _drafts(hub)
    anchors: dict[tuple[str, str], str] = {
        (page.id, item.id): page.id
        for page in pages.values()
        for section in page.sections
        for item in section.items
    }
    for loaded in hub.files[LAW.file.name]:
        page = cast("LawPage", loaded.record)
        parent = page.part_of or ""
        if parent and parent not in wholes:
            expected = "the id of a law page that is itself no part"
            yield loaded.source.problem(("part_of",), *_not_found(parent, expected, wholes, drafts))
        if page.moved_here and not page.part_of:
            yield loaded.source.problem(
                ("moved_here",),
                "found “moved_here” in a page that is a part of none, expected “part_of” too",
                "name the page that had these items before",
            )
        for at, anchor in enumerate(page.moved_here or ()):
            if (parent, anchor) in anchors:
                yield loaded.source.problem(
                    ("moved_here", at),
                    f"found {anchor!r}, which {anchors[parent, anchor]!r} has, expected an id of its own",
                    "one place on a page can lead to one page only",
                )
            anchors.setdefault((parent, anchor), page.id)


def broken_trees(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each answer that leads nowhere or back, and each part that cannot be reached."""
    pages = {page.id for page in hub.shown(LAW)}
    drafts = _drafts(hub)
    for loaded in hub.files[LAW.file.name]:
        tree = cast("LawPage", loaded.record).tree
        if tree:
            yield from _dead_ends(tree, loaded.source)
            yield from _unreached(tree, loaded.source)
            for at, route in enumerate(tree.routes):
                if route.page not in pages:
                    fault = _not_found(route.page, "the id of a published law page", pages, drafts)
                    yield loaded.source.problem(("tree", "routes", at, "page"), *fault)


def _drafts(hub: Hub) -> set[str]:
    return {
        each.entry.id
        for each in hub.located
        if each.kind.name == LAW.name and not each.is_published and not each.is_retired
    }


def _not_found(found: str, expected: str, known: Collection[str], drafts: Collection[str]) -> Fault:
    if found in drafts:
        return f"found {found!r}, which is a draft, expected {expected}", "publish it, or name another page"
    return f"found {found!r}, expected {expected}", did_you_mean(found, known) or one_of(known)


def _dead_ends(tree: DecisionTree, source: Source) -> Iterator[Problem]:
    routes = [route.id for route in tree.routes]
    for at, question in enumerate(tree.questions):
        onward = [*(later.id for later in tree.questions[at + 1 :]), *routes]
        for answer in ("if_yes", "if_no"):
            found = getattr(question, answer)
            if found not in onward:
                yield source.problem(
                    ("tree", "questions", at, answer),
                    f"found {found!r}, expected the id of a later question or of a route",
                    did_you_mean(found, onward) or one_of(onward),
                )


def _unreached(tree: DecisionTree, source: Source) -> Iterator[Problem]:
    reached = {
        tree.questions[0].id,
        *(each.if_yes for each in tree.questions),
        *(each.if_no for each in tree.questions),
    }
    ids = {"questions": [each.id for each in tree.questions], "routes": [each.id for each in tree.routes]}
    for field, keys in ids.items():
        for at, key in enumerate(keys):
            if key not in reached:
                yield source.problem(
                    ("tree", field, at, "id"),
                    f"found {key!r}, to which no answer leads, expected one that does",
                    "name it after “if_yes” or “if_no”, or delete it",
                )
