"""The notice checker with the real rules: faults that people put into drafts are found, sound ones pass."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.content.model.notice_desk import NOTICE_DESK
from guidancehub.views.notice_text import example_of, rows_of
from guidancehub.views.standstill import standstill_days
from notice_drafts import Draft, drafts_in, figures, findings, rules, run_script
from support import ROOT, real_hub

if TYPE_CHECKING:
    from collections.abc import Callable

OURS, BLIND, THIRD = drafts_in("seeded"), drafts_in("blind"), drafts_in("third")
ALL = (*OURS, *BLIND, *THIRD)

NOT_SEEN = {
    # Whether a framework agreement was used is to be said “where appropriate”, which nobody can see.
    (10, 11),
    # What is changed stands in the other paragraphs too.
    (12, 4),
}
"""Paragraphs whose absence the words of a draft do not show."""


def examples() -> dict[int, str]:
    """Return the example of each notice by its Schedule, as the build writes it."""
    hub = real_hub()
    desk, checks = hub.shown(NOTICE_DESK)[0], hub.shown(NOTICE_CHECKS)[0]
    days = standstill_days(hub, desk, checks)
    return {each.schedule: example_of(each, desk, days) for each in hub.shown(NOTICE)}


def as_draft(schedule: int, text: str) -> Draft:
    return Draft(f"schedule {schedule}", schedule, text, "", sound=True, faults=())


@pytest.mark.parametrize("folder", ["seeded", "blind", "third"])
def test_every_fault_is_found_and_no_sound_draft_has_a_finding(
    folder: str, record_property: Callable[[str, object], None]
) -> None:
    done = figures(drafts_in(folder))
    told = f"{done.found} of {done.faults} faults found, {done.alarmed} of {done.sound} sound drafts alarmed"
    record_property(folder, told)
    assert done.missed == ()
    assert done.alarmed == 0


def test_there_are_forty_faults_of_fifteen_kinds_and_ten_sound_drafts_most_of_them_written_blind() -> None:
    assert sum(len(draft.faults) for draft in ALL) >= 40
    assert len({fault.kind for draft in ALL for fault in draft.faults}) >= 15
    for half in (OURS, BLIND, THIRD):
        assert sum(len(draft.faults) for draft in half) >= 20
        assert sum(draft.sound for draft in half) >= 5
    found = findings(tuple(draft for draft in ALL if not draft.sound))
    assert len({each["kind"] for draft in found for each in draft}) >= 15


def test_the_page_of_figures_says_what_the_checker_does_with_each_batch() -> None:
    page = (ROOT / "docs" / "notices" / "figures.md").read_text(encoding="utf-8")
    for name, drafts in (("Ours", OURS), ("Blind, now", BLIND), ("Third, now", THIRD)):
        done = figures(drafts)
        told = (
            f"{done.found} of {done.faults} faults found; {done.alarmed} of {done.sound} sound drafts",
            f"with a finding; {done.besides} finding{'s' if done.besides > 1 else ''} besides.",
        )
        assert f"\n- {name}: {' '.join(told)}\n" in page


def test_each_finding_quotes_words_of_the_draft_or_names_a_paragraph_and_has_a_provision() -> None:
    drafts = ALL
    for draft, found in zip(drafts, findings(drafts), strict=True):
        for each in found:
            assert re.match(r"(Schedule|Regulations?) \d", each["provision"]), each
            assert "{" not in each["text"], each
            assert all(0 <= start < end <= len(draft.text) for start, end in each["spans"])
            assert each["spans"] or each["group"] == "missing"


def test_what_a_paragraph_asks_for_is_missed_where_it_is_taken_out_of_an_example() -> None:
    drafts, taken = [], []
    for notice in rules()["notices"]:
        blocks = examples()[notice["schedule"]].strip().split("\n\n")
        shown = [
            each
            for each in notice["paragraphs"]
            if each.get("only_if") in {None, "contract", "over-12-months"}
        ]
        assert len(blocks) == len(shown) + len(notice["extras"])
        for at, paragraph in enumerate(shown):
            drafts.append(as_draft(notice["schedule"], "\n\n".join([*blocks[:at], *blocks[at + 1 :]])))
            taken.append((notice["schedule"], paragraph["number"]))
    unseen = {
        place
        for place, found in zip(taken, findings(tuple(drafts)), strict=True)
        if not any(each["provision"] == "Schedule {}, paragraph {}".format(*place) for each in found)
    }
    assert unseen == NOT_SEEN


def test_the_example_of_each_notice_has_no_finding_and_is_the_same_by_script() -> None:
    hub = real_hub()
    texts = examples()
    drafts = tuple(as_draft(schedule, text) for schedule, text in texts.items())
    assert [each for found in findings(drafts) for each in found] == []
    values = {each.name: each.example for each in hub.shown(NOTICE_DESK)[0].fields}
    by_script = run_script("examples.mjs", values)
    assert {each["schedule"]: each["text"] for each in by_script} == texts
    assert [each["missing"] for each in by_script] == [[]] * len(texts)


def test_an_empty_form_misses_every_field_that_always_applies_and_the_checker_finds_what_it_leaves_open() -> (
    None
):
    hub = real_hub()
    desk = hub.shown(NOTICE_DESK)[0]
    fields = {each.name: each for each in desk.fields}
    empty = run_script("examples.mjs", {})
    for notice, made in zip(hub.shown(NOTICE), empty, strict=True):
        conditional = {
            name
            for paragraph in notice.paragraphs
            if paragraph.only_if not in {None, "contract"}
            for part in desk.parts
            if part.id == paragraph.part
            for name in part.fields
        }
        named = dict.fromkeys(name for row in rows_of(notice, desk) for name in row.part.fields)
        asked = [
            name
            for name in named
            if fields[name].only_if is None
            and name not in conditional
            and name not in (notice.asks_first or ())
        ]
        assert [each["field"] for each in made["missing"]] == asked
    drafts = tuple(as_draft(each["schedule"], each["text"]) for each in empty)
    assert all("placeholder" in {each["kind"] for each in found} for found in findings(drafts))


def test_lines_that_are_broken_where_they_are_full_change_nothing_of_a_sound_draft() -> None:
    broken = []
    for draft in ALL:
        if draft.sound and "\t" not in draft.text:
            lines = (re.sub(r"(.{70,95}) ", r"\1\n", line) for line in draft.text.split("\n"))
            broken.append(replace(draft, text="\n".join(lines)))
    assert [each for found in findings(tuple(broken)) for each in found] == []
