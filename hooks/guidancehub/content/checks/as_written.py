"""What the files hold as they are written, and whether it is in a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    hidden = {each.steps for each in hub.located if each.source.path == source.path and not each.is_published}
    return not any(steps[:length] in hidden for length in range(len(steps) + 1))
