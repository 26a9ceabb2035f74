"""What the files hold as they are written, and whether it is in a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.kinds import KINDS
from guidancehub.content.published import status_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Steps
    from guidancehub.content.reading.source import Source


def sources_of(hub: Hub) -> Iterator[Source]:
    """Yield each file of the content."""
    for files in hub.files.values():
        yield from (loaded.source for loaded in files)


def is_shown(hub: Hub, source: Source, steps: Steps) -> bool:
    """Return whether a value of a file is in no draft and in no retired entry."""
    return not _statuses_around(hub, source, steps) - {"published"}


def is_in_draft(hub: Hub, source: Source, steps: Steps) -> bool:
    """Return whether a value of a file is in a draft, which may name other drafts."""
    return "draft" in _statuses_around(hub, source, steps)


def _statuses_around(hub: Hub, source: Source, steps: Steps) -> set[str]:
    """Return the statuses of the entries that a value is in."""
    return {
        status_of(placed.entry)
        for kind in KINDS
        for loaded in hub.files[kind.file.name]
        if loaded.source.path == source.path
        for placed in kind.walk(loaded.record)
        if steps[: len(placed.steps)] == placed.steps
    }
