"""The search's index, as it is built: whole, each entry once, small, and never half there."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final, TypedDict

import pytest

from built import read_pages
from guidancehub.content.kinds import NAMED
from kept import give_kept
from kinds import IS_ELSEWHERE
from support import ROOT, real_hub, retired_pages

if TYPE_CHECKING:
    from pathlib import Path

NOT_FOUND = {"search/"}

FACETS: Final = ("type", "criterion", "weighting", "service", "principle", "place", "origin", "reader")


class Fragment(TypedDict):
    """What the browser loads for one result."""

    url: str
    content: str
    meta: dict[str, str]


@pytest.fixture(scope="module")
def fragments(site: Path) -> list[Fragment]:
    files = sorted((site / "pagefind" / "fragment").iterdir())
    return [json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")) for file in files]


def test_every_published_entry_and_every_page_is_found_exactly_once(
    site: Path, fragments: list[Fragment]
) -> None:
    hub = real_hub()
    entries = {each.url for each in hub.located if each.is_published}
    items = {f"{each.kind.url(each.chapter.id)}#{each.item.id}" for each in hub.items}
    terms = {NAMED["term"].url(term.id) for term in hub.terms}
    pages = {url for url in read_pages(site) if url not in NOT_FOUND} - retired_pages()
    found = Counter(fragment["url"].removeprefix("/") for fragment in fragments)
    assert [url for url, times in found.items() if times > 1] == []
    assert (entries | items | terms | pages) - set(found) == set()
    assert retired_pages() & set(found) == set()


def test_every_result_leads_to_a_page_and_to_a_place_on_it(site: Path, fragments: list[Fragment]) -> None:
    pages = read_pages(site)
    ids = {url: set(page.ids()) for url, page in pages.items()}
    places = [fragment["url"].removeprefix("/").partition("#") for fragment in fragments]
    files = {place[0] for place in places if (site / place[0]).is_file()}
    broken = [
        place
        for place in places
        if place[0] not in files and (place[0] not in pages or (place[2] and place[2] not in ids[place[0]]))
    ]
    assert broken == []
    assert {"downloads/question-matrix.xlsx", "downloads/question-matrix-for-bidders.docx"} <= files


def test_every_result_has_a_title_a_part_and_values_to_filter_by(
    site: Path, fragments: list[Fragment]
) -> None:
    words = json.loads((site / "assets" / "search-words.json").read_bytes())
    filters = json.loads((site / "pagefind" / "facets.json").read_bytes())
    values = sum(len(facet["options"]) for facet in filters["facets"])
    names = [facet["name"] for facet in filters["facets"]]
    # Another hub has not all that ours can be filtered by.
    assert names == [each for each in FACETS if each in names or not IS_ELSEWHERE]
    assert {"type", "origin"} <= set(names)
    assert len(filters["records"]) == len(fragments)
    assert all(0 <= value < values for value in chain.from_iterable(filters["records"].values()))
    for fragment in fragments:
        meta = fragment["meta"]
        assert meta.get("title") or meta.get("name"), fragment["url"]
        kind, section = words["parts"][int(meta["part"].removeprefix("zz"))]
        assert kind, fragment["url"]
        assert section, fragment["url"]


def test_the_index_has_what_a_search_needs_and_nothing_else(site: Path) -> None:
    folder = site / "pagefind"
    names = {file.name for file in folder.iterdir() if file.suffix != ".pf_meta"}
    assert names == {
        *("fragment", "index", "facets.json", "pagefind-entry.json"),
        *("pagefind.js", "pagefind-worker.js", "wasm.en.pagefind"),
    }
    assert len(list(folder.glob("*.pf_meta"))) == 1
    # What every search loads and the largest part of the index leave room for a hub ten times as large.
    always = [folder / name for name in names if (folder / name).is_file() and name != "facets.json"]
    first = sum(file.stat().st_size for file in (*always, *folder.glob("*.pf_meta")))
    assert first + max(file.stat().st_size for file in (folder / "index").iterdir()) < 260_000
    assert (site / "assets" / "search-words.json").stat().st_size < 60_000


def test_a_build_without_an_index_fails_and_says_so(installed: Path, larger: Path, tmp_path: Path) -> None:
    hub = shutil.copytree(ROOT / "examples" / "northshire", tmp_path / "hub")
    give_kept(larger.parent, hub)
    (tmp_path / "sitecustomize.py").write_text(
        "import pagefind_bin\npagefind_bin.get_executable = lambda: '/bin/false'\n"
    )
    result = subprocess.run(
        [installed, "-m", "mkdocs", "build"],
        cwd=hub,
        env=os.environ | {"PYTHONPATH": str(tmp_path), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "the search has no index: Pagefind ended before it had made the index" in result.stderr
    assert "Traceback" not in result.stderr
