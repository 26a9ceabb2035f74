"""Lets the tests of one process read and check each content file once, and not once for each test.

Nearly every unit test loads the smallest hub, of which it changes one file or none. What a file holds and
where it is decide alone what becomes of it, so that an answer of before is the answer. The program remembers
nothing: it has no state, and its tests are no reason to have one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from guidancehub.content import load

_MOST: Final = 400
"""Some of the files that tests make are a megabyte long."""


def remember_files() -> None:
    """Put a memory before the function that reads and checks a file; ``cache_clear`` empties it."""
    load.record_of = lru_cache(maxsize=_MOST)(load.record_of)
