"""The JSON Schema of the criteria of a tender, which ``docs/assets/js/papers/bridges/ocds.mjs`` writes.

The fields are those of two extensions of the Open Contracting Data Standard: award criteria, and selection
criteria. The schema names only what the page writes, and is in our own words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.downloads.bank.schema_pieces import schema_of, schema_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.downloads.bank.schema_pieces import Json

URI: Final = "schema/v1/tender-criteria.schema.json"


def criteria_schema_files(hub: Hub) -> Mapping[str, str]:
    """Return the schema by its URI. A hub without content/question-bank.yml has none."""
    return {URI: schema_text(criteria_schema(hub))} if hub.question_bank else {}


def criteria_schema(hub: Hub) -> Json:
    """Return the schema of the file of criteria."""
    lot = _closed(
        {"id": _text("The only lot of a pack.")},
        {"awardCriteria": _criteria(_award()), "selectionCriteria": _criteria(_selection())},
    )
    tender = _closed(
        {"id": _text("The fingerprint of the pack."), "lots": {**_some(lot), "maxItems": 1}},
        {
            "title": _text("What is bought or supported."),
            "description": _text("How answers are judged, in words."),
        },
    )
    content = _closed(
        {
            "$schema": _text("The address of this schema."),
            "about": _text("How the file was made, and what it was not tried in."),
            "extensions": _some(_text("The name of an extension of the standard.")),
            "tender": tender,
        }
    )
    title = "The criteria of a tender, as a part of an OCDS release"
    return schema_of(hub, "tender-criteria", title, content)


def _award() -> Json:
    weight = _closed(
        {
            "number": {"type": "number", "minimum": 0, "maximum": 100},
            "weight": {"const": "percentageExact", "description": "All weights come to 100."},
        }
    )
    threshold = _closed({"number": _whole("A score of the scale."), "threshold": {"const": "minimumScore"}})
    fixed = _closed({"number": _whole("In pounds."), "fixed": {"const": "total"}})
    return _closed(
        {
            "type": {"enum": ["quality", "price"], "description": "What of an offer it concerns."},
            "name": _text("The code and the name of a question, the name of a criterion, or the price."),
        },
        {
            "description": _text("The question, and what bidders are told on it."),
            "numbers": {**_some({"oneOf": [weight, threshold, fixed]}), "uniqueItems": True},
        },
    )


def _selection() -> Json:
    kinds = ["suitability", "economic", "technical", "other"]
    return _closed(
        {
            "type": {"enum": kinds, "description": "The kind, as in Schedule 16 of the PSR regulations."},
            "description": _text("The gate as it is asked."),
            "appliesTo": {"const": ["supplier"]},
        },
        {
            "subType": _text("The code and the theme of the gate."),
            "verificationMethod": _text("What shows it."),
        },
    )


def _criteria(items: Json) -> Json:
    return _closed({"criteria": {**_some(items), "uniqueItems": True}})


def _closed(required: Json, optional: Json | None = None) -> Json:
    """Return the schema of an object that has no other fields."""
    fields = required | (optional or {})
    return {
        "type": "object",
        "properties": fields,
        "required": list(required),
        "additionalProperties": False,
    }


def _some(items: Json) -> Json:
    return {"type": "array", "items": items, "minItems": 1}


def _text(description: str) -> Json:
    return {"type": "string", "minLength": 1, "description": description}


def _whole(description: str) -> Json:
    return {"type": "integer", "minimum": 0, "description": description}
