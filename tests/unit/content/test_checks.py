"""Rules between records, where the golden files of mistakes do not show them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from guidancehub.content.checks.warned import warnings_between
from guidancehub.content.load import load
from guidancehub.content.released_ids import IDS_FILE, ReleasedId

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

CASE = "content/cases/garden-lunches.yml"
SOUP = "content/cases/soup-trial.yml"
TIPS = "content/tips.yml"
MATRIX = "content/matrix/quality-and-innovation.yml"
GUIDE = "content/guidance/contracts-and-grants.yml"
FINDER = "content/rules/finders/grant-or-contract.yml"
SOURCES = "content/sources.yml"
GUIDE_URL = "https://gardens.example/guide"
OWN = "https://riverside-hub.example/"


def test_ids_that_differ_in_capitals_alone_are_the_same(hub: MinimalHub) -> None:
    hub.change(TIPS, "id: keep-notes", "id: qi-01")
    assert "found the id 'QI-01' again" in hub.report_without_pages()


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("allotment", "give this file an id of its own: allotment"),
        ("zoo", "give this file an id of its own: zoo"),
        (
            "garden - Copy",
            "rename this file to garden-copy.yml; then give this file an id of its own: garden-copy",
        ),
    ],
)
def test_a_copied_file_is_told_and_never_what_it_was_copied_from(
    name: str, hint: str, hub: MinimalHub
) -> None:
    hub.write(f"content/cases/{name}.yml", hub.read(CASE))
    unlike, again = sorted(hub.lines_told(), key=lambda line: "again" in line)
    assert f"content/cases/{name}.yml:1:5: id: found the id 'garden-lunches' again" in again
    assert f"content/cases/{name}.yml:1:5: id: found 'garden-lunches', expected the file's name" in unlike
    report = hub.report_without_pages()
    assert f"hint: it belongs to {CASE}:1;" in report
    assert f"hint: {hint}\n" in report


@pytest.mark.parametrize(
    ("change", "owner"),
    [("status: draft", "keep-notes"), ("status: published", "start-small")],
)
def test_an_id_belongs_to_what_readers_see_rather_than_to_a_draft(
    change: str, owner: str, hub: MinimalHub
) -> None:
    hub.change("content/principles.yml", "  - id: start-small\n", f"  - id: keep-notes\n    {change}\n")
    told = next(line for line in hub.lines_told() if "found the id 'keep-notes' again" in line)
    assert told.startswith("content/principles.yml" if owner == "keep-notes" else TIPS)


def test_a_released_entry_keeps_its_id_whichever_file_is_read_first(hub: MinimalHub) -> None:
    hub.write(IDS_FILE, "0.1.0 tip keep-notes\n")
    hub.change("content/principles.yml", "  - id: start-small\n", "  - id: keep-notes\n")
    told = next(line for line in hub.lines_told() if "found the id 'keep-notes' again" in line)
    assert told.startswith("content/principles.yml")


@pytest.mark.parametrize("key", ["id: quality-and-innovation\n", "id: another\n"])
def test_no_question_of_a_criterion_that_was_copied_is_told(key: str, hub: MinimalHub) -> None:
    hub.write(IDS_FILE, "0.1.0 criterion quality-and-innovation\n0.1.0 question QI-01\n")
    copied = hub.read(MATRIX).replace("id: quality-and-innovation\n", key)
    hub.write("content/matrix/another.yml", copied)
    told = [line for line in hub.lines_told() if "again" in line]
    assert len(told) > 5
    assert [line for line in told if not line.startswith("content/matrix/another.yml")] == []


@pytest.mark.parametrize("name", ["allotment", "zoo"])
@pytest.mark.parametrize("status", ["", "status: draft\n"])
def test_the_copy_of_an_entry_is_warned_of_and_never_the_entry(
    name: str, status: str, hub: MinimalHub
) -> None:
    copied = f"content/cases/{name}.yml"
    hub.write(copied, hub.read(CASE).replace("id: garden-lunches\n", f"id: {name}\n{status}"))
    ledger = {} if status else {("case", "garden-lunches"): ReleasedId("0.1.0", 1)}
    told = warnings_between(load(hub.root), date(2026, 11, 30), ledger)
    found = [each for each in told if each.code in {"entry-copied", "title-twice"}]
    assert {(each.path, each.code) for each in found} == {(copied, "entry-copied"), (copied, "title-twice")}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (TIPS, "id: first-days", "id: keep-notes"),
        (MATRIX, "id: good-care", "id: quality-and-innovation"),
        (GUIDE, "id: one-page", "id: shorter-forms"),
        (GUIDE, "id: meet-again", "id: paperwork"),
    ],
)
def test_two_parts_of_a_page_never_share_an_anchor(path: str, old: str, new: str, hub: MinimalHub) -> None:
    hub.change(path, old, new)
    assert f"found the id {new.removeprefix('id: ')!r} again" in hub.report_without_pages()


def test_areas_of_two_criteria_never_share_an_anchor(hub: MinimalHub) -> None:
    other = hub.read(MATRIX).replace("QI", "VA").replace("order: 1", "order: 2")
    hub.write("content/matrix/value.yml", other.replace("id: quality-and-innovation", "id: value"))
    assert (
        "content/matrix/value.yml:18:9: areas[1].id: found the id 'good-care' again"
        in hub.report_without_pages()
    )


def test_a_retired_principle_leaves_its_number_free(hub: MinimalHub) -> None:
    retired = hub.read("content/principles.yml").partition("  - id: start-small\n")[2]
    hub.write(
        "content/principles.yml",
        f"{hub.read('content/principles.yml')}  - id: start-big\n{retired}".replace(
            "  - id: start-big\n", "  - id: start-big\n    status: retired\n    replaced_by: start-small\n"
        ),
    )
    assert hub.report_without_pages() == "no problems"


def test_a_reference_in_a_draft_is_checked_too(hub: MinimalHub) -> None:
    hub.change(
        MATRIX, "part: Page 6", "part: Page 6\n          - source: garden-gide\n            part: Page 7"
    )
    assert (
        "found 'garden-gide', expected the id of a source [id-unknown]\n"
        "    hint: did you mean 'garden-guide'?" in hub.report_without_pages()
    )


@pytest.mark.parametrize(
    "replacement", ["QI-01", "keep-notes", "start-small", "quality-and-innovation", "contracts-and-grants"]
)
def test_an_entry_may_be_replaced_by_one_of_another_kind(replacement: str, hub: MinimalHub) -> None:
    hub.change(SOUP, "replaced_by: garden-lunches", f"replaced_by: {replacement}")
    assert hub.report_without_pages() == "no problems"


def test_a_retired_entry_never_leads_to_another_retired_one(hub: MinimalHub) -> None:
    hub.write(
        "content/cases/stew-trial.yml",
        hub.read(SOUP)
        .replace("id: soup-trial", "id: stew-trial")
        .replace("replaced_by: garden-lunches", "replaced_by: soup-trial"),
    )
    assert "found 'soup-trial', expected the id of a published entry" in hub.report_without_pages()


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("2026-11-23", "no problems"),
        ("2026-11-22", "found 2026-11-22, expected a day after the review of 2026-11-22"),
        ("2025-11-23", "found 2025-11-23, expected a day after the review of 2026-11-22"),
    ],
)
def test_a_review_is_due_after_it_was_done(due: str, told: str, hub: MinimalHub) -> None:
    hub.change(CASE, "review_by: 2027-11-22", f"review_by: {due}")
    assert told in hub.report_without_pages()


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ("0.2.0", "no problems"),
        ("0.1.0", "no problems"),
        ("0.1.99", "found release 0.1.99, expected one that content/hub.yml lists in “releases”"),
        ("0.2.1", "found release 0.2.1, expected 0.2.0 or an earlier one"),
        ("0.10.0", "found release 0.10.0, expected 0.2.0 or an earlier one"),
    ],
)
def test_releases_are_compared_by_number(added: str, told: str, hub: MinimalHub) -> None:
    hub.change(CASE, "added: 0.1.0", f"added: {added}")
    assert told in hub.report_without_pages()


def test_a_finder_of_one_step_is_enough(hub: MinimalHub) -> None:
    text = hub.read(FINDER)
    start, end = text.index("  - id: how-much"), text.index("processes:")
    steps = (text[:start] + text[end:]).replace("then: how-much", "then: grant")
    for condition in ("more_reasons", "more_checks"):
        begins = steps.index(f"    {condition}:")
        steps = (
            steps[:begins]
            + steps[steps.index("    checks:" if condition == "more_reasons" else "    sources:", begins) :]
        )
    # The examples are worked out by the step that is taken out.
    hub.write(FINDER, re.sub(r"^examples:\n(?: .*\n)*", "", steps, flags=re.MULTILINE))
    hub.change("content/law/hedges.yml", "worked_examples: sum-examples", "worked_examples: gate-examples")
    assert hub.report_without_pages() == "no problems"


def test_the_guide_holds_no_finder_which_has_a_file_of_its_own(hub: MinimalHub) -> None:
    below = "\n".join(f"  {line}" for line in hub.read(FINDER).rstrip().split("\n"))
    hub.change(GUIDE, "topics:\n  title", f"finder:\n{below}\ntopics:\n  title")
    assert (
        "finder: found a finder, expected none here [finder-in-guide]\n"
        "    hint: put it into content/rules/finders/grant-or-contract.yml, with dates of its own"
    ) in hub.report_without_pages()


def test_links_in_prose_are_followed_however_they_are_written(hub: MinimalHub) -> None:
    hub.change(
        CASE,
        "  Many people ate alone.",
        "  [One](/tips/#keep-notes) [two](</about/>) [three][3] [four](/matrix/?x=1) [five](/)\n\n"
        "  [3]: /places/south-bank/",
    )
    assert hub.report() == "no problems"


def test_a_link_to_a_draft_or_to_a_file_is_told(hub: MinimalHub) -> None:
    hub.change(CASE, "  Many people ate alone.", "  [One](/matrix/questions/QI-03/) [two](/content/tips.yml)")
    report = hub.report()
    assert "found a link to '/matrix/questions/QI-03/'" in report
    assert "found a link to '/content/tips.yml'" in report


@pytest.mark.parametrize(
    ("area", "hint"),
    [
        ("North Bank", "North Bank is a Place: write “places: [north-bank]” in place of “area”"),
        ("north-bank", "north-bank is a Place: write “places: [north-bank]” in place of “area”"),
        ("Camden", "or take “area” out where it happened in the system"),
    ],
)
def test_a_place_of_the_hub_is_no_area_elsewhere(area: str, hint: str, hub: MinimalHub) -> None:
    hub.change(CASE, "places:\n  - north-bank", f"area: {area}")
    told = warnings_between(load(hub.root), date(2026, 11, 30), {})
    (warning,) = (each for each in told if each.code == "origin-from-elsewhere")
    assert warning.hint.endswith(hint)


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("area: North Bank", ["found 'North Bank', which is a Place of the system"]),
        ("area: north-bank\nplaces: [south-bank]", ["found 'north-bank', which is a Place of the system"]),
        ("area: Camden", []),
        ("places: [north-bank]", []),
    ],
)
def test_a_place_of_the_hub_is_no_area_of_what_others_published(
    where: str, told: list[str], hub: MinimalHub
) -> None:
    hub.change(CASE, "origin: riverside", "origin: public")
    hub.change(CASE, "places:\n  - north-bank", where)
    warnings = warnings_between(load(hub.root), date(2026, 11, 30), {})
    found = [each for each in warnings if each.code == "area-is-place"]
    assert [each.message.partition(", expected")[0] for each in found] == told
    for each in found:
        assert each.hint.endswith("is a Place: write “places: [north-bank]” in place of “area”")


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (SOURCES, GUIDE_URL, f"{OWN}?email=a.person@gardens.org", "personal-data"),
        (SOURCES, GUIDE_URL, f"{OWN}TBC", "text-unfinished"),
        ("content/principles.yml", "origin: riverside", f"origin: {OWN}", "id-unknown"),
        (SOURCES, GUIDE_URL, f"{OWN}tips/", "link-own-address"),
    ],
)
def test_one_fault_is_told_of_one_address(path: str, old: str, new: str, code: str, hub: MinimalHub) -> None:
    hub.write(path, hub.read(path).replace(old, new, 1))
    (line,) = hub.lines_told()
    assert f"[{code}]" in hub.report_without_pages()
    assert line.startswith(path)
