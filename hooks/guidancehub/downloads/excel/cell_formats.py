"""How cells look: XlsxWriter's formats, by the names that the sheets use."""

from __future__ import annotations

from typing import Any, Final

from guidancehub.views.design_tokens import points

_BASE: Final = {"font_name": "Arial", "font_size": points(3), "font_color": "ink", "valign": "top"}
# A cell with this mark stays text even when someone edits it and it begins with an equals sign.
_TEXT: Final = {**_BASE, "text_wrap": True, "quote_prefix": True}
_BORDER: Final = {"border": 1, "border_color": "line-strong"}
LOOKS: Final[dict[str, dict[str, Any]]] = {
    "title": {**_BASE, "font_size": points(7), "bold": True, "font_color": "brand", "quote_prefix": True},
    "message": {**_BASE, "font_size": points(5), "bold": True, "bg_color": "clay-wash"},
    "hint": {**_BASE, "quote_prefix": True},
    "heading": {**_BASE, "font_size": points(5), "bold": True, "font_color": "brand", "quote_prefix": True},
    "label": {**_TEXT, "bold": True},
    "text": _TEXT,
    "cell": {**_TEXT, **_BORDER},
    "strong": {**_TEXT, **_BORDER, "bold": True},
    "head": {**_TEXT, **_BORDER, "bold": True, "font_color": "brand-ink", "bg_color": "brand"},
    "link": {**_BASE, "bold": True, "font_color": "link", "underline": 1},
    "number": {**_BASE, **_BORDER, "align": "center"},
    "sum": {**_BASE, **_BORDER, "align": "center", "bold": True, "bg_color": "brand-soft"},
    "result": {**_BASE, **_BORDER, "align": "center", "bg_color": "wash"},
    "words": {**_BASE, **_BORDER, "text_wrap": True, "bg_color": "wash"},
    "entry": {**_BASE, **_BORDER, "align": "center", "bg_color": "gold-wash"},
    "notes": {**_TEXT, **_BORDER, "bg_color": "gold-wash"},
    "date": {**_BASE, **_BORDER, "num_format": "d mmmm yyyy", "align": "left"},
    "chosen": {"bg_color": "brand-soft"},
    "mend": {"font_color": "clay", "bold": True},
    "ready": {"bg_color": "brand-soft", "font_color": "brand"},
}
"""Each format by its name. A colour is named as in the design tokens: ``Palette.coloured`` puts it in."""
HEIGHTS: Final = {"title": 26.0, "message": 24.0, "heading": 20.0, "hint": 16.0}
"""Points of a row, for formats without text wrapping: its height follows from its letters and is no space."""
BOLD: Final = frozenset(name for name, look in LOOKS.items() if look.get("bold"))
