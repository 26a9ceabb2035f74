"""Pages that are written by hand are pages like the others, and their links are checked like prose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site
from guidancehub.views.html_text import ids_of, parse
from guidancehub.web.output import Heading

if TYPE_CHECKING:
    from guidancehub.web.output import Output
    from minimal_hub import MinimalHub

TEXT = """\
---
title: Us
description: Who we are.
---

# Us

We are *few*.

## Whose words {#whose}

Ours
:   We wrote them.

## Don't & do

```sh
make <this>
```

## Rights {#rights}

See [tips](/tips/#first), [here](#whose) and [elsewhere](https://example.org/).
"""


def page_of(hub: MinimalHub, text: str = TEXT) -> Output:
    hub.write("docs/us.md", text)
    (page,) = (each for each in build_site(hub.root, "none").outputs if each.uri == "us/index.html")
    return page


def test_title_description_and_headings_are_those_of_the_file(hub: MinimalHub) -> None:
    page = page_of(hub, TEXT.replace("/tips/#first", "/tips/")).page
    assert page is not None
    assert (page.title, page.description, page.layout) == ("Us", "Who we are.", "text")
    assert page.headings == (
        Heading("Whose words", "whose"),
        Heading("Don't & do", "dont-do"),
        Heading("Rights", "rights"),
    )


def test_a_page_without_a_title_is_called_by_its_first_heading(hub: MinimalHub) -> None:
    page = page_of(hub, "Before it.\n\n# Tea & *cake*\n\nEach day.\n\n# More\n").page
    assert page is not None
    assert page.title == "Tea & cake"


def test_a_page_without_a_heading_of_the_first_level_has_its_title_there(hub: MinimalHub) -> None:
    html = page_of(hub, "---\ntitle: Tea & cake\n---\n\nEach day.\n\n## More\n").html
    assert re.findall(r"<h1[ >].*?</h1>", html) == ["<h1>Tea &amp; cake</h1>"]
    assert html.index("</h1>") < html.index("Each day.") < html.index("More</h2>")


def test_the_list_of_headings_stands_before_the_first_of_them(hub: MinimalHub) -> None:
    html = page_of(hub, TEXT.replace("/tips/#first", "/tips/")).html
    assert html.index("We are <em>few</em>.") < html.index("On this page") < html.index('<h2 id="whose">')
    assert {"contents-title", "whose", "dont-do", "rights"} <= set(ids_of(html))


def test_definitions_code_and_links_are_those_of_the_page(hub: MinimalHub) -> None:
    body = parse(page_of(hub, TEXT.replace("/tips/#first", "/tips/")).html)
    assert [each.text() for each in body.css("dt, dd, pre code")] == [
        "Ours",
        "We wrote them.",
        "make <this>\n",
    ]
    assert [each.attributes["href"] for each in body.css("section a, p a")] == [
        "../tips/",
        "#whose",
        "https://example.org/",
    ]


@pytest.mark.parametrize(
    ("link", "found"),
    [
        (
            "/tipps/",
            "docs/us.md:23:12: found a link to '/tipps/', expected the address of a page of this hub",
        ),
        ("/tips/#nowhere", "docs/us.md:23:12: found a link to '/tips/#nowhere', expected a part that the"),
        ("#nowhere", "docs/us.md:23:12: found a link to '/us/#nowhere', expected a part that the page has"),
        ("tips.md", "docs/us.md:23:12: found a link to 'tips.md', expected https://…, mailto:…, /a-page-of"),
        (
            "mailto:?bcc=us",
            "docs/us.md:23:12: found a link to 'mailto:?bcc=us'",
        ),
        (
            "mailto:us",
            "docs/us.md:23:12: found a link to 'mailto:us', expected https://…, mailto:…, /a-page-of",
        ),
        # It begins with “/”, and leads to another host.
        (
            "//other.example/",
            "docs/us.md:23:12: found a link to '//other.example/', expected https://…, mailto",
        ),
        (
            "//[other/",
            "docs/us.md:23:12: found a link to '//[other/', expected https://…, mailto:…, /a-page-of",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_a_problem_with_its_line(hub: MinimalHub, link: str, found: str) -> None:
    hub.write("docs/us.md", TEXT.replace("/tips/#first", link))
    assert found in hub.report()


def test_prose_may_link_to_a_part_of_a_page_that_is_written_by_hand(hub: MinimalHub) -> None:
    hub.write("docs/us.md", TEXT.replace("/tips/#first", "/tips/"))
    hub.change("content/hub.yml", "\nintroduction: |-\n", "\nintroduction: |-\n  See [us](/us/#whosse).\n\n")
    assert "did you mean 'whose'?" in hub.report()


def test_pages_ask_for_examples_only_where_the_hub_says_how_to_offer_one(hub: MinimalHub) -> None:
    asking = {"gaps/", "places/south-bank/"}
    link, about = "about/#contribute", "docs/about.md"
    assert not any(link in page.html for page in build_site(hub.root, "skip").outputs if page.url in asking)
    hub.write(about, f"{hub.read(about)}\n## Offer an example {{#contribute}}\n\nWrite to us.\n")
    found = {page.url for page in build_site(hub.root, "skip").outputs if page.page and link in page.html}
    assert found == asking


def test_the_index_of_a_folder_is_its_page_and_that_of_all_is_the_home_page(hub: MinimalHub) -> None:
    hub.write("docs/team/index.md", "# Our team\n")
    hub.write("docs/team/people.md", "# Our people\n\nThey are [our team](/team/).\n")
    assert {"team/", "team/people/"} <= {
        page.url for page in build_site(hub.root, "none").outputs if page.page
    }
    hub.write("docs/index.md", "# Us\n")
    assert hub.report().startswith("docs/index.md:1:1: found a page at /, where another page is, expected")


@pytest.mark.parametrize("name", ["search", "tips", "Sources"])
def test_t10_a_page_cannot_take_the_place_of_one_that_the_hub_makes(name: str, hub: MinimalHub) -> None:
    hub.write(f"docs/{name}.md", "# Us\n")
    assert hub.report().startswith(
        f"docs/{name}.md:1:1: found a page at /{name}/, where another page is, expected an address of its own"
    )
