"""Mark the first use of each glossary term on a page, and explain the marked words at the page's end.

A marked word is a link to its explanation on the same page. That serves mouse, keyboard, touch, screen
reader and paper alike, and needs no script. An abbreviation that stands alone is written out first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from markupsafe import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidancehub.model.glossary import Term

_TAGS: Final = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_NAME: Final = re.compile(r"</?([a-z0-9]+)")
# Inside these a link would be wrong or would disturb: headings, other links, controls, code, pictures, marks.
_LEFT_ALONE: Final = frozenset(
    [
        *("a", "h1", "h2", "h3", "h4", "th", "dt", "caption"),
        *("button", "code", "label", "textarea", "summary", "svg", "figure"),
    ]
)
_LEFT_ALONE_CLASSES: Final = tuple(f'class="hub-{name}' for name in ("mark", "code", "take", "cite"))
_SENTENCE_END: Final = re.compile(r"(^|\0|[.!?:]\s+)$")
_FOOT: Final = '<section class="hub-foot"'
# Stands between two stretches of text, so that no term is found across a tag.
_SEAM: Final = "\0"


@dataclass(frozen=True, slots=True)
class _Form:
    """One way in which a term is written."""

    text: str
    term: int
    """The term's place in the glossary."""
    short: bool
    """Whether it is the abbreviation."""


@dataclass(frozen=True, slots=True)
class _Use:
    """Where a form stands in a page's running text."""

    start: int
    end: int
    form: _Form


class Glosser:
    """Marks terms on pages; made once for a hub."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """List every form of every term, the longest first."""
        self._terms = terms
        forms = [form for at, term in enumerate(terms) for form in _forms(term, at)]
        self._forms = sorted(forms, key=lambda form: -len(form.text))

    def gloss(self, html: str, root: str) -> str:
        """Give a page's HTML with its terms marked and explained."""
        pieces = _TAGS.split(html)
        running = list(_running(pieces))
        text = _SEAM.join(pieces[at] for at in running)
        uses = self._first_uses(text)
        if not uses:
            return html
        for use in reversed(uses):
            text = text[: use.start] + self._marked(use, text) + text[use.end :]
        for at, piece in zip(running, text.split(_SEAM), strict=True):
            pieces[at] = piece
        used = sorted({use.form.term for use in uses})
        return _with_words("".join(pieces), self._words(used, root))

    def _first_uses(self, text: str) -> list[_Use]:
        """Find where each term is first used, in the order of the text."""
        flat = text.replace("\n", " ")
        taken = bytearray(len(flat))
        first: dict[int, _Use] = {}
        for form in self._forms:
            for start, end in _places(form.text, flat):
                # Part of a longer term: “social value” in “intrinsic social value”.
                if taken[start] or taken[end - 1]:
                    continue
                taken[start:end] = b"\1" * (end - start)
                known = first.get(form.term)
                if known is None or start < known.start:
                    first[form.term] = _Use(start, end, form)
        return sorted(first.values(), key=lambda use: use.start)

    def _marked(self, use: _Use, text: str) -> str:
        term = self._terms[use.form.term]
        found = text[use.start : use.end]
        plural = "s" if len(found) > len(use.form.text) else ""
        before, after = text[: use.start], text[use.end :]
        if use.form.short and not before.endswith("("):
            full = f"{term.term}{plural}"
            if not _is_name(term) and not _SENTENCE_END.search(before[-4:] or _SEAM):
                full = full[0].lower() + full[1:]
            found = f"{escape(full)} ({found})"
        elif not use.form.short and term.short and not after.lstrip().startswith("("):
            found = f"{found} ({escape(term.short)}{plural})"
        return f'<a class="hub-word" id="use-{term.id}" href="#word-{term.id}">{found}</a>'

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


def _running(pieces: Sequence[str]) -> Iterator[int]:
    """Give the places of the stretches of running text among a page's tags and texts."""
    closed_by, depth = "", 0
    for at, piece in enumerate(pieces):
        if at % 2 == 0:
            if not closed_by and piece and not piece.isspace():
                yield at
            continue
        found = _NAME.match(piece)
        name = found[1] if found else ""
        closing = piece.startswith("</")
        if not closed_by:
            if not closing and (name in _LEFT_ALONE or any(each in piece for each in _LEFT_ALONE_CLASSES)):
                closed_by, depth = name, 1
        elif name == closed_by:
            depth += -1 if closing else 1
            if depth == 0:
                closed_by = ""


def _with_words(html: str, words: str) -> str:
    """Put the explanations before the page's foot, or at its end."""
    at = html.rfind(_FOOT)
    return html + words if at < 0 else html[:at] + words + html[at:]
