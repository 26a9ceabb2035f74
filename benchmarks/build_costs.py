"""What a build took, and the ratios of builds that are judged."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build took."""

    processor: float
    """Seconds of the processor, on all cores together."""
    clock: float
    """Seconds that somebody waits."""
    memory: float
    """The peak, in megabytes."""
    size: int = 0
    """The site's, in bytes."""

    def __add__(self, other: Cost) -> Cost:
        """Return what two steps of one build took."""
        return Cost(
            self.processor + other.processor, self.clock + other.clock, max(self.memory, other.memory)
        )

    def __str__(self) -> str:
        """Show the cost in full."""
        times = f"{self.processor:7.1f} s of processor, {self.clock:7.1f} s by the clock"
        return f"{times}, {self.memory:4.0f} MB of memory, {self.size:13,} bytes of site"


@dataclass(frozen=True, slots=True)
class Ratio:
    """One line of the table that is judged."""

    name: str
    value: float
    """The median of all pairs of builds."""
    most: float | None = None
    spread: tuple[float, float] | None = None
    """The least and the most."""

    def __str__(self) -> str:
        """Show the ratio beside its spread and its target."""
        target = "" if self.most is None else f"at most {self.most}"
        spread = f"({self.spread[0]:.2f} to {self.spread[1]:.2f})" if self.spread else ""
        return f"{self.name:<58} {self.value:5.2f} {spread:<16} {target}".rstrip()


def ratio_of(title: str, pairs: Sequence[tuple[Cost, Cost]], what: str, most: float | None = None) -> Ratio:
    """Return the median of the ratios of builds that followed each other, with the least and the most."""
    values = [getattr(one, what) / getattr(other, what) for one, other in pairs]
    return Ratio(title, median(values), most, (min(values), max(values)))
