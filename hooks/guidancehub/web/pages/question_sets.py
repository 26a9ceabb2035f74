"""Sets to start from: a list of them, and a page for each kind of service with a set for each size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from guidancehub.content.model.gate import GATE
from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.views.bank_tables import set_table
from guidancehub.views.links import Link, link_to
from guidancehub.views.set_cost import cost_of, in_short
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages import link_lists
from guidancehub.web.site_pages import MATRIX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.question_bank import QuestionBank, Size
    from guidancehub.content.model.question_set import QuestionSet, SizedSet
    from guidancehub.views.table import Table
    from guidancehub.web.output import Output
    from guidancehub.web.pages.link_lists import Neighbours
    from guidancehub.web.renderer import Renderer

SETS = Crumb(QUESTION_SET.many, QUESTION_SET.file.page)


class SetTotal(NamedTuple):
    """What the set for one size asks of a bidder, in words."""

    size: str
    """The id of the size."""
    label: str
    """The size in words."""
    total: str
    """“6 gates, 4 questions, 900 words, 8 to 32 hours”."""


class ListedSet(NamedTuple):
    """The sets for one kind of service, as the list shows them."""

    entry: QuestionSet
    link: Link
    totals: tuple[SetTotal, ...]


@dataclass(frozen=True, slots=True)
class SetsPage:
    """The list of sets."""

    template: ClassVar[str] = "question_sets"

    sets: tuple[ListedSet, ...]
    sizes: tuple[Size, ...]


@dataclass(frozen=True, slots=True)
class ShownSet:
    """The set for one size."""

    sized: SizedSet
    cost: str
    """What it asks of a bidder: “4 gates, 5 questions and 1,300 words. …”"""
    gates: tuple[Link, ...]
    questions: Table


@dataclass(frozen=True, slots=True)
class SetPage:
    """The sets for one kind of service."""

    template: ClassVar[str] = "question_set"

    entry: QuestionSet
    sets: tuple[ShownSet, ...]
    earlier: Link | None
    later: Link | None


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the list of sets and a page for each, where the hub has any."""
    hub = renderer.hub
    bank = hub.question_bank
    if not hub.question_sets or not bank:
        return
    yield renderer.render(
        QUESTION_SET.file.page,
        PageMeta(
            title=QUESTION_SET.many,
            section=MATRIX.title,
            description=hub.info.words.say("sets-about"),
            crumbs=(MATRIX,),
            layout="list",
        ),
        SetsPage(listed_sets(hub, bank), bank.sizes),
        FootSubject.many(hub.question_sets),
    )
    for each, neighbours in link_lists.with_neighbours(QUESTION_SET, hub.question_sets):
        yield _set(renderer, bank, each, neighbours)


def _set(renderer: Renderer, bank: QuestionBank, each: QuestionSet, neighbours: Neighbours) -> Output:
    labels = {size.id: size.label for size in bank.sizes}
    return renderer.render(
        QUESTION_SET.url(each.id),
        PageMeta(
            title=each.title,
            section=MATRIX.title,
            description=each.summary,
            crumbs=(MATRIX, SETS),
            headings=tuple(Heading(labels[sized.size], sized.size) for sized in each.sets),
            layout="set",
        ),
        SetPage(each, tuple(_shown(renderer.hub, bank, sized) for sized in each.sets), *neighbours),
        FootSubject.one(each),
        renderer.file_of(QUESTION_SET, each),
    )


def _shown(hub: Hub, bank: QuestionBank, sized: SizedSet) -> ShownSet:
    gates = {gate.id: link_to(GATE, gate) for gate in hub.shown(GATE)}
    return ShownSet(
        sized,
        cost_of(hub.info.words, bank, sized),
        tuple(gates[code] for code in sized.gates),
        set_table(hub, sized),
    )


def listed_sets(hub: Hub, bank: QuestionBank) -> tuple[ListedSet, ...]:
    """Return every set, with what each size of it asks of a bidder."""
    return tuple(_listed(hub.info.words, bank, each) for each in hub.question_sets)


def _listed(words: HouseWords, bank: QuestionBank, each: QuestionSet) -> ListedSet:
    labels = {size.id: size.label for size in bank.sizes}
    totals = (SetTotal(sized.size, labels[sized.size], in_short(words, bank, sized)) for sized in each.sets)
    return ListedSet(each, link_to(QUESTION_SET, each), tuple(totals))
