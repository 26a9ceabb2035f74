"""The rules that tools apply are open data in one file, with a schema of their own."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator

from guidancehub.content.kinds import RULES
from guidancehub.downloads.registry import downloads_of
from guidancehub.views.links import Links
from support import real_hub

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub

DATA = "api/v1/rules.json"
SCHEMA = "schema/v1/rules.schema.json"

KEPT = {
    "calendars": {"id", "title", "summary", "sources", "reviewed", "review_by", "years"},
    "notice": {"id", "title", "summary", "sources", "reviewed", "review_by", "schedule", "paragraphs"},
    "notice-desk": {"id", "title", "summary", "sources", "reviewed", "review_by", "fields", "parts"},
    "notice-checks": {"id", "title", "summary", "sources", "reviewed", "review_by", "kinds"},
    "clocks": {"id", "title", "summary", "sources", "reviewed", "review_by", "regimes", "examples"},
    "finders": {"id", "title", "summary", "sources", "reviewed", "review_by", "steps", "outcomes"},
}
"""What version 1 promised of each kind of rule: a name may be added here, and none is ever taken out."""


@cache
def hub() -> Hub:
    return real_hub()


@cache
def files() -> dict[str, Any]:
    return {
        each.uri: json.loads(each.make())
        for each in downloads_of(hub(), Links(hub()))
        if each.uri in {DATA, SCHEMA}
    }


def test_every_kind_of_rule_is_in_the_file() -> None:
    assert list(files()[DATA]["records"]) == [file.name for file in RULES] != []


def test_the_file_is_as_its_schema_says() -> None:
    data, schema = files()[DATA], files()[SCHEMA]
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(data)
    assert data["$schema"] == schema["$id"]


def test_no_field_that_was_promised_is_gone() -> None:
    records = files()[DATA]["records"]
    for kind, fields in KEPT.items():
        assert all(fields <= set(record) for record in records[kind])
        assert records[kind]


def test_every_rule_says_where_it_comes_from_and_when_it_is_due() -> None:
    for file in RULES:
        for record in hub().records(file):
            assert getattr(record, "sources", ()), file.pattern
            assert record.review_by > record.reviewed


def test_every_entry_of_the_file_is_told_in_words() -> None:
    kinds = {each["kind"] for each in files()[DATA]["entries"]}
    assert "calendars" in kinds
