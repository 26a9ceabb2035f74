"""Find the names that the statements and functions of a module declare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.web.script.roles import CLOSING, OPENING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidancehub.web.script.tokens import Token

_VARIABLES: Final = frozenset({"const", "let", "var"})
_DECLARING: Final = _VARIABLES | {"catch", "class", "function"}


def may_declare(text: str, *, is_key: bool) -> bool:
    """Return whether ``declared`` or ``parameters`` may yield a place for what has a text: few things do."""
    return is_key or text in _DECLARING or text[:2] == "=>"


def declared(there: Sequence[Token], at: int) -> Iterator[int]:
    """Yield the places of the names that a word such as “const” declares in the block around it."""
    if there[at].text in _VARIABLES:
        yield from _bound(there, at + 1)
    elif there[at].text in {"class", "function"}:
        at += 2 if there[at + 1].text == "*" else 1
        if there[at].kind == "word" and there[at].text != "extends":
            yield at


def parameters(there: Sequence[Token], at: int, *, is_key: bool) -> Iterator[int]:
    """Yield the places of the names that a function takes, which begins or has its arrow at a place."""
    text = there[at].text
    if is_key:
        if there[at + 1].text == "(" and there[_end(there, at + 1) + 1].text == "{":
            yield from _bound(there, at + 1)
    elif text[:2] == "=>":
        yield from _bound(there, _beginning(there, at - 1))
    elif text == "function":
        at += 1
        while there[at].text == "*" or there[at].kind == "word":
            at += 1
        yield from _bound(there, at)
    elif text == "catch" and there[at + 1].text == "(":
        yield from _bound(there, at + 1)


def _bound(there: Sequence[Token], at: int) -> Iterator[int]:
    """Yield the places of the names that are bound by what begins at a place: a name, a pattern or a list."""
    text = there[at].text
    if text == "...":
        yield from _bound(there, at + 1)
    elif text in OPENING:
        end = _end(there, at)
        commas = (each for each in range(at, end) if there[each].text == "," and _is_in(there, each, at))
        for first in (at, *commas):
            each = first + 1
            if text == "{" and there[each].text != "...":
                value = _end(there, each) + 1
                each = value + 1 if there[value].text[0] == ":" else each
            if each < end:
                yield from _bound(there, each)
    elif there[at].kind == "word":
        yield at


def _is_in(there: Sequence[Token], at: int, bracket: int) -> bool:
    return there[at].kind == "sign" and there[at].depth == there[bracket].depth + 1


def _end(there: Sequence[Token], at: int) -> int:
    """Return the place where a bracket ends that begins at a place; that place itself where none begins."""
    if there[at].text not in OPENING:
        return at
    return next((each for each in range(at + 1, len(there)) if there[each].depth == there[at].depth), at)


def _beginning(there: Sequence[Token], at: int) -> int:
    """Return the place where a bracket begins that ends at a place; that place itself where none ends."""
    if there[at].text not in CLOSING:
        return at
    return next((each for each in range(at - 1, -1, -1) if there[each].depth == there[at].depth), at)
