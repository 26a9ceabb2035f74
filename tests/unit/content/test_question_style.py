"""How questions are worded: each fault is found, and questions as they should be have none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from guidancehub.__main__ import main
from guidancehub.content.checks.question_style import MOST_WORDS, faults_of, style_rules, style_warnings
from guidancehub.content.load import load
from guidancehub.content.model.house_words import HouseWords
from support import ROOT

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

MATRIX = "content/matrix/quality-and-innovation.yml"
KNOWN = frozenset({"VCSE", "NHS"})
THIRTY = " ".join(["How", *["word"] * 28, "words?"])


def told(question: str) -> list[str]:
    return [fault for fault, _ in faults_of(question, KNOWN, HouseWords(""))]


@pytest.mark.parametrize(
    ("question", "fault"),
    [
        (
            "How do you plan? Who helps you?",
            "more than one thing to answer: “? Who helps you?”",
        ),
        ("What do you plan and how will you pay?", "more than one thing to answer: “and how”"),
        (
            "How will you listen and improve the service?",
            "more than one thing to answer: “and improve”",
        ),
        ("How will you make sure that people are safe?", "words that lead to an answer: “make sure”"),
        ("How will you fully involve people?", "words that lead to an answer: “fully”"),
        ("Do you listen to people?", "a question that yes or no would answer: “Do”"),
        ("How will you pay people if funds end?", "a condition: “if”"),
        (f"{THIRTY[:-1]} more?", "31 words"),
        ("How will you meet the targets of the ICB?", "jargon that the glossary does not explain: “ICB”"),
    ],
)
def test_each_fault_is_found(question: str, fault: str) -> None:
    assert told(question) == [fault]


def test_a_question_with_several_faults_is_told_all_of_them() -> None:
    assert len(told("Will you always share and report to the QOF if asked?")) == 4


@pytest.mark.parametrize(
    "question",
    [
        "How do you listen to people?",
        "What do you learn from what goes wrong?",
        "Which of your costs would change with the number of people?",
        "How will VCSE organisations near you take part in the work?",
        "How will people with little English hear about the service?",
        "What will people and their families notice?",
        THIRTY,
    ],
)
def test_a_question_as_it_should_be_has_no_fault(question: str) -> None:
    assert told(question) == []
    assert len(question.split()) <= MOST_WORDS


def test_a_warning_names_file_line_and_code(hub: MinimalHub) -> None:
    hub.change(MATRIX, "How do you learn from what goes wrong?", "Do you learn from what goes wrong?")
    (warning,) = style_warnings(load(hub.root))
    assert str(warning) == (
        f"{MATRIX}:110:19: areas[1].questions[2].question: QI-02 has a question that yes or no would answer: "
        "“Do” [question-wording]\n    hint: begin with how, what, which or why"
    )


def test_a_draft_is_read_too_and_a_retired_question_is_not(hub: MinimalHub) -> None:
    hub.change(MATRIX, "What would you try?", "Would you try?")
    assert len(style_warnings(load(hub.root))) == 1
    hub.change(MATRIX, "status: draft", "status: retired\n        replaced_by: QI-01")
    assert style_warnings(load(hub.root)) == []


def test_the_systems_own_questions_are_left_as_they_were_published(hub: MinimalHub) -> None:
    hub.change(MATRIX, "How do you listen to people?", "Do you listen, and how?")
    assert style_warnings(load(hub.root)) == []


def test_a_word_of_the_glossary_is_no_jargon(hub: MinimalHub) -> None:
    hub.change(MATRIX, "How do you learn from what goes wrong?", "How do you learn in an SG?")
    assert style_warnings(load(hub.root)) == []


def test_warnings_are_printed_and_stop_nothing(hub: MinimalHub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.change(MATRIX, "How do you learn from what goes wrong?", "Do you learn from what goes wrong?")
    assert main(["--root", str(hub.root), "check"]) == 0
    printed = capsys.readouterr()
    assert printed.err.startswith(f"warning: {MATRIX}:110:19: ")
    assert ", 1 warning; they make" in printed.out


_TABLE = json.loads((ROOT / "tests" / "pack" / "wordings.json").read_text("utf-8"))


def test_each_wording_has_the_faults_that_the_table_says() -> None:
    for wording, faults in _TABLE["cases"]:
        assert [fault for fault, _ in faults_of(wording, _TABLE["known"], HouseWords(""))] == faults, wording


def test_the_rules_that_a_script_is_given_are_those_of_the_table() -> None:
    given = style_rules([*_TABLE["known"], "grant", "Level", "a"], HouseWords(""))
    assert given == {name: _TABLE[name] for name in ("rules", "most_words", "jargon", "known")}
