"""What stands at the ends of nested lists and dicts, as YAML and JSON have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def leaves(value: object) -> Iterator[object]:
    """Yield each value that is neither a list nor a dict; keys are none."""
    if isinstance(value, dict):
        for each in value.values():
            yield from leaves(each)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each)
    else:
        yield value
