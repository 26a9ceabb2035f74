"""The cards of the matrix's overview that lead to what a whole tender needs besides questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.gate import GATE, GATES_FILE
from guidancehub.content.model.matrix import MATRIX_TABLE
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.views.pack_page import pack_url
from guidancehub.web.cards import Card
from guidancehub.web.site_pages import PACK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub


def pack_card(hub: Hub) -> Iterator[Card]:
    """Yield the link to the page where a tender pack is built, where the hub has one."""
    words = hub.info.words
    if url := pack_url(hub):
        yield Card(
            words.label(PACK.title),
            url,
            words.say("pack-in-short"),
            words.say("pack-choose-from", questions=words.counted(len(hub.questions))),
        )


def tender_cards(hub: Hub) -> Iterator[Card]:
    """Yield the links to what belongs to the questions, where the hub has it."""
    words = hub.info.words
    yield from pack_card(hub)
    if gates := hub.shown(GATE):
        yield Card(
            words.label(GATE.many),
            GATES_FILE.page,
            words.say("gates-in-short"),
            words.count(len(gates), "gate", "gates"),
        )
    if hub.question_sets:
        sized = sum(len(each.sets) for each in hub.question_sets)
        sets = words.numbered(sized, "one-set", "many-sets")
        services = words.numbered(len(hub.question_sets), "one-kind-of-service", "many-kinds-of-service")
        yield Card(
            words.label(QUESTION_SET.many),
            QUESTION_SET.file.page,
            words.say("sets-in-short"),
            words.say("sets-for-services", number=sets, list=services),
        )
    if bank := hub.question_bank:
        yield Card(
            words.say("matrix-table-title"),
            MATRIX_TABLE,
            words.say("table-in-short"),
            words.counted(len(hub.questions)),
        )
        yield Card(
            words.label("How the bank is made"),
            QUESTION_BANK.file.page,
            words.say("bank-in-short"),
            words.numbered(len(bank.rules), "one-rule", "many-rules"),
        )
