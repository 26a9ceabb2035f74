"""Each kind of content is everywhere that readers look, and what is a draft is nowhere."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from everywhere import published
from guidancehub.content.kinds import FILES, KINDS
from guidancehub.content.load import load
from minimal_hub import FIXTURE
from support import ROOT

if TYPE_CHECKING:
    from guidancehub.content.model.kind import Kind

    Yaml = dict[str, Any]


ENTRIES = [
    pytest.param(kind, entry.id, id=f"{kind.name}-{entry.id}")
    for kind in KINDS
    for entry in load(FIXTURE).shown(kind)
]


@pytest.mark.parametrize(("kind", "key"), ENTRIES)
def test_each_published_entry_has_its_place_on_a_page(kind: Kind[Any], key: str) -> None:
    page, _, place = kind.url(key).partition("#")
    assert page in published().pages
    assert not place or published().pages[page].count(f' id="{place}"') == 1


@pytest.mark.parametrize(("kind", "key"), ENTRIES)
def test_each_published_entry_is_in_the_a_to_z(kind: Kind[Any], key: str) -> None:
    listed = f'href="../{kind.url(key)}"' in published().pages["a-to-z/"]
    assert listed == kind.listed


def test_works_of_others_alone_are_left_out_of_the_a_to_z() -> None:
    assert [kind.name for kind in KINDS if not kind.listed] == ["source"]


@pytest.mark.parametrize(("kind", "key"), ENTRIES)
def test_each_published_entry_is_found_by_the_search(kind: Kind[Any], key: str) -> None:
    assert kind.url(key) in published().records


@pytest.mark.parametrize(("kind", "key"), ENTRIES)
def test_each_published_entry_is_in_the_data_of_its_file(kind: Kind[Any], key: str) -> None:
    own = json.loads(published().data[f"api/v1/{kind.file.data}.json"])
    every = json.loads(published().data["api/v1/hub.json"])
    assert f'"id": "{key}"' in json.dumps(own["records"])
    assert own["records"] == every["records"][kind.file.name]


@pytest.mark.parametrize(("kind", "key"), ENTRIES)
def test_each_published_entry_is_in_the_ledger(kind: Kind[Any], key: str) -> None:
    lines = [line for line in published().ledger if line.endswith(f" {kind.name} {key}")]
    assert len(lines) == 1


def test_places_terms_and_sources_alone_have_no_history() -> None:
    assert [kind.name for kind in KINDS if not kind.has_history] == ["place", "term", "source"]


def test_what_is_published_is_decided_in_one_module() -> None:
    package = ROOT / "hooks" / "guidancehub"
    asking = re.compile(r"status\s*(==|!=|in\b)")
    found = {file.name for file in package.rglob("*.py") if asking.search(file.read_text(encoding="utf-8"))}
    assert found == {"published.py"}


def test_each_kind_and_each_kind_of_file_has_a_name_of_its_own() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert len({file.name for file in FILES}) == len({file.data for file in FILES}) == len(FILES)
    assert {kind.file for kind in KINDS} <= set(FILES)
