"""The whole program: content in, pages and files out.

Writes nothing, keeps no state, reads no clock and no network. The same content gives the
same outputs, byte for byte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.errors import ContentError
from guidancehub.load import load
from guidancehub.pages import pages_of
from guidancehub.paper import paper_styles
from guidancehub.prose_links import broken_prose_links

if TYPE_CHECKING:
    from pathlib import Path

    from guidancehub.output import Output


def build(root: Path) -> list[Output]:
    """Make every page and file of the hub whose project is at ``root``.

    Raises ``ContentError`` with every problem when the content cannot be built.
    """
    hub = load(root)
    outputs = [*pages_of(hub), paper_styles(hub.info)]
    problems = list(broken_prose_links(hub, outputs, _hand_written(root)))
    if problems:
        raise ContentError(problems)
    return sorted(outputs, key=lambda output: output.uri)


def _hand_written(root: Path) -> set[str]:
    """Give the addresses of the pages that are written by hand in docs/."""
    docs = root / "docs"
    return {f"{file.relative_to(docs).with_suffix('').as_posix()}/" for file in docs.rglob("*.md")}
