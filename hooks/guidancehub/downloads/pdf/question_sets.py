"""The sets to start from on paper: all of them, or those for one kind of service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.model.gate import GATE
from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.downloads.pdf.typst_compiler import typeset
from guidancehub.downloads.provenance import provenance
from guidancehub.views.bank_tables import set_table
from guidancehub.views.set_cost import cost_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.prose import Prose
    from guidancehub.content.model.question_bank import Assumption, QuestionBank
    from guidancehub.content.model.question_set import QuestionSet, SizedSet
    from guidancehub.views.table import Table


@dataclass(frozen=True, slots=True)
class _Sized:
    """The set for one size as its section shows it."""

    title: str
    note: str
    cost: str
    gates: tuple[str, ...]
    """The code and the title of each."""
    questions: Table


@dataclass(frozen=True, slots=True)
class _Service:
    """The sets for one kind of service."""

    title: str
    introduction: Prose
    origin: str
    label: str
    sets: tuple[_Sized, ...]


def question_sets(hub: Hub, bank: QuestionBank) -> bytes:
    """Return the PDF of the sets for every kind of service."""
    return _document(
        hub, bank, hub.info.words.label(QUESTION_SET.many), QUESTION_SET.file.page, hub.question_sets
    )


def question_set(hub: Hub, bank: QuestionBank, entry: QuestionSet) -> bytes:
    """Return the PDF of the sets for one kind of service."""
    title = f"{hub.info.words.label(QUESTION_SET.many)}: {entry.title}"
    return _document(hub, bank, title, QUESTION_SET.url(entry.id), (entry,))


def _document(hub: Hub, bank: QuestionBank, title: str, url: str, sets: Sequence[QuestionSet]) -> bytes:
    return typeset(
        hub,
        "question_sets",
        provenance(hub, title, url, (*sets, *bank.assumptions, *bank.sizes)),
        f"{hub.info.words.say('sets-about')} {hub.info.words.say('sets-drafts')}",
        system=hub.info.system,
        assumptions=tuple(_range(hub.info.words, each) for each in bank.assumptions),
        services=tuple(_service(hub, bank, each) for each in sets),
    )


def _range(words: HouseWords, assumption: Assumption) -> str:
    """Return what is assumed, from the lower number to the higher."""
    low, high = sorted((assumption.low, assumption.high))
    return words.say("assumption-range", name=assumption.label, low=f"{low:g}", high=f"{high:g}")


def _service(hub: Hub, bank: QuestionBank, entry: QuestionSet) -> _Service:
    return _Service(
        title=entry.title,
        introduction=entry.introduction,
        origin=entry.origin,
        label=hub.info.origin(entry.origin).label,
        sets=tuple(_sized(hub, bank, sized) for sized in entry.sets),
    )


def _sized(hub: Hub, bank: QuestionBank, sized: SizedSet) -> _Sized:
    gates = {gate.id: GATE.full_title(gate) for gate in hub.shown(GATE)}
    labels = {size.id: size.label for size in bank.sizes}
    return _Sized(
        title=labels[sized.size],
        note=sized.note,
        cost=cost_of(hub.info.words, bank, sized),
        gates=tuple(gates[code] for code in sized.gates),
        questions=set_table(hub, sized),
    )
