"""What the report holds, counted in the real content, so that nothing can be lost unnoticed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from guidancehub.content.model.chapter import LawPage
from guidancehub.content.model.chapter_kinds import DRAFT, LAW
from guidancehub.views.report_coverage import coverage_of
from named_paths import missing_paths
from support import ROOT, real_hub

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Question


@pytest.fixture(scope="module")
def hub() -> Hub:
    return real_hub()


def test_the_six_principles_stand_in_their_order(hub: Hub) -> None:
    assert [(entry.number, entry.id) for entry in hub.principles] == [
        (1, "whole-system"),
        (2, "neighbourhood-level"),
        (3, "local-spend"),
        (4, "prevention"),
        (5, "commit-to-community"),
        (6, "local-by-default"),
    ]


def test_there_are_seventeen_tips_in_five_groups(hub: Hub) -> None:
    assert [len(group.tips) for group in hub.tip_groups] == [3, 4, 4, 2, 4]
    assert {tip.origin for tip in hub.tips} == {"west-yorkshire"}


def test_the_five_key_criteria_have_their_codes(hub: Hub) -> None:
    assert [(entry.id, entry.prefix) for entry in hub.criteria] == [
        ("quality-and-innovation", "QI"),
        ("value", "VA"),
        ("integration-and-collaboration", "IC"),
        ("access-and-inequalities", "AI"),
        ("social-value", "SV"),
    ]


def shape(question: Question) -> list[int]:
    """Count the points below each point of the good answer."""
    return [len(point.points or ()) for point in question.good_answer]


def test_west_yorkshires_four_questions_are_whole(hub: Hub) -> None:
    own = {entry.id: entry for entry in hub.questions if entry.origin == "west-yorkshire"}
    assert {key: (entry.weighting, entry.title) for key, entry in own.items()} == {
        "QI-01": ("high", "Workforce: Understanding of local needs"),
        "VA-01": ("high", "Community ownership/benefits"),
        "IC-01": ("medium", "Depth of partnerships / relationships"),
        "AI-01": ("high", "Prioritising and addressing health inequalities"),
    }
    assert len(shape(own["QI-01"])) == 5
    assert len(shape(own["VA-01"])) == 2
    assert shape(own["IC-01"]) == [4, 0]
    assert shape(own["AI-01"]) == [0, 8, 0, 0, 0, 0]


def test_every_criterion_has_five_questions_and_every_weighting_is_used(hub: Hub) -> None:
    numbers = Counter(question.id[:2] for question in hub.questions)
    assert len(hub.questions) >= 28
    assert min(numbers[criterion.prefix] for criterion in hub.criteria) >= 5
    assert {question.weighting for question in hub.questions} == {"high", "medium", "low"}


def test_help_that_we_wrote_for_a_question_is_never_west_yorkshires(hub: Hub) -> None:
    for question in hub.questions:
        assert question.bidder
        assert question.bidder.origin == "hub", question.id
        assert question.evaluator
        assert question.evaluator.origin == "hub", question.id


def test_contracts_and_grants_hold_all_that_was_agreed(hub: Hub) -> None:
    guide = hub.contracts_and_grants
    assert len(guide.comparison.aspects) >= 12
    assert len(guide.topics.items) == 6
    assert len(guide.agreed_principles.items) == 8
    assert [len(area.points) for area in guide.development_areas.areas] == [2, 3, 3, 5]
    origins = {item.origin for part in (guide.topics, guide.agreed_principles) for item in part.items}
    origins |= {area.origin for area in guide.development_areas.areas}
    assert origins == {"west-yorkshire"}


def test_there_are_the_cases_that_the_report_holds_and_more_from_elsewhere(hub: Hub) -> None:
    own = [case for case in hub.cases if case.origin == "west-yorkshire"]
    public = [case for case in hub.cases if case.origin == "public"]
    assert len(own) >= 16
    assert len(public) >= 16
    # The report gives no example from Bradford or Kirklees; what the hub has is from other sources.
    assert {place for case in own for place in case.places or ()} == {"calderdale", "leeds", "wakefield"}
    places = [place for case in public for place in case.places or ()]
    assert places.count("bradford") + places.count("kirklees") >= 2
    assert {case.lessons.origin for case in public} == {"hub"}


# What the report holds, counted by hand in its text: row, what, how many.
COUNTS = (
    *(("C1", "principles", 6), ("C8", "top tips", 17), ("C14", "case study of the uplift", 1)),
    *(("C17", "topics covered", 6), ("C18", "agreed principles", 8), ("C19", "development areas", 4)),
    *(("C19", "points below them", 13), ("C20", "key criteria", 5), ("C22", "published questions", 4)),
    *(("C27", "self-assessment questions", 5), ("C27", "follow-up questions", 8)),
)
SECTIONS = {
    *(("C2", 5), ("C3", 4), ("C4", 2), ("C6", 3), ("C7", 3), ("C9", 4), ("C10", 3), ("C11", 5)),
    *(("C12", 9), ("C12", 5), ("C12", 3), ("C12", 2), ("C13", 3), ("C15", 4), ("C16", 10), ("C23", 4)),
    *(("C24", 6), ("C24", 4), ("C24", 3), ("C24", 2), ("C25", 7), ("C25", 1), ("C26", 4), ("C28", 3)),
}


def test_every_row_of_the_report_is_covered_with_its_count(hub: Hub) -> None:
    covered = coverage_of(hub)
    assert {each.row for each in covered} == {f"C{number}" for number in range(1, 31)}
    counts = {(each.row, each.what, each.count) for each in covered}
    assert set(COUNTS) <= counts
    assert {(row, count) for row, _, count in counts} >= SECTIONS
    terms = next(each.count for each in covered if each.row == "C29")
    assert terms >= 45


def test_every_figure_of_the_report_is_there_with_its_date(hub: Hub) -> None:
    values = {fact.value for fact in hub.facts}
    assert values >= {
        *(13_987, 31_875, 52_400_000, 126_000, 9_000_000, 89_000_000, 1_400_000_000, 5_400_000_000),
        *(18, 2.15, 10_000, 37_000_000, 16_000_000, 11_000_000, 20, 30, 50, 4, 2_000),
    }
    assert all(fact.when for fact in hub.facts)


def test_every_hub_draft_that_readers_were_promised_is_there(hub: Hub) -> None:
    assert {draft.id for draft in hub.shown(DRAFT)} >= {
        *("proportionality-test", "local-vcse-definition", "outcome-measures", "lead-provider-guide"),
        *("tender-notice-checklist", "grant-agreement-outline", "grant-to-contract"),
        *("frequently-asked-questions", "case-for-adoption", "board-paper", "what-adoption-takes"),
        *("adoption-risks", "first-hundred-days", "readiness-check", "which-question", "bid-or-no-bid"),
        "learn-after-losing",
    }
    assert {draft.origin for draft in hub.shown(DRAFT)} == {"hub"}


def test_every_law_page_says_when_its_sources_were_checked(hub: Hub) -> None:
    pages = hub.shown(LAW)
    assert {page.id for page in pages} >= {
        *("provider-selection-regime", "social-value-rules", "procurement-policy-statement"),
        *("civil-society-covenant", "subsidy-and-vat", "ten-year-health-plan"),
    }
    assert all(isinstance(page, LawPage) and page.checked_on <= page.review_by for page in pages)


def test_figures_are_those_of_the_report(hub: Hub) -> None:
    figures = {(case.id, figure.value, figure.unit) for case in hub.cases for figure in case.figures or ()}
    assert ("uplift-2025-26", 2.15, "per cent") in figures
    money = {value for case, value, unit in figures if case == "get-britain-working" and unit == "£"}
    assert money == {37_000_000, 10_000_000, 16_000_000, 11_000_000}


def test_whatever_is_west_yorkshires_names_the_lines_it_comes_from(hub: Hub) -> None:
    for located in hub.located:
        if located.entry.origin == "west-yorkshire":
            assert any(
                reference.source == "wy-report" and reference.lines for reference in located.entry.sources
            ), located.entry.id


def test_law_names_the_day_on_which_it_was_read(hub: Hub) -> None:
    undated = [entry.id for entry in hub.bibliography.values() if entry.url and not entry.checked_on]
    assert undated == []


def test_each_path_that_the_page_for_editors_names_exists() -> None:
    text = ROOT / "docs" / "editing.md"
    # What it links is checked when the site is built.
    assert missing_paths(text.read_text(encoding="utf-8").replace("](", ""), text) == []
