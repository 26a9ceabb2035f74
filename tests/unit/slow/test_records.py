"""What a search finds and knows, made from the smallest hub, without an index."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from guidancehub.build import build_site
from guidancehub.search.record import TYPES
from guidancehub.search.vocabulary import WORDS

if TYPE_CHECKING:
    from guidancehub.search.record import SearchRecord
    from minimal_hub import MinimalHub

ROUTES = """\
start_title: Start
start_introduction: Where to start.
start: &none
  - id: begin
    title: Begin
    summary: Begin here.
    stops:
      - page: /tips/
        title: Read the tips
        why: They help.
routes:
  - id: buy
    who: I buy services
    summary: For buyers.
    stops:
      - page: /tips/
        title: Read the tips
        why: They help.
    parts:
      - /cases/
""".replace("&none", "")


def found(hub: MinimalHub) -> dict[str, SearchRecord]:
    return {record.url: record for record in build_site(hub.root, "none").records}


def test_a_question_is_filtered_by_all_that_it_is(hub: MinimalHub) -> None:
    record = found(hub)["matrix/questions/QI-01/"]
    assert dict(record.facets).keys() >= {"type", "criterion", "weighting", "principle", "origin"}
    assert record.title.startswith("QI-01 ")


def test_a_case_has_the_criteria_of_the_questions_that_name_it(hub: MinimalHub) -> None:
    assert ("criterion", "quality-and-innovation") in found(hub)["cases/garden-lunches/"].facets
    hub.change(
        "content/matrix/quality-and-innovation.yml", "        cases:\n          - garden-lunches\n", ""
    )
    assert "criterion" not in dict(found(hub)["cases/garden-lunches/"].facets)


def test_a_case_without_a_place_is_about_the_whole_system(hub: MinimalHub) -> None:
    assert ("place", "north-bank") in found(hub)["cases/garden-lunches/"].facets
    hub.change("content/cases/garden-lunches.yml", "places:\n  - north-bank\n", "")
    assert ("place", "whole-system") in found(hub)["cases/garden-lunches/"].facets
    hub.change("content/cases/garden-lunches.yml", "period:", "area: Camden\nperiod:")
    facets = found(hub)["cases/garden-lunches/"].facets
    assert ("place", "elsewhere") in facets
    assert ("place", "whole-system") not in facets


def test_a_reader_is_led_to_the_stops_and_the_parts_of_a_route_and_to_all_below_them(hub: MinimalHub) -> None:
    hub.write("content/routes.yml", ROUTES)
    readers = {url for url, record in found(hub).items() if ("reader", "buy") in record.facets}
    assert {"cases/", "cases/garden-lunches/", "tips/", "tips/#keep-notes"} <= readers
    assert "matrix/" not in readers


def test_a_part_of_a_route_with_nothing_below_it_is_a_problem(hub: MinimalHub) -> None:
    hub.write("content/routes.yml", ROUTES.replace("/cases/", "/casses/"))
    assert "routes[1].parts[1]: found '/casses/', expected the address of a page of this hub" in hub.report()


def test_drafts_retired_entries_and_the_search_itself_are_not_found(hub: MinimalHub) -> None:
    urls = set(found(hub))
    assert "cases/garden-lunches/" in urls
    assert urls.isdisjoint({"cases/soup-trial/", "matrix/questions/QI-03/", "search/"})


def vocabulary_of(hub: MinimalHub) -> dict[str, Any]:
    (output,) = [output for output in build_site(hub.root, "none").outputs if output.uri == WORDS]
    vocabulary: dict[str, Any] = json.loads(output.html)
    return vocabulary


def test_the_search_names_the_kinds_that_the_hub_has_and_no_other(hub: MinimalHub) -> None:
    site = build_site(hub.root, "none")
    (types,) = (facet for facet in site.facets if facet.name == "type")
    has = {record.type for record in site.records}
    assert {option.value for option in types.options} == has
    assert {"question", "case", "page"} <= has
    assert has < TYPES.keys()
    vocabulary = vocabulary_of(hub)
    labels = [option.label for option in types.options]
    assert list(vocabulary["kinds"].values()) == labels
    assert sorted(name for _, names, _ in vocabulary["groups"] for name in names) == sorted(labels)
    assert all(names for _, names, _ in vocabulary["groups"])


def test_a_facet_without_an_option_is_left_out(hub: MinimalHub) -> None:
    assert "reader" in {facet.name for facet in build_site(hub.root, "none").facets}
    hub.delete("content/routes.yml")
    assert "reader" not in {facet.name for facet in build_site(hub.root, "none").facets}


def test_results_that_a_pack_takes_are_known_by_the_hubs_own_word_for_them(hub: MinimalHub) -> None:
    pack = vocabulary_of(hub)["pack"]
    assert "Question" in pack
    hub.write("content/words.yml", "texts:\n  - id: question\n    text: requirement\n")
    found = vocabulary_of(hub)
    assert found["pack"] == {name.replace("Question", "Requirement"): url for name, url in pack.items()}
    assert "Requirement" in {label for label, _ in found["parts"]}


def test_readers_words_lead_to_the_hubs_words_in_one_form(hub: MinimalHub) -> None:
    hub.write("content/synonyms.yml", "synonyms:\n  - words: [Veg patch, “plot”]\n    means: [Garden]\n")
    (output,) = [output for output in build_site(hub.root, "none").outputs if output.uri == WORDS]
    words = json.loads(output.html)
    of_readers = {word: words["synonyms"][word] for word in ("plot", "veg patch")}
    assert of_readers == {"plot": ["garden"], "veg patch": ["garden"]}
    # The codes of questions, and those of gates.
    assert words["prefixes"] == ["QI", "GT"]
    assert words["digits"] == 2
    assert "garden" in words["words"].split()


def test_a_group_of_results_is_called_by_what_the_hub_has(hub: MinimalHub) -> None:
    names = {name for name, *_ in vocabulary_of(hub)["groups"]}
    assert {"Questions and gates", "Words, figures and sources"} <= names
    hub.delete("content/facts.yml")
    hub.write("content/words.yml", "texts:\n  - id: heading-words\n    text: Terms\n")
    assert "Terms and sources" in {name for name, *_ in vocabulary_of(hub)["groups"]}
