"""The finders of this hub: every path ends as the law says, and script and build agree on each."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from finder_paths import paths_of, read_scenario
from guidancehub.content.model.finder import GUIDE_FINDER, PSR_FINDER
from guidancehub.content.model.finder_walk import walked
from guidancehub.views.finder_tables import finder_example_table
from guidancehub.web.finder_data import finder_file
from guidancehub.web.script.files import script_files
from node import run_node
from support import ROOT, real_hub

if TYPE_CHECKING:
    from pathlib import Path

    from _pytest.mark import MarkDecorator

    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.finder_outcomes import Outcome

RULES = ROOT / "tests" / "rules"
WALK = RULES / "walk-finder.mjs"


@cache
def finder(key: str) -> Finder:
    return real_hub().finders[key]


@cache
def scenarios(key: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((RULES / f"{key}.json").read_text(encoding="utf-8"))
    return found


def walked_by_script(key: str, ways: list[Any], folder: Path) -> list[dict[str, Any]]:
    """Return what script says of ways through a finder, from the file that the build makes for it."""
    data, asked = folder / "finder.json", folder / "ways.json"
    data.write_text(finder_file(real_hub(), finder(key)).html, encoding="utf-8")
    asked.write_text(json.dumps(ways), encoding="utf-8")
    ends: list[dict[str, Any]] = json.loads(run_node(WALK, data, asked))
    return ends


def titled(key: str) -> MarkDecorator:
    return pytest.mark.parametrize("scenario", scenarios(key), ids=lambda each: each["title"])


@titled(GUIDE_FINDER)
def test_each_written_scenario_ends_at_the_outcome_that_a_person_expects(scenario: dict[str, Any]) -> None:
    answers = read_scenario(finder(GUIDE_FINDER), scenario["answers"])
    found = walked(finder(GUIDE_FINDER), answers)
    assert found.end.id == scenario["outcome"]
    assert {step.id for step in found.steps if not step.looks_back} == set(answers)


@titled(PSR_FINDER)
def test_each_path_of_the_regulations_ends_where_they_say(scenario: dict[str, Any]) -> None:
    answers = read_scenario(finder(PSR_FINDER), scenario["answers"])
    found = walked(finder(PSR_FINDER), answers)
    assert found.end.id == scenario["outcome"]
    assert {step.id for step in found.steps if not step.looks_back} == set(answers)
    outcome: Outcome = next(each for each in finder(PSR_FINDER).outcomes if each.id == found.end.id)
    assert (outcome.must, list(outcome.may or ())) == (scenario["must"], scenario["may"])


def test_there_are_twenty_scenarios_or_more_and_they_reach_every_outcome() -> None:
    assert len(scenarios(GUIDE_FINDER)) >= 20
    for key in (GUIDE_FINDER, PSR_FINDER):
        expected = {each["outcome"] for each in scenarios(key)}
        assert expected == {outcome.id for outcome in finder(key).outcomes}


def considerable_change(given: Facts) -> bool:
    """Say as regulation 6(10) to (12) does whether the threshold is met."""
    character, values = given("change-of-character"), given.amounts("contract-values")
    rise = values["proposed-value"] - values["first-value"] if values else 0
    ten_a = character in {"yes", "successor"}
    ten_b = given("own-decision") == "yes" and rise >= 500_000_00 and rise * 4 >= values["first-value"]
    eleven = character == "successor" and not ten_b
    twelve = not ten_a and ten_b and given("outside-factors") == "yes"
    return (ten_a or ten_b) and not eleven and not twelve


def regulation_6(given: Facts) -> tuple[str | None, set[str]]:
    """Say as regulation 6(3) to (7) does which process must be followed, or which ones may be chosen."""
    if given("existing-provider") in {"ends", "goes-on"} and given("only-provider") == "yes":
        return "direct-a", set()
    if {given(each) for each in ("choice-offered", "numbers-open", "all-offered", "way-in")} == {"yes"}:
        return "direct-b", set()
    replaced = given("existing-provider") == "ends"
    if replaced and not considerable_change(given) and given("good-enough") == "yes":
        return None, {"direct-c", "most-suitable", "competitive"}
    if given("likely-provider") == "yes":
        return None, {"most-suitable", "competitive"}
    return "competitive", set()


def regulation_13(given: Facts) -> set[str]:
    """Say as regulation 13 does whether a change may be made, and whether a notice is due."""
    values = given.amounts("change-values")
    total = values["changed-before"] + values["changed-now"] if values else 0
    decision, outside = (given("cause-of-change") == each for each in ("decision", "outside"))
    same = given("change-in-character") == "no"
    within = total < 500_000_00 or total * 4 < values["original-value"]
    may = (
        given("provided-for") == "yes"
        or given("successor-alone") == "yes"
        or (outside and same)
        or (decision and same and within)
        or (given("first-award") == "yes" and same)
    )
    notice = decision and total >= 500_000_00
    return ({"modification-notice"} if notice else {"modification"}) if may else set()


@dataclass(frozen=True)
class Facts:
    """What was answered; what was not asked is the empty text."""

    answers: dict[str, Any]

    def __call__(self, step: str) -> str:
        return str(self.answers.get(step, ""))

    def amounts(self, step: str) -> dict[str, int]:
        values: dict[str, int] = self.answers.get(step, {})
        return values


def paths_for(task: str) -> list[tuple[dict[str, Any], Outcome]]:
    """Return every path for a task, but those that end before it does for want of a value, or in urgency."""
    early = {"find-values", "urgent-award-made", "urgent-change-made", "bridge-made"}
    return [
        (answers, end)
        for answers, end in paths_of(finder(PSR_FINDER))
        if answers.get("psr-task") == task and end.id not in early
    ]


def test_every_path_through_regulation_6_ends_as_its_paragraphs_say() -> None:
    paths = paths_for("award")
    assert len(paths) > 400
    for answers, end in paths:
        assert (end.must, set(end.may or ())) == regulation_6(Facts(answers)), answers


def test_every_path_through_regulation_13_ends_as_its_paragraphs_say() -> None:
    paths = paths_for("modify")
    assert len(paths) > 80
    for answers, end in paths:
        assert set(end.may or ()) == regulation_13(Facts(answers)), answers


def test_paths_of_amounts_take_in_every_way_in_which_two_tests_can_come_out() -> None:
    ways = {
        (found["rise-in-pounds"], found["rise-in-share"])
        for answers, _ in paths_for("award")
        if "rise-in-pounds" in (found := dict(walked(finder(PSR_FINDER), answers).tests))
    }
    assert ways == {(True, True), (True, False), (False, True), (False, False)}


@pytest.mark.parametrize("key", [GUIDE_FINDER, PSR_FINDER])
def test_every_path_ends_at_an_outcome_and_every_outcome_has_one(key: str) -> None:
    ends = [outcome.id for _, outcome in paths_of(finder(key))]
    assert set(ends) == {outcome.id for outcome in finder(key).outcomes}


@pytest.mark.parametrize("key", [GUIDE_FINDER, PSR_FINDER])
def test_script_ends_every_path_where_the_build_does_and_its_address_leads_back(
    key: str, tmp_path: Path
) -> None:
    paths = list(paths_of(finder(key)))
    for (answers, outcome), found in zip(
        paths, walked_by_script(key, [each for each, _ in paths], tmp_path), strict=True
    ):
        here = walked(finder(key), answers)
        assert found["end"] == outcome.id
        assert found["steps"] == [step.id for step in here.steps]
        assert found["tests"] == here.tests
        assert found["same"]


@pytest.mark.parametrize("key", [GUIDE_FINDER, PSR_FINDER])
def test_script_says_for_each_scenario_what_a_person_expects(key: str, tmp_path: Path) -> None:
    ways = [read_scenario(finder(key), each["answers"]) for each in scenarios(key)]
    for scenario, found in zip(scenarios(key), walked_by_script(key, ways, tmp_path), strict=True):
        assert found["end"] == scenario["outcome"], scenario["title"]
        assert all(words in found["said"] for words in scenario["says"]), scenario["title"]
        assert not any(words in found["said"] for words in scenario.get("not", ())), scenario["title"]
        if "must" in scenario:
            assert found["must"] == ([scenario["must"]] if scenario["must"] else [])
            assert sorted(found["may"]) == sorted(scenario["may"])


@pytest.mark.parametrize("key", [GUIDE_FINDER, PSR_FINDER])
def test_answers_that_a_link_onward_begins_with_are_answers_of_the_finder_there(key: str) -> None:
    for outcome in finder(key).outcomes:
        for link in outcome.onward or ():
            if link.start:
                answers = dict(part.split("=") for part in link.start.split("&"))
                assert link.page == "/psr/"
                assert set(walked(finder(PSR_FINDER), answers).keys) == set(answers)


@pytest.mark.parametrize("key", [GUIDE_FINDER, PSR_FINDER])
def test_each_outcome_names_a_provision_or_a_page_with_the_day_on_which_it_was_read(key: str) -> None:
    for outcome in finder(key).outcomes:
        assert any(each.checked_on for each in outcome.sources), outcome.id
        assert all(each.where for each in outcome.sources)


def test_the_finder_kept_the_addresses_of_its_released_parts() -> None:
    released = {
        *("starting-point", "grant-still-fits", "whose-work", "what-if-it-fails", "grant-checks"),
        *("one-or-several", "health-care", "provider-route", "grant-fits", "psr-contract-fits"),
        *("lead-organisation", "take-advice", "direct-award-or-most-suitable", "grant-to-contract-with-care"),
    }
    steps, outcomes = finder(GUIDE_FINDER).steps, finder(GUIDE_FINDER).outcomes
    assert {step.id for step in steps} | {outcome.id for outcome in outcomes} >= released


def test_script_of_a_finder_is_small() -> None:
    files, problems = script_files(ROOT)
    assert problems == []
    (entry,) = (file for file in files if file.uri == "assets/js/finder.mjs")
    assert len(gzip.compress(entry.data, 9)) <= 12 * 1024


def test_worked_examples_on_the_law_page_come_to_what_a_person_works_out() -> None:
    words, psr = real_hub().info.words, finder(PSR_FINDER)
    tables = [finder_example_table(words, psr, each) for each in psr.examples or ()]
    shown = [[[cell.text for cell in row.cells][-3:] for row in table.rows] for table in tables]
    assert [[row[0], row[1], row[2].partition(",")[0]] for row in shown[0]] == [
        ["£450,000", "37.5 per cent", "No"],
        ["£550,000", "22.91 per cent", "No"],
        ["£550,000", "34.37 per cent", "Yes"],
        ["£550,000", "34.37 per cent", "No"],
        ["£500,000", "25 per cent", "Yes"],
        ["£550,000", "34.37 per cent", "Yes"],
        ["£10,000", "3.33 per cent", "Yes"],
        ["£550,000", "34.37 per cent", "Yes"],
    ]
    assert [[row[0], row[1], row[2].partition(".")[0]] for row in shown[1]] == [
        ["£200,000", "12.5 per cent", "Yes, and no notice"],
        ["£450,000", "28.12 per cent", "Yes, and no notice"],
        ["£550,000", "34.37 per cent", "No: a new process is needed"],
        ["£600,000", "15 per cent", "Yes, and a notice is due"],
        ["£1,050,000", "26.25 per cent", "No: a new process is needed"],
    ]
