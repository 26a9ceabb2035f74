"""The A to Z holds everything once, in an order that readers expect, with other words for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidancehub.build import build_site
from guidancehub.views.index_lines import (
    HEADINGS,
)
from guidancehub.web.letters import Letter

if TYPE_CHECKING:
    from minimal_hub import MinimalHub


def test_the_glossary_has_each_heading_once_in_its_order(hub: MinimalHub) -> None:
    words = ("Ελλάδα", "Łódź", "Élan", "Zebra", "Easel", "£5 notes", "24 beds")
    made = "".join(
        f"  - id: word-{at}\n    term: {word}\n    plain: A word.\n    origin: hub\n"
        "    sources:\n      - source: garden-guide\n        part: Page 19\n"
        for at, word in enumerate(words)
    )
    hub.write("content/glossary.yml", hub.read("content/glossary.yml") + made)
    (page,) = (each.html for each in build_site(hub.root, "skip").outputs if each.url == "glossary/")
    letters = re.findall(r'<h2 id="letter-([^"]+)"', page)
    assert letters == ["0-to-9", "E", "L", "S", "Z", "Other"]
    assert page.index("Easel") < page.index("Élan")


def test_the_sources_have_each_heading_once_in_its_order(hub: MinimalHub) -> None:
    titles = ("Ελλάδα", "Łódź", "Zebra", "٣ beds", "24 beds")
    made = "".join(
        f"  - id: work-{at}\n    title: {title}\n    publisher: The Garden Society\n    date: May 2025\n"
        for at, title in enumerate(titles)
    )
    hub.write("content/sources.yml", hub.read("content/sources.yml") + made)
    (page,) = (each.html for each in build_site(hub.root, "skip").outputs if each.url == "sources/")
    letters = re.findall(r'<h2 id="letter-([^"]+)"', page)
    assert letters == sorted(set(letters), key=[Letter(each).slug for each in HEADINGS].index)
    assert {"0-to-9", "L", "Z", "Other"} <= set(letters)
