"""Mark the first use of glossary terms on a page, and explain them in their place and in a list.

The few terms that are least known are buttons, each of which opens its explanation beside it: a popover,
which needs no script. A browser without popovers shows these explanations at the page's end. The list holds
every term, for paper and for those who want more; more buttons would double the stops of a keyboard.

An abbreviation is written out where the page first uses it, in a heading, a link or a table's header too;
those are not marked, where a button would disturb.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from markupsafe import escape

from guidancehub.web.glossary_forms import WORD, Form, forms_of, is_name, places_of
from guidancehub.web.page_text import Edit, Mark, PageText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from guidancehub.content.model.glossary import Term
    from guidancehub.content.model.house_words import HouseWords

MOST: Final = 5
"""The most terms of a page that are buttons."""
LONGEST: Final = 30
"""The most characters of a button, which does not break over two lines."""


class _Use(NamedTuple):
    """One use of a form in a page's text."""

    start: int
    end: int
    form: Form
    inner: bool
    """Whether it is a part of a longer term: “VCSE” in “VCSE alliance”."""


class MarkerWords(NamedTuple):
    """What is said around the explanations of terms, in a hub's words."""

    explain: str
    """With “{name}” for a term."""
    explained: str
    """As before."""
    close: str
    in_glossary: str
    """As before."""
    used: str
    whole: str
    what: str

    @classmethod
    def of(cls, words: HouseWords) -> MarkerWords:
        """Return a hub's words."""
        say = words.say
        return cls(
            explain=say("words-explain", name="{name}"),
            explained=say("words-explained", name="{name}"),
            close=say("words-close"),
            in_glossary=say("words-in-glossary", name="{name}"),
            used=say("words-used"),
            whole=say("words-whole"),
            what=say("words-what"),
        )


class GlossaryMarker:
    """Marks the terms of one hub on its pages."""

    def __init__(
        self, terms: Sequence[Term], says: MarkerWords, known: Mapping[str, int] | None = None
    ) -> None:
        """List every form of every term, the longest first.

        ``known`` says in how many titles and summaries each term is, by its id: those in few are least known.
        """
        self._terms = terms
        self._says = says
        self._known = known or {}
        forms = [form for at, term in enumerate(terms) for form in forms_of(term, at)]
        self._forms = sorted(forms, key=lambda form: -len(form.text))
        self._that_begin = defaultdict[str, list[int]](list)
        for at, form in enumerate(self._forms):
            for word in form.begins:
                self._that_begin[word].append(at)
        # Many pages explain the same terms: what is made of one explanation serves them all.
        self._short_in = cache(self._short_forms_in)
        self._with_first = cache(self._piece_with_first)

    def mark(self, html: str, to_root: str, *, printed: bool = True) -> str:
        """Return a page's HTML with abbreviations written out, and its terms marked and explained.

        ``to_root`` is the way from the page to the site's root: ``../``. The explanations are ``printed`` or
        not.
        """
        page = PageText(html)
        edits: list[Edit] = []
        shown: list[tuple[_Use, Term]] = []
        for at, uses in sorted(self._uses(page.words).items()):
            term = self._terms[at]
            markable = [use for use in uses if page.is_markable(use.start) and not use.inner]
            first = next(iter(markable), None)
            edits += self._expansions(uses, first, page)
            if first:
                shown.append((next((use for use in markable if _fits(use, term, page)), first), term))
        opened = self._least_known(each for each in shown if _fits(*each, page))
        if shown:
            # A term's own name may hold an abbreviation that the page does not use.
            words = _list_of(
                self._says, self._expanded(_word(term) for _, term in shown), to_root, printed=printed
            )
            if page.has_foot:
                page.add(words)
            else:
                page.append(_folded(self._says, words))
        if opened:
            page.append(
                _explanations(self._expanded(_explanation(self._says, term, to_root) for term in opened))
            )
        marks = [Mark(use.start, use.end, term.id, term in opened) for use, term in shown]
        return page.edited(edits, marks, self._says.explain)

    def _least_known(self, uses: Iterable[tuple[_Use, Term]]) -> list[Term]:
        """Return the terms to explain in their place, in the order of the page."""
        ranked = sorted(uses, key=lambda each: (self._known.get(each[1].id, 0), each[0].start))
        return [term for _, term in sorted(ranked[:MOST], key=lambda each: each[0].start)]

    def expand(self, html: str) -> str:
        """Return a page's HTML with abbreviations written out at their first use, and nothing marked."""
        page = PageText(html)
        every_use = self._uses(page.words).values()
        return page.edited([edit for uses in every_use for edit in self._expansions(uses, None, page)], ())

    def _expanded(self, pieces: Iterable[str]) -> list[str]:
        """Return pieces of HTML with each abbreviation written out in the first that has it."""
        seen: frozenset[int] = frozenset()
        expanded = []
        for piece in pieces:
            short = self._short_in(piece)
            expanded.append(self._with_first(piece, short - seen))
            seen |= short
        return expanded

    def _short_forms_in(self, piece: str) -> frozenset[int]:
        """Return the terms whose abbreviations a piece of HTML has."""
        uses = self._uses(PageText(piece).words)
        return frozenset(at for at, found in uses.items() if any(use.form.short for use in found))

    def _piece_with_first(self, piece: str, first: frozenset[int]) -> str:
        """Return a piece of HTML with the abbreviations of some terms written out."""
        page = PageText(piece)
        uses = self._uses(page.words)
        return page.edited([edit for at in first for edit in self._expansions(uses[at], None, page)], ())

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
        taken = bytearray(len(flat))
        uses: dict[int, list[_Use]] = {}
        # A page has few of the terms: most need no search.
        begun = self._that_begin.keys() & WORD.findall(text)
        for at in sorted({at for word in begun for at in self._that_begin[word]}):
            form = self._forms[at]
            for start, end in places_of(form.text, flat):
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
        if not is_name(term) and not page.begins_sentence(use.start):
            full = full[0].lower() + full[1:]
        return Edit(use.start, use.end, f"{full} ({page.words[use.start : use.end]})")


