"""Check that links inside prose lead to a page that the hub really has."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from guidancehub.errors import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from guidancehub.errors import Problem
    from guidancehub.hub import Hub
    from guidancehub.yaml_source import Source, Steps, Value

_INNER_LINK: Final = re.compile(r"\]\(/([^)\s#?]*)")


def broken_prose_links(hub: Hub, addresses: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each link to a page that is not among the site's addresses."""
    for loaded in chain.from_iterable(hub.files.values()):
        yield from _broken_in(loaded.source, loaded.source.value, (), addresses)


def _broken_in(source: Source, value: Value, steps: Steps, addresses: Collection[str]) -> Iterator[Problem]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _broken_in(source, inner, (*steps, key), addresses)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _broken_in(source, inner, (*steps, at), addresses)
    elif isinstance(value, str) and "](/" in value:
        for match in _INNER_LINK.finditer(value):
            if match[1] not in addresses:
                yield source.problem(
                    steps,
                    f"found a link to '/{match[1]}', expected the address of a page of this hub",
                    did_you_mean(match[1], addresses),
                )
