"""What a release has published stays, and a release is made in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.__main__ import main
from guidancehub.content.load import load
from guidancehub.content.new_entry import next_code
from guidancehub.content.released_ids import IDS_FILE, read_ids
from minimal_hub import ORIGINAL

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

MATRIX = "content/matrix/quality-and-innovation.yml"
TIPS = "content/tips.yml"
DAY = "2026-12-01"


def run(hub: MinimalHub, *arguments: str) -> int:
    hub.changed.update(ORIGINAL)
    return main(["--root", str(hub.root), *arguments])


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
    assert run(released, "release", "0.3.0", "--date", DAY, "--summary", "A garden more: it is new.") == 0
    hub = load(released.root)
    assert (hub.info.release, hub.info.released.isoformat()) == ("0.3.0", DAY)
    assert hub.info.releases[0].summary == "A garden more: it is new."
    added = {each.entry.id: each.entry.added for each in hub.located}
    assert (added["second-garden"], added["third-tip"]) == ("0.3.0", "0.3.0")
    assert sorted(key for key, release in added.items() if release == "0.3.0") == [
        "second-garden",
        "third-tip",
    ]
    assert read_ids(released.root)["case", "second-garden"].release == "0.3.0"
    assert (released.root / "banks" / "0.3.0.json").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["0.2.0"], "expected one after 0.2.0, such as 0.3.0"),
        (["next"], "expected one after 0.2.0, such as 0.3.0"),
        (["0.3.0", "--date", "2020-01-01"], "expected a day from 2026-11-22 on"),
    ],
)
def test_a_release_that_cannot_be_is_told_and_changes_nothing(
    arguments: list[str], said: str, released: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    before = released.read("content/hub.yml")
    assert run(released, "release", *arguments) == 2
    assert said in capsys.readouterr().err
    assert released.read("content/hub.yml") == before
