"""Amounts in words: a number with its unit, for pages, files and the search."""

from __future__ import annotations

from typing import Final, Protocol

POUNDS: Final = "£"
"""The unit of an amount of money."""

_MILLION: Final = 1_000_000
_BILLION: Final = 1_000_000_000


class Amount(Protocol):
    """A number or a range, with its unit."""

    @property
    def value(self) -> float:
        """The number, or the lower end of a range."""

    @property
    def upto(self) -> float | None:
        """The upper end of a range."""

    @property
    def unit(self) -> str:
        """“£”, “per cent”, or what is counted."""


def amount(figure: Amount) -> str:
    """Return a figure with its unit: “£37 million”, “2.15 per cent”, “4 workshops”."""
    parts = [figure.value] if figure.upto is None else [figure.value, figure.upto]
    least = "at least " if getattr(figure, "at_least", False) else ""
    if figure.unit == POUNDS:
        return least + " to ".join(pounds(part) for part in parts)
    return f"{least}{' to '.join(_large(part) for part in parts)} {figure.unit}"


def pounds(value: float) -> str:
    """Return a sum of money: “£37 million”, “£500”."""
    return f"£{_large(value)}"


def _large(value: float) -> str:
    """Return a number; round millions and billions end in a word, so that nobody has to count noughts."""
    for size, name in ((_BILLION, "billion"), (_MILLION, "million")):
        if abs(value) >= size and round(value / size, 2) == value / size:
            return f"{_number(value / size)} {name}"
    return _number(value)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6f}".rstrip("0")
