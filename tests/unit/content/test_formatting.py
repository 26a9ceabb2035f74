"""The layout of a file is mended, and no word of it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.__main__ import main
from guidancehub.content.formatting import formatted
from guidancehub.content.reading.file_style import style_of
from guidancehub.content.reading.source import Source, values_in
from guidancehub.content.reading.yaml_reader import decode
from minimal_hub import ORIGINAL

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

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


@pytest.mark.parametrize("arguments", [["fmt"], ["fmt", "--check"]])
def test_a_file_that_cannot_be_read_is_told(
    arguments: list[str], hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    file = hub.root / "content" / "tips.yml"
    hub.write("content/tips.yml", hub.read("content/tips.yml"))
    told = file.read_text(encoding="utf-8").replace("Ask before you plan.", "Ask “before” you plan.")
    file.write_bytes(told.encode("cp1252"))
    assert main(["--root", str(hub.root), *arguments]) == 1
    assert "content/tips.yml:" in capsys.readouterr().err
    assert file.read_bytes() == told.encode("cp1252")
