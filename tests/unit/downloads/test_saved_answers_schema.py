"""The schema of the answers that a reader of the self-assessment saves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from guidancehub.content.load import load
from guidancehub.downloads.json.saved_answers_schema import saved_answers_schema, saved_answers_schema_files
from guidancehub.views.saved_answers import LIMITS, URI
from minimal_hub import FIXTURE

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from minimal_hub import MinimalHub

KIND = "riverside-self-assessment"
SAVED: dict[str, Any] = {
    "$schema": f"https://riverside-hub.example/{URI}",
    "kind": KIND,
    "version": 2,
    "saved": "2027-11-22",
    "levels": {"assess-soil": 1, "assess-soil-tested": 4},
    "wanted": {"assess-soil": 2},
    "notes": {"assess-soil": "Wet"},
    "actions": {"assess-soil-tested": {"owner": "Nova", "date": "2027-12-01", "next": "Ask"}},
}
FAULTS: dict[str, dict[str, Any]] = {
    "of another hub": {"kind": "other"},
    "of a later format": {"version": 3},
    "a level that does not exist": {"levels": {"assess-soil": 5}},
    "a level in words": {"levels": {"assess-soil": "in-hand"}},
    "a question of another form": {"wanted": {"assess-sun": 1}},
    "a note on a follow-up": {"notes": {"assess-soil-tested": "Wet"}},
    "a note of nothing": {"notes": {"assess-soil": ""}},
    "an action that is too long": {"actions": {"assess-soil": {"action": "x" * (LIMITS.action + 1)}}},
    "an action with more": {"actions": {"assess-soil": {"cost": "1"}}},
    "a field of its own": {"names": []},
}


def validator(hub: Hub) -> Draft202012Validator:
    assert hub.assessment
    return Draft202012Validator(saved_answers_schema(hub, hub.assessment))


def test_a_hub_with_a_self_assessment_has_the_schema_of_its_answers() -> None:
    schema = json.loads(saved_answers_schema_files(load(FIXTURE))[URI])
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"https://riverside-hub.example/{URI}"
    assert validator(load(FIXTURE)).is_valid(SAVED)


@pytest.mark.parametrize("name", FAULTS)
def test_the_schema_of_answers_refuses(name: str) -> None:
    assert not validator(load(FIXTURE)).is_valid(SAVED | FAULTS[name])


def test_a_hub_without_a_self_assessment_has_no_such_schema(hub: MinimalHub) -> None:
    (hub.root / "content" / "self-assessment.yml").unlink()
    assert saved_answers_schema_files(load(hub.root)) == {}
