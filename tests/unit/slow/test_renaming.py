"""An entry is renamed, split or retired in its file and everywhere that it is named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from commands import run
from guidancehub.__main__ import main
from guidancehub.build import build_site
from guidancehub.content.load import load
from minimal_hub import ORIGINAL

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

CASE = "content/cases/garden-lunches.yml"
MEALS = "content/cases/garden-meals.yml"
TIPS = "content/tips.yml"


@pytest.fixture
def released(hub: MinimalHub) -> MinimalHub:
    """Give a hub whose ids a release has published."""
    assert run(hub, "ledger") == 0
    return hub


def statuses(hub: MinimalHub) -> dict[str, str]:
    return {each.entry.id: each.entry.status for each in load(hub.root).located}


def test_a_case_gets_another_name_wherever_it_is_named(hub: MinimalHub) -> None:
    assert run(hub, "rename", "garden-lunches", "garden-meals") == 0
    assert not (hub.root / CASE).exists()
    assert hub.read(MEALS) == ORIGINAL[CASE].decode().replace("id: garden-lunches", "id: garden-meals")
    assert "(/cases/garden-meals/)" in hub.read(TIPS)
    texts = [file.read_text(encoding="utf-8") for file in hub.root.rglob("*.yml")]
    assert not any("garden-lunches" in text for text in texts)
    assert hub.report() == "no problems"


def test_a_released_case_keeps_its_old_address(released: MinimalHub) -> None:
    assert run(released, "rename", "garden-lunches", "garden-meals") == 0
    found = statuses(released)
    assert (found["garden-lunches"], found["garden-meals"]) == ("retired", "published")
    assert "replaced_by: garden-meals\n" in released.read(CASE)
    assert released.read(MEALS).count("changes:") == ORIGINAL[CASE].count(b"changes:") == 1
    assert released.report() == "no problems"


def test_an_entry_of_a_list_gets_another_name(released: MinimalHub) -> None:
    assert run(released, "rename", "keep-notes", "write-it-down") == 0
    found = statuses(released)
    assert (found["keep-notes"], found["write-it-down"]) == ("retired", "published")
    assert released.report() == "no problems"


@pytest.mark.parametrize("key", ["riverside-report", "north-bank", "soup"])
def test_what_has_no_status_gets_another_name(key: str, hub: MinimalHub) -> None:
    assert run(hub, "rename", key, "another-name") == 0
    assert hub.report_without_pages() == "no problems"


def test_a_tip_is_retired_for_two_others_which_are_named_in_its_place(released: MinimalHub) -> None:
    assert run(released, "retire", "keep-notes", "--for", "ask-the-neighbours", "garden-lunches") == 0
    entry = next(each.entry for each in load(released.root).located if each.entry.id == "keep-notes")
    assert entry.heirs == ("ask-the-neighbours", "garden-lunches")
    lines = released.read(TIPS).split("      - id: keep-notes\n")[1].splitlines()
    assert [line.strip().partition(":")[0] for line in lines] == [
        "title",
        "status",
        "replaced_by",
        "origin",
        "added",
    ]
    assert released.report() == "no problems"


def test_the_page_of_a_stub_leads_to_every_heir(hub: MinimalHub) -> None:
    stub = "id: lunch-trial\ntitle: A trial\nstatus: retired\nadded: 0.1.0\n"
    hub.write("content/cases/lunch-trial.yml", f"{stub}replaced_by: [garden-lunches, start-small]\n")
    page = next(
        each.html for each in build_site(hub.root, "skip").outputs if each.url == "cases/lunch-trial/"
    )
    assert page.count('cases/garden-lunches/">Lunches in the shared garden</a>') == 1
    assert page.count('principles/start-small/">Start small</a>') == 1
    assert "2000" not in page


def test_where_a_file_cannot_be_written_all_stay_as_they_were(
    hub: MinimalHub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    unlink = Path.unlink

    def locked(file: Path, *, missing_ok: bool = False) -> None:
        if file.name == "garden-lunches.yml":
            raise PermissionError(13, "Permission denied", str(file))
        unlink(file, missing_ok=missing_ok)

    hub.changed.update(ORIGINAL)
    monkeypatch.setattr(Path, "unlink", locked)
    code = main(["--root", str(hub.root), "rename", "garden-lunches", "garden-meals"])
    monkeypatch.undo()
    assert code == 2
    assert "was not written: Permission denied" in capsys.readouterr().err
    assert hub.report_without_pages() == "no problems"
    assert not (hub.root / MEALS).exists()


def test_one_file_and_one_draft_are_told_as_one(hub: MinimalHub, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(hub, "split", "keep-notes", "write-notes") == 0
    assert "wrote write-notes as a draft; keep in each" in capsys.readouterr().out
    assert run(hub, "split", "keep-notes", "a-note", "another-note") == 0
    assert "wrote a-note and another-note as drafts; keep in each" in capsys.readouterr().out
    assert run(hub, "rename", "keep-notes", "take-notes") == 0
    assert "keep-notes is now take-notes in 1 file\n" in capsys.readouterr().out
    assert run(hub, "retire", "take-notes", "--for", "ask-the-neighbours") == 0
    told = capsys.readouterr().out
    assert "; 1 file changed" in told
    assert "copy what is in .before-" in told
