"""What editors' tools are told: JSON Schemas that say what the model says, and where each applies."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from goldens import GOLDENS, Golden
from guidancehub.content.editor_schemas import editor_files, modeline, path_of
from guidancehub.content.kinds import FILES, file_at
from guidancehub.content.load import load_info
from guidancehub.content.model.entry import INHERITED
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_reader import decode
from minimal_hub import FIXTURE
from schema_validators import refusals, validator_at, validators_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from minimal_hub import MinimalHub

INFO = load_info(FIXTURE)
PATHS = tuple(path_of(file) for file in FILES)
CONTENT = [file.relative_to(FIXTURE).as_posix() for file in sorted((FIXTURE / "content").rglob("*.yml"))]
# Names that say all there is to say.
SELF_EVIDENT = {"title", "name"}


@cache
def written() -> dict[str, str]:
    """Give the text of each file. Not every process that collects these tests runs one of them."""
    return editor_files(INFO)


def texts() -> dict[str, str]:
    """Give the text of each schema."""
    return {path: text for path, text in written().items() if path in PATHS}


@cache
def validators() -> Mapping[str, Draft202012Validator]:
    return validators_of(texts())


def test_a_schema_is_a_schema() -> None:
    parts = dict[str, object]()
    for text in texts().values():
        schema = json.loads(text)
        # Most records stand in several schemas.
        for part in (schema | {"$defs": {}}, *schema["$defs"].values()):
            parts[json.dumps(part)] = part
    assert len(parts) > len(PATHS)
    Draft202012Validator.check_schema({"$defs": parts})


@pytest.mark.parametrize("path", CONTENT)
def test_a_schema_accepts_every_file_that_the_hub_accepts(path: str) -> None:
    assert refusals(FIXTURE, path, validators()) == []


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("content/hub.yml", "# yaml-language-server: $schema=../schema/hub.schema.json"),
        ("content/cases/a.yml", "# yaml-language-server: $schema=../../schema/case.schema.json"),
    ],
)
def test_the_first_line_of_a_file_leads_to_its_schema(path: str, line: str) -> None:
    kind = file_at(path)
    assert kind is not None
    assert modeline(kind) == line


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda each: each.file.stem)
def test_a_schema_refuses_what_its_golden_file_says(golden: Golden, hub: MinimalHub) -> None:
    golden.apply(hub)
    path = golden.changes[0]["file"]
    file = hub.root / path

    source = decode(file.read_bytes(), path) if file.exists() and file_at(path) else None

    if isinstance(source, Source):
        accepted = validator_at(path, validators()).is_valid(source.value)
        assert golden.schema == ("accepts" if accepted else "refuses")
    else:
        assert golden.schema == ""


def fields_of(schema: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give each field of each record of a schema, with the record's name."""
    for name, record in {schema["title"]: schema, **schema["$defs"]}.items():
        for field, about in record.get("properties", {}).items():
            yield name, field, about


@pytest.mark.parametrize("path", PATHS)
def test_a_field_is_described_where_its_name_does_not_say_all(path: str) -> None:
    schema = validators()[path].schema
    assert isinstance(schema, dict)
    undescribed = {
        f"{record}.{field}"
        for record, field, about in fields_of(schema)
        if field not in SELF_EVIDENT and "description" not in about and not is_described(about, schema)
    }
    assert undescribed == set()


def is_described(about: dict[str, Any], schema: dict[str, Any]) -> bool:
    """Tell whether the record that a field holds is described."""
    name = str(about.get("$ref", "")).removeprefix("#/$defs/")
    return "description" in schema["$defs"].get(name, {})


def test_the_reference_to_a_source_says_where_sources_are() -> None:
    schema = json.loads(texts()["schema/case.schema.json"])
    assert "content/sources.yml" in schema["$defs"]["SourceRef"]["properties"]["source"]["description"]


def test_a_schema_lists_the_ids_that_the_hub_itself_lists() -> None:
    question = json.loads(texts()["schema/criterion.schema.json"])["$defs"]["Question"]["properties"]
    assert question["origin"]["enum"] == ["riverside", "public", "hub"]
    assert question["weighting"]["enum"] == ["high", "medium", "low"]


def test_a_schema_is_text_that_people_can_compare_line_by_line() -> None:
    for text in texts().values():
        assert text == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"


def test_a_file_may_state_the_dates_of_its_entries_once() -> None:
    tip = json.loads(texts()["schema/tips.schema.json"])["$defs"]["Tip"]
    assert {"id", "title"} <= set(tip["required"])
    assert set(tip["required"]).isdisjoint(INHERITED)


# --- the editors' own settings, for who does not read first lines

PATTERNS = {path_of(file): file.pattern for file in FILES}


def test_visual_studio_code_is_told_every_schema() -> None:
    assert json.loads(written()[".vscode/settings.json"]) == {
        "yaml.schemas": {f"./{path}": pattern for path, pattern in PATTERNS.items()},
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
    }


def test_pycharm_is_told_every_schema_in_the_form_that_it_reads() -> None:
    text = written()[".idea/jsonSchemas.xml"]
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<project version="4">\n')
    tree = ET.fromstring(text)  # noqa: S314 (our own file)
    entries = tree.findall("component[@name='JsonSchemaMappingsProjectConfiguration']/state/map/entry")
    told = {}
    for entry in entries:
        (schema,) = entry.findall("value/SchemaInfo")
        options = {each.get("name"): each.get("value") for each in schema.findall("option")}
        item = {
            each.get("name"): each.get("value")
            for each in schema.findall("option[@name='patterns']/list/Item/option")
        }
        assert entry.get("key") == options["name"]
        assert item.keys() == {"pattern", "path", "mappingKind"}
        assert (item["pattern"], item["mappingKind"]) == ("true", "Pattern")
        told[options["relativePathToSchema"]] = item["path"]
    assert told == PATTERNS
    assert {entry.get("key") for entry in entries} == {file.name for file in FILES}
