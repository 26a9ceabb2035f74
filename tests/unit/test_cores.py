"""Work is shared out among cores, and comes back in order and whole."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from guidancehub.performance import cores
from guidancehub.performance.cores import beside, beside_early, mapped, mapped_beside

if TYPE_CHECKING:
    from collections.abc import Callable

forks = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks safely")


def squared(number: int) -> int:
    return number * number


@pytest.mark.parametrize("number", [0, 1, 99, 100, 101, 250])
@pytest.mark.parametrize("there", [1, 2, 3])
def test_what_is_made_comes_back_in_order(number: int, there: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_cores", lambda: there)
    assert mapped(squared, range(number)) == [squared(each) for each in range(number)]


@forks
def test_another_process_does_its_share(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_cores", lambda: 2)
    monkeypatch.setattr(cores, "active_count", lambda: 1)
    here = os.getpid()
    pipes = {True: os.pipe(), False: os.pipe()}
    begun: list[int] = []

    def made_by(_: int) -> int:
        if not begun:
            # Whichever is first waits until the other has begun too.
            begun.append(os.getpid())
            os.write(pipes[os.getpid() == here][1], b"!")
            os.read(pipes[os.getpid() != here][0], 1)
        return os.getpid()

    assert len(set(mapped(made_by, range(200)))) == 2
    assert beside(os.getpid)() != here


@forks
def test_what_another_process_fails_to_make_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_cores", lambda: 2)
    monkeypatch.setattr(cores, "active_count", lambda: 1)
    here = os.getpid()

    def vanish(number: int) -> int:
        if os.getpid() != here:
            os._exit(1)
        return number

    def fail(number: int) -> int:
        if number == 150:
            raise ValueError(number)
        return number

    assert mapped(vanish, range(200)) == [*range(200)]
    with pytest.raises(ValueError, match="150"):
        mapped(fail, range(200))


@forks
def test_what_is_begun_beside_is_shared_out_and_leaves_no_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_cores", lambda: 2)
    monkeypatch.setattr(cores, "active_count", lambda: 1)
    pipe, close = os.pipe, os.close
    opened, closed = list[int](), list[int]()

    def noted() -> tuple[int, int]:
        opened.extend(ends := pipe())
        return ends

    def closing(end: int) -> None:
        closed.append(end)
        close(end)

    # The first one has the numbers of what is to be made.
    monkeypatch.setattr(os, "pipe", noted)
    wait = mapped_beside(squared, range(1000))
    monkeypatch.setattr(os, "close", closing)
    assert wait() == [squared(each) for each in range(1000)]
    assert opened[0] in closed


def test_where_threads_run_nothing_is_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_cores", lambda: 2)
    monkeypatch.setattr(cores, "active_count", lambda: 2)
    assert beside(os.getpid)() == os.getpid()


@forks
def test_an_error_in_another_process_is_raised_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_cores", lambda: 2)
    monkeypatch.setattr(cores, "active_count", lambda: 1)
    here = os.getpid()

    def fail() -> int:
        if os.getpid() != here:
            raise ValueError
        return 7

    def vanish() -> int:
        if os.getpid() != here:
            os._exit(1)
        return 8

    assert beside(fail)() == 7, "it was made again where an error can be told"
    assert beside(vanish)() == 8, "so was what never came"


@pytest.mark.parametrize("there", [pytest.param(2, marks=forks), 1])
def test_what_begins_early_is_given_the_rest_once(there: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_cores", lambda: there)
    monkeypatch.setattr(cores, "active_count", lambda: 1)
    give = beside_early(lambda rest: (os.getpid(), rest()))
    # More than a pipe holds, which a process that does not read it yet would let nobody send.
    made_by, rest = give("x" * 1_000_000)()
    assert (made_by != os.getpid()) == (there > 1)
    assert rest == "x" * 1_000_000


@forks
def test_an_error_in_what_began_early_is_raised_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_cores", lambda: 2)
    monkeypatch.setattr(cores, "active_count", lambda: 1)
    here = os.getpid()

    def fail(rest: Callable[[], str]) -> str:
        if os.getpid() != here:
            raise ValueError
        return rest()

    give = beside_early(fail)
    # By then it has failed, or will.
    assert give("x" * 1_000_000)() == "x" * 1_000_000
