"""Validators of content files by the JSON Schemas that the model makes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from jsonschema import Draft202012Validator, FormatChecker

from guidancehub.content.editor_schemas import path_of
from guidancehub.content.kinds import file_at
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_reader import decode

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Validators: TypeAlias = "Mapping[str, Draft202012Validator]"
"""By the path of the schema."""


def validators_of(schemas: Mapping[str, str]) -> Validators:
    """Return the validators of schemas, which are given as text by their paths."""
    return {
        path: Draft202012Validator(json.loads(text), format_checker=FormatChecker())
        for path, text in schemas.items()
    }


def validator_at(path: str, validators: Validators) -> Draft202012Validator:
    """Return the validator of the content file at a path."""
    kind = file_at(path)
    assert kind is not None
    return validators[path_of(kind)]


def refusals(root: Path, path: str, validators: Validators) -> list[str]:
    """Return what the schema of a content file says against it."""
    source = decode((root / path).read_bytes(), path)
    assert isinstance(source, Source)
    return [error.message for error in validator_at(path, validators).iter_errors(source.value)]
