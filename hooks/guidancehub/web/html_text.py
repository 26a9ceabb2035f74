"""The words of a finished page, apart from its tags, so that they can be searched and changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# A page repeats its tags, and pages repeat each other's: what was read of so many is kept.
_TAGS_KEPT: Final = 4096
_TAGS: Final = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_NAME: Final = re.compile(r"</?([a-z0-9]+)")
_INLINE: Final = frozenset(["a", "abbr", "b", "em", "i", "span", "strong"])
# Stand between two stretches of text, so that no term is found across a tag: one begins something new,
# the other goes on with the same sentence.
_BREAK: Final = "\0"
_JOIN: Final = "\1"
_SEAMS: Final = re.compile(f"[{_BREAK}{_JOIN}]")
_SENTENCE_START: Final = re.compile(rf"(^|{_BREAK}\s*|[.!?:]\s+){_JOIN}*$")


Edit: TypeAlias = tuple[int, int, str]
"""From where to where words are replaced, and the HTML that takes their place."""


@dataclass(frozen=True, eq=False)
class Elements:
    """Some of a page's elements."""

    names: frozenset[str] = frozenset()
    classes: tuple[str, ...] = ()
    """How their classes begin, without “hub-”."""


# Inside these a link would be wrong or would disturb: headings, other links, controls. Sources are names of
# works; filters, what to read next and what to take away are made of titles. A path on the home page is
# folded: the way back from an explained word would lead to what is not seen.
_UNMARKED: Final = Elements(
    frozenset(
        (
            *("a", "h1", "h2", "h3", "h4", "th", "dt", "caption"),
            *("button", "label", "legend", "summary", "figure"),
        )
    ),
    ("sources", "filters", "next", "take", "routes"),
)
# A reader's own words, the words of a drawing, what is copied as it stands, and marks and codes.
_LEFT_ALONE: Final = Elements(frozenset(["code", "textarea", "svg", "template"]), ("mark", "code", "cite"))


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of a page in one string, with seams where tags stood."""

    words: str
    open: bytes
    """For each sign 1 where a word may be marked, 0 where it may only be written out."""
    pieces: tuple[str, ...]
    """The page's texts and tags in turn."""
    places: tuple[int, ...]
    """Where each stretch of the words stands among the pieces."""

    @classmethod
    def of(cls, html: str) -> PageText:
        """Read a page."""
        pieces = tuple(_TAGS.split(html))
        words: list[str] = []
        is_open = bytearray()
        places: list[int] = []
        unmarked, left_alone = _Enclosure(_UNMARKED), _Enclosure(_LEFT_ALONE)
        seam = ""
        for at, piece in enumerate(pieces):
            if at % 2:
                tag = _read(piece)
                unmarked.pass_tag(tag)
                left_alone.pass_tag(tag)
                seam = (seam or _JOIN) if tag.inline else _BREAK
            elif piece and not piece.isspace() and not left_alone.depth:
                stretch = f"{seam if places else ''}{piece}"
                words.append(stretch)
                is_open += (b"\0" if unmarked.depth else b"\1") * len(stretch)
                places.append(at)
                seam = ""
        return cls("".join(words), bytes(is_open), pieces, tuple(places))

    def follows_bracket(self, at: int) -> bool:
        """Tell whether a bracket opens just before a place: “Integrated Care Board (ICB)”."""
        return self.words[max(0, at - 4) : at].rstrip(_JOIN).endswith("(")

    def precedes_bracket(self, at: int) -> bool:
        """Tell whether a bracket opens just after a place."""
        return self.words[at : at + 6].lstrip(f"{_JOIN} \n").startswith("(")

    def begins_sentence(self, at: int) -> bool:
        """Tell whether a sentence, a heading or a list's point begins at a place."""
        return bool(_SENTENCE_START.search(self.words[max(0, at - 40) : at]))

    def edited(self, edits: Iterable[Edit]) -> str:
        """Give the page with its words edited.

        Edits may meet but not overlap. Of those at one place the first stands first.
        """
        parts: list[str] = []
        done = 0
        for start, end, html in sorted(edits, key=lambda edit: edit[:2]):
            parts += (self.words[done:start], html)
            done = end
        words = f"{''.join(parts)}{self.words[done:]}"
        pieces = list(self.pieces)
        for at, piece in zip(self.places, _SEAMS.split(words), strict=True):
            pieces[at] = piece
        return "".join(pieces)


def texts_outside(html: str, elements: Elements) -> Iterator[str]:
    """Give each stretch of a page's words that is in none of some elements."""
    left_out = _Enclosure(elements)
    for at, piece in enumerate(_TAGS.split(html)):
        if at % 2:
            left_out.pass_tag(_read(piece))
        elif not left_out.depth:
            yield piece


class _Tag:
    """What matters of a tag."""

    __slots__ = ("closing", "inline", "name", "text")

    def __init__(self, text: str) -> None:
        found = _NAME.match(text)
        self.text = text
        self.name = found[1] if found else ""
        """Nothing for a comment."""
        self.closing = text.startswith("</")
        self.inline = self.name in _INLINE


_read: Final = lru_cache(maxsize=_TAGS_KEPT)(_Tag)


@lru_cache(maxsize=_TAGS_KEPT)
def _begins(elements: Elements, tag: _Tag) -> bool:
    """Tell whether a tag that opens an element opens one of some."""
    return tag.name in elements.names or any(f'class="hub-{each}' in tag.text for each in elements.classes)


class _Enclosure:
    """Tells whether the reader of a page's tags is inside one of some elements."""

    __slots__ = ("_elements", "_within", "depth")

    def __init__(self, elements: Elements) -> None:
        self._elements = elements
        self._within = ""
        self.depth = 0
        """How many of the same name stand open around the text here; 0 outside of them all."""

    def pass_tag(self, tag: _Tag) -> None:
        """Pass one tag."""
        if self.depth:
            if tag.name == self._within:
                self.depth += -1 if tag.closing else 1
        elif not tag.closing and _begins(self._elements, tag):
            self._within, self.depth = tag.name, 1
