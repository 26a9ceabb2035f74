"""Make text ready for print: a letter that no face has is written by its name, and long words may break.

Atkinson Hyperlegible holds the letters of Europe. What it lacks comes from the faces that typst brings along:
Greek, Cyrillic, Hebrew, Arabic, arrows and signs. A picture character, such as a smiling face, is in none of
them. PDF/UA forbids a letter that cannot be shown, so its name stands for it, and nothing is lost unseen.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

JOINT: Final = "\u200b"
"""Marks where a very long word may break. The templates set nothing there, so a copied word stays whole."""

_SHOWN: Final = (
    "\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff"
    "\u0384-\u038a\u038e-\u03a1\u03a3-\u03ce\u03f0-\u0477"  # Greek and Cyrillic
    "\u05d0-\u05ea\u0621-\u063a\u0640-\u064a\u0660-\u066d\u060c\u061b\u061f"  # Hebrew and Arabic
    "\u1e00-\u1eff\u2010-\u2027\u2030-\u2037\u2039-\u203f\u2074-\u208e\u20a0-\u20b5"
    "\u2100-\u2103\u2116\u2117\u2122\u2153-\u2183\u2190-\u222e\u2248\u2260\u2264\u2265"
    "\u2460-\u2487\u24b6-\u262f\u2639-\u268b\u2701-\u2704\u2706-\u2709\u2710-\u2727"
)
"""Every letter that the faces can show in each of their styles; a test sets them all."""

_UNSHOWN: Final = re.compile(f"[^{_SHOWN}]")
_SPACE: Final = re.compile(r"[\t\v\f\u2002-\u200a\u202f\u3000]|\r?\n|\r")
_LONG: Final = re.compile(r"\S{20}(?=\S{4})")


def printable(text: str) -> str:
    """Give a text that the faces can show whole, with a joint in each very long word."""
    if not text.isascii() or not text.isprintable():
        text = _SPACE.sub(" ", text)
        text = _UNSHOWN.sub(_name, text)
    return _LONG.sub(rf"\g<0>{JOINT}", text)


def _name(found: re.Match[str]) -> str:
    letter = found[0]
    return f"[{unicodedata.name(letter, f'U+{ord(letter):04X}').lower()}]"
