"""Which file holds what, and what of it readers are shown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import yaml

from guidancehub.content.kinds import FILES, KINDS, file_at
from guidancehub.content.load import load, load_info
from guidancehub.content.problems import ContentError
from hostile import HOSTILE, minimal_hub

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

CASE = "content/cases/garden-lunches.yml"
TIPS = "content/tips.yml"
MATRIX = "content/matrix/quality-and-innovation.yml"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("content/hub.yml", "hub"),
        ("content/cases/a.yml", "case"),
        ("content/matrix/a.yml", "criterion"),
        ("content/guidance/contracts-and-grants.yml", "contracts-and-grants"),
        ("content/guidance/investment.yml", "investment"),
        ("content/guidance/another.yml", ""),
        ("content/cases/a/b.yml", ""),
        ("content/cases/a.yaml", ""),
        ("content/a.yml", ""),
        ("hub.yml", ""),
    ],
)
def test_a_file_is_of_the_kind_of_its_place(path: str, name: str) -> None:
    kind = file_at(path)
    assert (kind.name if kind else "") == name


@pytest.mark.parametrize(
    "path", ["content/drafts/garden-lunches.yml", "content/garden-lunches.yml", "content/cases/new/a.yml"]
)
def test_a_file_in_the_wrong_folder_is_told_by_its_first_line_alone(path: str, hub: MinimalHub) -> None:
    hub.write(path, f"# yaml-language-server: $schema=../../schema/case.schema.json\n{hub.read(CASE)}")
    hub.delete(CASE)
    assert hub.report_without_pages() == (
        f"{path}:1:1: found a file of the kind “Case study”, expected it in content/cases/ [file-misplaced]\n"
        "    hint: move it to content/cases/, unless its first line names the wrong schema\n\n"
        "1 problem in the content"
    )


def test_a_file_of_many_entries_is_sent_to_its_name(hub: MinimalHub) -> None:
    hub.write("content/cases/tips.yml", f"# yaml-language-server: $schema=tips.schema.json\n{hub.read(TIPS)}")
    assert (
        "found a file of the kind “Top tips”, expected it in content/tips.yml" in hub.report_without_pages()
    )


def test_a_draft_that_becomes_law_is_told_its_own_problems(hub: MinimalHub) -> None:
    text = hub.read("content/law/hedges.yml").replace("title: ", "titel: ", 1)
    hub.write("content/law/hedges.yml", f"# yaml-language-server: $schema=draft.schema.json\n{text}")
    report = hub.report_without_pages()
    assert "[field-unknown]" in report
    assert "[file-misplaced]" not in report


def test_the_smallest_hub_has_every_kind_of_file_entry_origin_and_status(hub: MinimalHub) -> None:
    loaded = load(hub.root)
    assert {name for name, files in loaded.files.items() if files} == {file.name for file in FILES}
    assert [kind.name for kind in KINDS if not loaded.shown(kind)] == []
    assert {located.entry.origin for located in loaded.located} == {"riverside", "public", "hub"}
    assert {located.entry.status for located in loaded.located} == {"published", "draft", "retired"}


def test_drafts_and_retired_entries_are_checked_but_not_shown(hub: MinimalHub) -> None:
    loaded = load(hub.root)
    assert [question.id for question in loaded.questions] == ["QI-01", "QI-02"]
    assert [case.id for case in loaded.cases] == ["garden-lunches"]
    assert {"QI-03", "soup-trial"} <= {located.entry.id for located in loaded.located}


def test_an_entry_takes_the_dates_of_its_file_unless_it_gives_its_own(hub: MinimalHub) -> None:
    first, second = load(hub.root).tips
    assert (first.added, first.reviewed, first.review_by) == ("0.1.0", date(2026, 11, 22), date(2027, 11, 22))
    assert (second.added, second.reviewed, second.review_by) == (
        "0.2.0",
        date(2026, 11, 21),
        date(2027, 5, 21),
    )


def test_a_group_whose_tips_are_all_drafts_is_not_shown(hub: MinimalHub) -> None:
    group = hub.read(TIPS).partition("groups:\n")[2]
    later = group.replace("first-days", "later").replace("id: ask-the-neighbours", "id: ask-again")
    later = later.replace("id: keep-notes", "id: keep-more").replace(
        "        origin: ", "        status: draft\n        origin: "
    )
    hub.write(TIPS, hub.read(TIPS) + later)
    assert [group.id for group in load(hub.root).tip_groups] == ["first-days"]


def test_an_area_whose_questions_are_all_drafts_is_not_shown(hub: MinimalHub) -> None:
    hub.change(MATRIX, "      - id: QI-03", MORE + "      - id: QI-03")
    (criterion,) = load(hub.root).criteria
    assert [area.id for area in criterion.areas] == ["good-care"]


MORE = """\
  - id: later
    title: Later
    summary: What comes later.
    questions:
"""


def test_principles_and_criteria_stand_in_the_order_of_their_numbers(hub: MinimalHub) -> None:
    hub.change("content/principles.yml", "number: 1", "number: 9")
    assert [principle.id for principle in load(hub.root).principles] == ["start-small", "share-the-work"]


def test_files_that_tools_leave_behind_are_not_content(hub: MinimalHub) -> None:
    hub.write("content/.DS_Store", b"\0\0")
    hub.write("content/cases/.garden-lunches.yml.swp", b"\0\0")
    assert hub.report_without_pages() == "no problems"


def test_what_the_hub_says_of_itself_is_read_alone(hub: MinimalHub) -> None:
    hub.write("content/cases/garden-lunches.yml", "[")
    assert load_info(hub.root).name == "Riverside hub"


def test_a_fault_in_what_the_hub_says_of_itself_is_told(hub: MinimalHub) -> None:
    hub.change("content/hub.yml", "review_months: 12", "review_months: soon")
    with pytest.raises(ContentError, match="found 'soon', expected a whole number"):
        load_info(hub.root)


def test_a_folder_without_content_misses_every_needed_kind_of_file(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with pytest.raises(ContentError) as raised:
        load(tmp_path_factory.mktemp("empty"))
    assert [problem.path for problem in raised.value.problems] == sorted(
        file.pattern for file in FILES if file.required
    )


@pytest.mark.usefixtures("clean")
def test_the_same_content_is_loaded_alike_twice(hub: MinimalHub) -> None:
    assert load(hub.root) == load(hub.root) == minimal_hub()


@pytest.mark.parametrize("field", ["title", "body"], ids=["a line", "prose"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_held_sign_by_sign_or_refused_at_its_line(
    hub: MinimalHub, text: str, field: str
) -> None:
    record = yaml.safe_load(hub.read(TIPS))
    record["groups"][0]["tips"][0][field] = text
    hub.write(TIPS, yaml.safe_dump(record, allow_unicode=True, sort_keys=False))
    try:
        tip = load(hub.root).tips[0]
    except ContentError as error:
        told, held = error.problems, None
    else:
        told, held = (), getattr(tip, field)
    assert all(each.path == TIPS and each.line > 1 and each.message.startswith("found ") for each in told)
    assert bool(told) != (getattr(held, "text", held) == text.strip())
