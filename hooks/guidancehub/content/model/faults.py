"""Faults of a value with a message of their own."""

from __future__ import annotations

from pydantic_core import PydanticCustomError


def in_full(message: str, hint: str) -> PydanticCustomError:
    """Return a fault whose message names both the value found and the one expected."""
    return PydanticCustomError("in_full", message, {"hint": hint})
