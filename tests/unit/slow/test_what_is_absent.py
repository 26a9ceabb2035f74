"""What a hub has not leaves no trace: no case study, no file of an entry, no second criterion, no period."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

import pytest

from fuller_hub import fuller_hub
from guidancehub.build import build_site
from guidancehub.content.load import load
from guidancehub.views.case_places import where_and_when
from guidancehub.views.matrix_guide import how_to_use, how_to_use_one_criterion
from guidancehub.web.pages.home import whose_of
from hostile import minimal_hub
from minimal_hub import files_to_take_away
from support import with_records

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from minimal_hub import MinimalHub

# What the checks say is the same for every hub.
TOLD = {"developers/problems/index.html"}
OF_TENDERS = re.compile(r"tender|\bbid|question|matrix|case stud|glossary|principle|\btips?\b", re.IGNORECASE)
OF_CASES = re.compile(r"case stud(?:y|ies)|this gap|what the hub holds from", re.IGNORECASE)


def pages_of(hub: MinimalHub) -> dict[str, str]:
    return {each.url: each.html for each in build_site(hub.root, "skip").outputs if each.page}


def without_entries(hub: MinimalHub) -> None:
    """Leave a hub with no more than what it says of itself."""
    content, info = hub.root / "content", hub.read("content/hub.yml")
    hub.write(
        "content/hub.yml",
        re.sub(r"^(?:coverage|asked_throughout):.*\n(?:[ -].*\n)*", "", info, flags=re.MULTILINE),
    )
    for file in sorted(each for each in content.rglob("*") if each.is_file()):
        if file.name not in {"hub.yml", "sources.yml"}:
            hub.delete(file.relative_to(hub.root).as_posix())


def test_pages_of_places_say_nothing_of_cases_where_there_are_none(hub: MinimalHub) -> None:
    of_places = ("places/", "places/north-bank/", "places/south-bank/")
    pages = pages_of(hub)
    assert all(OF_CASES.search(pages[url]) for url in of_places)
    without_entries(hub)
    pages = pages_of(hub)
    assert {url: found[0] for url in of_places if (found := OF_CASES.search(pages[url]))} == {}
    assert "hub-picture" not in pages["places/"]
    assert "hub-card--empty" not in pages["places/"]


def test_the_page_for_developers_names_files_of_entries_only_where_there_are_some(hub: MinimalHub) -> None:
    assert "has a file of its own too." in pages_of(hub)["developers/"]
    without_entries(hub)
    page = pages_of(hub)["developers/"]
    assert "a file of its own" not in page
    assert "All are on <a" in page


def files_of(hub: MinimalHub) -> set[str]:
    """Return the URI of every page and file."""
    return {*(each.uri for each in build_site(hub.root, "skip").outputs), *files_to_take_away(hub.root)}


def test_the_words_of_a_pack_stand_in_no_file_where_there_is_no_pack(hub: MinimalHub) -> None:
    words = {"api/v1/pack_words.json", "schema/v1/pack_words.schema.json"}
    assert words <= files_of(hub)
    own = hub.read("content/pack-words.yml")
    without_entries(hub)
    hub.write("content/pack-words.yml", own)
    assert words.isdisjoint(files_of(hub))
    everything = json.loads(files_to_take_away(hub.root)["api/v1/hub.json"].make())
    assert set(everything["records"]) == {"hub", "sources"}


def test_a_hub_of_sources_alone_has_no_file_and_no_word_of_a_kind_that_it_lacks(hub: MinimalHub) -> None:
    without_entries(hub)
    outputs = build_site(hub.root, "skip").outputs
    data = {uri for uri in files_of(hub) if uri.startswith(("api/", "downloads/", "schema/"))}
    names = {re.sub(r"(?:\.schema)?\.[a-z]+$", "", uri.rpartition("/")[2]) for uri in data}
    assert names == {"about-this-hub", "hub", "sources", "a-to-z", "index"}
    (page,) = (each.html for each in outputs if each.uri == "developers/index.html")
    assert 'open("sources.csv"' in html.unescape(page)
    pages = {each.uri: each.html for each in outputs if each.page and each.uri not in TOLD}
    assert {uri: found[0] for uri, text in pages.items() if (found := OF_TENDERS.search(text))} == {}


def test_a_home_page_without_ways_for_readers_links_what_the_hub_has(hub: MinimalHub) -> None:
    assert "What is here" not in pages_of(hub)[""]
    hub.delete("content/routes.yml")
    pages = pages_of(hub)
    part = pages[""].partition('<h2 id="here">What is here</h2>')[2].partition("</section>")[0]
    links = re.findall(r'<h3><a href="([^"]+)">', part)
    assert {"matrix/", "principles/", "glossary/", "places/"} <= set(links) <= pages.keys()
    assert len(links) == len(set(links))
    # They have a part of their own.
    assert "cases/" not in links
    hub.delete("content/facts.yml")
    assert 'href="facts/"' not in pages_of(hub)[""]
    assert "facts/" in links


@pytest.mark.parametrize(
    ("own", "published", "drafts", "said"),
    [
        (1, 0, 1, "The other one is our draft."),
        (1, 0, 2, "The other 2 are our drafts."),
        (1, 1, 0, "1 comes from another source."),
        (1, 1, 1, "1 comes from another source. 1 is our draft."),
        (1, 1, 2, "1 comes from another source. 2 are our drafts."),
        (1, 2, 0, "2 come from other sources."),
        (1, 2, 2, "2 come from other sources, and 2 are our drafts."),
    ],
)
def test_one_question_is_told_as_one(own: int, published: int, drafts: int, said: str) -> None:
    assert whose_of(of_origins(own, published, drafts)).endswith(f" {said}")


def of_origins(own: int, published: int, drafts: int) -> Hub:
    """Return a hub with so many questions of its system's own, of other sources and of drafts."""
    (criterion,) = minimal_hub().criteria
    (area,) = criterion.areas
    first, *_ = area.questions
    origins = ["riverside"] * own + ["public"] * published + ["hub"] * drafts
    questions = tuple(
        first.model_copy(update={"id": f"QI-{at:02}", "origin": each})
        for at, each in enumerate(origins, start=1)
    )
    filled = criterion.model_copy(update={"areas": (area.model_copy(update={"questions": questions}),)})
    return with_records(minimal_hub(), {"criterion": [filled]})


