"""The words of a page in one string, so that terms can be found in them and marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.views.html_text import parse, serialise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from selectolax.lexbor import LexborNode

# Put between two texts, so that no term is found across a tag: a break ends the sentence, a join does not.
_BREAK: Final = "\0"
_JOIN: Final = "\1"
_SENTENCE_START: Final = re.compile(rf"(^|{_BREAK}\s*|[.!?:]\s+){_JOIN}*$")
_CLOSING: Final = re.compile(r"[.,;:!?…)\]”’]+(?:s\b)?")
"""Signs that stand at the end of a word, and the “s” of a possessive."""
_ABBREVIATED: Final = re.compile(r"(.*\()([^()]+)\)", re.DOTALL)
_INLINE: Final = frozenset(["a", "abbr", "b", "em", "i", "span", "strong"])

# In headings, links and controls a button would be wrong or would disturb.
_NO_MARKS: Final = frozenset(
    (
        "a",
        "h1",
        "h2",
        "h3",
        "h4",
        "th",
        "dt",
        "caption",
        "button",
        "label",
        "legend",
        "summary",
        "figure",
    )
)
# A reader's own words, the words of a drawing, and what is copied without change.
_NOT_READ: Final = frozenset(["code", "textarea", "svg", "template"])
_TEXT: Final = "-text"
"""What the parser calls a text in place of a tag."""
_FOOT: Final = '[data-gloss="foot"]'
_PLACE: Final = "\ue100"
"""Stands where HTML will be put. No content may have a character for private use."""


@dataclass(frozen=True, slots=True)
class Edit:
    """New words for a range of a page's words."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of a page's words that is explained."""

    start: int
    end: int
    term: str
    """The id of the term."""
    opens: bool
    """Whether it is a button that opens the explanation in its place."""


class _Text(NamedTuple):
    """One text of the page. A page has hundreds, and a tuple is made in a fraction of the time."""

    node: LexborNode
    start: int
    """Where it begins among the page's words."""
    end: int
    markable: bool


