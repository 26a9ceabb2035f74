"""Faults of a value with a message of their own."""

from __future__ import annotations

from typing import Final

from pydantic_core import PydanticCustomError

IN_FULL: Final = "in_full"
"""Marks an error whose message says both what was found and what was expected."""


def in_full(code: str, message: str, hint: str) -> PydanticCustomError:
    """Return a fault whose message names both the value found and the one expected.

    ``code`` is the problem's, and the type of the error.
    """
    return PydanticCustomError(code, message, {"hint": hint, IN_FULL: True})
