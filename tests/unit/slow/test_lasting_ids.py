"""A term, a source or a Place that a release published keeps its id and its address, as every entry does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from commands import run
from guidancehub.build import build_site
from guidancehub.content.released_ids import IDS_FILE
from minimal_hub import ORIGINAL, MinimalHub, files_to_take_away

if TYPE_CHECKING:
    from collections.abc import Mapping

TERM = """\
  - id: ladle
    term: Ladle
    plain: A deep spoon.
    origin: hub
    sources:
      - source: garden-guide
        part: Page 9
"""
SOURCE = (
    "  - id: seed-list\n    title: A list of seeds\n    publisher: The Garden Society\n    date: May 2024\n"
)
PLACE = "  - id: island\n    name: Island\n    summary: A Place in the river.\n"
ADDED = {
    "term": ("content/glossary.yml", "  - id: shared-garden\n", TERM),
    "source": ("content/sources.yml", "  - id: garden-guide\n", SOURCE),
    "place": ("content/hub.yml", "  - id: south-bank\n", PLACE),
}
# Of each kind an entry that nothing names, one that takes its place, and its address.
KINDS = {
    "term": ("ladle", "soup", "Ladle", "glossary/"),
    "source": ("seed-list", "garden-guide", "A list of seeds", "sources/"),
    "place": ("island", "north-bank", "Island", "places/island/"),
}


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Give the files of a hub whose release has published a term, a source and a Place that nothing names."""
    hub = MinimalHub(tmp_path_factory.mktemp("released"))
    hub.restore()
    for path, before, text in ADDED.values():
        hub.change(path, before, f"{text}{before}")
    assert run(hub, "ledger") == 0
    assert hub.report() == "no problems"
    every = {
        file.relative_to(hub.root).as_posix(): file.read_bytes()
        for file in hub.root.rglob("*")
        if file.is_file()
    }
    return {path: data for path, data in every.items() if data != ORIGINAL.get(path)}


@pytest.fixture
def released(hub: MinimalHub, noted: Mapping[str, bytes]) -> MinimalHub:
    for path, data in noted.items():
        hub.write(path, data)
    return hub


@pytest.mark.parametrize("kind", KINDS)
def test_one_that_nothing_names_cannot_be_deleted(kind: str, released: MinimalHub) -> None:
    path, before, text = ADDED[kind]
    released.change(path, f"{text}{before}", before)
    key, *_ = KINDS[kind]
    (told, hint, _, count) = released.report_without_pages().split("\n")
    line = released.read(IDS_FILE).split("\n").index(f"0.2.0 {kind} {key}") + 1
    assert told == (
        f"{IDS_FILE}:{line}:1: found {kind} {key}, which release 0.2.0 published, expected it in the content "
        "[id-released-gone]"
    )
    assert f"“guidancehub retire {key}” then keeps its address" in hint
    assert count == "1 problem in the content"


@pytest.mark.parametrize("kind", KINDS)
def test_one_that_is_retired_leads_on_from_its_address_and_in_the_data(
    kind: str, released: MinimalHub
) -> None:
    key, heir, title, url = KINDS[kind]
    assert run(released, "retire", key, "--for", heir) == 0
    assert "status: retired\n" in released.read(ADDED[kind][0])
    assert released.report() == "no problems"
    outputs = {each.url: each for each in build_site(released.root, "skip").outputs}
    page = outputs[url].html
    assert title in page
    assert f'id="{key}"' in page or "no longer in use" in page
    assert {"term": "#soup", "source": "#garden-guide", "place": "places/north-bank/"}[kind] in page
    everything = json.loads(files_to_take_away(released.root)["api/v1/hub.json"].make())
    (told,) = [each for each in everything["retired"] if each["id"] == key]
    assert (told["kind"], told["title"], told["replaced_by"]) == (kind, title, heir)
    # What is retired stands in no list, and is told by no warning.
    assert title not in outputs["a-to-z/"].html
    assert run(released, "check") == 0


@pytest.mark.parametrize("kind", KINDS)
def test_one_that_is_renamed_stays_at_its_old_address(kind: str, released: MinimalHub) -> None:
    key, *_ = KINDS[kind]
    assert run(released, "rename", key, f"{key}-2") == 0
    assert f"replaced_by: {key}-2\n" in released.read(ADDED[kind][0])
    assert released.report() == "no problems"


def test_all_that_names_a_retired_one_names_its_heir(released: MinimalHub) -> None:
    assert run(released, "retire", "riverside-report", "--for", "seed-list") == 0
    texts = [file.read_text(encoding="utf-8") for file in (released.root / "content").rglob("*.yml")]
    assert not any("source: riverside-report" in text for text in texts)


def test_one_is_replaced_by_one_of_its_kind(released: MinimalHub, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(released, "retire", "ladle", "--for", "garden-guide") == 2
    assert "found 'garden-guide', a source, expected a term, as 'ladle' is" in capsys.readouterr().err


def test_what_names_a_retired_one_is_told_which_replaces_it(released: MinimalHub) -> None:
    assert run(released, "retire", "seed-list", "--for", "garden-guide") == 0
    released.change(
        "content/glossary.yml", "garden-guide\n        part: Page 9\n", "seed-list\n        part: Page 9\n"
    )
    report = released.report_without_pages()
    assert "found 'seed-list', which is retired, expected the id of a published source" in report
    assert "'garden-guide' replaces it" in report


def test_a_new_one_is_noted_with_the_day_where_the_release_is_out(released: MinimalHub) -> None:
    released.change(
        "content/glossary.yml",
        "  - id: shared-garden\n",
        f"{TERM.replace('adle', 'id')}  - id: shared-garden\n",
    )
    assert run(released, "ledger", "--today", "2030-01-02") == 0
    assert "0.2.0+2030-01-02 term lid\n" in released.read(IDS_FILE)
