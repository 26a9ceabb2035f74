"""The gates for Word: a part for the buyer to choose by, and a form for bidders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.gate import GATE, GATES_FILE
from guidancehub.content.model.sentences import capitalised
from guidancehub.downloads.provenance import provenance
from guidancehub.downloads.word.document import HubDocument
from guidancehub.downloads.word.front_and_back import add_closing_line, add_fields, add_title_to_send
from guidancehub.downloads.word.paragraphs import line, texts
from guidancehub.downloads.word.word_table import TableColumn, add_table
from guidancehub.views.bank_tables import gate_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.gate import Gate, GateGroup, GatesFile
    from guidancehub.downloads.word.paragraphs import StyledParagraph

_FIELDS: Final = ("Organisation", "Contact", "Date")
_USE: Final = ("gates-paper-space", "gates-paper-statement", "gates-paper-beside")
_CHOOSE: Final = ("gates-paper-keep", "gates-paper-proportion", "gates-paper-delete")
"""The ids of the sentences that say how to use the document."""
_SPACE_FOR_ANSWER: Final = 1500
"""The least height of a row, in twips."""


def gates(hub: Hub, file: GatesFile) -> bytes:
    """Return the document of every gate."""
    every = [gate for group in file.groups for gate in group.gates]
    imprint = provenance(hub, hub.info.words.say("gates-paper-title"), GATES_FILE.page, every)
    whom = capitalised(hub.info.words.say("for-bidders"))
    document = HubDocument(imprint, hub.info, whom, landscape=True, names_hub=False)
    add_title_to_send(document, imprint)
    document.heading(hub.info.words.heading("How to use it"), 1)
    document.points(map(hub.info.words.say, _USE))
    add_fields(document, "About this bid", _FIELDS)
    document.place_for_contents(levels=1)
    _add_choice(document, hub, every)
    for at, group in enumerate(file.groups):
        document.heading(group.title, 1, new_page=at == 0)
        _add_group(document, hub, group)
    add_closing_line(document, hub, imprint)
    return document.packed()


def _add_choice(document: HubDocument, hub: Hub, every: list[Gate]) -> None:
    """Add when each gate may be asked and what is in proportion, for the buyer alone."""
    words = hub.info.words
    document.heading(words.say("gates-paper-buyer"), 1, new_page=True)
    document.points(map(words.say, _CHOOSE))
    add_table(
        document,
        words.say("gates-paper-when"),
        (
            TableColumn(words.heading("Question"), 18),
            TableColumn(words.heading("Ask it only when"), 24),
            TableColumn(words.heading("What is in proportion"), 36),
            TableColumn(words.heading("Do not ask"), 22),
        ),
        (
            (
                texts([GATE.full_title(gate)], "table strong"),
                texts([gate.ask_only_when], "table text"),
                tuple(_by_size(hub, gate)),
                texts([gate.not_asked], "table text"),
            )
            for gate in every
        ),
    )


def _by_size(hub: Hub, gate: Gate) -> Iterator[StyledParagraph]:
    for row in gate_table(hub.info.words, hub.question_bank, gate).rows:
        size, text = row.cells
        yield line(f"{size.text}: {text.text}", "table bullet")


def _add_group(document: HubDocument, hub: Hub, group: GateGroup) -> None:
    heading = hub.info.words.heading
    add_table(
        document,
        group.title,
        (
            TableColumn(heading("Question"), 34),
            TableColumn(heading("What can show it"), 26),
            TableColumn(heading("Your answer"), 40),
        ),
        (
            (
                (line(GATE.full_title(gate), "table strong"), line(gate.question)),
                texts(gate.evidence, "table bullet"),
                (),
            )
            for gate in group.gates
        ),
        _SPACE_FOR_ANSWER,
        shows_caption=False,
    )