def _fits(use: _Use, term: Term, page: PageText) -> bool:
    """Whether a use, or the abbreviation that will follow it in brackets, is short enough for a button."""
    return use.end - use.start <= LONGEST or (bool(term.short) and not page.precedes_bracket(use.end))


def _explanation(says: MarkerWords, term: Term, to_root: str) -> str:
    """Return the explanation of a term that is a button, which the button opens beside it."""
    name, key = _name(term), f"explain-{term.id}"
    explained, in_glossary = (
        str(escape(text)).replace("{name}", name) for text in (says.explained, says.in_glossary)
    )
    return (
        f'<div class="hub-explain" id="{key}" popover tabindex="-1" role="dialog" '
        f'aria-label="{explained}">'
        f"<p><strong>{name}:</strong> {escape(term.plain)}</p>"
        f'<p><button class="hub-tool" type="button" popovertarget="{key}" popovertargetaction="hide">'
        f'{escape(says.close)}</button> <a href="{to_root}glossary/#{term.id}">{in_glossary}</a></p></div>'
    )


def _explanations(pieces: Iterable[str]) -> str:
    """Return the place for the explanations of all terms that are buttons."""
    head = '<div data-explanations="" data-reading="skip" data-print="skip">'
    return "\n".join((head, *pieces, "</div>\n"))


def _word(term: Term) -> str:
    """Return one term of the list of words, and what it means."""
    return f'<div id="word-{term.id}"><dt>{_name(term)}</dt><dd>{escape(term.plain)}</dd></div>'


def _list_of(says: MarkerWords, pieces: Iterable[str], to_root: str, *, printed: bool) -> str:
    """Return the section that explains every marked term."""
    on_paper = "no-addresses" if printed else "skip"
    return (
        f'<section class="hub-words" data-words="" data-reading="skip" data-print="{on_paper}" '
        f'aria-labelledby="words-title">\n<h2 id="words-title">{escape(says.used)}</h2>\n'
        f"<dl>\n{chr(10).join(pieces)}\n</dl>\n"
        f'<p data-print="skip"><a href="{to_root}glossary/">{escape(says.whole)}</a></p>\n</section>\n'
    )


def _folded(says: MarkerWords, words: str) -> str:
    """Return the list of words in a fold of its own, for a page without a record."""
    summary = f'<summary data-print="skip">{escape(says.what)}</summary>'
    return f'<details class="hub-more hub-record" data-reading="skip">\n{summary}\n{words}</details>\n'


def _name(term: Term) -> str:
    """Return a term with its abbreviation, as HTML."""
    return str(escape(f"{term.term} ({term.short})" if term.short else term.term))
