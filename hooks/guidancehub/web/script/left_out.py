"""Modules of script that a hub has no use for: each of their functions is there, and does nothing.

So whoever imports them needs no condition, and nothing that they load is served.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from guidancehub.content.problems import Problem

_FUNCTION: Final = re.compile(r"^export (?:async )?function (\w+)", re.MULTILINE)


def without(left_out: Collection[str], files: Mapping[str, bytes | Problem]) -> dict[str, bytes | Problem]:
    """Return files of script by their paths, of which those that are left out do nothing."""
    return {
        path: _empty(each) if path in left_out and isinstance(each, bytes) else each
        for path, each in files.items()
    }


def _empty(script: bytes) -> bytes:
    """Return a module whose functions have the same names and do nothing."""
    return "".join(f"export function {name}() {{}}\n" for name in _FUNCTION.findall(script.decode())).encode()
