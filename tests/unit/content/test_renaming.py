"""An entry is renamed, split or retired in its file and everywhere that it is named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from guidancehub.__main__ import main
from guidancehub.build import build_site
from guidancehub.command.change import made
from guidancehub.content.load import load
from guidancehub.content.renaming import Change
from guidancehub.write import WriteError
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


def run(hub: MinimalHub, *arguments: str) -> int:
    hub.changed.update(ORIGINAL)
    return main(["--root", str(hub.root), *arguments])


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


def test_a_stub_needs_its_title_and_its_release(hub: MinimalHub) -> None:
    hub.write(
        "content/cases/lunch-trial.yml", "id: lunch-trial\nstatus: retired\nreplaced_by: garden-lunches\n"
    )
    assert [line.partition(": found")[0].split(": ")[-1] for line in hub.lines_told()] == ["added", "title"]


def test_a_copy_is_a_draft_for_each_new_name(hub: MinimalHub) -> None:
    assert run(hub, "split", "garden-lunches", "garden-meals", "garden-talks") == 0
    found = statuses(hub)
    assert [found[key] for key in ("garden-lunches", "garden-meals", "garden-talks")] == [
        "published",
        "draft",
        "draft",
    ]
    assert hub.read(CASE) == ORIGINAL[CASE].decode()


def test_an_entry_of_a_list_is_split_in_its_list(hub: MinimalHub) -> None:
    assert run(hub, "split", "QI-01", "QI-07", "QI-08") == 0
    found = statuses(hub)
    assert (found["QI-01"], found["QI-07"], found["QI-08"]) == ("published", "draft", "draft")


def test_a_place_is_split_and_then_retired(hub: MinimalHub, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(hub, "split", "north-bank", "upper-bank", "lower-bank") == 0
    assert "run “guidancehub retire north-bank --for upper-bank lower-bank”" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["rename", "garden-lunch", "x"], "did you mean 'garden-lunches'?"),
        (["rename", "garden-lunches", "keep-notes"], "found 'keep-notes' in use"),
        (["rename", "garden-lunches", "Garden Meals"], "expected small letters, digits and single hyphens"),
        (["rename", "soup-trial", "soup"], "which is retired"),
        (["retire", "garden-lunches", "--for", "soup-trial"], "expected the id of another published entry"),
        (["retire", "quality-and-innovation", "--for", "QI-01"], "a criterion"),
        (["split", "soup-trial", "a-new-one"], "which is retired"),
        (["rename", "soup-trial", "soup"], "run “git restore content/cases/soup-trial.yml”"),
        (["rename", "garden-lunches", "soup-trial"], "run “git restore content/cases/soup-trial.yml”"),
        (["split", "quality-and-innovation", "a", "b"], "start each part by “guidancehub new criterion”"),
        (["split", "clocks", "a", "b"], "which a hub has once"),
        (["rename", "clocks", "a"], "which a hub has once"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(
    arguments: list[str], said: str, hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(hub, *arguments) == 2
    assert said in capsys.readouterr().err
    now = {file.relative_to(hub.root).as_posix(): file.read_bytes() for file in hub.root.rglob("*.yml")}
    assert now == {path: content for path, content in ORIGINAL.items() if path.endswith(".yml")}


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
    assert f"run “git restore {TIPS}”" in told


def test_a_part_that_is_not_named_is_no_id(hub: MinimalHub, capsys: pytest.CaptureFixture[str]) -> None:
    tips = hub.read(TIPS)
    second = tips[tips.index("  - id: first-days") :].replace("first-days", "later-days")
    second = second.replace("ask-the-neighbours", "ask-again").replace("keep-notes", "keep-more")
    hub.write(TIPS, tips + second)
    assert run(hub, "new", "tip", "a-third") == 2
    assert "found no part, expected the id of the part that takes it" in capsys.readouterr().err
    assert run(hub, "new", "tip", "a-third", "--in", "nowhere") == 2
    assert "found 'nowhere', expected the id of the part that takes it" in capsys.readouterr().err


OUTSIDE = "../../../outside"


@pytest.mark.parametrize(
    "command",
    [
        ("rename", "garden-lunches", OUTSIDE),
        ("split", "garden-lunches", "one-half", OUTSIDE),
        ("split", "keep-notes", "A B"),
        ("rename", "garden-lunches", "con"),
    ],
)
def test_t10_an_id_that_names_a_file_elsewhere_is_refused_and_nothing_is_written(
    command: tuple[str, ...], hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(hub, *command) == 2
    assert (
        f"found {command[-1]!r}, expected small letters, digits and single hyphens" in capsys.readouterr().err
    )
    assert not (hub.root / "content" / "cases" / f"{OUTSIDE}.yml").exists()
    assert {path: hub.read(path).encode() for path in ORIGINAL} == ORIGINAL


def test_t10_no_change_is_made_outside_the_project(hub: MinimalHub) -> None:
    with pytest.raises(WriteError):
        made(hub.root, Change({"content/cases/../../../outside.yml": "id: a\n"}, "done"))
    assert not (hub.root.parent / "outside.yml").exists()
