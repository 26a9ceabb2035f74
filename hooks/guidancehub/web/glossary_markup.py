"""Mark the first use of each glossary term on a page, and explain the marked words at the page's end.

A marked word is a link to its explanation on the same page. That serves mouse, keyboard, touch, screen
reader and paper alike, and needs no script. An abbreviation is written out where the page first uses it,
in a heading, a link or a table's header too; those are not marked, where a link would disturb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from markupsafe import escape

from guidancehub.web.page_text import Edit, Mark, PageText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from guidancehub.content.model.glossary import Term

_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _Form:
    """One form in which a term is written."""

    text: str
    term: int
    """The term's index in the glossary."""
    short: bool
    """Whether it is the abbreviation."""
    begins: tuple[str, ...] = field(init=False)
    """The word that it begins with; if that is its only word, also the plural."""

    def __post_init__(self) -> None:
        words = _WORD.findall(self.text)
        plural = f"{words[0]}s" if len(words) == 1 else ""
        object.__setattr__(self, "begins", (*words[:1], *filter(None, [plural])))


@dataclass(frozen=True, slots=True)
class _Use:
    """One use of a form in a page's text."""

    start: int
    end: int
    form: _Form
    inner: bool
    """Whether it is a part of a longer term: “VCSE” in “VCSE alliance”."""


class GlossaryMarker:
    """Marks the terms of one hub on its pages."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """List every form of every term, the longest first."""
        self._terms = terms
        forms = [form for at, term in enumerate(terms) for form in _forms(term, at)]
        self._forms = sorted(forms, key=lambda form: -len(form.text))

    def mark(self, html: str, to_root: str, *, printed: bool = True) -> str:
        """Return a page's HTML with abbreviations written out, and its terms marked and explained.

        ``to_root`` is the way from the page to the site's root: ``../``. The explanations are ``printed`` or
        not.
        """
        page = PageText(html)
        edits: list[Edit] = []
        marks: list[Mark] = []
        marked: list[Term] = []
        for at, uses in sorted(self._uses(page.words).items()):
            first = next((use for use in uses if page.is_markable(use.start) and not use.inner), None)
            edits += self._expansions(uses, first, page)
            if first:
                marks.append(Mark(first.start, first.end, self._terms[at].id))
                marked.append(self._terms[at])
        if marked:
            # A term's own name may hold an abbreviation that the page does not use.
            page.add(self.expand(_explanations(marked, to_root, printed=printed)))
        return page.edited(edits, marks)

    def expand(self, html: str) -> str:
        """Return a page's HTML with abbreviations written out at their first use, and nothing marked."""
        page = PageText(html)
        every_use = self._uses(page.words).values()
        return page.edited([edit for uses in every_use for edit in self._expansions(uses, None, page)], ())

    def terms_in(self, text: str) -> list[Term]:
        """Return the terms that a text uses, each once, in the order of the glossary."""
        return [self._terms[at] for at in sorted(self._uses(text))]

    def _expansions(self, uses: Sequence[_Use], marked: _Use | None, page: PageText) -> Iterator[Edit]:
        """Yield the edit that writes an abbreviation out, where the page has to."""
        for use in uses:
            if use.form.short:
                if not page.follows_bracket(use.start):
                    yield self._expansion(use, page)
                return
            if use is marked and self._terms[use.form.term].short and not page.precedes_bracket(use.end):
                yield self._expansion(use, page)
                return

    def _uses(self, text: str) -> dict[int, list[_Use]]:
        """Return the uses of each term by its index in the glossary, in the order of the text."""
        flat = text.replace("\n", " ")
        words = frozenset(_WORD.findall(text))
        taken = bytearray(len(flat))
        uses: dict[int, list[_Use]] = {}
        for form in self._forms:
            # A page has few of the terms: skip most without a search for them.
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

    def _expansion(self, use: _Use, page: PageText) -> Edit:
        """Return the edit that puts a term in full before its abbreviation, or its abbreviation after it."""
        term = self._terms[use.form.term]
        plural = "s" if use.end - use.start > len(use.form.text) else ""
        if not use.form.short:
            return Edit(use.end, use.end, f" ({term.short}{plural})")
        full = f"{term.term}{plural}"
        if not _is_name(term) and not page.begins_sentence(use.start):
            full = full[0].lower() + full[1:]
        return Edit(use.start, use.end, f"{full} ({page.words[use.start : use.end]})")


def _explanations(terms: Iterable[Term], to_root: str, *, printed: bool) -> str:
    """Return the section that explains the marked terms, each with a link back to its use."""
    lines = []
    for term in terms:
        short = f" ({escape(term.short)})" if term.short else ""
        back = f'<a href="#use-{term.id}" data-print="skip" aria-label="Back to {escape(term.term)}">Back</a>'
        lines.append(
            f'<div id="word-{term.id}"><dt>{escape(term.term)}{short}</dt>'
            f"<dd>{escape(term.plain)} {back}</dd></div>"
        )
    on_paper = "no-addresses" if printed else "skip"
    return (
        f'<section class="hub-words" data-words data-reading="skip" data-print="{on_paper}" '
        'aria-labelledby="words-title">\n<h2 id="words-title">Words used on this page</h2>\n'
        f"<dl>\n{chr(10).join(lines)}\n</dl>\n"
        f'<p data-print="skip"><a href="{to_root}glossary/">The whole glossary</a></p>\n</section>\n'
    )


def _forms(term: Term, at: int) -> Iterator[_Form]:
    """Yield the forms of a term: as a sentence begins with it, inside a sentence, and abbreviated."""
    yield _Form(term.term, at, short=False)
    if not _is_name(term) and term.term[0].isalpha():
        yield _Form(term.term[0].lower() + term.term[1:], at, short=False)
    if term.short:
        yield _Form(term.short, at, short=True)


def _is_name(term: Term) -> bool:
    """Whether a term keeps its capital inside a sentence."""
    return term.proper or any(letter.isupper() for letter in term.term[1:])


def _places(words: str, text: str) -> Iterator[tuple[int, int]]:
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
