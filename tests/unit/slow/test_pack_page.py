"""The tender pack's page, and the links that add to a pack."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import html

from guidancehub.build import build_site
from guidancehub.web.hub_frame import HubFrame
from minimal_hub import FIXTURE
from retired_question import MATRIX, retire_learning

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from guidancehub.build import Site
    from minimal_hub import MinimalHub

SITE = build_site(FIXTURE, "skip")
PAGES = {each.url: each.html for each in SITE.outputs if each.page}


def links_of(page: str) -> set[tuple[str, str]]:
    """Return where each link that adds to a pack leads to, below the page of the pack, and its words."""
    found = html.fromstring(page).xpath("//a[contains(@href, 'pack/#')]")
    return {(each.get("href").partition("pack/")[2], " ".join(each.text_content().split())) for each in found}


def without_bank(hub: MinimalHub) -> None:
    for path in ("content/question-bank.yml", "content/gates.yml", "content/sets/lunches.yml"):
        hub.delete(path)
    hub.change(MATRIX, "          services:\n            - shared-meals\n", "")
    hub.change(MATRIX, "          social_value_model: 1a\n", "")


def test_a_question_can_be_added_wherever_it_stands() -> None:
    own = ("#add=QI-01", "Add to pack QI-01")
    for url in ("matrix/", "matrix/table/", "matrix/quality-and-innovation/", "matrix/questions/QI-01/"):
        assert own in links_of(PAGES[url]), url
    assert links_of(PAGES["matrix/sets/lunches/"]) >= {own, ("#add=QI-02", "Add to pack QI-02")}


def test_a_gate_can_be_added_and_a_set_starts_a_pack() -> None:
    assert links_of(PAGES["matrix/gates/"]) == {("#gate=GT-01", "Add to pack GT-01")}
    of_set = links_of(PAGES["matrix/sets/lunches/"])
    assert {
        ("#gate=GT-01", "Add to pack GT-01"),
        ("#set=lunches.small", "Start a pack from this set"),
    } <= of_set
    assert ("#set=lunches.small", "Start a pack Small, up to £5,000 a year") in links_of(
        PAGES["matrix/sets/"]
    )


def test_what_a_link_adds_is_the_code_that_script_reads() -> None:
    for page in PAGES.values():
        for href, code in re.findall(r'href="([^"]+)"(?: data-print="skip")? data-add="([^"]+)"', page):
            assert href.endswith((f"pack/#add={code}", f"pack/#gate={code}"))


def test_a_retired_question_and_a_draft_cannot_be_added(hub: MinimalHub) -> None:
    retire_learning(hub)
    added = {
        each[0] for page in build_site(hub.root, "skip").outputs if page.page for each in links_of(page.html)
    }
    assert added == {"#add=QI-01", "#gate=GT-01"}


def test_the_a_to_z_has_the_pack_and_other_words_for_it(hub: MinimalHub) -> None:
    hub.change("content/synonyms.yml", "      - garden\n", "      - garden\n      - tender pack\n")
    (page,) = (each.html for each in build_site(hub.root, "skip").outputs if each.url == "a-to-z/")
    lines = {
        " ".join(each.text_content().split())
        for each in html.fromstring(page).xpath("//li[a[contains(@href, '/pack/')]]")
    }
    assert lines == {"Tender pack Tool", "allotment: see Tender pack"}


def test_a_hub_without_a_question_bank_links_to_no_pack(hub: MinimalHub) -> None:
    without_bank(hub)
    site = build_site(hub.root, "skip")
    assert HubFrame(site.hub, site.outputs).pack == ""
    assert not [each.uri for each in site.outputs if each.page and "pack/" in each.uri + each.html]
    assert HubFrame(SITE.hub, SITE.outputs).pack == "pack/"


def hand(site: Site) -> HtmlElement:
    """Return the part of the pack's page that says how to do it without script."""
    (page,) = (each.html for each in site.outputs if each.url == "pack/")
    (part,) = html.fromstring(page).xpath("//*[@data-pack-by-hand]")
    return part


def test_without_script_the_page_has_each_set_with_what_it_asks() -> None:
    part = hand(SITE)
    words = " ".join(part.text_content().split())
    assert "Small, up to £5,000 a year: 1 gate, 1 question, 200 words, 2 to 5 hours" in words
    assert "../matrix/sets/lunches/#small" in part.xpath(".//a/@href")
    assert [step.text for step in part.xpath(".//ol/li/strong")][:2] == ["Choose.", "Weigh to 100."]


def test_without_script_the_page_has_the_workbook_and_the_word_files() -> None:
    part = hand(SITE)
    assert "The workbook does the sum for you." in part.text_content()
    files = [href for href in part.xpath(".//a/@href") if "/downloads/q" in href]
    assert files == [
        "../downloads/question-matrix.xlsx",
        "../downloads/question-matrix-for-bidders.docx",
        "../downloads/question-matrix-for-evaluators.docx",
        "../downloads/question-matrix-for-bidders-and-evaluators.docx",
        "../downloads/question-matrix/gates.docx",
        "../downloads/question-matrix/worked-answers.docx",
    ]


def test_where_no_files_are_made_the_page_names_none() -> None:
    part = hand(build_site(FIXTURE, "none"))
    assert "workbook" not in part.text_content()
    assert not [href for href in part.xpath(".//a/@href") if "downloads/" in href]


def test_a_hub_without_sets_still_says_how_to_do_it_by_hand(hub: MinimalHub) -> None:
    hub.delete("content/sets/lunches.yml")
    part = hand(build_site(hub.root, "skip"))
    assert part.xpath(".//h2/@id | .//h3/@id") == ["by-hand", "files"]
