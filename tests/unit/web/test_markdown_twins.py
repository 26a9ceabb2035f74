"""Each page has a twin in Markdown, and one list names them all."""

from __future__ import annotations

import re

from guidancehub.web.markdown_twins import TWIN, llms_txt
from guidancehub.web.output import Crumb, Output, PageMeta
from hostile import minimal_hub
from minimal_hub import minimal_site

INFO = minimal_hub().info
SITE = minimal_site()
OUTPUTS = {output.uri: output for output in (*SITE.outputs, *SITE.markdown())}
PAGES = [output for output in OUTPUTS.values() if output.page]
ADDRESS = "https://riverside-hub.example/"


def page(url: str, title: str, *crumbs: Crumb, description: str = "It is there.") -> Output:
    return Output(f"{url}index.html", f"<h1>{title}</h1>", PageMeta(title, description, crumbs))


def test_each_page_has_a_twin_beside_it_and_nothing_else_has_one() -> None:
    twins = {uri for uri in OUTPUTS if uri.endswith(TWIN)}
    assert twins == {f"{each.url}{TWIN}" for each in PAGES}


def test_a_twin_ends_with_its_address_its_release_and_the_notice() -> None:
    assert OUTPUTS[f"tips/{TWIN}"].html.endswith(
        f"\n\n---\n\nThis page on the web: <{ADDRESS}tips/>. "
        f"[Riverside hub]({ADDRESS}), release 0.2.0, 22 November 2026. {INFO.law_notice}\n"
    )


def test_no_twin_has_a_placeholder_for_the_size_of_a_file_or_an_address_without_its_host() -> None:
    for uri, output in OUTPUTS.items():
        if uri.endswith(TWIN):
            # An example of a mistake in a block of code is no link.
            read = re.sub(r"^```$.*?^```$", "", output.html, flags=re.DOTALL | re.MULTILINE)
            assert re.findall(r"\]\((?!https://|mailto:)[^)]*\)|%%|\{\{", read) == [], uri
            # The archive is made of the finished site, this page among it.
            assert "archive (ZIP), " not in output.html, uri


def test_the_list_names_the_hub_sums_it_up_and_links_each_twin_but_of_what_has_moved_once() -> None:
    text = OUTPUTS["llms.txt"].html
    assert text.startswith(f"# Riverside hub\n\n> {' '.join(INFO.strapline.split())} ")
    links = re.findall(r"^- \[[^\]]+\]\(([^)]+)\)(?:: .+)?$", text, re.MULTILINE)
    listed = [each for each in PAGES if each.page and each.page.layout != "moved"]
    assert sorted(links) == sorted(f"{ADDRESS}{each.url}{TWIN}" for each in listed)
    assert len(listed) < len(PAGES)


def test_pages_of_a_folder_stand_together_its_own_first_single_ones_and_what_can_wait_last() -> None:
    pages = [
        page("sources/", "Sources"),
        page("cases/soup/", "Soup [warm]", Crumb("Case studies", "cases/")),
        page("tips/", "Tips", description=""),
        page("cases/", "All case studies"),
        page("pack/", "Pack"),
        page("pack/guide/", "Guide"),
    ]
    _, *sections = llms_txt(pages, INFO).html.split("\n## ")
    assert sections == [
        "\n".join(
            (
                "Case studies\n",
                f"- [All case studies]({ADDRESS}cases/{TWIN}): It is there.",
                f"- [Soup (warm)]({ADDRESS}cases/soup/{TWIN}): It is there.\n",
            )
        ),
        "\n".join(
            (
                "Pack\n",
                f"- [Pack]({ADDRESS}pack/{TWIN}): It is there.",
                f"- [Guide]({ADDRESS}pack/guide/{TWIN}): It is there.\n",
            )
        ),
        f"More pages\n\n- [Tips]({ADDRESS}tips/{TWIN})\n",
        f"Optional\n\n- [Sources]({ADDRESS}sources/{TWIN}): It is there.\n",
    ]
