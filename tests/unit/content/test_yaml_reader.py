"""YAML as editors' tools read it, with the place of each value, and nothing unsafe."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
import yaml

from guidancehub.content.kinds import FILES as FILE_KINDS
from guidancehub.content.reading.file_text import MAX_BYTES
from guidancehub.content.reading.source import Source, Value
from guidancehub.content.reading.yaml_reader import decode
from yaml_texts import FILES, source_of

if TYPE_CHECKING:
    from guidancehub.content.problems import Problem, Steps


def value_of(text: str) -> Value:
    return source_of(text).value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # Booleans and nothing, as YAML 1.2 has them.
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        # Words that YAML 1.1 takes for booleans.
        ("NO", "NO"),
        ("no", "no"),
        ("yes", "yes"),
        ("On", "On"),
        ("off", "off"),
        ("y", "y"),
        ("nUll", "nUll"),
        # Numbers.
        ("0", 0),
        ("-7", -7),
        ("+7", 7),
        ("2026", 2026),
        ("2.15", 2.15),
        ("-0.5", -0.5),
        ("999999999999999", 999_999_999_999_999),
        # What only looks like a number, or what YAML 1.1 takes for one.
        ("0113", "0113"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        ("12,000", "12,000"),
        ("12e3", "12e3"),
        ("1.", "1."),
        (".5", ".5"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("0.1.0", "0.1.0"),
        ("9999999999999999", "9999999999999999"),
        ("9" * 5000, "9" * 5000),
        ("٣", "٣"),
        # Times and dates.
        ("12:30", "12:30"),
        ("190:20:30", "190:20:30"),
        ("2026-11-22", "2026-11-22"),
        ("2026-11-22 10:00:00", "2026-11-22 10:00:00"),
        # What is quoted or folded is text.
        ('"true"', "true"),
        ("'12'", "12"),
        ('""', ""),
        (">-\n  one\n  two", "one two"),
        ("|-\n  12\n  13", "12\n13"),
        ('"a \\" b \\\\ c \\u00e9"', 'a " b \\ c é'),
        # A merge key is a key like any other.
        ("\n  <<: x", {"<<": "x"}),
        ("=", "="),
    ],
)
def test_a_value_is_read_by_the_rules_of_yaml_1_2(text: str, value: Value) -> None:
    read = value_of(f"key: {text}\n")
    assert read == {"key": value}
    assert isinstance(read, dict)
    assert type(read["key"]) is type(value)


def test_a_key_is_text_whatever_it_looks_like() -> None:
    assert value_of("1: a\ntrue: b\nnull: c\n2026-11-22: d\n") == {
        "1": "a",
        "true": "b",
        "null": "c",
        "2026-11-22": "d",
    }


@pytest.mark.parametrize("path", FILES)
def test_a_plain_file_is_read_as_other_programs_read_it(path: str) -> None:
    source = decode(FILES[path], path)
    assert isinstance(source, Source)
    # PyYAML reads by YAML 1.1: a plain Yes or No would be a boolean, and a plain date no text.
    quoted = re.sub(rb": (Yes|No)\n", rb": '\1'\n", FILES[path])
    assert source.value == _with_text_for_dates(yaml.safe_load(quoted))


def _with_text_for_dates(value: object) -> object:
    if isinstance(value, dict):
        return {key: _with_text_for_dates(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_text_for_dates(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


PLACED = """\
# A comment
title: Lunches
areas:
  - id: one
    questions:
      - QI-01
      - "QI-02"
  - id: two
summary: >-
  Folded é
  text
flow: {a: [1, 2]}
"""


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        ((), (2, 1)),
        (("title",), (2, 8)),
        (("key of", "title"), (2, 1)),
        (("areas",), (4, 3)),
        (("areas", 0), (4, 5)),
        (("areas", 0, "questions", 1), (7, 9)),
        (("areas", 0, "key of", "questions"), (5, 5)),
        (("areas", 1, "id"), (8, 9)),
        (("summary",), (9, 10)),
        (("flow", "a", 1), (12, 15)),
    ],
)
def test_each_value_has_its_line_and_column(steps: Steps, place: tuple[int, int]) -> None:
    assert source_of(PLACED).positions[steps] == place


@pytest.mark.parametrize(
    ("steps", "place", "field"),
    [
        (("title",), (2, 8), "title"),
        (("areas", 1, "questions"), (8, 5), "areas[2].questions"),
        (("nowhere", "at all"), (2, 1), "nowhere.at all"),
    ],
)
def test_a_fault_is_placed_at_its_value_or_at_what_should_hold_it(
    steps: Steps, place: tuple[int, int], field: str
) -> None:
    problem = source_of(PLACED).problem(steps, "a-code", "found a, expected b")
    assert (problem.line, problem.column, problem.field) == (*place, field)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Folded", (10, 3)),
        ("text", (11, 3)),
        ("é text", (10, 10)),
        ("no such words", (9, 10)),
        ("", (9, 10)),
    ],
)
def test_a_fault_in_a_long_text_is_placed_at_its_words(words: str, place: tuple[int, int]) -> None:
    problem = source_of(PLACED).problem(("summary",), "a-code", "found a, expected b", "", words)
    assert (problem.line, problem.column) == place


def test_a_fault_of_a_key_is_placed_at_the_key() -> None:
    problem = source_of(PLACED).key_problem(("areas", 0, "questions"), "a-code", "found a, expected b")
    assert (problem.line, problem.column) == (5, 5)


@pytest.mark.parametrize("size", [MAX_BYTES - 1, MAX_BYTES])
def test_a_file_up_to_the_limit_is_read(size: int) -> None:
    assert isinstance(decode(b"a: " + b"x" * (size - 3), "x.yml"), Source)


def test_lists_up_to_the_limit_are_read() -> None:
    assert isinstance(decode(b"[" * 20 + b"]" * 20, "x.yml"), Source)
    assert isinstance(decode(b"[" * 22 + b"]" * 22, "x.yml"), list)


def test_a_file_that_is_not_text_is_not_searched_for_words() -> None:
    (problem,) = problems_of(b"\0\0\0\0\0\0")
    assert problem.message.startswith("found text that is not UTF-8")


def problems_of(content: bytes) -> list[Problem]:
    problems = decode(content, "x.yml")
    assert isinstance(problems, list), problems
    return problems


def test_every_kind_of_file_is_among_those_that_slip() -> None:
    assert {kind.pattern for kind in FILE_KINDS} == {
        kind.pattern for kind in FILE_KINDS for path in FILES if PurePosixPath(path).match(kind.pattern)
    }
