"""The JSON Schema of a tender pack of format 1, for programs that make or read one.

It says what ``docs/assets/js/pack/pack-shape.mjs`` reads. Whether codes are those of a bank, and whether
weights come to 1000, no schema can say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pydantic_core import to_json

from guidancehub.content.json_schema import DIALECT
from guidancehub.downloads.json.files import schema_address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.hub import Hub

Json = dict[str, Any]

URI: Final = "schema/v1/pack.schema.json"
_ROUTES: Final = (
    *("direct-a", "direct-b", "direct-c", "most-suitable", "competitive", "call-off"),
    *("light-touch", "below-threshold", "grant"),
)
_MODES: Final = ("scored", "pass-fail", "narrative")
_DATES: Final = ("published", "questions", "answers", "offers", "decision", "start")
_MOST: Final = 127
_DAY_FORM: Final = r"^(\d{4}-\d{2}-\d{2})?$"


def pack_schema_files(hub: Hub) -> Mapping[str, str]:
    """Return the schema by its URI. A hub without content/question-bank.yml has none."""
    return {URI: f"{to_json(pack_schema(hub), indent=1).decode()}\n"} if hub.question_bank else {}


def pack_schema(hub: Hub) -> Json:
    """Return the schema of the file of a pack."""
    return {
        "$schema": DIALECT,
        "$id": schema_address(hub, "pack"),
        "$comment": f"{hub.info.name}. Rights: {hub.info.address}sources/#rights",
        "title": "A tender pack, format 1",
        **_group(
            {
                "format": {"const": 1},
                "bank": {"$ref": "#/$defs/bank"},
                "public": {"$ref": "#/$defs/public"},
            },
            {
                "$schema": _text(200, ""),
                "kind": _one_of("What was saved: the public part alone, or all of it.", "public", "full"),
                "fingerprint": _form(
                    r"^([0-9a-f]{10})?$",
                    "The first ten digits of the SHA-256 of the canonical public part with the bank.",
                ),
                "private": {"$ref": "#/$defs/private"},
            },
        ),
        "$defs": {"bank": _bank(), "public": _public(), "private": _private()},
    }


def _bank() -> Json:
    return _group(
        {
            "id": _form("^[a-z0-9]+(-[a-z0-9]+)*$", "The id of the bank."),
            "release": _form(r"^\d{1,3}\.\d{1,3}\.\d{1,3}$", "The release of the bank."),
            "digest": _form("^[0-9a-f]{64}$", "The digest in the file of that release."),
        }
    )


def _public() -> Json:
    stage = _group({}, {"title": _text(200, ""), "text": _text(3000, "")})
    return _group(
        {
            "route": _one_of("The route to a provider.", *_ROUTES),
            "mode": _one_of("How offers are judged.", *_MODES),
            "scale": _whole(1, 255, "The number of the scale of scores."),
        },
        {
            "name": _text(200, "What is bought, as bidders see it."),
            "service": _text(80, "The id of a kind of service of the bank, or nothing."),
            "value": _group({"yearly": _whole(0, 10**10, "In pounds."), "years": _whole(0, 50, "Its term.")}),
            "published": {
                "type": "boolean",
                "description": "Whether bidders see the points of good answers.",
            },
            "price": _price(),
            "tie": _text(3000, "What happens when two bidders end level."),
            "stages": _list(stage, 20),
            "dates": _group({}, {name: _day() for name in _DATES}),
            "contact": _text(200, "A shared mailbox."),
            "minimums": _named(_whole(0, 100, ""), 40, "The minimum score by criterion."),
            "criteria": _named(_whole(0, 1000, ""), 40, "The shares of criteria that were set first."),
            "gates": _list(_group({"code": _code()}, {"text": _text(3000, "Own wording.")}), _MOST),
            "questions": _list(_chosen(), _MOST),
            "own": _list(_own(), _MOST),
            "assumptions": _assumptions(),
            "issue": _group(
                {"number": _whole(0, 255, "0 for a draft.")},
                {"date": _day(), "fingerprint": _form(r"^([0-9a-f]{10})?$", "")},
            ),
            "log": _list(_log_entry(), 500),
        },
    )


def _price() -> Json:
    return _group(
        {
            "share": _whole(0, 1000, "Of the score, in tenths of a per cent."),
            "formula": _one_of("How price is scored.", "none", "lowest", "fixed"),
            "fixed": _whole(0, 2**30 - 1, "The fixed price in pounds, or 0."),
        }
    )


def _chosen() -> Json:
    return _group(
        {
            "code": _code(),
            "weight": _whole(0, 1000, "In tenths of a per cent. All weights and the price come to 1000."),
            "words": {**_whole(0, 3150, "The word limit; 0 for none."), "multipleOf": 50},
        },
        {
            "locked": {"type": "boolean", "description": "Whether the weight stays when others change."},
            "minimum": _whole(0, 100, "The minimum score."),
            "text": _text(3000, "The adapted wording."),
            "points": _list(_text(3000, ""), 40),
        },
    )


def _own() -> Json:
    return _group(
        {
            "code": _form("^own-[A-Za-z0-9.-]+$", "The code that it has in “questions”."),
            "kind": _one_of("How an answer is judged.", *_MODES),
        },
        {
            "criterion": _text(80, "The id of a criterion."),
            "text": _text(3000, "The question."),
            "points": _list(_text(3000, ""), 40),
        },
    )


def _assumptions() -> Json:
    ends = {"low": _whole(1, 10**6, "For the lower estimate."), "high": _whole(1, 10**6, "For the higher.")}
    return _named(_group(ends), 40, "Own numbers in place of the bank's assumptions, by their ids.")


def _log_entry() -> Json:
    return _group(
        {"number": _whole(1, 256, "The issue that holds the change.")},
        {"date": _day(), "what": _text(3000, ""), "why": _text(3000, ""), "codes": _list(_code(), 200)},
    )


def _private() -> Json:
    line, paragraph = _text(200, ""), _text(3000, "")
    reason = _group({}, {"why": paragraph, "weight": paragraph, "who": line, "when": _day()})
    member = _group(
        {},
        {
            "role": line,
            "name": line,
            "organisation": line,
            "scores": {"type": "boolean"},
            "experience": paragraph,
        },
    )
    conflict = _group({}, {"who": line, "what": paragraph, "managed": paragraph, "when": _day()})
    told = _group({"number": _whole(0, 256, "The issue.")}, {"who": line, "how": line, "when": _day()})
    return _group(
        {},
        {
            "reasons": _named(reason, 300, "Why each question and weight, by code."),
            "panel": _list(member, 50),
            "conflicts": _list(conflict, 200),
            "remarks": _named(paragraph, 300, "Draft remarks, by code."),
            "told": _list(told, 2000),
        },
    )


def _group(required: Json, optional: Json | None = None) -> Json:
    return {"type": "object", "properties": required | (optional or {}), "required": list(required)}


def _described(schema: Json, description: str) -> Json:
    return {**schema, "description": description} if description else schema


def _text(longest: int, description: str) -> Json:
    return _described({"type": "string", "maxLength": longest}, description)


def _form(pattern: str, description: str) -> Json:
    return _described({"type": "string", "pattern": pattern}, description)


def _code() -> Json:
    return _form("^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$", "The permanent code.")


def _day() -> Json:
    return _form(_DAY_FORM, "A day, such as 2026-11-28, or nothing.")


def _one_of(description: str, *options: str) -> Json:
    return {"enum": list(options), "description": description}


def _whole(least: int, most: int, description: str) -> Json:
    return _described({"type": "integer", "minimum": least, "maximum": most}, description)


def _list(items: Json, most: int) -> Json:
    return {"type": "array", "items": items, "maxItems": most}


def _named(values: Json, most: int, description: str) -> Json:
    return {
        "type": "object",
        "additionalProperties": values,
        "maxProperties": most,
        "description": description,
    }
