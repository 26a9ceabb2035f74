"""A new entry of every kind is a draft that passes the checks, or says what is left to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from commands import NAMES, ONE_FILE, run, small_hub
from guidancehub.__main__ import main
from guidancehub.content.kinds import KINDS, NAMED
from guidancehub.content.load import load
from guidancehub.content.model.pack_words import TEXTS
from guidancehub.content.placed_entries import entries_of

if TYPE_CHECKING:
    from guidancehub.content.model.kind import Kind
    from minimal_hub import MinimalHub


BESIDE = {
    "gate": ["question-bank"],
    "set": ["question-bank", "GT-01", "first-criterion"],
    "guidance": ["first-principle"],
    "assessment": ["first-tip"],
}
"""What a kind has to name, and is begun beside its first entry where a hub has none of it."""


def name_of(kind: Kind[Any]) -> str:
    one_file = Path(kind.file.pattern).stem
    return one_file if kind.name in ONE_FILE else NAMES.get(kind.name, "a-new-thing")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_first_entry_of_a_kind_in_the_smallest_hub_is_a_draft_with_those_that_it_needs(
    kind: Kind[Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = Path(small_hub(tmp_path))
    name = name_of(kind)
    capsys.readouterr()
    assert main(["--root", str(root), "new", kind.name, name]) == 0
    told = capsys.readouterr().out.splitlines()
    beside = BESIDE.get(kind.name, [])
    assert told[0].startswith(f"wrote {name} into content/")
    assert [line.split()[1] for line in told[1:]] == beside
    assert main(["--root", str(root), "check"]) == 0
    hub = load(root)
    begun = [each for every in KINDS for each in entries_of(hub, every) if each.entry.id in {name, *beside}]
    assert {each.entry.id for each in begun} == {name, *beside}
    assert {each.entry.status for each in begun} == {"draft"}


@pytest.mark.parametrize("kind", ["question", *BESIDE, "method", "term", "source", "place"])
def test_what_is_begun_in_the_smallest_hub_can_be_published_once_it_is_written(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = Path(small_hub(tmp_path))
    assert main(["--root", str(root), "new", kind, name_of(NAMED[kind])]) == 0
    publish(root, *(path.relative_to(root).as_posix() for path in root.glob("content/**/*.yml")))
    if (root / "content/question-bank.yml").exists():
        assert main(["--root", str(root), "check"]) == 1
        assert "hint: run “guidancehub new pack-words”, which begins it" in capsys.readouterr().err
        assert main(["--root", str(root), "new", "pack-words"]) == 0
    assert main(["--root", str(root), "check"]) == 0


def test_a_question_bank_is_begun_with_what_each_part_of_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = Path(small_hub(tmp_path))
    assert main(["--root", str(root), "new", "gate", "GT-01"]) == 0
    publish(root, *(path.relative_to(root).as_posix() for path in root.glob("content/**/*.yml")))
    assert main(["--root", str(root), "new", "pack-words"]) == 0
    bank = load(root).question_bank
    assert bank
    assert [each.kinds for each in bank.modes] == [(each.id,) for each in bank.modes]
    labels = {each.id: each.label for each in bank.assumptions}
    assert labels["agree-minutes"] == "Minutes in which the panel agrees the score of one answer"
    assert len(set(labels.values())) == len(labels)

    file = root / "content/question-bank.yml"
    before, after = file.read_text(encoding="utf-8").split("- id: gate-minutes\n")
    file.write_text(f"{before}- id: gate-minutes\n{after.replace('high: 1', 'high: 2', 1)}", encoding="utf-8")
    capsys.readouterr()
    assert main(["--root", str(root), "check"]) == 0
    told = [line for line in capsys.readouterr().err.splitlines() if "found from 1 to 1 for" in line]
    assert len(told) == len(labels) - 1
    assert "gate-minutes" not in "".join(told)


def test_the_words_of_the_pack_are_begun_and_those_that_lack_are_added(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    path = "content/pack-words.yml"
    before = hub.read(path)
    assert run(hub, "new", "pack-words") == 2
    assert "found every text in content/pack-words.yml" in capsys.readouterr().err
    lines = before.splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if "- id: ready-dates-lacks" in line)
    end = next(number for number in range(at + 1, len(lines)) if "- id:" in lines[number])
    hub.write(path, "".join([*lines[:at], *lines[end:]]))
    told = hub.report_without_pages()
    assert "hint: run “guidancehub new pack-words”, which adds it for you to write" in told
    assert run(hub, "new", "pack-words") == 0
    assert "wrote 1 text into content/pack-words.yml" in capsys.readouterr().out
    assert "text: Say here which dates are missing, with {list}\n" in hub.read(path)
    assert hub.report_without_pages() == "no problems"
    hub.delete(path)
    assert run(hub, "new", "pack-words", "other") == 2
    assert run(hub, "new", "pack-words", "pack-words") == 0
    assert hub.report_without_pages() == "no problems"
    assert hub.read(path).startswith("# yaml-language-server: $schema=../schema/pack-words.schema.json\n")
    begun = {each["id"]: each["text"] for each in yaml.safe_load(hub.read(path))["texts"]}
    assert begun["ready-dates-holds"] == "Say here that all dates are set"
    assert len(set(begun.values())) == len(begun) == len(TEXTS)
    assert "  # What each route is for.\n  - id: route-direct-a\n" in hub.read(path)


@pytest.mark.parametrize("locked", ["gates.yml", "a-set.yml"])
def test_what_is_begun_together_is_written_together_or_not_at_all(
    locked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = Path(small_hub(tmp_path))
    before = sorted(root.rglob("*"))
    write = Path.write_bytes

    def refused(file: Path, data: bytes) -> int:
        if file.name == locked:
            raise PermissionError(13, "Permission denied", str(file))
        return write(file, data)

    monkeypatch.setattr(Path, "write_bytes", refused)
    assert main(["--root", str(root), "new", "set", "a-set"]) == 2
    monkeypatch.undo()
    assert "was not written: Permission denied" in capsys.readouterr().err
    assert sorted(root.rglob("*")) == before


def publish(root: Path, *paths: str) -> None:
    """Write and publish what was begun, as an editor does."""
    for path in paths:
        first, *others = (root / path).read_text(encoding="utf-8").split("FILL IN")
        # No two members of a list are alike.
        text = first + "".join(f"Written text {number}{each}" for number, each in enumerate(others, 1))
        (root / path).write_text(text.replace("status: draft", "status: published"), encoding="utf-8")


def test_files_of_rules_fit_each_other_in_whatever_order_they_are_begun(tmp_path: Path) -> None:
    root = Path(small_hub(tmp_path))
    for kind in ("notice-checks", "notice-desk", "clocks", "calendars", "notice"):
        assert main(["--root", str(root), "new", kind, name_of(NAMED[kind])]) == 0
        assert main(["--root", str(root), "check"]) == 0


def test_a_question_of_a_hub_without_criteria_begins_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = small_hub(tmp_path)
    assert main(["--root", root, "new", "question", "people"]) == 0
    assert "wrote people into content/matrix/people.yml" in capsys.readouterr().out
    # It is a draft, and takes questions all the same.
    assert main(["--root", root, "new", "question", "people", "--in", "people-areas"]) == 0
    assert "-02 into content/matrix/people.yml" in capsys.readouterr().out
    assert main(["--root", root, "check"]) == 0
    assert main(["--root", root, "new", "question", "poeple"]) == 2
    assert "did you mean 'people'?" in capsys.readouterr().err


# What is no entry, the name that a new one needs, and what the file of the first one has.
LISTED = {
    "routes": ("a-reader", "  - id: a-reader\n"),
    "synonyms": ("", "    means:\n      - sources\n"),
    "best-answers": ("", "    page: /sources/\n"),
    "words": ("tips-in-short", "    text: Advice to try in your own work.\n"),
}


@pytest.mark.parametrize("kind", LISTED)
def test_what_is_no_entry_is_begun_in_the_smallest_hub_and_passes_the_checks(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = Path(small_hub(tmp_path))
    name, lines = LISTED[kind]
    command = ["--root", str(root), "new", kind, *([name] if name else [])]
    assert main(command) == 0
    assert f"into content/{kind}.yml" in capsys.readouterr().out
    text = (root / f"content/{kind}.yml").read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema=../schema/{kind}.schema.json\n")
    assert lines in text
    assert main(["--root", str(root), "check"]) == 0
    capsys.readouterr()
    assert main(command) == 2
    refused = "in use" if name else "that nobody has written"
    assert refused in capsys.readouterr().err


@pytest.mark.parametrize("kind", LISTED)
def test_what_is_no_entry_is_added_to_the_file_of_a_hub(kind: str, hub: MinimalHub) -> None:
    path = f"content/{kind}.yml"
    before = hub.read(path)
    name, _ = LISTED[kind]
    if kind == "words":
        name = "matrix-use-one"
    assert run(hub, "new", kind, *([name] if name else [])) == 0
    assert set(before.splitlines()) <= set(hub.read(path).splitlines())
    assert hub.report() == "no problems"
