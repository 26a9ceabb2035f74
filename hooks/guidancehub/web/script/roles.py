"""Tell which words among the tokens of a module name a value, and which a property."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidancehub.web.script.tokens import Token

RESERVED: Final = frozenset(
    re.findall(
        r"\w+",
        """
        arguments async await break case catch class const continue debugger default delete do else enum
        eval export extends false finally for function if implements import in instanceof interface let
        new null of package private protected public return static super switch this throw true try
        typeof undefined var void while with yield
        """,
    )
)
"""Words of the language, which are left as they are even where one of them is a name."""

OPENING: Final = frozenset("([{")
CLOSING: Final = frozenset(")]}")
_NAME: Final = re.compile(r"[^\W\d][\w$]*|\$[\w$]*")
_MODIFIERS: Final = frozenset({"async", "get", "set", "static"})
_AFTER_KEYS: Final = frozenset(":(,}=;")
_BEFORE_BLOCKS: Final = frozenset(
    [")", "=>", ";", "{", "}", "catch", "do", "else", "finally", "static", "try"]
)


@dataclass(slots=True)
class _Bracket:
    """An open bracket, and what may come next in it."""

    kind: str
    """``block``, ``class``, ``object`` (one that is made or taken apart), or the sign of the bracket."""
    at_key: bool = False
    """Whether the name of a property may come next."""
    in_case: bool = False
    """Whether the next colon is that of a ``case``."""
    after_case: bool = False
    """Whether such a colon is what came last."""
    in_head: bool = False
    """Whether the next brace is that of a class."""


def roles_of(there: Sequence[Token]) -> Iterator[str]:
    """Yield for each token whether it is a ``name``, a ``key``, ``both``, or neither, which is “”."""
    opened = [_Bracket("block")]
    before = ";"
    for at, token in enumerate(there):
        bracket, text, role = opened[-1], token.text, ""
        if token.kind == "word":
            role = _role(text, before, there[at + 1].text if at + 1 < len(there) else "", bracket)
        if _closes(token):
            opened.pop()
        if opens := _opened(token, before, bracket):
            opened.append(_Bracket(opens, at_key=opens in {"class", "object"}))
        if role == "modifier":
            role = ""
        else:
            _go_on(bracket, text, role)
        before = text
        yield role


def _role(text: str, before: str, after: str, bracket: _Bracket) -> str:
    if before[-1] == "." and not before.endswith("..."):
        return "key"
    if bracket.at_key:
        if text in _MODIFIERS and after[:1] not in _AFTER_KEYS:
            return "modifier"
        if bracket.kind == "class" or after[:1] in {":", "("}:
            return "key"
    if text in RESERVED or not _NAME.fullmatch(text):
        return ""
    return "both" if bracket.at_key else "name"


def _closes(token: Token) -> bool:
    return token.text in CLOSING or (token.kind == "text" and token.text[0] == "}")


def _opened(token: Token, before: str, bracket: _Bracket) -> str:
    """Return the kind of the bracket that a token opens, or “”."""
    if token.text != "{":
        is_template = token.kind == "text" and token.text[0] in "`}" and token.text[-1] == "{"
        return "`" if is_template else token.text if token.text in OPENING else ""
    if bracket.in_head:
        return "class"
    # Between the brackets of “for (…; …; {a, b} = c)” there is no block.
    in_loop = before == ";" and bracket.kind == "("
    return "block" if (before in _BEFORE_BLOCKS and not in_loop) or bracket.after_case else "object"


def _go_on(bracket: _Bracket, text: str, role: str) -> None:
    """Note what a token in a bracket says of what may come next there."""
    if bracket.kind == "class":
        bracket.at_key = text == ";" or (bracket.at_key and text != "=")
    elif bracket.kind == "object":
        bracket.at_key = text == "," or (bracket.at_key and text == "*")
    bracket.in_head = (text == "class" and role == "") or (bracket.in_head and text != "{")
    bracket.after_case = bracket.in_case and text[0] == ":"
    bracket.in_case = (text in {"case", "default"} and role == "") or (bracket.in_case and text[0] != ":")
