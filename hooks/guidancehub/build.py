"""The whole program: content in, pages and files out.

Writes nothing, keeps no state, reads no clock and no network. The same content gives the
same outputs, byte for byte. Downloads come first, for pages say how large they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from guidancehub.downloads.registry import downloads_of
from guidancehub.errors import ContentError
from guidancehub.load import load
from guidancehub.output import Output
from guidancehub.pages import pages_of
from guidancehub.paper import paper_styles
from guidancehub.prose_links import broken_prose_links

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from guidancehub.downloads.download import Download
    from guidancehub.hub import Hub


Maker: TypeAlias = "Callable[[Download, Hub], bytes]"
"""Gives a download's bytes: makes them, or fetches them from where they were kept."""


def fresh(download: Download, _: Hub) -> bytes:
    """Make a download anew."""
    return download.make()


def left_out(_: Download, __: Hub) -> bytes:
    """Make no download: for who wants to see the pages, or only their faults."""
    return b""


def build(root: Path, made: Maker = fresh) -> list[Output]:
    """Make every page and file of the hub whose project is at ``root``.

    Raises ``ContentError`` with every problem when the content cannot be built.
    """
    hub = load(root)
    files = [(download, made(download, hub)) for download in downloads_of(hub)]
    offers = tuple(download.offer(len(content)) for download, content in files)
    outputs = [
        *pages_of(hub, offers),
        paper_styles(hub.info),
        *(Output(download.uri, content) for download, content in files),
    ]
    addresses = {output.url for output in outputs} | _hand_written(root)
    problems = list(broken_prose_links(hub, addresses))
    if problems:
        raise ContentError(problems)
    return sorted(outputs, key=lambda output: output.uri)


def _hand_written(root: Path) -> set[str]:
    """Give the addresses of the pages that are written by hand in docs/."""
    docs = root / "docs"
    return {f"{file.relative_to(docs).with_suffix('').as_posix()}/" for file in docs.rglob("*.md")}
