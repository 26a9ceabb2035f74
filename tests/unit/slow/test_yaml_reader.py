"""YAML as editors' tools read it, with the place of each value, and nothing unsafe."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import yaml
from hypothesis import given
from hypothesis import strategies as st

from guidancehub.content.kinds import FILES as FILE_KINDS
from guidancehub.content.kinds import file_at
from guidancehub.content.reading.file_text import fault_in_text
from guidancehub.content.reading.validation import validated
from guidancehub.content.reading.yaml_reader import decode
from strange_texts import STRANGE
from yaml_texts import FILES, source_of

if TYPE_CHECKING:
    from guidancehub.content.reading.source import Value

# What breaks YAML more often than letters do.
CHARACTERS = ":-?[]{},&*!|>'\"%@`#~\\\n\t \r\0\x85\u2028é\u202e\ufeff"
WORDS = ("\\x", "\\u202e", "|9", ">10", "!!str ", "&a ", "*a", "<<: ", "0x1", "1e9", "<<<<<<< ")
LINES = ("\n  ", "- ", ": ", "? ", "---\n", "...\n", "%YAML 1.3\n---\n", "e\u0301")
SIGNS = st.sampled_from((*CHARACTERS, *WORDS, *LINES))


def assert_read_or_refused(content: bytes, path: str) -> None:
    """Hold to what the rest of the program relies on, from the bytes to the record."""
    source = decode(content, path)
    assert source == decode(content, path)
    if isinstance(source, list):
        problems = source
        assert problems
    else:
        assert () in source.positions
        kind = file_at(path)
        assert kind is not None
        record = validated(kind.model, source, source.value)
        problems = record if isinstance(record, list) else []
    lines = content.count(b"\n") + content.count(b"\r") + 1
    for problem in problems:
        assert problem.path == path
        assert 1 <= problem.line <= lines + 1
        assert problem.column >= 1
        assert problem.message.startswith("found ")
        assert ", expected " in problem.message
        assert "\n" not in f"{problem.field}{problem.message}{problem.hint}"


@given(content=st.binary(max_size=200), path=st.sampled_from(sorted(FILES)))
def test_t08_any_bytes_are_read_or_refused(content: bytes, path: str) -> None:
    assert_read_or_refused(content, path)


@given(parts=st.lists(SIGNS | st.text(max_size=3), max_size=12))
def test_any_text_of_signs_is_read_or_refused(parts: list[str]) -> None:
    assert_read_or_refused("".join(parts).encode("utf-8", "surrogatepass"), FILE_KINDS[0].pattern)


def readable(text: str) -> str:
    """Return a text without what no file may hold; an accent by itself would join the letter of an escape."""
    return "".join(
        sign
        for sign in text
        if sign not in "\r\ud800" and not fault_in_text(sign) and not unicodedata.combining(sign)
    )


TEXT = STRANGE.map(readable)
KEY = st.text("aé:#- '\"{[&*!|>%@", min_size=1, max_size=9) | st.sampled_from(
    ("<<", "key of", "0", "null", "=", "~")
)
SCALAR = TEXT | st.sampled_from((0, -7, 10**14, True, False, None, 0.5, -12.25))
LIST = st.lists(SCALAR, max_size=3)
VALUE = SCALAR | LIST | st.dictionaries(KEY, SCALAR | LIST, max_size=2)


@given(value=st.dictionaries(KEY, VALUE, max_size=3))
def test_what_another_program_writes_is_read_as_it_was(value: dict[str, Value]) -> None:
    for written in (
        yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=60),
        json.dumps(value, ensure_ascii=False, indent=1),
    ):
        source = source_of(written)
        assert source.value == value
        assert all(1 <= line <= written.count("\n") + 1 for line, _ in source.positions.values())


@given(
    path=st.sampled_from(sorted(FILES)),
    at=st.integers(min_value=0, max_value=999),
    removed=st.integers(min_value=0, max_value=30),
    put=st.lists(SIGNS | st.characters(), max_size=3).map("".join),
)
def test_t08_a_true_file_with_a_slip_is_read_or_refused(path: str, at: int, removed: int, put: str) -> None:
    content = FILES[path]
    start = at * len(content) // 999
    slip = put.encode("utf-8", "surrogatepass")
    assert_read_or_refused(content[:start] + slip + content[start + removed :], path)
