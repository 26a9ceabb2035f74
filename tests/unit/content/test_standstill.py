"""A standstill is counted from a day in the notice desk, which a desk begun by ``new`` may lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

DESK = "content/rules/notice-desk.yml"
CHECKS = "content/rules/notice-checks.yml"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: published\n", "name: hung-up\n"),
        (
            "control: date\n    example: 2026-01-20",
            "control: line\n    example: 2026-01-20",
        ),
    ],
)
def test_a_desk_has_the_day_from_which_a_standstill_is_counted(
    before: str, after: str, hub: MinimalHub
) -> None:
    hub.change(DESK, before, after)
    told = hub.report_without_pages()
    assert "found no date called 'published', expected the one from which a standstill is counted" in told
    assert "hint: add a field with “name: published” and “control: date”" in told


@pytest.mark.parametrize(("field", "moment"), [("begins", "gate-begins"), ("ends", "gate-last")])
def test_a_standstill_is_counted_from_the_day_of_the_notice(field: str, moment: str, hub: MinimalHub) -> None:
    hub.change(CHECKS, f"{field}: {moment}", f"{field}: gate-list")
    told = hub.report_without_pages()
    assert (
        "found 'gate-list', expected a moment that is counted from 'published' [notice-name-unknown]" in told
    )


def test_drafts_for_notices_may_lack_it(hub: MinimalHub) -> None:
    hub.change(DESK, "name: published\n", "name: hung-up\n")
    hub.change(CHECKS, "begins: gate-begins", "begins: gate-list")
    for path, key in ((DESK, "notice-desk"), (CHECKS, "notice-checks")):
        hub.change(path, f"id: {key}\n", f"id: {key}\nstatus: draft\n")
    assert "a standstill is counted" not in (told := hub.report_without_pages())
    assert "counted from 'published'" not in told
