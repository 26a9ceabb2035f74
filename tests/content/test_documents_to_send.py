"""What a buyer sends out under its own name says nothing of how the hub was drafted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from guidancehub.content.model.gate import GATE
from guidancehub.downloads import word
from support import real_hub
from word_text import paragraphs_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidancehub.content.hub import Hub

OF_THE_HUB = re.compile(r"\b(our reading|(the|this) hub|hub draft)", re.IGNORECASE)


def gates(hub: Hub) -> bytes:
    assert hub.gates
    return word.gates(hub, hub.gates)


@pytest.mark.parametrize(
    "make",
    [
        lambda hub: word.matrix(hub, "bidder"),
        lambda hub: word.matrix(hub, "evaluator"),
        gates,
    ],
    ids=["for bidders", "for evaluators", "gates"],
)
def test_no_document_to_send_out_has_words_of_the_hub(make: Callable[[Hub], bytes]) -> None:
    *paragraphs, closing = (text for text in paragraphs_in(make(real_hub())) if text)
    assert closing.startswith("Source:")
    assert [text for text in paragraphs if OF_THE_HUB.search(text)] == []


def test_a_note_on_a_question_or_gate_names_our_reading_in_its_own_field_alone() -> None:
    for entry in (*real_hub().questions, *real_hub().shown(GATE)):
        text = entry.model_dump_json(exclude={"changes"})
        assert not re.search("our reading", text, re.IGNORECASE), entry.id
