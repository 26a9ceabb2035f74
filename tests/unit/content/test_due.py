"""What is due for a review is listed by its day, and law that nobody has read for a year stops a release."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

import pytest

from guidancehub.__main__ import main
from guidancehub.content.due import MOST_DAYS_OF_LAW, due_by, unread_law
from guidancehub.content.load import load
from guidancehub.content.model.chapter_kinds import LAW

if TYPE_CHECKING:
    from guidancehub.content.model.chapter import LawPage
    from minimal_hub import MinimalHub


def due(hub: MinimalHub, today: date, days: int) -> list[str]:
    return [str(each) for each in due_by(load(hub.root), today, days)]


def test_an_entry_is_listed_from_the_first_day_on_which_it_is_due_within_the_days(hub: MinimalHub) -> None:
    last = min(each.entry.review_by for each in load(hub.root).located if each.is_published)
    assert due(hub, last - timedelta(days=31), 30) == []
    first, *_ = due(hub, last - timedelta(days=30), 30)
    assert first.endswith(f" is due on {last}, in 30 days [review-due]")
    assert due(hub, last, 0)[0].endswith(", today [review-due]")
    assert due(hub, last + timedelta(days=2), 0)[0].endswith(", 2 days ago [review-due]")


def test_the_place_is_that_of_the_day_and_retired_entries_are_left_out(hub: MinimalHub) -> None:
    for name in ("garden-lunches", "soup-trial"):
        hub.change(f"content/cases/{name}.yml", "review_by: ", "review_by: 2026-12-01 #")
    (line,) = due(hub, date(2026, 12, 1), 0)
    path, number, *_ = line.split(":")
    assert path == "content/cases/garden-lunches.yml"
    assert hub.read(path).splitlines()[int(number) - 1].startswith("review_by: 2026-12-01")


def test_the_command_counts_from_the_day_that_it_is_given(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.change("content/cases/garden-lunches.yml", "review_by: ", "review_by: 2026-12-01 #")
    assert main(["--root", str(hub.root), "check", "--due", "7", "--today", "2026-11-24"]) == 0
    *lines, total = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == ["content/cases/garden-lunches.yml"]
    assert total == "1 review is due by 2026-12-01"


def test_t29_law_that_nobody_has_read_for_a_year_is_found_on_the_day_and_not_before(hub: MinimalHub) -> None:
    content = load(hub.root)
    read = [cast("LawPage", page).checked_on for page in content.shown(LAW)]
    oldest = min(read)
    last = oldest + timedelta(days=MOST_DAYS_OF_LAW)
    assert unread_law(content, last - timedelta(days=1)) == []
    found = [str(each) for each in unread_law(content, last)]
    assert len(found) == read.count(oldest)
    assert all("/law/" in each and "checked_on: found" in each and "law_unread" in each for each in found)


def test_a_release_stops_at_such_law_until_the_content_says_why(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    law = next(file for file in sorted((hub.root / "content/law").glob("*.yml")))
    path = law.relative_to(hub.root).as_posix()
    hub.change(path, "\nchecked_on: ", "\nchecked_on: 2020-01-01 #")
    assert main(["--root", str(hub.root), "ledger"]) == 1
    assert f"{path}:" in capsys.readouterr().err
    assert not (hub.root / "released-ids.txt").exists()
    hub.write("content/hub.yml", hub.read("content/hub.yml") + "law_unread: The Act is unchanged since.\n")
    assert main(["--root", str(hub.root), "ledger"]) == 0
    assert " law " in hub.read("released-ids.txt")


@pytest.mark.parametrize("arguments", [["due", "x"], ["check", "--due", "x"], ["due", "999999"]])
def test_a_number_of_days_that_is_none_is_told(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert f"found {arguments[-1]!r}, expected a number of days such as 30" in capsys.readouterr().err
