"""The hub's voice: the rules of docs/editing.md, field by field."""

from __future__ import annotations

import pytest

import voice
from plain_english import Field, fields, markdown_fields, out_of_voice
from support import ROOT

CONNECTED = (
    "Every Place takes one approach, because people who work in two of them should find the same forms. "
    "It took a year. The first version was long, so partners cut it down together and tried it on a tender "
    "that was small enough to fail."
)


@pytest.fixture(scope="module")
def found() -> list[Field]:
    return [*fields(ROOT), *markdown_fields(ROOT)]


def field(text: str, name: str = "text", place: str = "content/x.yml:1") -> Field:
    return Field(f"{place}: {name}", name, text)


def test_every_text_keeps_to_the_voice(found: list[Field]) -> None:
    assert out_of_voice(found) == []


@pytest.mark.parametrize("named", voice.SETTLED)
def test_what_is_settled_is_there(named: str) -> None:
    assert (ROOT / named).exists()


def test_sentences_that_connect_pass() -> None:
    assert voice.lengths(CONNECTED) == [18, 4, 23]
    assert voice.problems([field(CONNECTED)] * 4) == []


def test_points_of_a_list_are_no_sentences() -> None:
    assert voice.lengths("They name two things.\n\n- One is short.\n- So is this.\n\nThat is all.") == [4, 3]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("It is a short one here. " * 10, "words a sentence, expected 15 to 20"),
        (f"{'word ' * 28}end. " * 10, "words a sentence, expected 15 to 20"),
        (f"{'word ' * 16}end. " * 10, "sentences vary by 0.0 words, expected at least 5"),
    ],
)
def test_a_file_of_short_long_or_equal_sentences_is_found(text: str, problem: str) -> None:
    assert any(problem in each for each in voice.out_of_range([field(text)]))


def test_three_short_sentences_in_a_row_are_found() -> None:
    assert len(list(voice.choppy([field("It began. It grew. It ended there.")]))) == 1
    assert (
        list(voice.choppy([field("It began. It grew because people kept coming back to it. It ended.")]))
        == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "The report tells of four workshops.",
        "They stand in the summary.",
        "A strategy came of it.",
        "Mend the records.",
        "It looked at two openings.",
        "The provider goes on.",
        "What there is to take away.",
        "Each entry says whose it is.",
        "Readers look in vain.",
        "We list both, for they differ.",
    ],
)
def test_private_phrases_are_found_with_what_to_write(text: str) -> None:
    assert [each.partition(": write ")[2] for each in voice.private_phrases([field(text)])] != [""]
    assert len(list(voice.private_phrases([field(text)]))) == 1


@pytest.mark.parametrize(
    "text",
    ["They do not say when.", "The reports were not read.", "We could not check it.", "It gives no date."],
)
def test_what_was_not_checked_counts_as_silence(text: str) -> None:
    assert len(voice.NOT_SAID.findall(text)) == 1


def test_silence_of_a_source_belongs_in_the_closing_part() -> None:
    text = "The report does not say when. It was popular. The report does not give a sum."
    assert list(voice.silences([field(text)])) == []
    assert len(list(voice.silences([field(text), field(text)]))) == 1
    assert list(voice.silences([field(text, "not_said"), field(text, "not_said")])) == []
