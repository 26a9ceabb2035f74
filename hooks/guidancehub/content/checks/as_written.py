"""What a file holds as it is written, value by value, and whether it is in a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Steps
    from guidancehub.content.reading.source import Source, Value


def sources_of(hub: Hub) -> Iterator[Source]:
    """Yield each file of the content."""
    for files in hub.files.values():
        yield from (loaded.source for loaded in files)


def values_in(value: Value) -> list[tuple[Steps, Value]]:
    """Return each value with the steps to it, the outer before the inner."""
    found: list[tuple[Steps, Value]] = []
    _add(found, value, ())
    return found


def _add(found: list[tuple[Steps, Value]], value: Value, steps: Steps) -> None:
    # A list that grows takes a third of the time of generators inside each other.
    found.append((steps, value))
    if isinstance(value, list):
        for at, member in enumerate(value):
            _add(found, member, (*steps, at))
    elif isinstance(value, dict):
        for field, inner in value.items():
            _add(found, inner, (*steps, field))


def is_shown(hub: Hub, source: Source, steps: Steps) -> bool:
    """Return whether a value of a file is in no draft and in no retired entry."""
    hidden = {each.steps for each in hub.located if each.source.path == source.path and not each.is_published}
    return not any(steps[:length] in hidden for length in range(len(steps) + 1))
