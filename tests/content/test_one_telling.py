"""Each figure and event has one page that tells it, and no abbreviation is written out twice in a row."""

from __future__ import annotations

import re

import pytest

from one_telling import told_twice
from plain_english import Field, fields, markdown_fields
from support import ROOT, real_hub

TELLING = (
    "In December 2024 the alliance gathered evidence on rising costs and put a report to the oversight "
    "group, so the board raised payments by 2.15 per cent for every voluntary organisation in five districts."
)
RETELLING = (
    "The oversight group received a report in December 2024, in which the alliance gave evidence on rising "
    "costs. The board then raised the payments of each voluntary organisation in five districts by 2.15 per "
    "cent."
)


def field(place: str, text: str, name: str = "text") -> Field:
    return Field(f"content/{place}:1: {name}", name, text)


def test_no_two_entries_state_the_same_figure_at_length() -> None:
    assert list(told_twice(fields(ROOT))) == []


def test_a_retelling_is_found_and_a_mention_is_not() -> None:
    one, other = field("tips.yml", TELLING), field("gaps.yml", RETELLING)
    assert list(told_twice([one, other])) == [
        "content/tips.yml:1: text and content/gaps.yml:1: text: both tell 2.15 per cent, December 2024"
    ]
    mention = "The uplift of December 2024 is an example, which the case on it describes."
    assert list(told_twice([one, field("gaps.yml", mention)])) == []


@pytest.mark.parametrize("place", ["cases/x.yml", "facts.yml", "law/x.yml", "guidance/x.yml", "drafts/x.yml"])
def test_cases_facts_and_law_are_read_beside_the_rest(place: str) -> None:
    assert len(list(told_twice([field("tips.yml", TELLING), field(place, RETELLING)]))) == 1


@pytest.mark.parametrize("name", ["not_said", "unverified"])
def test_what_closes_a_page_is_no_telling(name: str) -> None:
    assert list(told_twice([field("law/x.yml", TELLING, name), field("law/y.yml", RETELLING, name)])) == []


def test_other_figures_the_same_file_and_a_summary_are_no_pair() -> None:
    other = RETELLING.replace("2.15", "3.1").replace("December", "January")
    assert list(told_twice([field("tips.yml", TELLING), field("gaps.yml", other)])) == []
    assert list(told_twice([field("tips.yml", TELLING), field("tips.yml", RETELLING)])) == []
    assert list(told_twice([field("tips.yml", TELLING), field("gaps.yml", RETELLING, "summary")])) == []


def test_no_text_gives_an_abbreviation_before_its_words() -> None:
    """The program writes each one out where a page first uses it, and would do so again."""
    shorts = {term.short: term.term for term in real_hub().terms if term.short}
    # Few texts have brackets, and all titles are looked for in each that has.
    texts = [each for each in (*fields(ROOT), *markdown_fields(ROOT)) if " (" in each.text]
    assert [
        f"{each.place}: {match[0]}"
        for short, title in shorts.items()
        for each in texts
        for match in re.finditer(rf"\b{re.escape(short)} \({re.escape(title)}\)", each.text, re.IGNORECASE)
    ] == []
