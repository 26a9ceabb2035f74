"""Contracts and grants: the comparison, the finder, what was agreed, and people's questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.model.contracts_and_grants import AGREED, FAQ, GUIDANCE, PROPORTIONALITY
from guidancehub.content.model.finder import FINDER, GUIDE_FINDER
from guidancehub.views.labels import one_origin
from guidancehub.views.links import Link
from guidancehub.views.tables import comparison_table
from guidancehub.web.cards import Card
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages import link_lists
from guidancehub.web.pages.tender_cards import pack_card
from guidancehub.web.pictures.decision_tree import tree_picture, tree_steps
from guidancehub.web.source_uses import Sourced, with_sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from guidancehub.content.model.contracts_and_grants import (
        ContractsAndGrants,
        StatementList,
    )
    from guidancehub.content.model.entry import Statement
    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.prose import Prose
    from guidancehub.views.table import Table
    from guidancehub.web.output import Output
    from guidancehub.web.pages.link_lists import Onward
    from guidancehub.web.pictures.decision_tree import TreeStep
    from guidancehub.web.renderer import Renderer

SOURCE = GUIDANCE.file.pattern


@dataclass(frozen=True, slots=True)
class ContractsAndGrantsPage:
    """The comparison, with links to the pages below it."""

    template: ClassVar[str] = "contracts_and_grants"

    entry: ContractsAndGrants
    cards: tuple[Card, ...]
    table: Table
    onward: Onward
    tree: Markup | None
    """The picture of the finder's main line."""
    steps: tuple[TreeStep, ...]
    """The same in words."""
    undrawn: tuple[Link, ...]
    """What else the finder suggests."""


@dataclass(frozen=True, slots=True)
class AgreedPage:
    """What partners covered and agreed."""

    template: ClassVar[str] = "agreed"

    entry: ContractsAndGrants


@dataclass(frozen=True, slots=True)
class StatementsPage:
    """A list of statements, each with its sources in words."""

    template: ClassVar[str] = "statements"

    title: str
    introduction: Prose
    statements: tuple[Sourced[Statement], ...]

    @property
    def origin(self) -> str:
        """Whose all statements are, which the page then says once; empty where they are several people's."""
        return one_origin(statement.origin for statement, _ in self.statements)


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the five pages on contracts and grants."""
    if not renderer.hub.has_guide:
        return
    entry = renderer.hub.contracts_and_grants
    crumb = Crumb(entry.title, GUIDANCE.url(entry.id))
    cards = _cards(renderer)
    onward = link_lists.onward(renderer, GUIDANCE, entry)
    finder = renderer.hub.finders.get(GUIDE_FINDER)
    tree = finder.tree if finder else None
    words, root = renderer.hub.info.words, "../" * crumb.url.count("/")
    steps = tree_steps(words, finder, tree, root) if finder and tree else ()
    yield renderer.render(
        crumb.url,
        PageMeta(
            title=entry.title,
            description=entry.summary,
            headings=(
                Heading("Ways in", "ways-in"),
                *([Heading(tree.title, "tree")] if tree else []),
                Heading(entry.comparison.title, "comparison-title"),
                *onward.headings,
            ),
            layout="comparison",
        ),
        ContractsAndGrantsPage(
            entry,
            cards,
            comparison_table(renderer.hub.info, entry.comparison),
            onward,
            tree_picture(words, tree.title, steps) if tree else None,
            steps,
            tuple(_undrawn(finder)) if finder else (),
        ),
        FootSubject.one(entry, entry.sources, entry.comparison, linked=onward.linked),
        SOURCE,
    )
    yield from link_lists.pages(renderer, onward.whole, crumb, (crumb,))
    yield _agreed(renderer, crumb)
    yield _statements(renderer, crumb, PROPORTIONALITY, entry.proportionality)
    yield _statements(renderer, crumb, FAQ, entry.faq)


def _undrawn(finder: Finder) -> Iterator[Link]:
    """Yield the outcomes that the picture of a finder leaves out."""
    drawn = {end.outcome for end in finder.tree.ends} if finder.tree else set[str]()
    for outcome in finder.outcomes:
        if outcome.id not in drawn:
            yield Link(outcome.title, f"{FINDER.url(finder.id)}#{outcome.id}")


def _cards(renderer: Renderer) -> tuple[Card, ...]:
    """Return the links from the comparison to the pages below it."""
    entry, words = renderer.hub.contracts_and_grants, renderer.hub.info.words
    url = GUIDANCE.url(entry.id)
    finder = renderer.hub.finders.get(GUIDE_FINDER)
    checks, areas = len(entry.proportionality.items), len(entry.development_areas.areas)
    checked = "guide-check-in-short" if checks == 1 else "guide-checks-in-short"
    agreed = "guide-agreed-one-area" if areas == 1 else "guide-agreed-areas"
    principles = words.count(len(entry.agreed_principles.items), "principle", "principles")
    return (
        *((_finder_card(finder, words),) if finder else ()),
        Card(
            entry.faq.title,
            f"{url}{FAQ}",
            words.say("faq-in-short", all=words.counted(len(entry.faq.items))),
        ),
        Card(
            entry.proportionality.title,
            f"{url}{PROPORTIONALITY}",
            words.say(checked, number=checks),
        ),
        Card(words.say("guide-agreed"), f"{url}{AGREED}", words.say(agreed, list=principles, number=areas)),
        *pack_card(renderer.hub),
    )


def _finder_card(finder: Finder, words: HouseWords) -> Card:
    return Card(
        finder.title,
        FINDER.url(finder.id),
        words.say("guide-finder-in-short"),
    )


def _agreed(renderer: Renderer, crumb: Crumb) -> Output:
    entry, words = renderer.hub.contracts_and_grants, renderer.hub.info.words
    return renderer.render(
        f"{crumb.url}{AGREED}",
        PageMeta(
            title=words.say("guide-agreed-title"),
            section=crumb.title,
            description=words.say("guide-agreed-in-short"),
            crumbs=(crumb,),
            headings=(
                Heading(entry.topics.title, "topics"),
                Heading(entry.agreed_principles.title, "agreed-principles"),
                Heading(entry.development_areas.title, "development-areas"),
            ),
            layout="guidance",
        ),
        AgreedPage(entry),
        FootSubject.one(entry, entry.topics, entry.agreed_principles, entry.development_areas),
        SOURCE,
    )


def _statements(renderer: Renderer, crumb: Crumb, suffix: str, part: StatementList) -> Output:
    bibliography, words = renderer.hub.bibliography, renderer.hub.info.words
    return renderer.render(
        f"{crumb.url}{suffix}",
        PageMeta(
            title=part.title,
            section=crumb.title,
            description=words.say("guide-points-in-short", name=part.title, number=len(part.items)),
            crumbs=(crumb,),
            headings=tuple(Heading(item.title, item.id) for item in part.items),
            layout="guidance",
        ),
        StatementsPage(
            part.title,
            part.introduction,
            tuple(with_sources(words, part.items, bibliography)),
        ),
        FootSubject.one(renderer.hub.contracts_and_grants, part),
        SOURCE,
    )
