"""The colours, type sizes, spaces and corners of everything that the hub makes. They are defined only here.

The style sheets, the drawings, and the Word, Excel and PDF files read them from here. They are Python and
not JSON, so that a wrong name is found before anything is made. `tests/site/test_styles.py` finds a colour,
a size or a space that is written anywhere else. A hub can have other colours: ``views/palette.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Colour(NamedTuple):
    """A colour as ``#rrggbb``, for light screens, dark screens and paper."""

    light: str
    """On a light screen, and in every file."""
    dark: str = ""
    """On a dark screen; empty if it is the same as on a light one."""
    paper: str = ""
    """On a printed page of the site; empty if it is the same as on a light screen."""


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
"""Each colour by its use: ``ink`` is for text, ``paper`` and ``…-wash`` are for backgrounds."""


class Size(NamedTuple):
    """A size of type."""

    points: float
    """In a PDF, Word or Excel file."""
    screen: str
    """On a page, as CSS writes it."""
    paper: str = ""
    """On a printed page, where a rem is smaller; empty if it is the same as on a screen."""


SIZES: Final[Mapping[str, Size]] = {
    "size-1": Size(8, "0.88rem"),
    "size-2": Size(9, "0.95rem"),
    "size-3": Size(10, "1rem"),
    "size-4": Size(10.5, "1.0625rem"),
    "size-5": Size(12, "1.2rem"),
    "size-6": Size(13, "clamp(1.15rem, 1.08rem + 0.35vw, 1.3rem)", "1.2rem"),
    "size-7": Size(16, "clamp(1.35rem, 1.2rem + 0.6vw, 1.6rem)", "1.37rem"),
    "size-8": Size(22, "clamp(1.9rem, 1.5rem + 1.8vw, 2.6rem)", "2rem"),
    "size-9": Size(40, "clamp(1.9rem, 1.4rem + 2.4vw, 3rem)", "2rem"),
}
"""1 is for marks, 2 small print, 3 controls, 4 text, 5 headings of parts, 6 introductions, 7 and 8 headings,
9 what the hub promises."""


class Space(NamedTuple):
    """A margin, a padding or a gap."""

    points: float
    """In a PDF, Word or Excel file."""
    screen: str
    """On a page, as CSS writes it. On a printed page it is smaller, as a rem is."""


SPACES: Final[Mapping[str, Space]] = {
    "space-1": Space(2, "0.15rem"),
    "space-2": Space(3, "0.3rem"),
    "space-3": Space(4, "0.5rem"),
    "space-4": Space(6, "0.75rem"),
    "space-5": Space(8, "1rem"),
    "space-6": Space(12, "1.25rem"),
    "space-7": Space(16, "1.5rem"),
    "space-8": Space(24, "2.5rem"),
    "space-9": Space(40, "4rem"),
}
"""From the edge of a mark to the ends of the home page.

The margins of a sheet, the sizes of columns and rows, and room to write are no spaces: they follow from the
paper and from what they hold, and are in the module of the file that has them.
"""

RADII: Final[Mapping[str, str]] = {"radius-1": "5px", "radius-2": "10px", "radius-3": "99px"}
"""Round corners on a screen, as CSS writes them: of marks and controls, of boxes, and of what ends in half
circles."""

PAPER_REMS: Final[Mapping[str, str]] = {"rem-paper": "9.5pt", "rem-close": "8.6pt"}
"""How long a rem is on a printed page, as CSS writes it, and on one that has to fit on one sheet."""

_TWIPS: Final = 20
"""How many twips, in which Word counts, a point has."""


def points(step: int) -> float:
    """Return the type size of a step from 1 to 9 for use in a file, in points."""
    return SIZES[f"size-{step}"].points


def space(step: int) -> float:
    """Return the space of a step from 1 to 9 for use in a file, in points."""
    return SPACES[f"space-{step}"].points


def twips(step: int) -> int:
    """Return the space of a step from 1 to 9 for use in Word, in twips."""
    return round(_TWIPS * space(step))
