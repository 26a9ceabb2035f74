"""Downloads are made in threads, and a fault in the meantime ends the making."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest

from guidancehub.content.model.kind import EVERYTHING
from guidancehub.downloads.download import Subject
from guidancehub.downloads.run import start_downloads
from guidancehub.views.formats import CSV, PDF

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidancehub.downloads.download import Download
    from guidancehub.views.formats import Format


def download(name: str, make: Callable[[], bytes], form: Format = CSV) -> Download:
    return Subject(name, "Title", EVERYTHING, "Part", ()).file(form, "To read.", make)


def test_each_download_is_made_by_the_end_of_the_block_and_kept_by_its_address() -> None:
    downloads = [download(name, name.encode) for name in ("a", "b", "c")]
    with start_downloads(downloads) as started:
        pass
    assert all(future.done() for future in started.values())
    assert {uri: future.result() for uri, future in started.items()} == {
        "downloads/a.csv": b"a",
        "downloads/b.csv": b"b",
        "downloads/c.csv": b"c",
    }


def test_the_longest_work_comes_first() -> None:
    downloads = [download("a", bytes), download("b", bytes, PDF)]
    with start_downloads(downloads) as started:
        assert list(started) == ["downloads/b.pdf", "downloads/a.csv"]


def test_other_work_goes_on_while_downloads_are_made() -> None:
    go = threading.Event()

    def make() -> bytes:
        assert go.wait(60)
        return b"made"

    with start_downloads([download("a", make)]) as started:
        assert not started["downloads/a.csv"].done()
        go.set()
    assert started["downloads/a.csv"].result() == b"made"


def test_a_fault_is_told_without_waiting_for_the_downloads_that_have_not_begun() -> None:
    go = threading.Event()
    begun = []
    both = threading.Barrier(3)

    def make(name: str) -> bytes:
        begun.append(name)
        both.wait(60)
        assert go.wait(60)
        return b""

    started = {}

    def start_and_fail() -> None:
        every = [download(name, partial(make, name)) for name in ("a", "b", "c", "d")]
        with start_downloads(every) as futures:
            started.update(futures)
            both.wait(60)
            # The two that have begun end as soon as the last is called off.
            futures["downloads/d.csv"].add_done_callback(lambda _: go.set())
            raise ValueError("fault")

    with pytest.raises(ValueError, match="fault"):
        start_and_fail()
    assert sorted(begun) == ["a", "b"]
    assert started["downloads/c.csv"].cancelled()


def test_what_goes_wrong_in_a_download_is_raised_where_it_is_read() -> None:
    def make() -> bytes:
        raise ValueError("no ink")

    with start_downloads([download("a", make)]) as started:
        pass
    with pytest.raises(ValueError, match="no ink"):
        started["downloads/a.csv"].result()
