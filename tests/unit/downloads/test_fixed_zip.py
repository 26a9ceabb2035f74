"""A ZIP file is the same on every machine."""

from __future__ import annotations

import io
import random
from datetime import date
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from guidancehub.downloads.fixed_zip import fixed_zip

RELEASED = date(2026, 11, 22)


def opened(content: bytes) -> ZipFile:
    return ZipFile(io.BytesIO(content))


def test_files_come_by_their_names_whatever_order_they_were_made_in() -> None:
    files = {"b.txt": b"b", "a/z.txt": b"z", "a/b.txt": b"ab"}
    content = fixed_zip(files, RELEASED)
    assert content == fixed_zip(dict(reversed(files.items())), RELEASED)
    assert opened(content).namelist() == ["a/b.txt", "a/z.txt", "b.txt"]
    assert {name: opened(content).read(name) for name in files} == files


def test_a_file_has_the_day_of_the_release_and_everybody_may_read_it() -> None:
    (member,) = opened(fixed_zip({"a.txt": b""}, RELEASED)).infolist()
    assert member.date_time == (2026, 11, 22, 0, 0, 0)
    assert (member.create_system, member.external_attr >> 16) == (3, 0o100644)


def test_a_day_before_zip_began_is_in_its_first_year() -> None:
    (member,) = opened(fixed_zip({"a.txt": b""}, date(1979, 5, 4))).infolist()
    assert member.date_time == (1980, 5, 4, 0, 0, 0)


@pytest.mark.parametrize(
    ("name", "method"),
    [("a.html", ZIP_DEFLATED), ("a.pdf", ZIP_STORED), ("a/b.zip", ZIP_STORED), ("pdf", ZIP_DEFLATED)],
)
def test_what_is_compressed_already_is_not_compressed_again(name: str, method: int) -> None:
    assert opened(fixed_zip({name: b"words " * 100}, RELEASED)).getinfo(name).compress_type == method


def test_a_higher_level_makes_a_smaller_file() -> None:
    words = random.Random(1).choices(["one", "two", "three", "four"], k=9_000)  # noqa: S311 (no secret)
    files = {"a.txt": " ".join(words).encode()}
    assert len(fixed_zip(files, RELEASED, 9)) < len(fixed_zip(files, RELEASED, 1))
