"""The forms in which the terms of a glossary are written, and where a text has one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.glossary import Term

WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Form:
    """One form in which a term is written."""

    text: str
    term: int
    """The term's index in the glossary."""
    short: bool
    """Whether it is the abbreviation."""
    begins: tuple[str, ...] = field(init=False)
    """The word that it begins with; if that is its only word, also the plural."""

    def __post_init__(self) -> None:
        words = WORD.findall(self.text)
        plural = f"{words[0]}s" if len(words) == 1 else ""
        object.__setattr__(self, "begins", (*words[:1], *filter(None, [plural])))


def forms_of(term: Term, at: int) -> Iterator[Form]:
    """Yield the forms of a term: as a sentence begins with it, inside a sentence, and abbreviated."""
    yield Form(term.term, at, short=False)
    if not is_name(term) and term.term[0].isalpha():
        yield Form(term.term[0].lower() + term.term[1:], at, short=False)
    if term.short:
        yield Form(term.short, at, short=True)


def is_name(term: Term) -> bool:
    """Whether a term keeps its capital inside a sentence."""
    return term.proper or any(letter.isupper() for letter in term.term[1:])


def places_of(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each use of whole words in a text, with the s of a plural."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if text[end : end + 1] == "s":
            end += 1
        if not (_joins(text[start - 1 : start]) or _joins(text[end : end + 1])):
            yield start, end
        start = text.find(words, end)


def _joins(character: str) -> bool:
    """Whether a character belongs to the word next to it."""
    return character.isalnum() or character in {"-", "_"}
