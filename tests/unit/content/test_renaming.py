"""An entry is renamed, split or retired in its file and everywhere that it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from commands import run
from guidancehub.command.change import made
from guidancehub.content.load import load
from guidancehub.content.renaming import Change
from guidancehub.write import WriteError
from minimal_hub import ORIGINAL

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

CASE = "content/cases/garden-lunches.yml"
TIPS = "content/tips.yml"
OF_ANOTHER_KIND = (
    "found 'riverside-report', a source, expected a published case, "
    "or an entry of another kind than place, term or source\n"
)


def statuses(hub: MinimalHub) -> dict[str, str]:
    return {each.entry.id: each.entry.status for each in load(hub.root).located}


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
        (["retire", "garden-lunches", "--for", "riverside-report"], OF_ANOTHER_KIND),
        (
            ["retire", "garden-lunches", "--for", "keep-notes"],
            "expected a published case first, for “cases” names",
        ),
        (
            ["retire", "north-bank", "--for", "soup"],
            "found 'soup', a term, expected a place, as 'north-bank'",
        ),
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
