"""A new entry is a draft with every field, which passes the checks as it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from commands import run
from guidancehub.content.load import load
from guidancehub.content.model.fields import RESERVED
from guidancehub.content.model.matrix import Question
from guidancehub.content.new_entry import new_case, new_question, next_code

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

MATRIX = "content/matrix/quality-and-innovation.yml"
TODAY = date(2026, 11, 28)


def bytes_of(hub: MinimalHub) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in hub.root.rglob("*") if file.is_file()}


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines()]


def test_a_new_case_begins_with_what_the_hub_knows(hub: MinimalHub) -> None:
    lines = lines_of(new_case(load(hub.root), "second-garden", TODAY))
    assert lines[1] == "id: second-garden"
    assert "origin: public # riverside, public or hub; content/hub.yml says what each means" in lines
    assert "- source: riverside-report" in lines
    assert "- north-bank" in lines
    assert "- share-the-work" in lines
    assert lines.count("origin: hub") == 1
    dates = ["added: 0.2.0", "reviewed: 2026-11-28", "review_by: 2027-11-28"]
    assert lines[lines.index(dates[0]) :][:3] == dates


def test_a_new_case_of_a_hub_that_publishes_no_others_is_its_own(hub: MinimalHub) -> None:
    whole = load(hub.root)
    info = whole.info.model_copy(
        update={"origins": tuple(each for each in whole.info.origins if each.means != "published")}
    )
    vars(whole)["info"] = info
    assert f"origin: {info.own_origin} # riverside or hub; content" in new_case(whole, "second-garden", TODAY)


def test_a_new_question_begins_with_what_the_hub_knows(hub: MinimalHub) -> None:
    whole = load(hub.root)
    lines = lines_of(new_question(whole, next_code(whole, whole.criteria[0]), TODAY))
    assert lines[0] == "- id: QI-04"
    assert "weighting: medium # high, medium or low" in lines
    assert "- source: riverside-report" in lines
    assert "- share-the-work" in lines
    assert lines.count("origin: hub") == 5
    dates = ["added: 0.2.0", "reviewed: 2026-11-28", "review_by: 2027-11-28"]
    assert lines[lines.index(dates[0]) :][:3] == dates


def test_the_first_question_of_a_criterion_has_the_first_code(hub: MinimalHub) -> None:
    whole = load(hub.root)
    empty = whole.criteria[0].model_copy(update={"prefix": "ZZ"})
    assert next_code(whole, empty) == "ZZ-01"


@pytest.mark.parametrize(
    ("today", "months", "due"),
    [
        (date(2026, 1, 1), 12, "2027-01-01"),
        (date(2026, 12, 28), 12, "2027-12-28"),
        (date(2026, 11, 5), 1, "2026-12-05"),
        (date(2026, 12, 5), 1, "2027-01-05"),
        (date(2026, 11, 5), 14, "2028-01-05"),
        # No month is shorter than 28 days.
        (date(2026, 1, 29), 1, "2026-02-28"),
        (date(2026, 1, 27), 1, "2026-02-27"),
    ],
)
def test_a_new_entry_is_due_after_the_months_of_the_hub(
    today: date, months: int, due: str, hub: MinimalHub
) -> None:
    hub.change("content/hub.yml", "review_months: 12", f"review_months: {months}")
    whole = load(hub.root)
    assert f"review_by: {due}" in lines_of(new_case(whole, "second-garden", today))


@pytest.mark.parametrize("key", ["second-garden", "a", "2025", "null", "x" * 80])
def test_a_new_case_is_a_draft_that_passes_the_checks(key: str, hub: MinimalHub) -> None:
    assert run(hub, "new", "case", key) == 0

    (case,) = (located.entry for located in load(hub.root).located if located.entry.id == key)
    assert case.status == "draft"
    assert hub.report_without_pages() == "no problems"
    assert hub.read(f"content/cases/{key}.yml").startswith(
        "# yaml-language-server: $schema=../../schema/case"
    )


@pytest.mark.parametrize(
    "key",
    ["Second Garden", "second_garden", "-x", "x--y", "", "../x", "x" * 81, "ä", *RESERVED[:4], "index"],
)
def test_t10_t11_a_bad_or_reserved_id_is_refused(
    key: str, hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(hub)
    # An id may begin with a hyphen, which otherwise begins an option.
    assert run(hub, "new", "case", "--", key) == 2
    assert capsys.readouterr().err.startswith(f"found {key!r}, expected small letters")
    assert bytes_of(hub) == before


@pytest.mark.parametrize(
    ("key", "file"),
    [
        ("garden-lunches", "cases/garden-lunches.yml"),
        ("soup-trial", "cases/soup-trial.yml"),
        ("keep-notes", "tips.yml"),
        ("start-small", "principles.yml"),
    ],
)
def test_an_id_in_use_is_refused_with_its_file_retired_or_not(
    key: str, file: str, hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(hub)
    assert run(hub, "new", "case", key) == 2
    assert capsys.readouterr().err == f"found {key!r} in use in content/{file}, expected a new id\n"
    assert bytes_of(hub) == before


def test_a_new_question_passes_the_checks_where_it_says_that_it_belongs(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(hub, "new", "question", "quality-and-innovation") == 0

    printed = capsys.readouterr().out
    assert printed.startswith(f"# Put this below “questions:” of an area in {MATRIX}\n")
    hub.change(MATRIX, "    questions:\n", f"    questions:\n{printed}")
    assert hub.report_without_pages() == "no problems"
    entry = next(each for each in load(hub.root).located if each.entry.id == "QI-04").entry
    assert isinstance(entry, Question)
    assert entry.status == "draft"


def test_a_hub_without_a_bank_starts_a_question_without_kinds_of_service(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in ("content/question-bank.yml", "content/gates.yml", "content/sets/lunches.yml"):
        hub.delete(path)
    hub.change(MATRIX, "          services:\n            - shared-meals\n", "")
    hub.change(MATRIX, "          social_value_model: 1a\n", "")
    assert run(hub, "new", "question", "quality-and-innovation") == 0

    printed = capsys.readouterr().out
    assert "services:" not in printed
    hub.change(MATRIX, "    questions:\n", f"    questions:\n{printed}")
    assert hub.report_without_pages() == "no problems"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("QI-03", "QI-03"), "QI-04"),
        (("QI-03", "QI-99"), "QI-100"),
        # A gap stays a gap, for the code may be in a tender that someone printed.
        (("QI-02", "QI-07"), "QI-08"),
        (("status: draft", "status: retired\n        replaced_by: QI-01"), "QI-04"),
    ],
)
def test_a_new_question_gets_a_code_after_every_code_that_was_given(
    change: tuple[str, str], code: str, hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.delete("content/sets/lunches.yml")
    hub.change(MATRIX, *change)
    assert run(hub, "new", "question", "quality-and-innovation") == 0
    assert f"      - id: {code}\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("quality-and-inovation", "did you mean 'quality-and-innovation'?"),
        ("QI", "they are: quality-and-innovation"),
    ],
)
def test_a_question_of_no_criterion_is_refused(
    name: str, hint: str, hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(hub, "new", "question", name) == 2
    assert capsys.readouterr().err == (f"found {name!r}, expected the id of a criterion\n    hint: {hint}\n")


def test_nothing_new_is_started_while_the_content_has_problems(hub: MinimalHub) -> None:
    hub.change("content/tips.yml", "title: Keep notes", "title: 2025")
    before = bytes_of(hub)
    assert run(hub, "new", "case", "second-garden") == 1
    assert bytes_of(hub) == before


@pytest.mark.parametrize(("key", "written"), [("a", "a"), ("2025", '"2025"'), ("null", '"null"')])
def test_an_id_has_quotes_only_where_yaml_reads_no_text_without(
    key: str, written: str, hub: MinimalHub
) -> None:
    assert lines_of(new_case(load(hub.root), key, TODAY))[1] == f"id: {written}"
