"""A list says what each entry is in, and offers only choices that tell entries apart."""

from __future__ import annotations

import json

from guidancehub.views.case_places import ELSEWHERE, WHOLE_SYSTEM
from guidancehub.views.facets import Facet, Option
from guidancehub.views.filter_list import Listed, facets_that_differ
from guidancehub.views.links import Link
from guidancehub.web.filter_lists import cases_of, questions_of, tips_of
from support import real_hub

HUB = real_hub()


def test_options_without_an_entry_and_facets_with_one_option_are_not_offered() -> None:
    entries = [Listed(Link("", ""), {"size": (size,), "place": ("here",)}, ()) for size in "aab"]
    size = Facet("size", "Size", (Option("a", "A"), Option("b", "B"), Option("c", "C")))
    place = Facet("place", "Place", (Option("here", "Here"), Option("there", "There")))
    (kept,) = facets_that_differ(entries, (size, place))
    assert [(option.value, option.number) for option in kept.options] == [("a", 2), ("b", 1)]


def test_each_list_offers_what_its_entries_differ_in() -> None:
    listings = (questions_of(HUB), cases_of(HUB), tips_of(HUB))
    names = {listing.id: [facet.name for facet in listing.facets] for listing in listings}
    assert names == {
        "questions": ["criterion", "weighting", "principle", "origin", "area"],
        "cases": ["place", "origin", "principle"],
        "tips": ["stage", "principle"],
    }


def test_every_token_of_an_entry_can_be_chosen_and_counts_are_true() -> None:
    for listing in (questions_of(HUB), cases_of(HUB), tips_of(HUB)):
        offered = {
            f"{facet.name}:{option.value}": option.number
            for facet in listing.facets
            for option in facet.options
        }
        tokens = [token for entry in listing.entries for token in entry.tokens.split()]
        assert {token: tokens.count(token) for token in tokens} == offered
        assert all(len(entry.cells) == len(listing.columns) for entry in listing.entries)


def test_only_a_case_of_the_report_without_a_place_is_of_the_whole_system() -> None:
    listing = cases_of(HUB)
    whole = {
        case.id
        for case, entry in zip(HUB.cases, listing.entries, strict=True)
        if WHOLE_SYSTEM in entry.values["place"]
    }
    assert whole == {case.id for case in HUB.cases if case.origin == "west-yorkshire" and not case.places}


def test_a_case_from_outside_the_system_is_elsewhere_and_says_where() -> None:
    (camden,) = (entry for entry in cases_of(HUB).entries if "camden" in entry.link.url)
    assert camden.values["place"] == (ELSEWHERE,)
    assert camden.cells[2].startswith("London Borough of Camden. ")
    assert not any(".." in entry.cells[2] for entry in cases_of(HUB).entries)
    (both,) = (entry for entry in cases_of(HUB).entries if "bradford-bristol" in entry.link.url)
    assert both.values["place"] == ("bradford", ELSEWHERE)


def test_the_index_holds_every_entry_with_its_tokens() -> None:
    listing = questions_of(HUB)
    index = json.loads(listing.index())
    for (url, cells, tokens), entry in zip(index["rows"], listing.entries, strict=True):
        assert (url, tuple(cells)) == (entry.link.url, entry.cells)
        assert " ".join(index["tokens"][at] for at in tokens) == entry.tokens
