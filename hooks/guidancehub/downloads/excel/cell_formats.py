"""How cells look: XlsxWriter's formats, by the names that the sheets use."""

from __future__ import annotations

from typing import Any, Final

from guidancehub.views.design_tokens import light, points

INK: Final = light("ink")
BRAND: Final = light("brand")
SOFT: Final = light("brand-soft")
WASH: Final = light("wash")
LINE: Final = light("line-strong")
LINK: Final = light("link")
CLAY: Final = light("clay")
CLAY_WASH: Final = light("clay-wash")
GOLD: Final = light("gold-wash")

_BASE: Final = {"font_name": "Arial", "font_size": points(3), "font_color": INK, "valign": "top"}
# A cell with this mark stays text even when someone edits it and it begins with an equals sign.
_TEXT: Final = {**_BASE, "text_wrap": True, "quote_prefix": True}
_BORDER: Final = {"border": 1, "border_color": LINE}
LOOKS: Final[dict[str, dict[str, Any]]] = {
    "title": {**_BASE, "font_size": points(7), "bold": True, "font_color": BRAND, "quote_prefix": True},
    "message": {**_BASE, "font_size": points(5), "bold": True, "bg_color": CLAY_WASH},
    "hint": {**_BASE, "quote_prefix": True},
    "heading": {**_BASE, "font_size": points(5), "bold": True, "font_color": BRAND, "quote_prefix": True},
    "label": {**_TEXT, "bold": True},
    "text": _TEXT,
    "cell": {**_TEXT, **_BORDER},
    "strong": {**_TEXT, **_BORDER, "bold": True},
    "head": {**_TEXT, **_BORDER, "bold": True, "font_color": light("brand-ink"), "bg_color": BRAND},
    "link": {**_BASE, "bold": True, "font_color": LINK, "underline": 1},
    "number": {**_BASE, **_BORDER, "align": "center"},
    "sum": {**_BASE, **_BORDER, "align": "center", "bold": True, "bg_color": SOFT},
    "result": {**_BASE, **_BORDER, "align": "center", "bg_color": WASH},
    "words": {**_BASE, **_BORDER, "text_wrap": True, "bg_color": WASH},
    "entry": {**_BASE, **_BORDER, "align": "center", "bg_color": GOLD},
    "notes": {**_TEXT, **_BORDER, "bg_color": GOLD},
    "date": {**_BASE, **_BORDER, "num_format": "d mmmm yyyy", "align": "left"},
    "chosen": {"bg_color": SOFT},
    "mend": {"font_color": CLAY, "bold": True},
    "ready": {"bg_color": SOFT, "font_color": BRAND},
}
HEIGHTS: Final = {"title": 26.0, "message": 24.0, "heading": 20.0, "hint": 16.0}
"""Points of a row, for formats without text wrapping: its height follows from its letters and is no space."""
BOLD: Final = frozenset(name for name, look in LOOKS.items() if look.get("bold"))