@pytest.mark.parametrize(
    ("own", "published", "drafts", "said"),
    [
        (0, 0, 1, "The only question is our draft."),
        (0, 0, 2, "All 2 questions are our drafts."),
        (0, 1, 0, "The only question comes from another source."),
        (0, 2, 0, "All 2 questions come from other sources."),
        (
            0,
            1,
            1,
            "Riverside has published none of the 2 questions. 1 comes from another source. 1 is our draft.",
        ),
        (2, 0, 0, ""),
    ],
)
def test_what_nobody_or_only_the_system_published_is_told_once(
    own: int, published: int, drafts: int, said: str
) -> None:
    first = minimal_hub().info.words.say("home-whose")
    assert whose_of(of_origins(own, published, drafts)) == f"{first} {said}".strip()


def test_the_matrix_says_once_that_none_is_published_and_retells_one_as_one(hub: MinimalHub) -> None:
    path = next(iter(sorted((hub.root / "content" / "matrix").iterdir()))).relative_to(hub.root).as_posix()
    own = hub.read(path)
    assert "has published 1 question. We retell it in our own words:" in pages_of(hub)["matrix/"]
    hub.write(path, own.replace("origin: riverside", "origin: hub"))
    page = pages_of(hub)["matrix/"]
    assert "<p>Riverside has published no questions.</p>" in page
    assert "It has published none" not in page
    assert "has published 0" not in page


def test_what_the_program_says_by_itself_holds_for_any_hub(hub: MinimalHub) -> None:
    own_lead = re.compile(r"^principles_introduction:.*\n(?:[ -].*\n)*", re.MULTILINE)
    hub.write("content/hub.yml", own_lead.sub("", hub.read("content/hub.yml")))
    hub.delete("content/words.yml")
    pages = pages_of(hub)
    lead = '<p class="hub-lead">'
    assert f"{lead}Principles to work by.</p>" in pages["principles/"]
    assert f"{lead}2 tips to try.</p>" in pages["tips/"]
    assert f"{lead}The words that you meet here, in plain words first.</p>" in pages["glossary/"]
    own = "texts:\n  - id: principles-lead\n    text: What Riverside holds to.\n"
    hub.write("content/words.yml", own)
    assert f"{lead}What Riverside holds to.</p>" in pages_of(hub)["principles/"]


def test_an_entry_that_is_alone_has_no_links_to_others_beside_it(hub: MinimalHub) -> None:
    beside = 'aria-label="Before and after"'
    assert beside in pages_of(hub)["principles/share-the-work/"]
    first, _, _ = hub.read("content/principles.yml").partition("  - id: start-small\n")
    without_entries(hub)
    hub.write("content/principles.yml", first)
    assert beside not in pages_of(hub)["principles/share-the-work/"]


def test_a_criterion_is_one_of_several_only_where_there_are_more() -> None:
    one_of = fuller_hub().info.words.say("matrix-use-one")
    assert how_to_use_one_criterion(fuller_hub())[0] == one_of
    assert one_of not in how_to_use(fuller_hub())
    assert how_to_use_one_criterion(minimal_hub()) == how_to_use(minimal_hub())
    assert one_of not in how_to_use(minimal_hub())


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        ("not given", "North Bank"),
        ("Not given.", "North Bank"),
        ("since 2019", "North Bank. Since 2019"),
        ("2024.", "North Bank. 2024."),
    ],
)
def test_a_period_that_no_source_gives_is_left_out_beside_a_place(
    period: str, shown: str, hub: MinimalHub
) -> None:
    found = load(hub.root)
    (case,) = found.cases
    assert where_and_when(found, case.model_copy(update={"period": period})) == shown


def test_the_home_page_says_where_alone_where_no_period_is_given(hub: MinimalHub) -> None:
    path = "content/cases/garden-lunches.yml"
    period = re.search("^period: .*$", hub.read(path), re.MULTILINE)
    assert period
    hub.change(path, period[0], "period: not given")
    pages = pages_of(hub)
    assert '<p class="hub-small">North Bank</p>' in pages[""]
    # Its column in the list is that of where and when.
    assert "North Bank. Not given." in pages["cases/"]
    assert "not given" in pages["cases/garden-lunches/"]
