"""The two answers that readers choose from a list: what cells hold, and what formulas compare with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.downloads.excel.formula_text import quoted
from guidancehub.downloads.office_zip import storable

if TYPE_CHECKING:
    from guidancehub.content.model.house_words import HouseWords

_MOST: Final = 100
"""The most letters of an answer: Excel takes 255 for both and the comma between them."""

_OF_FORMULAS: Final = "=+-@' \t"
"""The signs with which Excel begins to read a formula, or a text that hides its first sign."""


class YesOrNo(NamedTuple):
    """The two answers in a hub's words."""

    yes: str
    no: str

    @classmethod
    def of(cls, words: HouseWords) -> YesOrNo:
        """Return a hub's answers, or the program's where Excel could not tell the two apart in a list."""
        yes, no = (_listed(words.say(key)) for key in ("answer-yes", "answer-no"))
        return cls(yes, no) if yes and no and yes.casefold() != no.casefold() else cls("Yes", "No")

    def is_yes(self, cells: str) -> str:
        """Return a formula for whether cells hold the first answer."""
        return f"{cells}={quoted(self.yes)}"


def _listed(text: str) -> str:
    """Return a text as a list of Excel holds it, in which a comma ends an item.

    Whoever chooses an item that begins as a formula does would enter that formula.
    """
    return storable(text).replace(",", "").lstrip(_OF_FORMULAS).rstrip()[:_MOST]
