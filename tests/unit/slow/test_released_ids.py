"""What a release has published stays, and a release is made in one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from commands import run
from guidancehub.__main__ import main
from guidancehub.content.load import load
from guidancehub.content.new_entry import next_code
from guidancehub.content.released import NUMBERS_FILE
from guidancehub.content.released_ids import IDS_FILE, read_ids
from guidancehub.content.released_names import NAMES_FILE
from minimal_hub import ORIGINAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from minimal_hub import MinimalHub

MATRIX = "content/matrix/quality-and-innovation.yml"
TIPS = "content/tips.yml"
DAY = "2026-12-01"
SUMMARY = ("--summary", "A garden more.")


@pytest.fixture
def released(hub: MinimalHub) -> MinimalHub:
    assert run(hub, "ledger") == 0
    assert hub.report_without_pages() == "no problems"
    return hub


def test_the_ledger_has_each_id_once_however_often_it_is_written(released: MinimalHub) -> None:
    before = released.read(IDS_FILE)
    released.change(TIPS, "added: 0.2.0", "added: 0.1.0")
    assert run(released, "ledger") == 0
    assert released.read(IDS_FILE) == before


def test_a_renumbered_question_is_told_as_that_and_suggests_no_other_code(released: MinimalHub) -> None:
    released.change(MATRIX, "- id: QI-02", "- id: QI-22")
    report = released.report_without_pages()
    assert "released-ids.txt:" in report
    assert "found question QI-02, which release " in report
    assert "write 'QI-02' again if 'QI-22' is it" in report
    assert "did you mean" not in report


def test_a_deleted_entry_and_one_that_is_a_draft_again_are_told(released: MinimalHub) -> None:
    released.change(MATRIX, "        title: Listening\n", "        title: Listening\n        status: draft\n")
    report = released.report_without_pages()
    assert "found 'QI-01' as a draft, which release " in report
    assert "[id-released-gone]" in report


def test_a_new_question_never_gets_a_code_of_a_release(hub: MinimalHub) -> None:
    content = load(hub.root)
    assert next_code(content, content.criteria[0], {"QI-41", "XX-99"}) == "QI-42"


def test_a_line_of_another_form_is_told_with_its_number(released: MinimalHub) -> None:
    released.write(IDS_FILE, f"{released.read(IDS_FILE)}nonsense\n")
    number = len(released.read(IDS_FILE).splitlines())
    assert f"released-ids.txt:{number}:1: found “nonsense”" in released.report_without_pages()


def test_a_release_dates_what_is_new_and_nothing_else(released: MinimalHub) -> None:
    assert run(released, "new", "case", "second-garden") == 0
    path = "content/cases/second-garden.yml"
    text = released.read(path).replace("FILL IN", "Done").replace("status: draft", "status: published")
    released.write(path, text)
    assert run(released, "new", "tip", "third-tip") == 0
    tips = released.read(TIPS).replace("FILL IN", "Done").replace("status: draft", "status: published")
    released.write(TIPS, tips)
    assert (
        run(
            released,
            "release",
            "0.3.0",
            "--date",
            DAY,
            "--today",
            DAY,
            "--summary",
            "A garden more: it is new.",
        )
        == 0
    )
    hub = load(released.root)
    assert (hub.info.release, hub.info.released.isoformat()) == ("0.3.0", DAY)
    assert hub.info.releases[0].summary == "A garden more: it is new."
    added = {each.entry.id: each.entry.added for each in hub.located}
    assert (added["second-garden"], added["third-tip"]) == ("0.3.0", "0.3.0")
    assert sorted(key for key, release in added.items() if release == "0.3.0") == [
        "second-garden",
        "third-tip",
    ]
    noted = read_ids(released.root)["case", "second-garden"]
    assert (noted.release, noted.day) == ("0.3.0", "")
    assert (released.root / "banks" / "0.3.0.json").exists()


def published_tip(hub: MinimalHub, name: str) -> None:
    assert run(hub, "new", "tip", name) == 0
    tips = hub.read(TIPS).replace("FILL IN", f"Done by {name}").replace("status: draft", "status: published")
    hub.write(TIPS, tips)


def releases(hub: MinimalHub) -> dict[str, str]:
    return {each.entry.id: each.entry.added for each in load(hub.root).located}


def test_a_release_is_added_to_a_list_in_brackets(hub: MinimalHub) -> None:
    listed = hub.read("content/hub.yml").partition("releases:\n")[2].partition("review_months")[0]
    second = "{release: 0.2.0, released: 2026-11-22, summary: The second.}"
    first = "{release: 0.1.0, released: 2026-11-01, summary: The first.}"
    hub.change("content/hub.yml", f"releases:\n{listed}", f"releases: [{second}, {first}]\n")
    hub.changed.update(ORIGINAL)
    assert (
        run(hub, "release", "0.3.0", "--date", DAY, "--today", DAY, "--summary", "More, of [it]: now.") == 0
    )
    newest = load(hub.root).info.releases[0]
    assert (newest.release, newest.summary) == ("0.3.0", "More, of [it]: now.")


def test_an_entry_that_is_noted_after_a_release_gets_the_next_one(
    released: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    published_tip(released, "third-tip")
    assert run(released, "ledger", "--today", "2026-11-30") == 0
    assert released.read(IDS_FILE).endswith("\n0.2.0+2026-11-30 tip third-tip\n")
    assert run(released, "check", "--json") == 0
    assert "'third-tip' shown, which release 0.2.0 did not have" in capsys.readouterr().out
    assert run(released, "release", "0.3.0", "--date", DAY, "--today", DAY, *SUMMARY) == 0
    assert releases(released)["third-tip"] == "0.3.0"
    assert run(released, "release", "0.4.0", "--date", DAY, "--today", DAY, *SUMMARY) == 0
    assert releases(released)["third-tip"] == "0.3.0"
    capsys.readouterr()
    assert run(released, "check") == 0
    assert "did not have" not in capsys.readouterr().err


def test_an_entry_that_is_noted_while_the_release_is_in_hand_is_a_part_of_it(released: MinimalHub) -> None:
    published_tip(released, "third-tip")
    assert run(released, "ledger", "--today", "2026-11-21") == 0
    assert released.read(IDS_FILE).endswith("\n0.2.0 tip third-tip\n")
    assert run(released, "release", "0.3.0", "--date", DAY, "--today", DAY, *SUMMARY) == 0
    assert releases(released)["third-tip"] == "0.2.0"


def test_an_entry_that_is_noted_after_a_release_can_be_retired_and_never_deleted(
    released: MinimalHub,
) -> None:
    before = released.read(TIPS)
    published_tip(released, "third-tip")
    assert run(released, "ledger", "--today", "2026-11-30") == 0
    with_it = released.read(TIPS)
    released.write(TIPS, before)
    assert "third-tip, which readers saw after release 0.2.0" in released.report_without_pages()
    released.write(TIPS, with_it)
    assert run(released, "retire", "third-tip", "--for", "keep-notes") == 0
    assert run(released, "release", "0.3.0", "--date", DAY, "--today", DAY, *SUMMARY) == 0
    assert releases(released)["third-tip"] == "0.3.0"


def test_the_bank_of_a_release_that_is_out_is_left_as_readers_have_it(
    released: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    bank = released.root / "banks" / "0.2.0.json"
    before = bank.read_bytes()
    released.change(MATRIX, "title: Listening", "title: Listening well")
    assert run(released, "ledger", "--today", "2026-11-22") == 0
    assert bank.read_bytes() == before
    told = capsys.readouterr().out
    assert "left the bank of release 0.2.0 as it is: readers have had it since 2026-11-22" in told
    assert "guidancehub release 0.3.0 --summary" in told
    assert run(released, "release", "0.3.0", "--date", DAY, "--today", DAY, *SUMMARY) == 0
    assert bank.read_bytes() == before
    assert "Listening well" in released.read("banks/0.3.0.json")


def test_a_bank_is_told_whose_release_was_taken_back(released: MinimalHub) -> None:
    before = {path: released.read(path) for path in ORIGINAL if path.startswith("content/")}
    assert run(released, "release", "0.3.0", "--date", DAY, "--today", DAY, *SUMMARY) == 0
    assert released.report_without_pages() == "no problems"
    for path, text in before.items():
        released.write(path, text)
    released.write("banks/readme.json", "{}")
    (told, hint, *_) = released.report_without_pages().split("\n")
    found = "found the bank of release 0.3.0, expected 0.2.0 or an earlier one [release-in-future]"
    assert told == f"banks/0.3.0.json:1:1: {found}"
    assert "delete this file and run “git restore released-ids.txt released-numbers.txt" in hint


def test_the_bank_of_a_release_that_is_in_hand_follows_the_content(released: MinimalHub) -> None:
    released.change(MATRIX, "title: Listening", "title: Listening well")
    assert run(released, "ledger", "--today", "2026-11-21") == 0
    assert "Listening well" in released.read("banks/0.2.0.json")


@pytest.mark.parametrize("noted", [True, False])
def test_a_renamed_entry_is_the_same_one_in_each_release(noted: bool, released: MinimalHub) -> None:  # noqa: FBT001 (a case of the table)
    before = releases(released)
    assert run(released, "rename", "keep-notes", "write-it-down") == 0
    assert run(released, "rename", "garden-lunches", "garden-meals") == 0
    if noted:
        assert run(released, "ledger", "--today", "2026-11-30") == 0
        assert "+" not in released.read(IDS_FILE)
    assert run(released, "release", "0.3.0", "--date", DAY, "--today", DAY, *SUMMARY) == 0
    now = releases(released)
    assert now["write-it-down"] == now["keep-notes"] == before["keep-notes"]
    assert now["garden-meals"] == now["garden-lunches"] == before["garden-lunches"]


def test_an_entry_that_is_written_anew_in_place_of_another_is_new(released: MinimalHub) -> None:
    published_tip(released, "third-tip")
    assert run(released, "retire", "keep-notes", "--for", "third-tip") == 0
    assert run(released, "release", "0.3.0", "--date", DAY, "--today", DAY, *SUMMARY) == 0
    assert releases(released)["third-tip"] == "0.3.0"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["0.2.0"], "expected one after 0.2.0, such as 0.3.0"),
        (["next"], "expected one after 0.2.0, such as 0.3.0"),
        (["0.3.0", "--date", "2020-01-01"], "expected a day from 2026-11-22 on"),
        (
            ["0.3.0", "--date", "2027-11-30", "--today", DAY],
            f"found --date 2027-11-30, expected a day that has come: {DAY} or before\n    hint: make ",
        ),
        (["0.3.0", "--date", "9999-01-01"], "say the right one with --today 9999-01-01"),
    ],
)
def test_a_release_that_cannot_be_is_told_and_changes_nothing(
    arguments: list[str], said: str, released: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    before = released.read("content/hub.yml")
    assert run(released, "release", *arguments, *SUMMARY) == 2
    assert said in capsys.readouterr().err
    assert released.read("content/hub.yml") == before


def test_a_summary_without_words_is_told_by_its_option(
    released: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    before = released.read("content/hub.yml")
    assert run(released, "release", "0.3.0", "--summary", " ") == 2
    told = capsys.readouterr().err
    assert told == "found --summary without words, expected what readers gain from the release\n"
    assert released.read("content/hub.yml") == before


def test_lines_of_a_release_that_was_not_made_are_told_as_such(
    released: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    before = released.read("content/hub.yml")
    arguments = ("release", "0.3.0", "--date", DAY, "--today", DAY, "--summary", "A <b>garden</b> more.")
    assert run(released, *arguments) == 2
    told = capsys.readouterr().err
    assert told.startswith("nothing was changed, because the content would have these problems then:\n")
    assert "content/hub.yml:" in told
    assert released.read("content/hub.yml") == before


@pytest.mark.parametrize(
    ("command", "locked"),
    [
        (["ledger"], NAMES_FILE),
        (["ledger"], "banks/0.2.0.json"),
        (["release", "0.3.0", "--date", DAY, "--today", DAY, *SUMMARY], NAMES_FILE),
        (["release", "0.3.0", "--date", DAY, "--today", DAY, *SUMMARY], "banks/0.3.0.json"),
    ],
)
def test_where_a_file_of_a_release_cannot_be_written_all_stay_as_they_were(
    command: list[str],
    locked: str,
    hub: MinimalHub,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = bytes_below(hub)
    write = Path.write_bytes

    def half_written(file: Path, data: bytes) -> int:
        if file.as_posix().endswith(locked):
            write(file, data[:9])
            raise OSError(28, "No space left on device", str(file))
        return write(file, data)

    hub.changed.update(ORIGINAL)
    monkeypatch.setattr(Path, "write_bytes", half_written)
    code = main(["--root", str(hub.root), *command])
    monkeypatch.undo()
    assert code == 2
    assert "was not written: No space left on device" in capsys.readouterr().err
    assert bytes_below(hub) == before


def test_a_release_touches_nothing_where_a_ledger_is_read_only(
    released: MinimalHub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_below(released)
    opened: Callable[..., object] = Path.open
    written: list[str] = []

    def read_only(file: Path, mode: str = "r", **options: object) -> object:
        if file.name == NUMBERS_FILE and "+" in mode:
            raise PermissionError(13, "Permission denied", str(file))
        if file.parent == released.root and "w" in mode:
            written.append(file.name)
        return opened(file, mode, **options)

    monkeypatch.setattr(Path, "open", read_only)
    code = main(["--root", str(released.root), "ledger"])
    monkeypatch.undo()
    assert code == 2
    assert f"{NUMBERS_FILE} was not written: Permission denied" in capsys.readouterr().err
    assert written == []
    assert bytes_below(released) == before


def bytes_below(hub: MinimalHub) -> dict[str, bytes | None]:
    """Give the bytes of each file, and nothing for each folder, by their paths."""
    every = hub.root.rglob("*")
    return {str(path): path.read_bytes() if path.is_file() else None for path in every}
