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


def values_in(value: Value, steps: Steps = ()) -> Iterator[tuple[Steps, Value]]:
    """Yield each value with the steps to it, the outer before the inner."""
    yield steps, value
    if isinstance(value, list):
        for at, member in enumerate(value):
            yield from values_in(member, (*steps, at))
    elif isinstance(value, dict):
        for field, inner in value.items():
            yield from values_in(inner, (*steps, field))


def shown_values(hub: Hub, source: Source) -> Iterator[tuple[Steps, Value]]:
    """Yield each value of a file that is in no draft and in no retired entry."""
    hidden = {each.steps for each in hub.located if each.source.path == source.path and not each.is_published}
    for steps, value in values_in(source.value):
        if not any(steps[:length] in hidden for length in range(len(steps) + 1)):
            yield steps, value
