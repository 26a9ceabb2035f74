"""What a record refuses is said in an editor's words, whatever is written in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.content.model.case import Case
from guidancehub.content.model.tip import TipsFile
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.validation import validated
from guidancehub.content.reading.yaml_reader import decode
from minimal_hub import FIXTURE

if TYPE_CHECKING:
    from pydantic import BaseModel

    from guidancehub.content.problems import Problem

CASE = "content/cases/garden-lunches.yml"
TEXTS = {
    file.relative_to(FIXTURE).as_posix(): file.read_text(encoding="utf-8")
    for file in sorted((FIXTURE / "content").rglob("*.yml"))
}


def result_of(path: str, text: str, model: type[BaseModel]) -> BaseModel | list[Problem]:
    source = decode(text.encode(), path)
    assert isinstance(source, Source), source
    return validated(model, source, source.value)


def messages_of(result: BaseModel | list[Problem]) -> list[str]:
    return [problem.message for problem in result] if isinstance(result, list) else []


def case_with(old: str, new: str) -> BaseModel | list[Problem]:
    text = TEXTS[CASE]
    assert text.count(old) == 1
    return result_of(CASE, text.replace(old, new), Case)


@pytest.mark.parametrize(
    "text", ["NO", "no", "yes", "Off", "12:30", "2026-11-22", "0113", "12e3", "0x1F", '"2025"']
)
def test_text_stays_text_whatever_it_looks_like(text: str) -> None:
    case = case_with("period: May to July 2025", f"period: {text}")
    assert isinstance(case, Case)
    assert case.period == text.strip('"')


def test_spaces_around_a_line_are_not_part_of_it() -> None:
    case = case_with("period: May to July 2025", 'period: "  May to July 2025  "')
    assert isinstance(case, Case)
    assert case.period == "May to July 2025"


@pytest.mark.parametrize(("written", "value"), [("12", 12), ("-3", -3), ("2.15", 2.15), ("0", 0)])
def test_a_figure_is_a_number(written: str, value: float) -> None:
    case = case_with("value: 12\n", f"value: {written}\n")
    assert isinstance(case, Case)
    assert case.figures is not None
    assert case.figures[0].value == value


@pytest.mark.parametrize(
    ("number", "told"), [(5000, []), (5001, ["found a list, expected at most 5,000 members"])]
)
def test_a_list_holds_no_more_than_anyone_reads(number: int, told: list[str]) -> None:
    result = case_with("  - The group asked who could cook.\n", "  - Cooked.\n" * (number - 1))
    assert messages_of(result) == told


@pytest.mark.parametrize(
    ("length", "told"), [(160, []), (161, ["found 161 characters, expected at most 160"])]
)
def test_a_line_has_a_limit(length: int, told: list[str]) -> None:
    assert messages_of(case_with("title: Lunches in the shared garden", f"title: {'x' * length}")) == told


def test_every_fault_of_a_file_is_told() -> None:
    result = result_of(CASE, "id: x\ntitle: 1\nsummary: [a]\nsteps: [1, 2]\nfoo: bar\n", Case)
    assert isinstance(result, list)
    told = {problem.field: problem.message.split(",")[0] for problem in result}
    assert told["title"] == "found 1 (a number)"
    assert told["summary"] == "found a list"
    assert told["steps[1]"] == "found 1 (a number)"
    assert told["steps[2]"] == "found 2 (a number)"
    assert told["foo"] == "found an unknown field"
    assert told["origin"] == "found no such field"


def test_a_faulty_member_does_not_make_its_list_look_too_short() -> None:
    result = case_with("  - More people know each other.", "  - 12")
    assert isinstance(result, list)
    assert [problem.field for problem in result] == ["changed[1]"]


def test_an_unknown_field_deep_in_a_file_is_compared_with_the_fields_of_its_own_record() -> None:
    text = TEXTS["content/tips.yml"].replace("            wording: quoted", "            wordings: quoted")
    result = result_of("content/tips.yml", text, TipsFile)
    assert isinstance(result, list)
    (problem,) = (each for each in result if "unknown" in each.message)
    assert (problem.line, problem.field) == (29, "groups[1].tips[2].sources[1].wordings")
    assert problem.hint == "did you mean 'wording'?"


@pytest.mark.parametrize(
    ("written", "shown"), [("x" * 60, "x" * 60), ("x" * 61, f"{'x' * 59}…"), ("x" * 900, f"{'x' * 59}…")]
)
def test_a_long_text_is_shown_by_its_beginning(written: str, shown: str) -> None:
    (message,) = messages_of(case_with("period: May", f"status: {written}\nperiod: May"))
    assert message.startswith(f"found {shown!r}, expected")
