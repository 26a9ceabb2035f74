"""Lets the tests of one process read each content file once and turn each page into Markdown once.

Nearly every unit test loads the smallest hub, of which it changes one file or none. What a file holds and
where it is decide alone what becomes of it, and so does the text of a page, so that an answer of before is
the answer. The program remembers nothing: it has no state, and its tests are no reason to have one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from guidancehub.content import load
from guidancehub.web import markdown_twins

_MOST: Final = 400
"""Some of the files that tests make are a megabyte long."""


def remember_files() -> None:
    """Put a memory before the functions that read a file and turn a page; ``cache_clear`` empties it."""
    load.record_of = lru_cache(maxsize=_MOST)(load.record_of)
    name = "html_as_markdown"
    # It is replaced where it is used, in a module that does not export it.
    setattr(markdown_twins, name, lru_cache(maxsize=_MOST)(getattr(markdown_twins, name)))
