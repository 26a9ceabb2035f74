"""Every page says what it rests on, and when it was reviewed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidancehub.content.kinds import NAMED
from support import real_hub, retired_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from built import BuiltPage


def test_every_entry_shows_its_sources_and_its_review_dates(pages: dict[str, BuiltPage]) -> None:
    entries = [
        url for url in pages if re.fullmatch(r"(cases|principles|matrix|matrix/questions)/[^/]+/", url)
    ]
    others = {"matrix/table/", *retired_pages()}
    assert len(entries) > 60
    for url in sorted(set(entries) - others):
        text = pages[url].texts("//main")[0]
        assert re.search(r"Page last reviewed: \d{1,2} [A-Z][a-z]+ \d{4}", text), url
        assert "Next review due: " in text, url
        assert pages[url].tree.xpath("//main//ul[@class='hub-sources']/li"), url


def places_of_sources(value: object) -> Iterator[str]:
    """Give where in its source each part of an entry stands, however deep the part is."""
    if isinstance(value, dict):
        yield from (use["where"] for use in value.get("sources") or ())
        for part in value.values():
            yield from places_of_sources(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from places_of_sources(part)


def test_every_page_names_the_places_of_the_sources_of_all_its_parts(pages: dict[str, BuiltPage]) -> None:
    hub = real_hub()
    for kind in ("case", "journey", "law", "draft", "investment"):
        entries = [loaded.record.model_dump() for loaded in hub.files[kind]]
        assert entries
        for entry in entries:
            url = NAMED[kind].url(entry["id"])
            (written_out,) = pages[url].texts("//main")
            as_given = written_out
            for term in hub.terms:
                as_given = as_given.replace(f"{term.term} ({term.short})", term.short or "")
            places = {" ".join(each.split()) for each in places_of_sources(entry)}
            assert places
            assert [each for each in places if each not in written_out and each not in as_given] == [], url


def test_every_page_shows_when_it_was_reviewed_when_it_is_due_and_the_way_to_its_sources(
    pages: dict[str, BuiltPage],
) -> None:
    for url, page in pages.items():
        if url in retired_pages():
            continue
        text = page.texts("//main")[0]
        assert re.search(r"Page last reviewed: \d{1,2} [A-Z][a-z]+ \d{4}", text), url
        assert re.search(r"Next review due: \d{1,2} [A-Z][a-z]+ \d{4}", text), url
        if url not in {"about/", "accessibility/", "privacy/", "sources/"}:
            assert page.tree.xpath("//main//a[contains(@href, 'sources/')]"), url


def test_lists_name_the_sources_of_what_they_state_and_no_more(pages: dict[str, BuiltPage]) -> None:
    for url in ("", "start/", "places/", "places/leeds/", "cases/", "about/coverage/"):
        (sources,) = pages[url].tree.xpath("//main//ul[@class='hub-sources']")
        works = sources.xpath("./li")
        assert len(works) <= 5, url
        report = works[0].text_content()
        assert "West Yorkshire Integrated Care System" in report, url
        assert re.search(r"Chapters? \d", report), url
        assert len(report) < 300, url
    about = pages["about/"].texts("//main")[0]
    assert "executive summary and chapters 1 and 7" in about


def test_every_source_of_a_public_case_has_an_address_that_was_read() -> None:
    hub = real_hub()
    for case in hub.cases:
        if case.origin == "public":
            for reference in case.sources:
                work = hub.bibliography[reference.source]
                assert work.url, (case.id, work.id)
                assert work.checked_on, (case.id, work.id)
