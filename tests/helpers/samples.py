"""What `make test` looks at, where there is more than each change deserves: a seeded sample.

`make long` looks at all of it, before a release. The seed is fixed, so that another machine takes the same
sample; `SEED=2` takes another one. So are the examples that Hypothesis makes, but for those of `make fuzz`.
"""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING, Final, TypeVar

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

ALL: Final = os.environ.get("LONG") == "1"
"""Whether tests look at all, and not at a sample."""

EXAMPLES: Final = int(os.environ.get("EXAMPLES", "100"))
"""How many examples a rule is tried with: those of `make fuzz` where it runs the tests, or else a few."""

IS_FUZZ: Final = "EXAMPLES" in os.environ
"""Whether the examples are others at each run."""

_SEED: Final = os.environ.get("SEED", "1")

long = pytest.mark.long
"""Marks a test that is run by `make long` alone."""


def a_few(most: int) -> pytest.MarkDecorator:
    """Mark a test of which `make test` runs so many of its cases, and `make long` all."""
    return pytest.mark.a_few(most)


def sample(items: Sequence[T], most: int, name: str) -> list[T]:
    """Return at most so many of the items, in their order; ``name`` makes one sample differ from another."""
    if ALL or most >= len(items):
        return list(items)
    chance = random.Random(f"{_SEED} {name}")  # noqa: S311 (a choice of tests, which is no secret)
    return [items[at] for at in sorted(chance.sample(range(len(items)), most))]
