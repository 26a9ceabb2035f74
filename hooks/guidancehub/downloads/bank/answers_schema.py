"""The JSON Schema of the file that keeps a bidder's answers, of format 1.

It says what ``docs/assets/js/pack/answers.mjs`` reads. That each code has one answer, no schema can say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.downloads.bank.schema_pieces import (
    bank_ref,
    code,
    day,
    form,
    group,
    list_of,
    schema_of,
    schema_text,
    text,
    whole,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.downloads.bank.schema_pieces import Json

URI: Final = "schema/v1/answers.schema.json"
_MOST_ANSWERS: Final = 254
"""Twice the most questions of a pack, since answers to questions that a pack no longer asks stay."""


def answers_schema_files(hub: Hub) -> Mapping[str, str]:
    """Return the schema by its URI. A hub without content/question-bank.yml has none."""
    return {URI: schema_text(answers_schema(hub))} if hub.question_bank else {}


def answers_schema(hub: Hub) -> Json:
    """Return the schema of a bidder's file."""
    pack = group(
        {
            "fingerprint": form("^[0-9a-f]{10}$", "The fingerprint of the pack that was answered."),
            "issue": whole(0, 256, "The number of its issue: 0 for a draft."),
        },
        {"name": text(200, "What is bought, as bidders see it.")},
    )
    answer = group(
        {"code": code()},
        {
            "text": text(60_000, "The answer as it was typed, with its line breaks."),
            "points": list_of(whole(0, 100, "The place of a published point, from 0."), 100),
            "updated": day(),
            "question": text(3000, "The wording that was answered."),
        },
    )
    content = group(
        {"format": {"const": 1}, "kind": {"const": "answers"}, "bank": bank_ref(), "pack": pack},
        {
            "$schema": text(200, ""),
            "answers": list_of(answer, _MOST_ANSWERS),
            "evidence": {
                "type": "array",
                "description": "Room for later: it is empty, and is left out when read.",
            },
        },
    )
    return schema_of(hub, "answers", "A bidder's answers to a tender pack, format 1", content)
