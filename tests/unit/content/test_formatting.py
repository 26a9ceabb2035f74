"""The layout of a file is mended, and no word of it changes."""

from __future__ import annotations

import pytest

from guidancehub.content.formatting import formatted
from guidancehub.content.reading.file_style import style_of
from guidancehub.content.reading.source import Source, values_in
from guidancehub.content.reading.yaml_reader import decode
from minimal_hub import ORIGINAL

LONG = "word " * 40
MESSY = (
    f'id: a\r\ntitle: {LONG}\r\nsteps:  \r\n  - {LONG}\r\n  - "quoted: {LONG}"\r\nbody: |-\r\n  - {LONG}\r\n'
    f"\r\n  Then {LONG}\r\nsum: >-\r\n  {LONG}\r\nsee: [a, b] # {LONG}\r\nz: 1\r\n\r\n\r\n"
)


def words(content: bytes) -> list[str]:
    source = decode(content, "x")
    assert isinstance(source, Source)
    return [word for _, value in values_in(source.value) if isinstance(value, str) for word in value.split()]


def test_a_messy_file_is_mended_and_says_the_same() -> None:
    made = formatted(MESSY.encode(), "x")
    assert words(made) == words(MESSY.encode())
    assert {each.code for each in style_of(made, "x")} == {"layout-long"}, "a remark stays as it is"
    assert formatted(made, "x") == made
    assert b"\n  - >-\n    quoted: word" in made
    assert b"\n    word word" in made


@pytest.mark.parametrize("path", [path for path in ORIGINAL if path.endswith(".yml")])
def test_a_tidy_file_is_left_as_it_is(path: str) -> None:
    assert formatted(ORIGINAL[path], path) == ORIGINAL[path]
    assert list(style_of(ORIGINAL[path], path)) == []


@pytest.mark.parametrize("content", [b"title: [", b"\xff\xfe", b"", b"a: 1\na: 2   \n"])
def test_a_file_that_cannot_be_read_is_left_as_it_is(content: bytes) -> None:
    assert formatted(content, "x") == content


def test_a_long_word_such_as_an_address_is_no_long_line() -> None:
    assert list(style_of(f"url: https://example.org/{'a' * 120}\n".encode(), "x")) == []
