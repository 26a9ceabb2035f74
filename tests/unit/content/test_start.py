"""A new entry of every kind is a draft that passes the checks, or says what is left to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from commands import NAMES, ONE_FILE, run, small_hub
from guidancehub.__main__ import main
from guidancehub.content.kinds import KINDS
from guidancehub.content.load import load

if TYPE_CHECKING:
    from guidancehub.content.model.kind import Kind
    from minimal_hub import MinimalHub


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_new_entry_of_each_kind_passes_the_checks(kind: Kind[Any], hub: MinimalHub) -> None:
    within = ["--in", "good-care"] if kind.name == "question" else []
    code = run(hub, "new", kind.name, NAMES.get(kind.name, "a-new-thing"), *within)
    assert code == (2 if kind.name in ONE_FILE else 0)
    assert hub.report_without_pages() == "no problems"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
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


def test_a_kind_with_one_file_needs_no_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_hub(tmp_path)
    assert main(["--root", root, "new", "clocks"]) == 0
    assert "wrote clocks into content/rules/clocks.yml" in capsys.readouterr().out
    assert main(["--root", root, "new", "tip"]) == 2
    assert "found no name, expected one after “new tip”" in capsys.readouterr().err
    assert main(["--root", root, "new", "gate"]) == 2
    assert "for example “guidancehub new gate BS-01”" in capsys.readouterr().err


def test_a_draft_that_is_needed_is_begun_once_and_where_nothing_else_will_do(tmp_path: Path) -> None:
    root = Path(small_hub(tmp_path))
    assert main(["--root", str(root), "new", "case", "first-tip"]) == 0
    assert main(["--root", str(root), "new", "assessment", "a-question"]) == 0
    # The case helps as well as a tip would.
    assert "see:\n" in (text := (root / "content/self-assessment.yml").read_text(encoding="utf-8"))
    assert "- first-tip\n" in text
    assert not (root / "content/tips.yml").exists()


def test_a_draft_names_what_is_published_before_what_is_a_draft(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in ("content/sets/lunches.yml", "content/gates.yml"):
        hub.delete(path)
    assert run(hub, "new", "set", "a-set") == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "wrote GT-01 into content/gates.yml, a draft that it needs"
    ]
    text = hub.read("content/sets/a-set.yml")
    assert "- GT-01\n" in text
    assert "code: QI-01\n" in text
    assert hub.report_without_pages() == "no problems"
    hub.write("content/sets/a-set.yml", text.replace("status: draft", "status: published"))
    assert "found 'GT-01', which readers do not see yet" in hub.report_without_pages()


def test_a_kind_with_one_file_takes_the_name_of_it_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", small_hub(tmp_path), "new", "clocks", "my-clocks"]) == 2
    assert "found 'my-clocks', expected 'clocks'" in capsys.readouterr().err


def test_what_is_due_is_told_up_to_the_end_of_the_calendar(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(hub, "due", "99999", "--today", "9999-01-01") == 0
    assert "due by 9999-12-31\n" in capsys.readouterr().out


@pytest.mark.parametrize("day", ["30/11/2026", "0001-01-01"])
def test_a_day_of_another_form_or_age_is_refused_in_plain_words(
    day: str, hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(hub, "due", "--today", day)
    assert f"found '{day}', expected a date such as 2026-11-30" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["routes"], "for example “guidancehub new routes a-name”"),
        (["words"], "for example “guidancehub new words independence”"),
        (["words", "tips-in-shor"], "did you mean 'tips-in-short'?"),
        (["words", "tips-in-short"], "found 'tips-in-short' in use in content/words.yml"),
        (["synonyms", "allotment"], "expected no name"),
        (["routes", "A Reader"], "expected small letters, digits and single hyphens"),
        (["routes", "a-reader", "--in", "grow"], "found --in grow, expected none for routes"),
        (["pack-words", "--in", "ready"], "found --in ready, expected none for pack-words"),
        (["case", "a-case", "--in", "grow"], "found --in grow, expected none for case"),
        (["term", "a-term", "--in", "grow"], "leave out “--in grow”"),
        (["question"], "expected the id of its criterion"),
        (["question"], "for example “guidancehub new question quality-and-innovation”\n"),
        (["case", "My", "new", "case"], "single hyphens, such as my-new-case (at most 80"),
        (["case", "Index"], "single hyphens, such as named-finance-lead (at most 80"),
        (["Case", "foo"], "found 'Case', expected a kind that can be new\n    hint: did you mean 'case'?\n"),
        (["cases", "foo"], "did you mean 'case'?\n"),
        (["zzz", "foo"], "hint: one of: principle, criterion, question, "),
    ],
)
def test_what_new_cannot_do_is_told_and_changes_nothing(
    arguments: list[str], said: str, hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = {path: path.read_bytes() for path in hub.root.rglob("*.yml")}
    assert run(hub, "new", *arguments) == 2
    assert said in capsys.readouterr().err
    assert {path: path.read_bytes() for path in hub.root.rglob("*.yml")} == texts


def test_a_question_goes_into_an_area_of_its_own_criterion_alone(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(hub, "new", "criterion", "people") == 0
    capsys.readouterr()
    for group, found, hint in (
        ("good-care", ", an area of quality-and-innovation", "say “--in” and one of: people-areas"),
        ("elsewhere", "", "say “--in” and one of: people-areas"),
        ("people-area", "", "did you mean 'people-areas'?"),
    ):
        assert run(hub, "new", "question", "people", "--in", group) == 2
        assert capsys.readouterr().err == (
            f"found {group!r}{found}, expected the id of an area of people\n    hint: {hint}\n"
        )


def test_the_part_of_a_first_entry_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_hub(tmp_path)
    assert main(["--root", root, "new", "tip", "a-tip", "--in", "first-days"]) == 2
    assert "found 'first-days', expected no part, for this hub has no tip yet" in capsys.readouterr().err


def test_a_new_member_stands_below_the_remarks_of_the_last_one(hub: MinimalHub) -> None:
    for name in ("a-reader", "b-reader"):
        assert run(hub, "new", "routes", name) == 0
    first, _, second = hub.read("content/routes.yml").partition("  - id: b-reader\n")
    assert first.count("# parts: ") == second.count("# parts: ") == 1
