"""Abbreviations are written out, and marked words lead to their meaning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidancehub.web.glossary_markup import MOST
from support import real_hub

if TYPE_CHECKING:
    from built import BuiltPage


ABBREVIATION = re.compile(r"(?<![\w-])([A-Z][A-Z]{1,6})(?![\w-])")
# Known to everyone in England, or a code and not an abbreviation.
PLAIN = {"NHS", "UK", "A4", "PDF", "QI", "VA", "IC", "AI", "SV", "EU", "TV", "II", "III", "OK", "IT"}
# Units, which every computer shows beside a file.
UNITS = {"KB", "MB"}
# Parts of the names of organisations, papers and levels, which have no longer form in use.
NAMES = {
    *("AA", "ACO", "CMS", "CVS", "ELFT", "ERSA", "GM", "GOV", "HL", "HM", "HMRC", "HW", "LH", "MIT"),
    *("HCR", "SI", "SME", "THC", "UCLA", "UKFTT", "VCS", "VSNW", "VWV", "WYICB"),
    *("BMJ", "EWHC", "HTN", "PLC", "TEAM"),
    # A system for tenders, which is called so.
    "AWARD",
    # In the titles of other people's works, and in “Core20PLUS5”, which the glossary explains.
    *("NICE", "PLUS"),
}


def test_every_abbreviation_is_written_out_where_a_page_first_uses_it(pages: dict[str, BuiltPage]) -> None:
    """In its headings, links, tables, labels and pictures as well as in its running text."""
    shorts = {term.short for term in real_hub().terms if term.short}
    bare = []
    for url, page in pages.items():
        text = " ".join(page.tree.xpath("//main")[0].text_content().split())
        for short in shorts:
            first = re.search(rf"(?<!\w){re.escape(short)}s?(?!\w)", text)
            if first and not text[: first.start()].endswith("("):
                bare.append(f"{url}: {text[max(0, first.start() - 40) : first.end() + 10]}")
    assert bare == []


def test_no_abbreviation_is_written_out_twice_in_a_row(pages: dict[str, BuiltPage]) -> None:
    for url, page in pages.items():
        assert not re.search(r"\((\w+)\)\s*\(\1\)", page.tree.xpath("//main")[0].text_content()), url


def test_every_abbreviation_that_is_used_is_in_the_glossary(pages: dict[str, BuiltPage]) -> None:
    shorts = {(term.short or "").rstrip("s") for term in real_hub().terms} | PLAIN | UNITS | NAMES
    unknown: dict[str, str] = {}
    for url, page in pages.items():
        for main in page.tree.xpath("//main"):
            for match in ABBREVIATION.finditer(" ".join(main.xpath(".//text()[not(ancestor::code)]"))):
                if match[1] not in shorts and url not in {"glossary/", "a-to-z/"}:
                    unknown.setdefault(match[1], url)
    # What a page writes out itself, in brackets after its name, needs no glossary.
    written = {
        match[1]
        for page in pages.values()
        for match in re.finditer(r"\((?:UK )?([A-Z]{2,7})s?\)", page.tree.xpath("//main")[0].text_content())
    }
    assert {name: url for name, url in unknown.items() if name not in written} == {}


def test_every_marked_word_is_explained_in_its_place_and_in_the_list(pages: dict[str, BuiltPage]) -> None:
    marked = 0
    for url, page in pages.items():
        words = page.tree.xpath("//button[@class='hub-word']")
        assert len(words) <= MOST, url
        marked += len(words)
        for word in words:
            explanation = page.tree.get_element_by_id(word.get("popovertarget"))
            assert explanation.get("popover") is not None, url
            term = word.get("popovertarget").removeprefix("explain-")
            meaning = page.tree.get_element_by_id(f"word-{term}")
            assert len(meaning[1].text_content()) > len("It is."), url
            assert explanation.xpath("string(p/strong)").endswith(":"), url
            assert word.get("aria-label").startswith("Explain "), url
            assert " ".join(word.text_content().split()) in word.get("aria-label"), url
    assert marked > 500


def test_the_list_of_words_adds_no_stop_but_the_way_to_the_glossary(pages: dict[str, BuiltPage]) -> None:
    for url, page in pages.items():
        for words in page.tree.xpath("//section[@data-words]"):
            assert [link.text_content() for link in words.xpath(".//a | .//button")] == [
                "The whole glossary"
            ], url
