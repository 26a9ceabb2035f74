"""Words inside a formula: texts in quotation marks, no longer than Excel allows, and the names of sheets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guidancehub.downloads.office_zip import storable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from guidancehub.content.model.house_words import HouseWords

_MOST: Final = 250
"""Excel takes 255 units of UTF-16 in one text of a formula."""
_PLAIN: Final = re.compile(r"(?!true$|false$)[a-z]{4,}", re.IGNORECASE | re.ASCII)
"""Names of sheets that a formula takes as they are: no place of a cell has four letters."""


_SIGN: Final = 0xFDD0
"""The first of 32 signs that no text has; each stands for a value while a text is filled in."""


def sheet_in_formula(name: str) -> str:
    """Return the name of a sheet as a formula writes it before the place of a cell."""
    return name if _PLAIN.fullmatch(name) else "'{}'".format(name.replace("'", "''"))


def quoted(text: str) -> str:
    """Return a text as a formula writes it; one that is too long becomes several, joined."""
    shown = storable(text)
    # No letter has more than two units.
    parts = [shown[at : at + _MOST // 2] for at in range(0, len(shown), _MOST // 2)] or [""]
    if len(shown.encode("utf-16-le")) <= 2 * _MOST:
        parts = [shown]
    return "&".join('"{}"'.format(part.replace('"', '""')) for part in parts)


def sentence(
    words: HouseWords, key: str, cells: Mapping[str, str], before: str = "", after: str = "", **values: object
) -> tuple[str, ...]:
    """Return the parts of a text in a formula, to be joined.

    ``cells`` are formulas for values of the text by their names; ``before`` and ``after`` stand around it.
    """
    signs = {name: chr(at) for at, name in enumerate(cells, start=_SIGN)}
    formulas = {signs[name]: formula for name, formula in cells.items()}
    text = before + words.say(key, **values, **signs) + after
    parts = re.split(f"([{chr(_SIGN)}-{chr(_SIGN + 31)}])", text)
    return tuple(formulas.get(part) or quoted(part) for part in parts if part)


def one_of(condition: str, first: Sequence[str], second: Sequence[str]) -> str:
    """Return a formula for one of two texts, which says once what both begin with."""
    pairs = zip(first, second, strict=False)
    same = next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second)))
    one, other = ("&".join(parts[same:]) or quoted("") for parts in (first, second))
    return "&".join((*first[:same], f"IF({condition},{one},{other})"))
