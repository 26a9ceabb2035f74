"""JSON files: exact, described by their schemas, and with field names that stay."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from guidancehub.content.kinds import FILES
from guidancehub.content.model.case import Case
from guidancehub.content.model.matrix import Question
from guidancehub.downloads.registry import downloads_of
from guidancehub.views.links import Links
from hostile import HOSTILE, hostile_hub, minimal_hub
from support import as_written, real_hub

if TYPE_CHECKING:
    from pathlib import Path

    from guidancehub.content.hub import Hub


# What version 1 promised: a name may be added here, and none is ever taken out.
KEPT = {
    "provenance": {
        "title",
        "hub",
        "release",
        "released",
        "address",
        "sources",
        "origins",
        "rights",
        "notice",
    },
    "entries": {"kind", "id", "title", "origin", "address", "cite"},
    "retired": {"kind", "id", "title", "address", "replaced_by"},
}
KEPT_FILES = {
    *("about-this-hub", "cases", "contracts-and-grants", "criteria", "drafts", "facts", "gaps", "glossary"),
    *("hub", "investment", "journey", "law", "principles", "routes", "self-assessment", "sources"),
    *("synonyms", "tips"),
}
KEPT_FIELDS = {
    "Question": (
        *("id", "title", "summary", "origin", "sources", "added", "reviewed", "review_by", "weighting"),
        *("question", "good_answer", "bidder", "evaluator", "principles", "cases"),
    ),
    "Case": (
        *("id", "title", "summary", "origin", "sources", "added", "reviewed", "review_by", "who", "places"),
        *("period", "principles", "challenge", "steps", "changed", "figures", "not_fixed", "lessons"),
    ),
    "Tip": ("id", "title", "summary", "origin", "sources", "body", "principles", "cases"),
    "Term": ("id", "term", "short", "plain", "technical", "also", "see", "origin", "sources"),
    "Fact": ("id", "title", "value", "upto", "at_least", "unit", "when", "note", "origin", "sources"),
}


def files_of(hub: Hub) -> dict[str, Any]:
    return {
        download.uri: json.loads(download.make())
        for download in downloads_of(hub, Links(hub))
        if download.uri.endswith(".json")
    }


@pytest.fixture(scope="module")
def files() -> dict[str, Any]:
    return files_of(minimal_hub())


def test_every_record_reads_back_into_the_model_as_it_was(files: dict[str, Any]) -> None:
    hub = minimal_hub()
    whole = files["api/v1/hub.json"]["records"]
    for kind in FILES:
        records = tuple(kind.model.model_validate(as_written(record)) for record in whole[kind.name])
        assert records == hub.records(kind) != ()
        # Every kind of content file has a file of its own.
        assert files[f"api/v1/{kind.data}.json"]["records"] == whole[kind.name]


def test_a_single_entry_reads_back_into_the_model_as_it_was(files: dict[str, Any]) -> None:
    hub = minimal_hub()
    for question in hub.questions:
        (record,) = files[f"api/v1/questions/{question.id}.json"]["records"]
        assert Question.model_validate(as_written(record)) == question
    for case in hub.cases:
        (record,) = files[f"api/v1/cases/{case.id}.json"]["records"]
        assert Case.model_validate(as_written(record)) == case


def test_every_file_is_as_its_schema_says(files: dict[str, Any]) -> None:
    hub = minimal_hub()
    schemas = {content["$id"]: content for uri, content in files.items() if uri.startswith("schema/")}
    data = {uri: content for uri, content in files.items() if uri.startswith("api/")}
    assert len(data) > 10
    Draft202012Validator.check_schema(files["schema/v1/hub.schema.json"])
    for uri, schema in schemas.items():
        assert uri.startswith(f"{hub.info.address}schema/v1/")
        assert schema["$comment"].startswith("Riverside hub, release 0.2.0, 22 November 2026. Written for")
        assert schema["$comment"].endswith("Rights: https://riverside-hub.example/sources/#rights")
    for uri, content in data.items():
        validator = Draft202012Validator(schemas[content["$schema"]], format_checker=FormatChecker())
        assert [error.message for error in validator.iter_errors(content)] == [], uri


def test_a_schema_refuses_a_field_that_is_gone(files: dict[str, Any]) -> None:
    content = files["api/v1/criteria.json"]
    schema = next(each for uri, each in files.items() if uri == "schema/v1/criteria.schema.json")
    del content["records"][0]["areas"][0]["questions"][0]["weighting"]
    assert not Draft202012Validator(schema).is_valid(content)


def test_no_field_and_no_file_that_was_promised_is_gone(files: dict[str, Any]) -> None:
    whole = files["api/v1/hub.json"]
    assert set(whole["provenance"]) >= KEPT["provenance"]
    assert all(set(entry) >= KEPT["entries"] for entry in whole["entries"])
    assert all(set(entry) >= KEPT["retired"] for entry in whole["retired"])
    assert {kind.data for kind in FILES} | {"hub"} >= KEPT_FILES
    definitions = files["schema/v1/hub.schema.json"]["$defs"]
    for record, fields in KEPT_FIELDS.items():
        assert set(definitions[record]["properties"]) >= set(fields), record


def test_a_file_begins_with_where_it_comes_from(files: dict[str, Any]) -> None:
    for uri, content in files.items():
        if uri.startswith("api/"):
            assert list(content)[:3] == ["$schema", "provenance", "entries"], uri
            about = content["provenance"]
            assert about["release"] == "0.2.0"
            assert about["released"] == "2026-11-22"
            assert about["rights"]
            assert about["address"].startswith("https://riverside-hub.example/")
            for entry in content["entries"]:
                assert entry["origin"] in {"From Riverside", "Published source", "Hub draft"}
                assert entry["address"] in entry["cite"]


def test_every_work_that_a_record_or_a_part_of_it_rests_on_is_listed(site: Path) -> None:
    hub = real_hub()
    read = {file: json.loads(file.read_bytes()) for file in sorted((site / "api").rglob("*.json"))}
    data = {file: made for file, made in read.items() if "provenance" in made}
    assert len(data) > 10
    for file, made in data.items():
        cited = set(re.findall(r'"source": "([a-z0-9-]+)"', json.dumps(made["records"])))
        listed = "\n".join(made["provenance"]["sources"])
        missing = [each for each in cited if hub.bibliography[each].title not in listed]
        assert missing == [], file


def test_drafts_are_left_out_and_retired_entries_say_where_to_read_on(files: dict[str, Any]) -> None:
    hub = minimal_hub()
    by_status = {
        status: {each.entry.id for each in hub.located if each.entry.status == status}
        for status in ("published", "draft", "retired")
    }
    whole = files["api/v1/hub.json"]
    assert {entry["id"] for entry in whole["entries"]} == by_status["published"]
    assert {entry["id"] for entry in whole["retired"]} == by_status["retired"]
    text = json.dumps(whole["records"])
    assert not any(f'"id": "{key}"' in text for key in by_status["draft"])


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_comes_through_exactly(name: str) -> None:
    hub = hostile_hub(HOSTILE[name])
    uri = "api/v1/questions/QI-01.json"
    download = next(each for each in downloads_of(hub, Links(hub)) if each.uri == uri)
    (record,) = json.loads(download.make())["records"]
    assert record["question"] == HOSTILE[name]
    assert record["good_answer"][0]["text"] == HOSTILE[name]
