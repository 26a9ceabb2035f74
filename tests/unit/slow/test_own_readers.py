"""A hub calls its readers, and its principles, what it likes: pages and files say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidancehub.build import build_site

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

WORDS = """\
texts:
  - id: principle
    text: promise
  - id: principles
    text: promises
  - id: principle-buyers
    text: If you look after a library
  - id: principle-sector
    text: If you read there
  - id: label-leader-vcse
    text: Groups of readers
"""
KEPT = re.compile(r'data-(?:kept-as|tick-keep)="([^"]+)"')


def pages_of(hub: MinimalHub) -> dict[str, str]:
    return {each.url: each.html for each in build_site(hub.root, "skip").outputs if each.page}


def test_readers_and_principles_are_called_what_the_hub_says(hub: MinimalHub) -> None:
    hub.write("content/words.yml", WORDS)
    pages = pages_of(hub)
    url = next(url for url in pages if re.fullmatch(r"principles/[a-z-]+/", url))
    for words in ("Promise 1 of ", "If you look after a library", "If you read there"):
        assert words in pages[url]
    assert "Groups of readers" in pages["cases/"]
    assert "Voluntary organisations" not in pages["cases/"]


def test_a_place_is_called_what_the_hub_says_on_every_page(hub: MinimalHub) -> None:
    hub.write(
        "content/words.yml",
        "texts:\n  - id: place\n    text: district\n  - id: places\n    text: districts\n",
    )
    hub.change("content/hub.yml", "The Place that has an example.", "The one that has an example.")
    hub.change("content/hub.yml", "The Place that has none yet.", "The one that has none yet.")
    hub.change("content/cases/garden-lunches.yml", "places:\n  - north-bank\n", "")
    pages = pages_of(hub)
    assert '<p class="hub-kicker">District</p>' in pages["places/north-bank/"]
    assert "These case studies are about every district together:" in pages["places/north-bank/"]
    assert "Case studies from each district" in pages["places/"]
    said = {url: re.sub(r"<[^>]*>", " ", page) for url, page in pages.items()}
    # That page says what the checks say to any editor.
    assert {url for url, text in said.items() if re.search(r"\bPlaces?\b", text)} == {"developers/problems/"}


def test_all_that_a_browser_keeps_has_the_name_that_the_hub_gives(hub: MinimalHub) -> None:
    hub.change("content/hub.yml", "storage_prefix: ", "storage_prefix: own-")
    prefixes = {prefix for page in pages_of(hub).values() for prefix in KEPT.findall(page)}
    assert prefixes
    assert {prefix for prefix in prefixes if not prefix.startswith("own-")} == set()
