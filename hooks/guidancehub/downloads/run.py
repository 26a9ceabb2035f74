"""Make the downloads beside the pages, and let them go on to be made while other work is done.

Typesetting takes longer than all pages together, so what is published is made in processes of its own. A
process begins as a copy of this one, for the hub is large. Only Linux copies a process at once, and only one
without threads safely: the copy has none of them, and would wait for them for ever. Elsewhere, and for a
maker that keeps notes, threads do the same work in a little more time.
"""

from __future__ import annotations

import gc
import multiprocessing
import platform
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from guidancehub.downloads.download import PDF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Executor, Future

    from guidancehub.content.hub import Hub
    from guidancehub.downloads.download import Download

_AT_ONCE: Final = 2

Maker: TypeAlias = "Callable[[Download, Hub], bytes]"
"""Gives a download's bytes: makes them, or fetches them from where they were kept."""


def fresh(download: Download, _: Hub) -> bytes:
    """Make a download anew."""
    return download.make()


def left_out(_: Download, __: Hub) -> bytes:
    """Make no download: for who wants to see the pages, or only their faults."""
    return b""


@dataclass(frozen=True, slots=True)
class _Work:
    """What is to be made, and how."""

    maker: Maker
    downloads: Sequence[Download]
    hub: Hub

    def made(self, at: int) -> bytes:
        """Make one download."""
        return self.maker(self.downloads[at], self.hub)


@contextmanager
def made_beside(
    downloads: Sequence[Download], hub: Hub, maker: Maker, *, forked: bool = False
) -> Iterator[dict[str, Future[bytes]]]:
    """Begin with every download, and give what each will hold, by its address.

    They go on to be made after the block, unless a fault ends it. A maker that is ``forked`` runs in other
    processes, and cannot tell this one anything but the bytes.
    """
    work = _Work(maker, downloads, hub)
    in_processes = forked and _is_alone()
    makers = _processes(work) if in_processes else ThreadPoolExecutor(_AT_ONCE)
    # The longest work comes first, so that nobody waits for it alone.
    order = sorted(range(len(downloads)), key=lambda at: downloads[at].format != PDF)
    try:
        yield {
            downloads[at].uri: makers.submit(_made_here if in_processes else work.made, at) for at in order
        }
    except BaseException:
        makers.shutdown(cancel_futures=True)
        raise
    makers.shutdown(wait=False)


def _is_alone() -> bool:
    """Tell whether this process has one thread alone, those that Python does not know of counted too."""
    threads = Path("/proc/self/task")
    return platform.system() == "Linux" and threads.is_dir() and len(list(threads.iterdir())) == 1


def _processes(work: _Work) -> Executor:
    return ProcessPoolExecutor(_AT_ONCE, multiprocessing.get_context("fork"), _begin, (work,))


_here: list[_Work] = []
"""In a process that makes downloads: its work."""


def _begin(work: _Work) -> None:
    _here.append(work)
    # What was copied stays, so the collector need not look at it, nor the system copy it in truth.
    gc.freeze()
    gc.enable()


def _made_here(at: int) -> bytes:
    return _here[0].made(at)
