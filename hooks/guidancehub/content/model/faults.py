"""Faults of a value whose message needs no other words."""

from __future__ import annotations

from pydantic_core import PydanticCustomError


def in_full(message: str, hint: str) -> PydanticCustomError:
    """Return a fault whose message says both what was found and what was expected."""
    return PydanticCustomError("in_full", message, {"hint": hint})
