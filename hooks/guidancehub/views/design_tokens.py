"""The colours, type sizes and spaces of everything that the hub makes: the one place where they stand.

The style sheets, the drawings, and the Word, Excel and PDF files read them from here. They are Python and
not JSON, so that a wrong name is found before anything is made. `tests/site/test_styles.py` finds a colour,
a size or a space that is written anywhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Colour(NamedTuple):
    """A colour as ``#rrggbb``, for each ground that it stands on."""

    light: str
    """On a light screen, and in every file."""
    dark: str = ""
    """On a dark screen; empty where it is as on a light one."""
    paper: str = ""
    """On a printed page of the site; empty where it is as on a light screen."""


COLOURS: Final[Mapping[str, Colour]] = {
    "ink": Colour("#17211f", "#e9efed", "#000000"),
    "ink-soft": Colour("#465350", "#b6c4bf", "#333333"),
    "paper": Colour("#ffffff", "#111a18"),
    "wash": Colour("#f3f6f3", "#182522", "#ffffff"),
    "line": Colour("#cdd8d4", "#33443f", "#999999"),
    "line-strong": Colour("#71827d", "#8aa099", "#555555"),
    "brand": Colour("#0f4740", "#0b2f2a"),
    "brand-ink": Colour("#ffffff"),
    "brand-line": Colour("#5f8f86", "#607874"),
    "brand-soft": Colour("#d4e6df", "#1d3a34", "#e4efeb"),
    "link": Colour("#0b5c8a", "#8fcdf2", "#000000"),
    "link-hover": Colour("#063a58", "#c9e8fb"),
    "gold": Colour("#ffc857"),
    "gold-ink": Colour("#3a2a00"),
    "gold-wash": Colour("#fff4d9", "#33290f", "#ffffff"),
    "clay": Colour("#9c3d1e", "#f2a283"),
    "clay-wash": Colour("#fbece5", "#36211a", "#ffffff"),
    "focus": Colour("#ffc857"),
    "focus-edge": Colour("#17211f", "#ffffff"),
}
"""What each is for: ``ink`` is for words, ``paper`` and ``…-wash`` for the ground below them."""


def light(name: str) -> str:
    """Return the colour of that name for a file, as ``#rrggbb``."""
    return COLOURS[name].light


def colours_of(ground: str) -> dict[str, str]:
    """Return every colour for ``light``, ``dark`` or ``paper`` that has one of its own, by its name."""
    return {name: value for name, colour in COLOURS.items() if (value := getattr(colour, ground))}
