"""Mark the first use of each glossary term on a page, and explain the marked words at the page's end.

A marked word is a link to its explanation on the same page. That serves mouse, keyboard, touch, screen
reader and paper alike, and needs no script. An abbreviation that stands alone is written out first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markupsafe import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidancehub.model.glossary import Term

_TAGS: Final = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_NAME: Final = re.compile(r"</?([a-z0-9]+)")
# Inside these a link would be wrong or would disturb: headings, other links, controls, pictures, marks.
_LEFT_ALONE: Final = frozenset(
    [
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
        "textarea",
        "summary",
        "svg",
        "figure",
    ]
)
_SENTENCE_END: Final = re.compile(r"(^|[.!?:]\s+)$")
_FOOT: Final = '<section class="hub-foot"'


class Glosser:
    """Marks terms on pages; made once for a hub."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """Make the pattern that finds every term, the longest first."""
        self._terms = terms
        names = [(term.term, f"t{at}", _in_text(term)) for at, term in enumerate(terms)]
        names += [(term.short, f"s{at}", _spaced(term.short)) for at, term in enumerate(terms) if term.short]
        names.sort(key=lambda each: -len(each[0]))
        parts = (f"(?P<{group}>{form}s?)" for _, group, form in names)
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])") if names else None

    def gloss(self, html: str, root: str) -> str:
        """Give a page's HTML with its terms marked and explained."""
        if self._pattern is None:
            return html
        page = _Page(self._terms, self._pattern)
        pieces = [page.piece(each) for each in _TAGS.split(html)]
        if not page.used:
            return html
        return _with_words("".join(pieces), self._words(sorted(page.used), root))

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


class _Page:
    """One page in the making: which terms were marked, and whether the text may be touched here."""

    def __init__(self, terms: Sequence[Term], pattern: re.Pattern[str]) -> None:
        self.used: set[int] = set()
        self._terms, self._pattern = terms, pattern
        self._closed_by: str | None = None
        self._depth = 0

    def piece(self, piece: str) -> str:
        """Take a tag or a stretch of text, and give it back, marked where it holds a first use."""
        if piece.startswith("<"):
            self._enter(piece)
            return piece
        if self._closed_by is not None or not piece.strip():
            return piece
        return self._pattern.sub(self._marked, piece)

    def _enter(self, tag: str) -> None:
        found = _NAME.match(tag)
        name = found[1] if found else ""
        if self._closed_by is None:
            marked = 'class="hub-mark' in tag or 'class="hub-code' in tag
            if not tag.startswith("</") and (name in _LEFT_ALONE or marked):
                self._closed_by, self._depth = name, 1
        elif name == self._closed_by:
            self._depth += -1 if tag.startswith("</") else 1
            if self._depth == 0:
                self._closed_by = None

    def _marked(self, match: re.Match[str]) -> str:
        group = match.lastgroup or ""
        at = int(group[1:])
        if at in self.used:
            return match[0]
        self.used.add(at)
        term, text = self._terms[at], match[0]
        before = match.string[: match.start()]
        after = match.string[match.end() :]
        if group.startswith("s") and not before.endswith("("):
            plural = "s" if " ".join(text.split()) != term.short else ""
            full = f"{term.term}{plural}"
            if not _is_name(term) and not _SENTENCE_END.search(before):
                full = full[0].lower() + full[1:]
            text = f"{escape(full)} ({text})"
        elif group.startswith("t") and term.short and not after.lstrip().startswith("("):
            plural = "s" if " ".join(text.lower().split()) != term.term.lower() else ""
            text = f"{text} ({escape(term.short)}{plural})"
        return f'<a class="hub-word" id="use-{term.id}" href="#word-{term.id}">{text}</a>'


def _is_name(term: Term) -> bool:
    """Tell whether a term keeps its capital inside a sentence."""
    return term.proper or any(letter.isupper() for letter in term.term[1:])


def _spaced(name: str) -> str:
    """Give the pattern of a name that may run over the end of a line."""
    return re.escape(name).replace(r"\ ", r"\s+")


def _in_text(term: Term) -> str:
    """Give the pattern of a term as it may stand in a sentence."""
    name = _spaced(term.term)
    first = term.term[0]
    if _is_name(term) or not first.isalpha():
        return name
    return f"[{first.upper()}{first.lower()}]{name[1:]}"


def _with_words(html: str, words: str) -> str:
    """Put the explanations before the page's foot, or at its end."""
    at = html.rfind(_FOOT)
    return html + words if at < 0 else html[:at] + words + html[at:]
