"""Each download says by its key what it holds, and pages find downloads by that key."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from guidancehub.content.kinds import FILES, NAMED
from guidancehub.content.load import load
from guidancehub.content.model.case import CASE
from guidancehub.content.model.contracts_and_grants import GUIDANCE
from guidancehub.content.model.kind import EVERY_RULE, EVERYTHING
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.downloads.registry import downloads_of
from guidancehub.views.formats import CSV, JSON, SCHEMA
from guidancehub.views.links import Links
from guidancehub.web.filter_lists import cases_of
from guidancehub.web.pages import pages_of
from guidancehub.web.renderer import Renderer
from minimal_hub import FIXTURE

if TYPE_CHECKING:
    from guidancehub.views.download_link import DownloadLink


@cache
def links() -> tuple[DownloadLink, ...]:
    hub = load(FIXTURE)
    return tuple(downloads_of(hub, Links(hub)))


def test_each_key_names_an_entry_or_all_of_a_kind_or_everything() -> None:
    hub = load(FIXTURE)
    known = {EVERYTHING, EVERY_RULE, *((file.name, "") for file in FILES)}
    for kind in NAMED.values():
        known |= {(kind.name, ""), *((kind.name, entry.id) for entry in hub.shown(kind))}
    assert [each.uri for each in links() if each.key not in known] == []


def test_a_file_of_one_entry_is_linked_from_its_own_page_from_one_below_it_or_from_its_questions() -> None:
    of_questions = {
        criterion.id: [QUESTION.url(question.id) for question in criterion.questions]
        for criterion in load(FIXTURE).criteria
    }
    for each in links():
        name, key = each.key
        if each.single and each.pages:
            own = (NAMED[name].url(key), *(of_questions[key] if name == CRITERION.name else ()))
            assert all(page.startswith(own) for page in each.pages), each.uri


def test_no_two_files_of_data_have_one_key() -> None:
    for form in (JSON, SCHEMA):
        keys = [each.key for each in links() if each.format is form]
        assert len(keys) == len(set(keys))


def renamed(each: DownloadLink) -> DownloadLink:
    """Return a link whose address, title and part say nothing."""
    number = links().index(each)
    return replace(each, uri=f"files/{number}", title=f"File {number}", part="Files")


def test_pages_find_their_files_by_key_whatever_addresses_and_titles_are() -> None:
    hub, blind = load(FIXTURE), tuple(map(renamed, links()))
    case = hub.cases[0]
    own = {each.key: each.uri for each in blind if each.format is JSON}
    pages = {page.url: page.page for page in pages_of(hub, Links(hub), blind) if page.page}
    assert pages[CASE.url(case.id)].data == own[CASE.name, case.id]
    # The guide is the only entry of its kind of file, so that file is the guide's own.
    guide = hub.contracts_and_grants
    assert pages[GUIDANCE.url(guide.id)].data == own[GUIDANCE.file.name, ""]
    sheet = Renderer(hub, Links(hub), blind).controls(cases_of(hub)).sheet
    assert sheet == next(each.uri for each in blind if each.format is CSV and each.key == (CASE.name, ""))


def test_the_developers_page_pairs_each_file_with_its_schema_by_key() -> None:
    hub, blind = load(FIXTURE), tuple(map(renamed, links()))
    page = next(page for page in pages_of(hub, Links(hub), blind) if page.url == "developers/")
    linked = re.findall(r'href="\.\./(files/\d+)"', page.html)
    files = {each.uri: each for each in blind}
    shown = [files[uri] for uri in linked if files[uri].format in {JSON, SCHEMA}]
    assert shown
    assert [each.key for each in shown[::2]] == [each.key for each in shown[1::2]]


def test_a_list_of_a_hub_without_downloads_offers_no_file() -> None:
    hub = load(FIXTURE)
    assert Renderer(hub, Links(hub)).controls(cases_of(hub)).sheet == ""
    assert (QUESTION.name, "") in {each.key for each in links()}


def test_only_a_download_of_one_entry_is_single() -> None:
    single = {each.uri for each in links() if each.single}
    assert "downloads/cases/garden-lunches.pdf" in single
    assert single.isdisjoint({"downloads/top-tips.csv", "downloads/top-tips.pdf", "api/v1/hub.json"})
