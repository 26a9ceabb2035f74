"""Signs of Markdown and of Word that readers would see as they were typed.

A field of one line takes words alone. A longer text takes emphasis, links and lists of Markdown, and nothing
of what is refused here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from guidancehub.content.problems import Fault

_WORDS_ALONE: Final = "words alone"
_PROSE: Final = "paragraphs, lists, emphasis and links"
_TABLE: Final = (
    re.compile(r"^\s*\|.*\||\|\s*:?-{3,}", re.MULTILINE),
    "text-table",
    "a table (| … |)",
    "write its rows as sentences or as a list; a section of a chapter can have a “table”",
)
_STRUCK: Final = (
    re.compile(r"~~"),
    "text-struck",
    "words struck through (~~)",
    "delete the words and the signs",
)
_BULLET: Final = (
    re.compile(r"^\s*[•·▪◦‣●○\uf0b7]\s", re.MULTILINE),
    "text-bullet",
    "a bullet that was typed or pasted",
    "delete the sign; a hyphen and a space at the start of a line make a member of a list",
)
FOOTNOTE: Final = re.compile(
    r"(?:(?<=[\w.,;:!?)”’\"\]])|(?<=[.!?] ))"
    r"\[(?:\d{1,3}|\^\w+|(?:note|nb) \d{1,2}|citation needed)\](?![(:]|\[(?!\d))"
    # A unit such as m² or km³ has two letters at most.
    r"|(?<=[^\W\d_])[⁰¹⁴-⁹]+|(?<=[^\W\d_]{3})[⁰¹²³⁴-⁹]+|(?<=[.,;:!?)”’\"])[⁰¹²³⁴-⁹]+",
    re.IGNORECASE,
)
"""The sign of a footnote, as Word and Wikipedia have it."""
_FOOTNOTE: Final = (
    FOOTNOTE,
    "text-footnote",
    "the sign of a footnote, such as [1] or ¹",
    "delete it: the note stays behind; what a text rests on belongs in “sources”",
)
_ADDRESS: Final = re.compile(r"https?://[A-Za-z0-9][^\s<>]*", re.IGNORECASE)
_BARE: Final = "a bare address"

IN_LINE: Final = (
    _TABLE,
    _STRUCK,
    _BULLET,
    (
        re.compile(r"^\s*[–—o]\s"),
        "text-bullet",
        "a bullet that was typed or pasted",
        "delete the sign; a hyphen and a space at the start of a line make a member of a list",
    ),
    (
        re.compile(r"`[^`]+`|</?[A-Za-z][^<>]*>|&(?:[A-Za-z]+|#\d+);|^\s*#{1,6}\s"),
        "text-markup",
        "signs of HTML or of Markdown",
        "write the words and the sign itself, such as & and not &amp;",
    ),
    (
        re.compile(r"\*\*|__(?=\S)|(?<![\w*])\*[^\s*][^*]*\*(?![\w*])|(?<![\w_])_[^\s_][^_]*_(?![\w_])"),
        "text-emphasis",
        "signs for bold or italic letters (* or _)",
        "delete the signs: this field takes words alone",
    ),
    (
        re.compile(r"\[[^\]]+\]\s*\([^)]*\)"),
        "text-link",
        "a link in a field of one line",
        "write its words alone; a link belongs in a longer text, and what was read in “sources”",
    ),
    (
        _ADDRESS,
        "text-address",
        _BARE,
        "delete it; an address belongs in “url” of a source, or in a link of a longer text",
    ),
    _FOOTNOTE,
)
"""What a field of one line does not take: pattern, code, its name and the cure."""
IN_PROSE: Final = (
    _TABLE,
    _STRUCK,
    _BULLET,
    (
        re.compile(r"\]\s+\((?:https?:|/|mailto:)"),
        "text-link",
        "a space inside a link, between ] and (",
        "delete the space: [words](address)",
    ),
)
"""What a longer text does not take."""
# Every pattern of a line has one of these in it, or is about how the line begins. Nearly no line has: it is
# asked once where it would be asked eight times.
_SIGN_IN_LINE: Final = re.compile(r"[|~•·▪◦‣●○\uf0b7`<&#*_\[⁰¹²³⁴-⁹]")
_START_OF_LINE: Final = re.compile(r"\s*[–—o]\s")


def fault_in_line(text: str) -> Fault | None:
    """Return the fault of a text of one line, or ``None``."""
    if not ("://" in text or _SIGN_IN_LINE.search(text) or _START_OF_LINE.match(text)):
        return None
    for pattern, code, found, hint in IN_LINE:
        if pattern.search(text):
            return code, f"found {found}, expected {_WORDS_ALONE}", hint
    return None


def fault_in_prose(text: str) -> tuple[Fault, str] | None:
    """Return the fault of a longer text with the words that it is about, or ``None``."""
    for pattern, code, found, hint in IN_PROSE:
        if match := pattern.search(text):
            return (code, f"found {found}, expected {_PROSE}", hint), match.group().strip()
    return None


def fault_in_words(words: str) -> tuple[Fault, str] | None:
    """Return the fault of words of a longer text that are in no link, with what it is about, or ``None``."""
    match = _ADDRESS.search(words)
    if match is None:
        _, code, found, hint = _FOOTNOTE
        sign = FOOTNOTE.search(words)
        return ((code, f"found {found}, expected {_WORDS_ALONE}", hint), sign.group()) if sign else None
    hint = "write [words](address), and say in the words where it leads"
    return ("text-address", f"found {_BARE}, expected a link with words", hint), match.group()
