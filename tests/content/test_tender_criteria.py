"""The criteria of a tender that the page writes are valid by the schema that the site has of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator

from guidancehub.downloads.bank.criteria_schema import URI, criteria_schema
from guidancehub.downloads.bank.worked_file import URI as WORKED
from node import run_node
from support import ROOT, real_hub

if TYPE_CHECKING:
    from pathlib import Path


def written() -> list[dict[str, Any]]:
    """Return the criteria of packs of every route, mode and price, and of many others."""
    files: list[dict[str, Any]] = json.loads(run_node(ROOT / "tests/papers/print-criteria.mjs"))
    return files


def test_the_site_has_the_schema_of_criteria_and_the_worked_answers(site: Path) -> None:
    assert [uri for uri in (URI, WORKED) if not (site / uri).is_file()] == []


def test_the_criteria_of_every_route_and_mode_are_valid_by_the_schema() -> None:
    schema = criteria_schema(real_hub())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    files = written()
    assert len(files) > 250
    for file in files:
        assert [(error.json_path, error.message) for error in validator.iter_errors(file)] == []


def test_the_criteria_use_every_field_of_the_schema() -> None:
    text = json.dumps(written())
    for field in (
        "weight",
        "threshold",
        "fixed",
        "selectionCriteria",
        "subType",
        "verificationMethod",
        "title",
    ):
        assert f'"{field}"' in text
