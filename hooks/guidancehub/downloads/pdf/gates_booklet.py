"""The gates on paper: each with when to ask it, what is in proportion, and what can show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.model.gate import GATE, GATES_FILE
from guidancehub.downloads.pdf.typst_compiler import typeset
from guidancehub.downloads.provenance import provenance
from guidancehub.views.bank_tables import gate_table
from guidancehub.views.labels import our_reading

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.gate import Gate, GatesFile
    from guidancehub.content.model.prose import Prose


@dataclass(frozen=True, slots=True)
class _Level:
    """What is in proportion for one size of contract."""

    size: str
    text: str


@dataclass(frozen=True, slots=True)
class _Gate:
    """A gate as the booklet shows it."""

    title: str
    question: str
    ask_only_when: str
    levels: tuple[_Level, ...]
    not_asked: str
    reading: tuple[str, ...]
    evidence: tuple[str, ...]
    origin: str
    label: str


@dataclass(frozen=True, slots=True)
class _Group:
    """A group of gates as its section shows it."""

    title: str
    introduction: Prose
    gates: tuple[_Gate, ...]


def gates(hub: Hub, file: GatesFile) -> bytes:
    """Return the PDF of every gate."""
    every = [gate for group in file.groups for gate in group.gates]
    words = hub.info.words
    return typeset(
        hub,
        "gates",
        provenance(hub, words.label(GATES_FILE.title), GATES_FILE.page, every),
        words.say("gates-lead", all=words.counted(len(every))),
        system=hub.info.system,
        introduction=file.introduction,
        groups=tuple(
            _Group(group.title, group.introduction, tuple(_shown(hub, gate) for gate in group.gates))
            for group in file.groups
        ),
    )


def _shown(hub: Hub, gate: Gate) -> _Gate:
    rows = gate_table(hub.info.words, hub.question_bank, gate).rows
    return _Gate(
        title=GATE.full_title(gate),
        question=gate.question,
        ask_only_when=gate.ask_only_when,
        levels=tuple(_Level(*(cell.text for cell in row.cells)) for row in rows),
        not_asked=gate.not_asked,
        reading=our_reading(hub.info.words, gate.reading),
        evidence=gate.evidence,
        origin=gate.origin,
        label=hub.info.origin(gate.origin).label,
    )
