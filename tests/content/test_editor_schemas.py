"""The schemas and settings that stand in the repository are those of the model and of the real hub."""

from __future__ import annotations

import json

import pytest

from guidancehub.content.editor_schemas import editor_files, modeline, path_of, schemas
from guidancehub.content.kinds import file_at
from schema_validators import refusals, validators_of
from support import ROOT, real_hub

INFO = real_hub().info
VALIDATORS = validators_of(schemas(INFO))
FILES = editor_files(INFO)
CONTENT = [file.relative_to(ROOT).as_posix() for file in sorted((ROOT / "content").rglob("*.yml"))]


@pytest.mark.parametrize("path", FILES)
def test_a_committed_schema_or_setting_is_what_the_model_says_today(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == FILES[path], "run: make schema"


def test_no_schema_is_left_that_no_kind_has() -> None:
    assert {f"schema/{file.name}" for file in (ROOT / "schema").iterdir()} == set(VALIDATORS)


def test_the_extension_that_reads_the_schemas_is_recommended() -> None:
    extensions = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))
    assert extensions["recommendations"] == ["redhat.vscode-yaml"]


@pytest.mark.parametrize("path", CONTENT)
def test_a_schema_accepts_every_file_of_the_hub(path: str) -> None:
    assert refusals(ROOT, path, VALIDATORS) == []


@pytest.mark.parametrize("path", CONTENT)
def test_a_file_names_its_schema_in_its_first_line(path: str) -> None:
    kind = file_at(path)
    assert kind is not None
    first = (ROOT / path).read_text(encoding="utf-8").split("\n", 1)[0]
    assert first == modeline(kind)
    named = (ROOT / path).parent / first.partition("$schema=")[2]
    assert named.resolve() == ROOT / path_of(kind)
