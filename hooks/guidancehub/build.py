"""The whole program: content in, pages and files out.

Writes nothing, keeps no state, reads no clock and no network. The same content gives the
same outputs, byte for byte. Downloads come first, for pages say how large they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.downloads.download import Download
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


def build(root: Path, made: Callable[[Download], bytes] = Download.made) -> list[Output]:
    """Make every page and file of the hub whose project is at ``root``.

    ``made`` gives a download's bytes; another function may fetch them from where they were kept.
    Raises ``ContentError`` with every problem when the content cannot be built.
    """
    hub = load(root)
    files = [(download, made(download)) for download in downloads_of(hub)]
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