class PageText:
    """The words of a page, and the position of each in it.

    Words in an element with ``data-gloss="expand"`` get no marks; those with ``data-gloss="skip"`` are not
    read at all. Explanations come before an element with ``data-gloss="foot"``.
    """

    def __init__(self, html: str) -> None:
        """Read a page."""
        self._body = parse(html)
        self._parts: list[str] = []
        self._texts: list[_Text] = []
        self._length = 0
        self._seam = ""
        self._gloss = {node.mem_id: node.attributes["data-gloss"] for node in self._body.css("[data-gloss]")}
        self._added = self._appended = ""
        self._read(self._body, markable=True)
        self._starts = [text.start for text in self._texts]
        self.words = "".join(self._parts)
        """All texts joined, with a separator between any two."""

    def _read(self, element: LexborNode, *, markable: bool) -> None:
        for node in element.iter(include_text=True, skip_empty=True):
            tag = node.tag or ""
            if tag == _TEXT:
                self._add(node, markable=markable)
                continue
            # An element begins or ends here.
            seam = _JOIN if tag in _INLINE else _BREAK
            self._seam = self._seam or _JOIN if seam == _JOIN else _BREAK
            gloss = self._gloss.get(node.mem_id) if self._gloss else None
            if tag not in _NOT_READ and gloss != "skip":
                self._read(node, markable=markable and gloss != "expand" and tag not in _NO_MARKS)
            self._seam = self._seam or _JOIN if seam == _JOIN else _BREAK

    def _add(self, node: LexborNode, *, markable: bool) -> None:
        words = node.text_content or ""
        if self._texts:
            self._parts.append(self._seam)
            self._length += 1
        end = self._length + len(words)
        self._parts.append(words)
        self._texts.append(_Text(node, self._length, end, markable))
        self._length, self._seam = end, ""

    def is_markable(self, at: int) -> bool:
        """Whether a mark may begin at a position."""
        return self._texts[self._text_at(at)].markable

    def follows_bracket(self, at: int) -> bool:
        """Whether a bracket opens just before a position: “Integrated Care Board (ICB)”."""
        return self.words[max(0, at - 4) : at].rstrip(_JOIN).endswith("(")

    def precedes_bracket(self, at: int) -> bool:
        """Whether a bracket opens just after a position."""
        return self.words[at : at + 6].lstrip(f"{_JOIN} \n").startswith("(")

    def begins_sentence(self, at: int) -> bool:
        """Whether a sentence, a heading or a list item begins at a position."""
        return bool(_SENTENCE_START.search(self.words[max(0, at - 40) : at]))

    @property
    def has_foot(self) -> bool:
        """Whether there is a place for explanations."""
        return self._body.css_first(_FOOT) is not None

    def add(self, html: str) -> None:
        """Put HTML, as ``serialise`` writes it, before the foot, which the page must have. It is not read."""
        self._added += html

    def append(self, html: str) -> None:
        """Put HTML, as ``serialise`` writes it, at the page's end. It is not read."""
        self._appended += html

    def edited(self, edits: Iterable[Edit], marks: Iterable[Mark], explain: str = "{name}") -> str:
        """Return the page with its words edited and marked. No edit crosses the end of a mark.

        ``explain`` is what the button of a term does, with “{name}” for the term.
        """
        edits_of: defaultdict[int, deque[Edit]] = defaultdict(deque)
        marks_of: defaultdict[int, list[Mark]] = defaultdict(list)
        for edit in sorted(edits, key=lambda edit: edit.start):
            edits_of[self._text_at(edit.start)].append(edit)
        for mark in sorted(marks, key=lambda mark: mark.start):
            marks_of[self._text_at(mark.start)].append(mark)
        for at in {*edits_of, *marks_of}:
            self._change(self._texts[at], edits_of[at], marks_of[at], explain)
        if self._added:
            self._body.css(_FOOT)[-1].insert_before(_PLACE)
        return serialise(self._body).replace(_PLACE, self._added) + self._appended

    def _text_at(self, position: int) -> int:
        """Return the index of the text that a position is in."""
        return bisect_right(self._starts, position) - 1

    def _change(self, text: _Text, edits: deque[Edit], marks: Iterable[Mark], explain: str) -> None:
        """Replace one text by its new words and marks."""
        done = text.start
        for mark in marks:
            text.node.insert_before(_edited(self.words[done : mark.start], done, edits))
            words = _edited(self.words[mark.start : mark.end], mark.start, edits)
            full = " ".join(words.split())
            # A button does not break over two lines: it holds the abbreviation alone, where there is one.
            in_brackets = _ABBREVIATED.fullmatch(words) if mark.opens else None
            if in_brackets:
                text.node.insert_before(in_brackets[1])
                words = in_brackets[2]
            marked = text.node.parser.create_node("button" if mark.opens else "span")
            marked.attrs["id"] = f"use-{mark.term}"
            if mark.opens:
                marked.attrs["class"] = "hub-word"
                marked.attrs["type"] = "button"
                marked.attrs["popovertarget"] = f"explain-{mark.term}"
                marked.attrs["aria-label"] = explain.replace("{name}", full)
            marked.insert_child(words)
            done = mark.end
            if mark.opens:
                found = _CLOSING.match(self.words, mark.end, text.end)
                closing = f"{')' if in_brackets else ''}{found[0] if found else ''}"
                done = found.end() if found else done
                marked = _unbroken(marked, closing) if closing else marked
            text.node.insert_before(marked)
        text.node.replace_with(_edited(self.words[done : text.end], done, edits))


def _unbroken(button: LexborNode, closing: str) -> LexborNode:
    """Return a button with the signs that follow it, between which browsers would break a line."""
    unbroken = button.parser.create_node("span")
    unbroken.attrs["class"] = "hub-unbroken"
    unbroken.insert_child(button)
    unbroken.insert_child(closing)
    return unbroken


def _edited(words: str, start: int, edits: deque[Edit]) -> str:
    """Return a range of words after the edits that end in it, which are taken off the queue."""
    parts: list[str] = []
    done = start
    while edits and edits[0].end <= start + len(words):
        edit = edits.popleft()
        parts += (words[done - start : edit.start - start], edit.words)
        done = edit.end
    return "".join((*parts, words[done - start :]))
