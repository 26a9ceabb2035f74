"""The JSON Schema of the answers to a self-assessment that a reader saves, for programs that use them.

It says what ``docs/assets/js/self-assessment/answers.mjs`` writes. That reads files of format 1 too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from guidancehub.content.json_schema import DIALECT
from guidancehub.content.model.self_assessment import LEVELS, parts_of
from guidancehub.views.saved_answers import FORMAT, LIMITS, LONGEST_NOTE, URI

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.self_assessment import SelfAssessmentFile

Json = dict[str, Any]


def saved_answers_schema_files(hub: Hub) -> Mapping[str, str]:
    """Return the schema by its URI. A hub without a self-assessment has none."""
    if hub.assessment is None:
        return {}
    return {URI: f"{to_json(saved_answers_schema(hub, hub.assessment), indent=1).decode()}\n"}


def saved_answers_schema(hub: Hub, assessment: SelfAssessmentFile) -> Json:
    """Return the schema of a file of answers."""
    names = ", ".join(f"{number} {name}" for number, name in enumerate(assessment.scale, start=1))
    level: Json = {"type": "integer", "minimum": 1, "maximum": LEVELS, "description": names}
    asked = [each.id for each in assessment.questions]
    every = [each.id for each in parts_of(assessment.questions)]
    note = _text(LONGEST_NOTE, f"At most {LIMITS.note}, but for those of earlier releases.")
    return {
        "$schema": DIALECT,
        "$id": f"{hub.info.address}{URI}",
        "$comment": f"{hub.info.name}. Rights: {hub.info.address}sources/#rights",
        "title": f"Answers to a self-assessment, format {FORMAT}",
        "type": "object",
        "properties": {
            "$schema": {"type": "string", "description": "The address of this schema."},
            "kind": {"const": f"{hub.info.storage_prefix}-self-assessment"},
            "version": {"const": FORMAT},
            "saved": _day("The day on which the file was saved."),
            "levels": _by_id("The level now.", every, level),
            "wanted": _by_id("The level that is wanted.", every, level),
            "notes": _by_id("Notes on a question and its follow-ups.", asked, note),
            "actions": _by_id("What is to be done.", every, _action()),
        },
        "required": ["kind", "version", "saved", "levels", "wanted", "notes", "actions"],
        "additionalProperties": False,
    }


def _action() -> Json:
    return {
        "type": "object",
        "properties": {
            "action": _text(LIMITS.action, "What will be done."),
            "owner": _text(LIMITS.owner, "Who answers for it."),
            "date": _day("The day by which it will be done."),
            "next": _text(LIMITS.next_step, "The next step."),
        },
        "additionalProperties": False,
    }


def _by_id(description: str, keys: Iterable[str], values: Json) -> Json:
    return {
        "type": "object",
        "propertyNames": {"enum": list(keys)},
        "additionalProperties": values,
        "description": f"{description} By the ids of questions and follow-ups.",
    }


def _text(most: int, description: str) -> Json:
    return {"type": "string", "minLength": 1, "maxLength": most, "description": description}


def _day(description: str) -> Json:
    return {"type": "string", "format": "date", "description": description}
