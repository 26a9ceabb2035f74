"""The worked answers of the bank as one file, and the schema of the criteria of a tender."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from guidancehub.content.load import load
from guidancehub.downloads.bank import criteria_schema, worked_file
from guidancehub.downloads.bank.canonical import canonical
from minimal_hub import FIXTURE
from support import with_records

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub


@cache
def hub() -> Hub:
    return load(FIXTURE)


def made() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(worked_file.worked_files(hub())[worked_file.URI])
    return content


def test_it_is_canonical_and_says_whose_it_is_and_of_which_release() -> None:
    (text,) = worked_file.worked_files(hub()).values()
    assert text == f"{canonical(made())}\n"
    assert [made()[name] for name in ("format", "id", "release", "released")] == [
        1,
        hub().info.storage_prefix,
        "0.2.0",
        "2026-11-22",
    ]
    assert made()["rights"] == "https://riverside-hub.example/sources/#rights"
    assert made()["scores"] == [step.score for step in hub().info.scale.steps]


def test_it_has_each_worked_answer_with_its_score_and_why_by_code() -> None:
    answers = [
        (question.id, answer)
        for question in hub().questions
        if question.worked_answers
        for answer in question.worked_answers.answers
    ]
    listed = [(each["code"], one) for each in made()["questions"] for one in each["answers"]]
    assert answers
    assert [(code, one["level"], one["score"], one["reason"]) for code, one in listed] == [
        (code, answer.level, answer.score, answer.reason) for code, answer in answers
    ]
    assert all(one["score"] in made()["scores"] and one["text"] for _, one in listed)


def test_the_second_readers_score_is_there_only_where_one_was_given() -> None:
    (question,) = made()["questions"]
    assert [each.get("second", "none") for each in question["answers"]] == [0, 2, "none"]


def test_it_says_who_answers_and_whose_words_these_are() -> None:
    (question,) = made()["questions"]
    assert question["organisation"] == "A made-up group of eight volunteers who cook lunch in a hall."
    assert question["origin"] in made()["origins"]
    assert question["url"] == "matrix/questions/QI-01/"


def test_a_hub_without_worked_answers_has_no_file_of_them() -> None:
    (criterion,) = hub().criteria
    area = criterion.areas[0]
    plain = tuple(each.model_copy(update={"worked_answers": None}) for each in area.questions)
    areas = (area.model_copy(update={"questions": plain}),)
    without = with_records(hub(), {"criterion": [criterion.model_copy(update={"areas": areas})]})
    assert worked_file.worked_files(without) == {}


def lots_of(*criteria: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"id": "1", "awardCriteria": {"criteria": list(criteria)}}]


FAULTS: dict[str, dict[str, Any]] = {
    "no lots": {"lots": []},
    "two lots": {"lots": [{"id": "1"}, {"id": "2"}]},
    "a field of its own": {"value": 3},
    "an empty title": {"title": ""},
    "no criteria": {"lots": lots_of()},
    "an unknown type": {"lots": lots_of({"type": "x", "name": "y"})},
}


def criteria_file(**tender: object) -> dict[str, Any]:
    price = {"type": "price", "name": "Price"}
    return {
        "$schema": f"https://riverside-hub.example/{criteria_schema.URI}",
        "about": "Made up.",
        "extensions": ["ocds_awardCriteria_extension"],
        "tender": {"id": "0123456789", "title": "Soup", "lots": lots_of(price), **tender},
    }


def test_a_hub_with_a_bank_has_the_schema_of_criteria() -> None:
    schema = json.loads(criteria_schema.criteria_schema_files(hub())[criteria_schema.URI])
    assert schema["$id"].endswith(criteria_schema.URI)
    assert schema["$comment"].startswith("Riverside hub.")
    Draft202012Validator.check_schema(schema)
    assert Draft202012Validator(schema).is_valid(criteria_file())


@pytest.mark.parametrize("name", FAULTS)
def test_the_schema_of_criteria_refuses(name: str) -> None:
    validator = Draft202012Validator(criteria_schema.criteria_schema(hub()))
    assert not validator.is_valid(criteria_file(**FAULTS[name]))


NUMBERS: dict[str, dict[str, Any]] = {
    "a weight over 100": {"number": 100.5, "weight": "percentageExact"},
    "a weight of another kind": {"number": 10, "weight": "pointsExact"},
    "half a score": {"number": 1.5, "threshold": "minimumScore"},
    "a number that says nothing": {"number": 1},
    "two things at once": {"number": 1, "weight": "percentageExact", "fixed": "total"},
}


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_of_a_criterion_is_never(name: str) -> None:
    validator = Draft202012Validator(criteria_schema.criteria_schema(hub()))
    criterion = {"type": "quality", "name": "Q-1"}
    right = {**criterion, "numbers": [{"number": 12.5, "weight": "percentageExact"}]}
    wrong = {**criterion, "numbers": [NUMBERS[name]]}
    assert validator.is_valid(criteria_file(lots=lots_of(right)))
    assert not validator.is_valid(criteria_file(lots=lots_of(wrong)))
