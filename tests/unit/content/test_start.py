"""A new entry of every kind is a draft that passes the checks, or says what is left to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from guidancehub.__main__ import main
from guidancehub.content.kinds import KINDS, NAMED
from guidancehub.content.load import load
from guidancehub.content.problems import ContentError
from minimal_hub import ORIGINAL

if TYPE_CHECKING:
    from guidancehub.content.model.kind import Kind
    from minimal_hub import MinimalHub

ONE_FILE = {kind.name for kind in KINDS if kind.walk.__name__ == "whole" and "*" not in kind.file.pattern}
NAMES = {"question": "quality-and-innovation", "gate": "GT-09"}


def run(hub: MinimalHub, *arguments: str) -> int:
    hub.changed.update(ORIGINAL)
    return main(["--root", str(hub.root), *arguments])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_new_entry_of_each_kind_passes_the_checks(kind: Kind[Any], hub: MinimalHub) -> None:
    within = ["--in", "good-care"] if kind.name == "question" else []
    code = run(hub, "new", kind.name, NAMES.get(kind.name, "a-new-thing"), *within)
    assert code == (2 if kind.name in ONE_FILE else 0)
    if kind.has_status:
        assert hub.report_without_pages() == "no problems"
    else:
        with pytest.raises(ContentError) as found:
            load(hub.root)
        assert {each.code for each in found.value.problems} == {"text-unfinished"}


@pytest.mark.parametrize("kind", [each for each in KINDS if each.has_status], ids=lambda each: each.name)
def test_an_untouched_template_of_any_kind_cannot_be_published(kind: Kind[Any], hub: MinimalHub) -> None:
    within = ["--in", "good-care"] if kind.name == "question" else []
    if kind.name in ONE_FILE:
        return
    run(hub, "new", kind.name, NAMES.get(kind.name, "a-new-thing"), *within)
    for path in hub.root.glob("content/**/*.yml"):
        text = path.read_text(encoding="utf-8")
        if "FILL IN" in text:
            hub.write(
                path.relative_to(hub.root).as_posix(), text.replace("status: draft", "status: published")
            )
    assert "[text-unfinished]" in hub.report_without_pages()


def test_a_new_entry_has_a_note_on_each_field(hub: MinimalHub) -> None:
    assert run(hub, "new", "law", "a-new-law") == 0
    text = hub.read("content/law/a-new-law.yml")
    assert "# As readers see it in headings and lists.\ntitle: FILL IN\n" in text
    assert "# tree: The id of a finder whose main line is drawn below the introduction.\n" in text


def test_a_list_of_several_parts_asks_for_one(hub: MinimalHub, capsys: pytest.CaptureFixture[str]) -> None:
    tips = hub.read("content/tips.yml")
    more = tips.replace("groups:\n", "").replace("first-days", "later-days").split("  - id: later-days")[1]
    for key in ("ask-the-neighbours", "keep-notes"):
        more = more.replace(f"id: {key}", f"id: later-{key}")
    hub.write("content/tips.yml", f"{tips}  - id: later-days{more}")
    assert run(hub, "new", "tip", "third-tip") == 2
    assert "say “--in” and one of: first-days, later-days" in capsys.readouterr().err
    assert run(hub, "new", "tip", "third-tip", "--in", "first-day") == 2
    assert "did you mean 'first-days'?" in capsys.readouterr().err
    assert run(hub, "new", "tip", "third-tip", "--in", "first-days") == 0
    entry = next(each for each in load(hub.root).located if each.entry.id == "third-tip")
    assert entry.steps[:2] == ("groups", 0)


@pytest.mark.parametrize(("kind", "name"), [("source", "garden-guide"), ("term", "soup"), ("gate", "garden")])
def test_a_name_in_use_or_of_another_form_is_refused(kind: str, name: str, hub: MinimalHub) -> None:
    assert run(hub, "new", kind, name) == 2
    assert hub.report_without_pages() == "no problems"


def small_hub(tmp_path: Path) -> str:
    root = str(tmp_path / "small")
    assert (
        main(["init", root, "--name", "Small hub", "--system", "Small", "--places", "", "--kinds", ""]) == 0
    )
    return root


NEEDY = {
    "question": "first run “guidancehub new criterion a-name”",
    "gate": "first run “guidancehub new method question-bank”",
    "set": "first run “guidancehub new method question-bank”",
    "guidance": "first run “guidancehub new principle a-name”",
    "assessment": "first run “guidancehub new tip a-name”",
}
"""Kinds that name published entries of other kinds, which the smallest hub has not, and how to begin."""


def name_of(kind: Kind[Any]) -> str:
    one_file = Path(kind.file.pattern).stem
    return one_file if kind.name in ONE_FILE else NAMES.get(kind.name, "a-new-thing")


@pytest.mark.parametrize(
    "kind", [each for each in KINDS if each.name not in NEEDY], ids=lambda each: each.name
)
def test_the_first_entry_of_a_kind_in_the_smallest_hub_passes_the_checks(
    kind: Kind[Any], tmp_path: Path
) -> None:
    root = Path(small_hub(tmp_path))
    name = name_of(kind)
    assert main(["--root", str(root), "new", kind.name, name]) == 0
    if kind.has_status:
        assert main(["--root", str(root), "check"]) == 0
        (entry,) = (each.entry for each in load(root).located if each.entry.id == name)
        assert entry.status == "draft"
    else:
        # It is shown as soon as it is there, so that the build waits for its texts, and for nothing else.
        with pytest.raises(ContentError) as found:
            load(root)
        assert {each.code for each in found.value.problems} == {"text-unfinished"}
        for path in root.glob("content/*.yml"):
            path.write_text(path.read_text(encoding="utf-8").replace("FILL IN", "Written"), encoding="utf-8")
        assert main(["--root", str(root), "check"]) == 0


@pytest.mark.parametrize(("kind", "first"), NEEDY.items(), ids=NEEDY)
def test_a_kind_that_names_others_says_in_the_smallest_hub_what_to_begin_with(
    kind: str, first: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = Path(small_hub(tmp_path))
    before = sorted(root.rglob("*"))
    assert main(["--root", str(root), "new", kind, name_of(NAMED[kind])]) == 2
    said = capsys.readouterr().err
    assert said.startswith("found ")
    assert first in said
    assert sorted(root.rglob("*")) == before


def publish(root: Path, *paths: str) -> None:
    """Write and publish what was begun, as an editor does."""
    for path in paths:
        text = (root / path).read_text(encoding="utf-8").replace("FILL IN", "Written")
        (root / path).write_text(text.replace("status: draft", "status: published"), encoding="utf-8")


def test_what_others_name_can_be_begun_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = Path(small_hub(tmp_path))

    def new(*names: str) -> int:
        return main(["--root", str(root), "new", *names])

    assert new("tip", "a-tip") == 0
    assert new("principle", "a-principle") == 0
    assert new("assessment", "a-question") == 2
    assert "first fill in a-tip in content/tips.yml" in capsys.readouterr().err
    publish(root, "content/tips.yml", "content/principles.yml")
    assert new("assessment", "a-question") == 0
    assert new("guidance", "contracts-and-grants") == 0
    assert new("method", "question-bank") == 0
    assert new("gate", "GT-01") == 2
    assert "first fill in question-bank in content/question-bank.yml" in capsys.readouterr().err
    assert main(["--root", str(root), "check"]) == 0


def test_a_set_of_a_hub_without_gates_says_to_begin_with_one(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in ("content/sets/lunches.yml", "content/gates.yml"):
        hub.delete(path)
    assert run(hub, "new", "set", "a-set") == 2
    assert capsys.readouterr().err == (
        "found no published gate, expected one for a new set to name\n"
        "    hint: first run “guidancehub new gate GT-01”, fill it in, and set “status: published”\n"
    )


def test_files_of_rules_fit_each_other_in_whatever_order_they_are_begun(tmp_path: Path) -> None:
    root = Path(small_hub(tmp_path))
    for kind in ("notice-checks", "notice-desk", "clocks", "calendars", "notice"):
        assert main(["--root", str(root), "new", kind, name_of(NAMED[kind])]) == 0
        assert main(["--root", str(root), "check"]) == 0


def test_a_kind_with_one_file_takes_the_name_of_it_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", small_hub(tmp_path), "new", "clocks", "my-clocks"]) == 2
    assert "found 'my-clocks', expected 'clocks'" in capsys.readouterr().err


def test_a_question_of_a_hub_without_criteria_says_to_begin_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", small_hub(tmp_path), "new", "question", "people"]) == 2
    assert "first run “guidancehub new criterion a-name”" in capsys.readouterr().err


def test_a_day_of_another_form_is_refused_in_plain_words(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(hub, "due", "--today", "30/11/2026")
    assert "found '30/11/2026', expected a date such as 2026-11-30" in capsys.readouterr().err
