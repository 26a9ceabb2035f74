"""Paragraphs of a Word document as records, before they are elements of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.views.prose_blocks import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class StyledParagraph:
    """A paragraph in a style."""

    style: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick, with its label after it."""

    label: str


def line(text: str, style: str = "table text", href: str = "") -> StyledParagraph:
    """Return a paragraph in which all words look alike; with ``href``, they are a link."""
    return StyledParagraph(style, (Span(text, url=href),))


def texts(runs: Sequence[str], style: str) -> tuple[StyledParagraph, ...]:
    """Return a paragraph of each text."""
    return tuple(line(text, style) for text in runs)
