"""Whole texts of script, such as sentences, and a hub's own in their place.

A text is a string, or a template with values: ``Last day: ${day}``. The program's words have a name in braces
for each of its values, in their order. A hub's own text can have them in another order, or leave one out.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from guidancehub.content.model.words import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from guidancehub.web.script.tokens import Token


class SaidText(NamedTuple):
    """A string or a template of a script."""

    parts: tuple[int, ...]
    """Which tokens hold its words: one, or one more than it has values."""
    form: str
    """What it says, with “{}” for each value."""


def form_of(text: str) -> str:
    """Return a text of words.yml as the form that it has in script."""
    return PLACEHOLDER.sub("{}", text)


def texts_in(tokens: Sequence[Token]) -> Iterator[SaidText]:
    """Yield each text of a script, those inside of another one before it."""
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.kind == "text" and token.text[0] in "\"'`":
            parts = tuple(_parts(tokens, at))
            yield SaidText(parts, "{}".join(_words(tokens[part].text) for part in parts))


def _parts(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """Yield the tokens of a text that begins at one of them."""
    yield at
    depth, later = tokens[at].depth, at + 1
    while tokens[at].text.endswith("${"):
        here = tokens[later]
        if here.kind == "text" and here.text[0] == "}" and here.depth == depth:
            at = later
            yield at
        later += 1


def _words(part: str) -> str:
    return part[1:].removesuffix("${") if part.endswith("${") else part[1:-1]


def with_own(
    tokens: Sequence[Token],
    written: Iterable[str],
    own: Mapping[str, tuple[str, str]],
    *,
    beside: bool = False,
) -> str:
    """Return a script in which texts are a hub's ``own``, by their form: the program's text and the hub's.

    ``written`` has each token with its gap, as it would be written otherwise. With ``beside``, the program's
    text stays, in a list, and the hub's stands behind it.
    """
    pieces = list(written)
    for parts, form in texts_in(tokens):
        if form not in own:
            continue
        program, text = own[form]
        if beside and text == program:
            continue
        first, last = parts[0], parts[-1]
        values = ("".join(pieces[at + 1 : end]) for at, end in pairwise(parts))
        named = dict(zip(PLACEHOLDER.findall(program), values, strict=True))
        is_template = tokens[first].text[0] == "`"
        said = _written(text, named) if is_template else json.dumps(text, ensure_ascii=False)
        before = f"{''.join(pieces[first : last + 1])}," if beside else tokens[first].gap
        pieces[first : last + 1] = [f"{before}{said}", *([""] * (last - first))]
    return "".join(pieces)


def _written(text: str, values: Mapping[str, str]) -> str:
    """Return a text as a template with values, each as it is written in the script."""
    filled = PLACEHOLDER.sub(
        lambda name: f"${{{values[name[1]]}}}" if name[1] in values else name[0], escaped(text, "`")
    )
    return f"`{filled}`"


def escaped(text: str, mark: str) -> str:
    """Return words as they stand in a text of script that has a quotation mark, or a brace, before them.

    So none of their own signs ends that text, or begins a value in a template.
    """
    safe = text.replace("\\", "\\\\")
    return safe.replace(mark, f"\\{mark}") if mark in "\"'" else safe.replace("`", "\\`").replace("$", "\\$")
