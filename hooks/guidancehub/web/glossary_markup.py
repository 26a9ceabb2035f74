"""Mark the first use of each glossary term on a page, and explain the marked words at the page's end.

A marked word is a link to its explanation on the same page. That serves mouse, keyboard, touch, screen
reader and paper alike, and needs no script. An abbreviation is written out where the page first uses it,
in a heading, a link or a table's header too; those are not marked, for a link there would disturb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from markupsafe import escape

from guidancehub.web.html_text import Edit, PageText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidancehub.content.model.glossary import Term

_WORD: Final = re.compile(r"[^\W_]+")
_FOOT: Final = '<section class="hub-foot"'


@dataclass(frozen=True, slots=True)
class _Form:
    """One way in which a term is written."""

    text: str
    term: int
    """The term's place in the glossary."""
    short: bool
    """Whether it is the abbreviation."""
    begins: tuple[str, ...] = field(init=False)
    """The word that it begins with; where it is its only word, in the plural too."""

    def __post_init__(self) -> None:
        words = _WORD.findall(self.text)
        plural = f"{words[0]}s" if len(words) == 1 else ""
        object.__setattr__(self, "begins", (*words[:1], *filter(None, [plural])))


@dataclass(frozen=True, slots=True)
class _Use:
    """Where a form stands in a page's text."""

    start: int
    end: int
    form: _Form
    inner: bool
    """Whether it is a part of a longer term: “VCSE” in “VCSE alliance”."""


class Glosser:
    """Marks terms on pages; made once for a hub."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """List every form of every term, the longest first."""
        self._terms = terms
        forms = [form for at, term in enumerate(terms) for form in _forms(term, at)]
        self._forms = sorted(forms, key=lambda form: -len(form.text))

    def gloss(self, html: str, root: str, *, mark: bool = True) -> str:
        """Give a page's HTML with abbreviations written out, and its terms marked and explained.

        Without ``mark`` abbreviations are written out, and nothing else is done.
        """
        text = PageText.of(html)
        edits: list[Edit] = []
        marked: list[int] = []
        for at, uses in sorted(self._uses(text.words).items()):
            first = next((use for use in uses if mark and text.open[use.start] and not use.inner), None)
            untold = self._untold(uses, first, text)
            if untold:
                edits.append(self._written_out(untold, text))
            if first:
                key = self._terms[at].id
                opening = f'<a class="hub-word" id="use-{key}" href="#word-{key}">'
                edits += [(first.start, first.start, opening), (first.end, first.end, "</a>")]
                marked.append(at)
        if not edits:
            return html
        html = text.edited(edits)
        if not marked:
            return html
        # A term's own name may hold an abbreviation that the page does not use.
        return _with_words(html, self.gloss(self._words(marked, root), root, mark=False))

    def _untold(self, uses: Sequence[_Use], first: _Use | None, text: PageText) -> _Use | None:
        """Give the use at which the page has to say what an abbreviation is short for, if it has to."""
        for use in uses:
            if use.form.short:
                return None if text.follows_bracket(use.start) else use
            if use is first and self._terms[use.form.term].short and not text.precedes_bracket(use.end):
                return use
        return None

    def _uses(self, text: str) -> dict[int, list[_Use]]:
        """Find where each term is used, in the order of the text."""
        flat = text.replace("\n", " ")
        words = frozenset(_WORD.findall(text))
        taken = bytearray(len(flat))
        uses: dict[int, list[_Use]] = {}
        for form in self._forms:
            # A page has few of the terms: most are passed by without a search for them.
            if words.isdisjoint(form.begins):
                continue
            for start, end in _places(form.text, flat):
                inner = bool(taken[start] or taken[end - 1])
                # “social value” in “intrinsic social value” is no use of its own; an abbreviation is.
                if inner and not form.short:
                    continue
                taken[start:end] = b"\1" * (end - start)
                uses.setdefault(form.term, []).append(_Use(start, end, form, inner))
        return {at: sorted(found, key=lambda use: use.start) for at, found in uses.items()}

    def _written_out(self, use: _Use, text: PageText) -> Edit:
        """Give the edit that puts a term in full before its abbreviation, or its abbreviation after it."""
        term = self._terms[use.form.term]
        plural = "s" if use.end - use.start > len(use.form.text) else ""
        if not use.form.short:
            return use.end, use.end, f" ({escape(term.short)}{plural})"
        full = f"{term.term}{plural}"
        if not _is_name(term) and not text.begins_sentence(use.start):
            full = full[0].lower() + full[1:]
        return use.start, use.end, f"{escape(full)} ({text.words[use.start : use.end]})"

    def _words(self, used: Sequence[int], root: str) -> str:
        lines = []
        for at in used:
            term = self._terms[at]
            short = f" ({escape(term.short)})" if term.short else ""
            lines.append(
                f'<div id="word-{term.id}"><dt>{escape(term.term)}{short}</dt><dd>{escape(term.plain)} '
                f'<a href="#use-{term.id}" aria-label="Back to {escape(term.term)}">Back</a></dd></div>'
            )
        return (
            '<section class="hub-words" aria-labelledby="words-title">\n'
            '<h2 id="words-title">Words used on this page</h2>\n'
            f"<dl>\n{chr(10).join(lines)}\n</dl>\n"
            f'<p><a href="{root}glossary/">The whole glossary</a></p>\n</section>\n'
        )


def _forms(term: Term, at: int) -> Iterator[_Form]:
    """Give a term as it may stand in a sentence, at its beginning, and shortened."""
    yield _Form(term.term, at, short=False)
    if not _is_name(term) and term.term[0].isalpha():
        yield _Form(term.term[0].lower() + term.term[1:], at, short=False)
    if term.short:
        yield _Form(term.short, at, short=True)


def _is_name(term: Term) -> bool:
    """Tell whether a term keeps its capital inside a sentence."""
    return term.proper or any(letter.isupper() for letter in term.term[1:])


def _places(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Give where whole words stand in a text, with a plural's s where there is one."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if text[end : end + 1] == "s":
            end += 1
        if not (_joins(text[start - 1 : start]) or _joins(text[end : end + 1])):
            yield start, end
        start = text.find(words, end)


def _joins(sign: str) -> bool:
    """Tell whether a sign belongs to the word beside it."""
    return sign.isalnum() or sign in {"-", "_"}


def _with_words(html: str, words: str) -> str:
    """Put the explanations before the page's foot, or at its end."""
    at = html.rfind(_FOOT)
    return html + words if at < 0 else html[:at] + words + html[at:]
