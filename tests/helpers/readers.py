"""Many readers at once: each opens one connection and asks for one page after another."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ssl
    from collections.abc import Sequence

_HEAD_END = b"\r\n\r\n"


@dataclass
class Reading:
    """What readers were given."""

    answers: int = 0
    faults: list[str] = field(default_factory=list)


def read_together(
    port: int, trusted: ssl.SSLContext, paths: Sequence[str], readers: int, seconds: float
) -> Reading:
    """Let so many readers ask a server on this machine for so long, and count what they are given."""
    reading = Reading()

    async def together() -> None:
        end = time.monotonic() + seconds
        turned = ([*paths[at % len(paths) :], *paths] for at in range(readers))
        await asyncio.gather(*(_one(port, trusted, each, end, reading) for each in turned))

    asyncio.run(together())
    return reading


async def _one(
    port: int, trusted: ssl.SSLContext, paths: Sequence[str], end: float, reading: Reading
) -> None:
    """Ask for the paths in turn until the time is over."""
    try:
        back, forth = await asyncio.open_connection("localhost", port, ssl=trusted)
        at = 0
        while time.monotonic() < end:
            forth.write(f"GET {paths[at % len(paths)]} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            await forth.drain()
            await _answer(back)
            reading.answers += 1
            at += 1
        forth.close()
        await forth.wait_closed()
    except (OSError, ValueError, asyncio.IncompleteReadError) as fault:
        reading.faults.append(repr(fault))


async def _answer(back: asyncio.StreamReader) -> None:
    """Read one answer with its content; raise ``ValueError`` where it is not the file asked for."""
    head = (await back.readuntil(_HEAD_END)).decode("latin-1").lower()
    if not head.startswith("http/1.1 200"):
        raise ValueError(head.partition("\r\n")[0])
    length = head.partition("content-length: ")[2].partition("\r\n")[0]
    await back.readexactly(int(length))
