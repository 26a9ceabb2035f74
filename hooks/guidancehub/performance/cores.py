"""Use every core for work that can be shared out, such as rendering pages.

A process is forked for each further core, so that it has all that this one has, and sends back what it made.
Only Linux forks safely here; elsewhere, and where threads run already, this process does all of the work.
What is made is the same.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from queue import SimpleQueue
from threading import Thread, active_count
from typing import TYPE_CHECKING, Final, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")

_MOST: Final = 4
"""Cores. The work is too little for more."""
_DIE_WITH_PARENT: Final = 1
"""PR_SET_PDEATHSIG of Linux's prctl."""
_FEWEST: Final = 100
"""Things to make, for which it is worth a process."""
_PARTS: Final = 128
"""In which things to make are shared out; a byte has the number of each."""


def beside(make: Callable[[], T]) -> Callable[[], T]:
    """Begin to make something on another core, and return what waits for it and returns it.

    Where there is no other core, it is made when it is waited for.
    """
    if not _can_fork():
        return make
    made = _forked(make)

    def result() -> T:
        there = made()
        # What raised an error in the other process raises it here, where somebody hears of it.
        return make() if there is None else there[0]

    return result


def beside_early(make: Callable[[Callable[[], T]], R]) -> Callable[[T], Callable[[], R]]:
    """Begin to make something on another core before all that it needs is there.

    ``make`` is given what waits for the rest, and calls it once. Returns what gives it the rest, and then
    returns the same as ``beside``.
    """
    if not _can_fork():
        return lambda rest: lambda: make(lambda: rest)
    receiver, sender = get_context("fork").Pipe(duplex=False)

    def make_there() -> R:
        # A thread takes the rest at once, so that who gives it never waits.
        taken: SimpleQueue[T] = SimpleQueue()
        Thread(target=lambda: taken.put(cast("T", receiver.recv())), daemon=True).start()
        return make(taken.get)

    made = _forked(make_there)
    receiver.close()

    def give(rest: T) -> Callable[[], R]:
        with suppress(OSError):
            # Whoever has failed already takes nothing more, and it is made here.
            sender.send(rest)

        def result() -> R:
            there = made()
            return make(lambda: rest) if there is None else there[0]

        return result

    return give


def apart(work: Callable[[], object]) -> int | None:
    """Do something in a process of its own, and return its exit code; ``None`` where none can be forked.

    It has all that this one has, so that it need not read the program again.
    """
    if not _forks_safely():
        return None
    process = get_context("fork").Process(target=_until_parent_ends, args=(work, os.getpid()))
    process.start()
    process.join()
    return process.exitcode


def mapped(function: Callable[[T], R], items: Sequence[T]) -> list[R]:
    """Return what a function returns for each item, in their order."""
    return mapped_beside(function, items)()


def mapped_beside(function: Callable[[T], R], items: Sequence[T]) -> Callable[[], list[R]]:
    """Begin on the other cores, and return what does the rest with them, and returns the same as ``mapped``.

    Each core takes the next part when it has done one, for some have other work too, and some parts more.
    """
    number = min(_cores(), _MOST) if len(items) >= _FEWEST and _can_fork() else 1
    if number == 1:
        return lambda: [function(item) for item in items]
    parts = [items[at::_PARTS] for at in range(min(_PARTS, len(items)))]
    untaken = _queue_of(len(parts))

    def work() -> dict[int, list[R]]:
        made = {}
        while taken := os.read(untaken, 1):
            made[taken[0]] = [function(item) for item in parts[taken[0]]]
        return made

    others = [beside(work) for _ in range(1, number)]

    def result() -> list[R]:
        try:
            made = work()
            for other in others:
                made |= other()
        finally:
            os.close(untaken)
        # What another core failed to make raises its error here.
        shares = [made.get(at) or [function(item) for item in part] for at, part in enumerate(parts)]
        return [shares[at % len(parts)][at // len(parts)] for at in range(len(items))]

    return result


def _queue_of(number: int) -> int:
    """Return what several processes read the numbers from, each number once: the end of a pipe."""
    untaken, written = os.pipe()
    os.write(written, bytes(range(number)))
    os.close(written)
    return untaken


def _can_fork() -> bool:
    return _cores() > 1 and _forks_safely()


def _forks_safely() -> bool:
    return sys.platform == "linux" and active_count() == 1


def _forked(make: Callable[[], T]) -> Callable[[], tuple[T] | None]:
    """Make something in a new process, and return what waits for it: nothing if it never came."""
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    work = partial(_send_made, make, sender)
    process = context.Process(target=_until_parent_ends, args=(work, os.getpid()), daemon=True)
    process.start()
    sender.close()

    def result() -> tuple[T] | None:
        try:
            made = cast("tuple[T] | None", receiver.recv())
        except EOFError:
            made = None
        process.join()
        return made

    return result


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def _send_made(make: Callable[[], object], sender: Connection) -> None:
    """Send what is made, or nothing after an error."""
    try:
        made = (make(),)
    except Exception:  # noqa: BLE001 (it is made again where the error can be told)
        made = None
    sender.send(made)
    sender.close()


def _until_parent_ends(work: Callable[[], object], parent: int) -> None:
    """Do something, unless the process that asked for it ends before."""
    # A build that is killed leaves nobody behind who still writes into its folder.
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() == parent:
        work()
