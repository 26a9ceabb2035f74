"""The law on one page: short enough for one sheet, and every address that it ever had leads somewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from built import read_pages
from guidancehub.content.model.chapter import LawPage
from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.search.plain_text import plain_text
from support import real_hub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from built import BuiltPage
    from guidancehub.content.model.chapter import Section

URL = LAW.url("provider-selection-regime")
MOST_WORDS = 450

KEPT = ("psr-scope", "psr-routes", "psr-criteria", "psr-openness", "psr-bidder", "psr-b-route")
"""What release 0.3.0 had on the page, and is still there."""

MOVED = {
    "psr-who": "whom-the-psr-binds",
    "psr-services": "whom-the-psr-binds",
    "psr-small": "whom-the-psr-binds",
    "psr-guidance-duty": "whom-the-psr-binds",
    "psr-direct-a": "direct-award-process-a",
    "psr-direct-b": "direct-award-process-b",
    "psr-direct-c": "direct-award-process-c",
    "psr-most-suitable": "most-suitable-provider-process",
    "psr-b-evidence": "most-suitable-provider-process",
    "psr-competitive": "psr-competitive-process",
    "psr-b-partners": "psr-competitive-process",
    "psr-fairness": "key-criteria-in-law",
    "psr-key-names": "key-criteria-in-law",
    "psr-key-when": "key-criteria-in-law",
    "psr-key-weight": "key-criteria-in-law",
    "psr-key-example": "key-criteria-in-law",
    "psr-basic": "basic-selection-criteria",
    "psr-exclusions": "basic-selection-criteria",
    "psr-records": "records-and-annual-summary",
    "psr-panel-lessons": "records-and-annual-summary",
    "psr-annual": "records-and-annual-summary",
    "psr-b-records": "records-and-annual-summary",
    "psr-notices": "transparency-notices",
    "psr-standstill": "standstill-period",
    "psr-representations": "standstill-period",
    "psr-panel": "standstill-period",
    "psr-panel-partner": "standstill-period",
    "psr-b-dates": "standstill-period",
}
"""The rest of what release 0.3.0 had, and the page that says it now."""


@pytest.fixture(scope="module")
def page(site: Path) -> BuiltPage:
    return read_pages(site)[URL]


def words_of(section: Section) -> Iterator[str]:
    yield section.title
    if section.introduction:
        yield plain_text(section.introduction)
    for item in section.items:
        yield from (item.title, plain_text(item.text))
        for point in item.points or ():
            yield from (point.title, plain_text(point.text))
    if section.table:
        yield from (section.table.caption, *section.table.columns)
        for row in section.table.rows:
            yield from (row.title, *row.cells)


def test_the_law_in_one_page_has_few_words() -> None:
    hub = real_hub()
    found = next(each for each in hub.shown(LAW) if each.id == "provider-selection-regime")
    texts = [found.summary, plain_text(found.introduction)]
    texts += [text for section in found.sections for text in words_of(section)]
    assert len(re.findall(r"\S+", " ".join(texts))) <= MOST_WORDS


def test_the_tree_leads_to_each_of_the_five_routes_in_the_picture_and_in_words(page: BuiltPage) -> None:
    routes = {
        "direct-award-process-a",
        "direct-award-process-b",
        "direct-award-process-c",
        "most-suitable-provider-process",
        "psr-competitive-process",
    }
    for part in ("//svg//a/@href", "//*[@class='hub-tree']//li//a[not(starts-with(@href, '#'))]/@href"):
        links = [str(link) for link in page.tree.xpath(part)]
        assert {link.strip("/").rpartition("/")[2] for link in links} == routes


@pytest.mark.parametrize("anchor", KEPT)
def test_what_stayed_on_the_page_has_its_old_address(page: BuiltPage, anchor: str) -> None:
    assert page.ids().count(anchor) == 1


@pytest.mark.parametrize(("anchor", "target"), MOVED.items())
def test_what_moved_leaves_its_old_address_at_the_link_to_the_new_page(
    page: BuiltPage, anchor: str, target: str
) -> None:
    (place,) = page.tree.xpath("//*[@id=$anchor]", anchor=anchor)
    (link,) = place.xpath("ancestor-or-self::li[1]//a/@href")
    assert str(link).strip("/").rpartition("/")[2] == target


def test_each_part_names_the_page_that_it_explains_a_part_of(site: Path) -> None:
    parts = [each for each in real_hub().shown(LAW) if isinstance(each, LawPage) and each.part_of]
    assert parts
    for part in parts:
        crumbs = read_pages(site)[LAW.url(part.id)].tree.xpath("//*[@aria-label='Breadcrumb']//a/@href")
        assert str(crumbs[-1]).strip("/").rpartition("/")[2] == part.part_of


def test_the_examples_of_the_standstill_are_what_the_clock_counts(site: Path) -> None:
    page = read_pages(site)["law/standstill-period/"]
    rows = [
        " ".join(str(row.text_content()).split())
        for row in page.tree.xpath("//table[@id='psr-standstill-examples-table']//tr")
    ]
    assert rows[2] == (
        "Tuesday 20 January 2026 Wednesday 21 January 2026 22, 23, 26, 27, 28, 29, 30 January, 2 February "
        "Midnight at the end of Monday 2 February 2026 Tuesday 3 February 2026"
    )
    assert rows[3].endswith("Thursday 1 January 2026; in practice Friday 2 January 2026")
    assert len(rows) == 7
    assert page.tree.xpath("//main//a[contains(@href, 'clock/')]")
