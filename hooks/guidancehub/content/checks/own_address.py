"""The hub's own address in full. A hub that moves would leave it behind, and no check could follow it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guidancehub.content.checks.as_written import sources_of
from guidancehub.content.model.hub_info import HUB_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Fault, Problem

_CODE: Final = "link-own-address"
_FIELD: Final = (
    "a field such as “see” or “page” takes it from “/” on; “url” of a source is for the works of others"
)
_SAID: Final = (HUB_FILE.pattern, ("address",))
"""The one place where a hub says its address."""


def own_pattern(address: str) -> re.Pattern[str]:
    """Return what finds a hub's own address in a text, with the way to the page in its first group."""
    whole = re.escape(_without_scheme(address))
    return re.compile(rf"https?://{whole}(?![\w:-]|\.\w)(/[^\s<>()\[\]\"'”]*)?", re.IGNORECASE)


def _without_scheme(address: str) -> str:
    return address.rstrip("/").partition("://")[2]


def own_fault(found: re.Match[str], *, is_link: bool) -> Fault:
    """Return the fault of a hub's own address that was found."""
    way = found[1] or "/"
    return (
        _CODE,
        f"found {found[0]!r}, the hub's own address, expected the way from its root: {way}",
        f"write {way}, which is right wherever the hub is" if is_link else _FIELD,
    )


def told_once(problems: Sequence[Problem]) -> list[Problem]:
    """Leave out that a field has the hub's own address where another problem is told of the same field.

    The whole value is the address, so that whoever mends it for the one reason sees the other.
    """
    others = {(each.path, each.field) for each in problems if each.code != _CODE}
    return [
        each
        for each in problems
        if each.code != _CODE or each.hint != _FIELD or (each.path, each.field) not in others
    ]


def own_addresses(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each value that has the hub's own address in it, but for the one that says it."""
    pattern = own_pattern(hub.info.address)
    sign = _without_scheme(hub.info.address).lower().encode()
    for source in sources_of(hub):
        # Most files have it nowhere.
        for steps, value in source.values if sign in source.content.lower() else ():
            if isinstance(value, str) and (source.path, steps) != _SAID and (found := pattern.search(value)):
                yield source.problem(steps, *own_fault(found, is_link=value != found[0]), found[0])
