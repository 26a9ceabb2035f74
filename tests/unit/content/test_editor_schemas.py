"""What editors' tools are told: JSON Schemas that say what the model says, and where each applies."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from goldens import GOLDENS, Golden
from guidancehub.content.editor_schemas import editor_files, modeline, path_of, schemas
from guidancehub.content.kinds import FILES, file_at
from guidancehub.content.load import load_info
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_reader import read
from minimal_hub import FIXTURE
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from minimal_hub import MinimalHub

INFOS = {root: load_info(root) for root in (ROOT, FIXTURE)}
SCHEMAS = {root: schemas(info) for root, info in INFOS.items()}
VALIDATORS = {
    root: {
        path: Draft202012Validator(json.loads(text), format_checker=FormatChecker())
        for path, text in texts.items()
    }
    for root, texts in SCHEMAS.items()
}
PATHS = tuple(SCHEMAS[ROOT])
CONTENT = [
    (root, file.relative_to(root).as_posix())
    for root in (ROOT, FIXTURE)
    for file in sorted((root / "content").rglob("*.yml"))
]
REAL = [path for root, path in CONTENT if root == ROOT]
# Names that say all there is to say.
SELF_EVIDENT = {"title", "name"}


def validator_of(root: Path, path: str) -> Draft202012Validator:
    kind = file_at(path)
    assert kind is not None
    return VALIDATORS[root][path_of(kind)]


@pytest.mark.parametrize("path", editor_files(INFOS[ROOT]))
def test_a_committed_schema_or_setting_is_what_the_model_says_today(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == editor_files(INFOS[ROOT])[path], "run: make schema"


def test_no_schema_is_left_that_no_kind_has() -> None:
    assert {f"schema/{file.name}" for file in (ROOT / "schema").iterdir()} == set(PATHS)


@pytest.mark.parametrize("path", PATHS)
def test_a_schema_is_a_schema(path: str) -> None:
    Draft202012Validator.check_schema(VALIDATORS[ROOT][path].schema)


@pytest.mark.parametrize(("root", "path"), CONTENT, ids=lambda part: str(part).removeprefix(str(ROOT)))
def test_a_schema_accepts_every_file_that_the_hub_accepts(root: Path, path: str) -> None:
    source = read(root / path, path)
    assert isinstance(source, Source)
    assert [error.message for error in validator_of(root, path).iter_errors(source.value)] == []


@pytest.mark.parametrize("path", REAL)
def test_a_file_names_its_schema_in_its_first_line(path: str) -> None:
    kind = file_at(path)
    assert kind is not None
    first = (ROOT / path).read_text(encoding="utf-8").split("\n", 1)[0]
    assert first == modeline(kind)
    named = (ROOT / path).parent / first.partition("$schema=")[2]
    assert named.resolve() == ROOT / path_of(kind)


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda each: each.file.stem)
def test_a_schema_refuses_what_its_golden_file_says(golden: Golden, hub: MinimalHub) -> None:
    golden.apply(hub)
    path = golden.changes[0]["file"]
    file = hub.root / path

    source = read(file, path) if file.exists() and file_at(path) else None

    if isinstance(source, Source):
        accepted = validator_of(FIXTURE, path).is_valid(source.value)
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
    schema = VALIDATORS[ROOT][path].schema
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
    schema = json.loads(SCHEMAS[ROOT]["schema/case.schema.json"])
    assert "content/sources.yml" in schema["$defs"]["SourceRef"]["properties"]["source"]["description"]


@pytest.mark.parametrize(("root", "own"), [(ROOT, "west-yorkshire"), (FIXTURE, "riverside")])
def test_a_schema_lists_the_ids_that_the_hub_itself_lists(root: Path, own: str) -> None:
    question = json.loads(SCHEMAS[root]["schema/criterion.schema.json"])["$defs"]["Question"]["properties"]
    assert question["origin"]["enum"] == [own, "public", "hub"]
    assert question["weighting"]["enum"] == ["high", "medium", "low"]


# --- the editors' own settings, for who does not read first lines

PATTERNS = {path_of(file): file.pattern for file in FILES}


def test_visual_studio_code_is_told_every_schema() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {f"./{path}": pattern for path, pattern in PATTERNS.items()}
    extensions = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))
    assert extensions["recommendations"] == ["redhat.vscode-yaml"]


def test_pycharm_is_told_every_schema() -> None:
    tree = ET.parse(ROOT / ".idea" / "jsonSchemas.xml")  # noqa: S314 (our own file)
    told = {}
    for schema in tree.iter("SchemaInfo"):
        options = {option.get("name"): option.get("value") for option in schema.findall("option")}
        (pattern,) = [option.get("value") for option in schema.iter("option") if option.get("name") == "path"]
        told[options["relativePathToSchema"]] = pattern
    assert told == PATTERNS
