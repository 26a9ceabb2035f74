"""The JSON Schema of a tender pack of format 1, for programs that make or read one.

It says what ``docs/assets/js/pack/pack-shape.mjs`` reads. Whether codes are those of a bank, and whether
weights come to 1000, no schema can say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from guidancehub.content.model.question_bank import RouteId
from guidancehub.downloads.bank.schema_pieces import (
    bank_ref,
    code,
    day,
    form,
    group,
    list_of,
    named,
    one_of,
    schema_of,
    schema_text,
    text,
    whole,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.downloads.bank.schema_pieces import Json

URI: Final = "schema/v1/pack.schema.json"
_ROUTES: Final = get_args(RouteId)
_MODES: Final = ("scored", "pass-fail", "narrative")
_DATES: Final = ("published", "questions", "answers", "offers", "decision", "start")
_MOST: Final = 127


def pack_schema_files(hub: Hub) -> Mapping[str, str]:
    """Return the schema by its URI. A hub without content/question-bank.yml has none."""
    return {URI: schema_text(pack_schema(hub))} if hub.question_bank else {}


def pack_schema(hub: Hub) -> Json:
    """Return the schema of the file of a pack."""
    content = group(
        {
            "format": {"const": 1},
            "bank": {"$ref": "#/$defs/bank"},
            "public": {"$ref": "#/$defs/public"},
        },
        {
            "$schema": text(200, ""),
            "kind": one_of("What was saved: the public part alone, or all of it.", "public", "full"),
            "fingerprint": form(
                r"^([0-9a-f]{10})?$",
                "The first ten digits of the SHA-256 of the canonical public part with the bank.",
            ),
            "private": {"$ref": "#/$defs/private"},
        },
    )
    parts = {"bank": bank_ref(), "public": _public(), "private": _private()}
    return schema_of(hub, "pack", "A tender pack, format 1", {**content, "$defs": parts})


def _public() -> Json:
    stage = group({}, {"title": text(200, ""), "text": text(3000, "")})
    return group(
        {
            "route": one_of("The route to a provider.", *_ROUTES),
            "mode": one_of("How offers are judged.", *_MODES),
            "scale": whole(1, 255, "The number of the scale of scores."),
        },
        {
            "name": text(200, "What is bought, as bidders see it."),
            "service": text(80, "The id of a kind of service of the bank, or nothing."),
            "value": group({"yearly": whole(0, 10**10, "In pounds."), "years": whole(0, 50, "Its term.")}),
            "published": {
                "type": "boolean",
                "description": "Whether bidders see the points of good answers.",
            },
            "price": _price(),
            "tie": text(3000, "What happens when two bidders end level."),
            "stages": list_of(stage, 20),
            "dates": group({}, {name: day() for name in _DATES}),
            "contact": text(200, "A shared mailbox."),
            "minimums": named(whole(0, 100, ""), 40, "The minimum score by criterion."),
            "criteria": named(whole(0, 1000, ""), 40, "The shares of criteria that were set first."),
            "gates": list_of(group({"code": code()}, {"text": text(3000, "Own wording.")}), _MOST),
            "questions": list_of(_chosen(), _MOST),
            "own": list_of(_own(), _MOST),
            "assumptions": _assumptions(),
            "issue": group(
                {"number": whole(0, 255, "0 for a draft.")},
                {"date": day(), "fingerprint": form(r"^([0-9a-f]{10})?$", "")},
            ),
            "log": list_of(_log_entry(), 500),
        },
    )


def _price() -> Json:
    return group(
        {
            "share": whole(0, 1000, "Of the score, in tenths of a per cent."),
            "formula": one_of("How price is scored.", "none", "lowest", "fixed"),
            "fixed": whole(0, 2**30 - 1, "The fixed price in pounds, or 0."),
        }
    )


def _chosen() -> Json:
    return group(
        {
            "code": code(),
            "weight": whole(0, 1000, "In tenths of a per cent. All weights and the price come to 1000."),
            "words": {**whole(0, 3150, "The word limit; 0 for none."), "multipleOf": 50},
        },
        {
            "locked": {"type": "boolean", "description": "Whether the weight stays when others change."},
            "minimum": whole(0, 100, "The minimum score."),
            "text": text(3000, "The adapted wording."),
            "points": list_of(text(3000, ""), 40),
        },
    )


def _own() -> Json:
    return group(
        {
            "code": form("^own-[A-Za-z0-9.-]+$", "The code that it has in “questions”."),
            "kind": one_of("How an answer is judged.", *_MODES),
        },
        {
            "criterion": text(80, "The id of a criterion."),
            "text": text(3000, "The question."),
            "points": list_of(text(3000, ""), 40),
        },
    )


def _assumptions() -> Json:
    ends = {"low": whole(1, 10**6, "For the lower estimate."), "high": whole(1, 10**6, "For the higher.")}
    return named(group(ends), 40, "Own numbers in place of the bank's assumptions, by their ids.")


def _log_entry() -> Json:
    return group(
        {"number": whole(1, 256, "The issue that holds the change.")},
        {"date": day(), "what": text(3000, ""), "why": text(3000, ""), "codes": list_of(code(), 200)},
    )


def _private() -> Json:
    line, paragraph = text(200, ""), text(3000, "")
    reason = group({}, {"why": paragraph, "weight": paragraph, "who": line, "when": day()})
    member = group(
        {},
        {
            "role": line,
            "name": line,
            "organisation": line,
            "scores": {"type": "boolean"},
            "experience": paragraph,
        },
    )
    conflict = group({}, {"who": line, "what": paragraph, "managed": paragraph, "when": day()})
    told = group({"number": whole(0, 256, "The issue.")}, {"who": line, "how": line, "when": day()})
    return group(
        {},
        {
            "reasons": named(reason, 300, "Why each question and weight, by code."),
            "panel": list_of(member, 50),
            "conflicts": list_of(conflict, 200),
            "remarks": named(paragraph, 300, "Draft remarks, by code."),
            "told": list_of(told, 2000),
        },
    )
