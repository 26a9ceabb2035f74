"""Split JavaScript into tokens, and write them again without comments and with as little space as they need.

Knows strings, templates inside templates, and regular expressions, so that nothing inside them is taken for
code. Knows no statements: what a module imports and exports is read in `module.py`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Token(NamedTuple):
    """The smallest piece of a script that means something."""

    gap: str
    """The space and the comments before it."""
    kind: str
    """``word`` (names, keywords and numbers), ``text`` (strings, templates and regular expressions),
    ``sign``, ``stray`` for what cannot be read, or ``end``."""
    text: str
    start: int
    """Where its text begins in the script, counted from 0."""
    depth: int
    """How many brackets are open around it."""


START: Final = Token("", "sign", ";", 0, 0)
"""Stands before the first token."""

_TOKEN: Final = re.compile(
    r"(?P<gap>(?:\s+|//[^\n]*|/\*[\s\S]*?\*/)*)"
    r"(?:(?P<word>[#@]?[^\W\d][\w$]*|\$[\w$]*|\.?\d(?:[eE][+-]|[\w.])*)"
    r"|(?P<sign>[{}()\[\];,/`]|[=&|<>!?.:+\-*%^~]+)"
    r"""|(?P<text>"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')"""
    r"|(?P<stray>[\s\S])|(?P<end>\Z))"
)
_TEMPLATE: Final = re.compile(r"[`}](?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)")
_REGEX: Final = re.compile(r"/(?![*/])(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_BEFORE_VALUES: Final = frozenset(
    {"await", "case", "delete", "do", "else", "in", "instanceof", "new", "of", "return", "throw"}
    | {"typeof", "void", "yield"}
)
"""Words after which "/" begins a regular expression; after other words it divides."""

_HEADS: Final = frozenset({"for", "if", "while", "with"})
"""Words after which brackets hold what decides whether the next statement is done."""
_BRACKETS: Final = frozenset("(){}[]")
_CLOSING: Final = {")": "(", "]": "[", "}": "{"}
_INSIDE: Final = "`"
"""Stands among the open brackets for a value inside a template."""

_ENDS_NO_LINE: Final = frozenset("{([,;:?=&|<>!~^%*.")
_BEGINS_NO_LINE: Final = frozenset(")],;.:?}&|=<>%^")
"""Next to these signs, a line break ends no statement."""
_DOUBLED: Final = frozenset("+-/")
"""Two of these would be read as one sign, or as a comment."""


def tokens_of(script: str) -> list[Token]:
    """Return all tokens of a script, in order; joined, their gaps and texts are the script."""
    found: list[Token] = []
    opened: list[str] = []
    before, at = START, 0
    while before.kind != "end":
        match = _TOKEN.match(script, at)
        assert match  # noqa: S101 (the last alternatives take anything)
        kind, start = match.lastgroup or "", match.end(1)
        text = match[kind]
        if text in {"/", "`", "}"}:
            kind, text = _longer(script, start, before, inside=opened[-1:] == [_INSIDE])
        if text in _CLOSING and not (opened and opened.pop() == _CLOSING[text]):
            kind = "stray"
        if kind == "text" and text[0] == "}":
            opened.pop()
        elif kind == "end" and opened:
            found.append(Token("", "stray", "", start, 0))
        before = Token(match[1], kind, text, start, len(opened))
        found.append(before)
        if text in _BRACKETS and text not in _CLOSING:
            opened.append(text)
        elif kind == "text" and text[0] in "`}" and text[-1] == "{":
            opened.append(_INSIDE)
        at = start + len(text)
    return found


def shortened(tokens: Iterable[Token]) -> str:
    """Return the text of tokens without comments, and with spaces and line breaks only where they count.

    A comma before a closing bracket goes, too, unless it stands for a missing value: ``[,]``, ``[1,,]``. So
    does a semicolon before a closing brace, unless it is all that a loop or a condition does: ``if (x);``.
    """
    parts: list[str] = []
    heads: list[bool] = []
    after_head = False
    earlier, before = START, START
    for token in with_all_gaps(tokens):
        is_needless = (
            token.text in _CLOSING
            if before.text == "," and earlier.text not in {",", "["}
            else token.text == "}"
            and before.text == ";"
            and not after_head
            and earlier.text not in {";", "{"}
        )
        if is_needless:
            parts.pop()
        elif token.gap:
            parts.append(_needed(before, token.gap, token))
        parts.append(token.text)
        if token.text == "(":
            heads.append(before.text in _HEADS)
        elif token.text != ";":
            after_head = token.text == ")" and heads.pop()
        earlier, before = before, token
    return "".join(parts)


def with_all_gaps(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens that have a text, each with the gaps of those before it that have none."""
    gap = ""
    for token in tokens:
        if not token.text:
            gap += token.gap
        elif gap:
            yield token._replace(gap=gap + token.gap)
            gap = ""
        else:
            # Nearly every token is as it was, and a copy of each took a fifth of the time.
            yield token


def _longer(script: str, at: int, before: Token, *, inside: bool) -> tuple[str, str]:
    """Return the kind and the text of what begins with a slash, a back quote or a closing brace."""
    sign = script[at]
    if sign == "`" or (sign == "}" and inside):
        template = _TEMPLATE.match(script, at)
        return ("text", template[0]) if template else ("stray", sign)
    if script.startswith("/*", at):
        return "stray", sign
    if sign == "/" and _may_begin_value(before) and (regex := _REGEX.match(script, at)):
        return "text", regex[0]
    return "sign", sign


def _may_begin_value(before: Token) -> bool:
    """Return whether what follows a token can begin a value, so that "/" does not divide."""
    if before.kind == "word":
        return before.text in _BEFORE_VALUES
    if before.kind == "text":
        return before.text.endswith("${")
    return before.kind == "sign" and before.text not in _CLOSING


def _needed(before: Token, gap: str, after: Token) -> str:
    """Return the line break or the space that has to stand between two tokens, or “”."""
    last, first = before.text[-1], after.text[0]
    if "\n" in gap:
        ends = before.kind == "sign" and last in _ENDS_NO_LINE
        begins = after.kind == "sign" and first in _BEGINS_NO_LINE
        return "" if ends or begins else "\n"
    if last == first and last in _DOUBLED:
        return " "
    regex = before.kind == "text" and (last == "/" or last.isalpha())
    number = before.kind == "word" and first == "."
    return " " if number or (after.kind == "word" and (regex or before.kind == "word")) else ""
