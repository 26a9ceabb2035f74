"""What the search shows before its results and suggests, made from the smallest hub."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from guidancehub.build import build_site
from guidancehub.search.dictionary import dictionary_file, english_words
from guidancehub.search.leads import LEADS, TITLES

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

ANSWERS = """\
answers:
  - title: Read the tips
    says: Short and kind.
    page: /tips/
    words: [Advice, “how to begin”]
  - kind: rule
    title: How long a wait lasts
    says: Eight days.
    page: /tips/#keep-notes
    basis:
      page: /cases/
      title: Which days count
    words: [wait]
  - title: The tips on paper
    says: To print.
    page: /downloads/top-tips.pdf
    words: [paper]
"""


def files_of(hub: MinimalHub, downloads: Any = "none") -> dict[str, Any]:  # noqa: ANN401 (one of three words)
    site = build_site(hub.root, downloads)
    return {each.uri: json.loads(each.html) for each in site.outputs if each.uri in {LEADS, TITLES}}


def test_best_answers_come_first_then_terms_with_their_definitions_then_codes(hub: MinimalHub) -> None:
    hub.write("content/best-answers.yml", ANSWERS)
    leads = files_of(hub)[LEADS]
    assert leads[:2] == [
        ["Best answer", "Read the tips", "tips/", "Short and kind.", ["advice", "how to begin"], []],
        [
            *("Rule", "How long a wait lasts", "tips/#keep-notes", "Eight days.", ["wait"]),
            ["Which days count", "cases/"],
        ],
    ]
    labels = list(dict.fromkeys(lead[0] for lead in leads[2:]))
    assert labels == ["Glossary term", "Question", "Gate"]
    assert all(lead[3] for lead in leads)
    assert ["qi01"] in [lead[4] for lead in leads if lead[0] == "Question"]


def test_an_answer_that_is_a_file_says_its_type_and_is_there_only_with_downloads(hub: MinimalHub) -> None:
    hub.write("content/best-answers.yml", ANSWERS)
    assert "The tips on paper" not in [lead[1] for lead in files_of(hub)[LEADS]]
    (lead,) = (lead for lead in files_of(hub, "skip")[LEADS] if lead[1] == "The tips on paper")
    assert lead[:3] == ["PDF", "The tips on paper", "downloads/top-tips.pdf"]


def test_files_are_found_with_their_type_and_size_but_not_data_of_single_entries(hub: MinimalHub) -> None:
    files = {each.url: each for each in build_site(hub.root).records if each.type == "file"}
    workbook = files["downloads/question-matrix.xlsx"]
    assert workbook.title == "Question matrix (Excel)"
    assert workbook.summary.startswith("Excel, ")
    assert "\u00a0KB. To choose" in workbook.summary
    assert "spreadsheet" in workbook.also[0]
    assert "downloads/cases/garden-lunches.pdf" in files
    assert "downloads/cases/garden-lunches.csv" not in files
    assert not any("/plain/" in url or "schema" in url for url in files)
    assert [url for url in files if url.startswith("api/")] == ["api/v1/hub.json"]


def test_the_titles_of_pages_are_suggested_and_those_of_other_works_are_not(hub: MinimalHub) -> None:
    titles = files_of(hub)[TITLES]
    assert ["Case study", "Lunches in the shared garden", "cases/garden-lunches/"] in titles
    assert {label for label, *_ in titles} & {"Source", "Glossary term", "Question", "Figure"} == set()


def test_an_answer_without_its_page_and_a_word_given_twice_are_problems(hub: MinimalHub) -> None:
    hub.write("content/best-answers.yml", ANSWERS.replace("/tips/\n", "/tpis/\n").replace("wait]", "advice]"))
    report = hub.report()
    assert "best-answers.yml:4:11: answers[1].page: found '/tpis/', expected the address of a page" in report
    assert "did you mean '/tips/'?" in report
    assert "answers[2].words[1]: found 'advice' again, expected each word once" in report


def test_a_hub_without_downloads_has_no_answer_that_leads_nowhere(hub: MinimalHub) -> None:
    page = "  - title: All files\n    says: All.\n    page: /downloads/\n    words: [all files]\n"
    hub.write("content/best-answers.yml", ANSWERS + page)
    assert "All files" not in [lead[1] for lead in files_of(hub)[LEADS]]
    assert "All files" in [lead[1] for lead in files_of(hub, "skip")[LEADS]]


def test_the_search_page_lists_the_tasks_that_are_pages(hub: MinimalHub) -> None:
    hub.write("content/best-answers.yml", ANSWERS)
    (page,) = (each for each in build_site(hub.root, "skip").outputs if each.url == "search/")
    assert "What people come for" in page.html
    assert "Read the tips" in page.html
    assert "The tips on paper" not in page.html
    assert "How long a wait lasts" not in page.html


def test_the_dictionary_can_be_read_back_from_its_file() -> None:
    word, words = "", []
    for line in dictionary_file().html.split("\n"):
        word = word[: int(line[0], 36)] + line[1:]
        words.append(word)
    assert tuple(words) == english_words()
    assert all(one < other for one, other in pairwise(words))
    assert {"constructor", "poster", "theory"} <= set(words)
    assert not {"comissioner", "tendr", "wieghting"} & set(words)
