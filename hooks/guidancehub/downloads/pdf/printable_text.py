"""Text ready for print: a letter that no face has is written by its name, and long words may break.

Atkinson Hyperlegible holds the letters of Europe. What it lacks comes from the faces that typst brings along:
Greek, Cyrillic, Hebrew, Arabic, arrows and signs. A picture character, such as a smiling face, is in none of
them. PDF/UA forbids a letter that cannot be shown, so its name replaces it, and nothing is lost unseen.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

JOINT: Final = "\u200b"
"""Marks where a very long word may break. The templates set nothing there, so a copied word stays whole."""

_ARABIC: Final = (
    "\u0621-\u063a\u0640-\u064a"
    "\u0679-\u067b\u067e-\u0680\u0686\u0687\u0691\u0698\u06a4\u06a9\u06af\u06be\u06cc"  # Persian too
)
_SHOWN: Final = (
    "\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff"
    "\u0384-\u038a\u038e-\u03a1\u03a3-\u03ce\u03f0-\u0477"  # Greek and Cyrillic
    "\u05d0-\u05ea"  # Hebrew
    f"{_ARABIC}\u060c\u061b\u061f\u0660-\u066d\u06f0-\u06f9"
    "\u1e00-\u1eff\u2010-\u2027\u2030-\u2037\u2039-\u203f\u2074-\u208e\u20a0-\u20a4\u20a6-\u20b5"
    "\u2100-\u2103\u2116\u2117\u2122\u2153-\u2183\u2190-\u222e\u2248\u2260\u2264\u2265"
    "\u2460-\u2487\u2500-\u25ff\u2605\u2606\u2610-\u2612\u2713\u2714\u2717\u2718"
)
"""Every letter that the faces can show in each of their styles, next to any other; a test sets them all."""

_VOWELS: Final = "\u064b-\u0652"
"""Arabic signs above or below a letter. Above a letter of another script no face has them."""
_UNSHOWN: Final = re.compile(f"[^{_SHOWN}{_VOWELS}]|(?<![{_ARABIC}{_VOWELS}])[{_VOWELS}]+")
_SPACE: Final = re.compile(r"[\t\v\f\u2002-\u200a\u202f\u3000]|\r?\n|\r")
_LONG: Final = re.compile(r"[^\s/-]{25,}")
"""A word for which a narrow column has no room. An address breaks at its own strokes."""
_PIECE: Final = re.compile(r"\S{8}(?=\S{4})")


def printable(text: str) -> str:
    """Return a text that the typefaces can show, with places to break each very long word."""
    if not text.isascii() or not text.isprintable():
        text = _SPACE.sub(" ", text)
        text = _UNSHOWN.sub(_name, text)
    return _LONG.sub(_jointed, text)


def _jointed(found: re.Match[str]) -> str:
    return _PIECE.sub(rf"\g<0>{JOINT}", found[0])


def _name(found: re.Match[str]) -> str:
    return "".join(f"[{unicodedata.name(sign, f'U+{ord(sign):04X}').lower()}]" for sign in found[0])
