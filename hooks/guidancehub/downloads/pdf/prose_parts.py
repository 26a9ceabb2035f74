"""Turn prose into paragraphs, lists and spans of words, for a template to lay out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

    from guidancehub.model.prose import Prose

# The text was checked when it was read. Here it is parsed by the same rules, for its parts and not for HTML.
_PARSER: Final = MarkdownIt("commonmark")


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one look."""

    text: str
    strong: bool = False
    emphasis: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Spans that make a paragraph."""

    spans: tuple[Span, ...]
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class List:
    """A list, whose items hold paragraphs and lists."""

    items: tuple[tuple[Paragraph | List, ...], ...]
    start: int | None
    """The number of the first item, or nothing for a list of points."""
    kind: str = "list"


def prose_parts(prose: Prose) -> tuple[Paragraph | List, ...]:
    """Give the paragraphs and lists of a prose."""
    return tuple(_blocks(iter(_PARSER.parse(prose.text))))


def _blocks(tokens: Iterator[Token]) -> Iterator[Paragraph | List]:
    """Read blocks to the end of what encloses them."""
    for token in tokens:
        if token.type == "inline":
            yield Paragraph(tuple(_spans(token.children or ())))
        elif token.type == "bullet_list_open":
            yield List(tuple(_items(tokens)), None)
        elif token.type == "ordered_list_open":
            yield List(tuple(_items(tokens)), int(token.attrGet("start") or 1))
        elif token.type == "list_item_close":
            return


def _items(tokens: Iterator[Token]) -> Iterator[tuple[Paragraph | List, ...]]:
    for token in tokens:
        if token.type == "list_item_open":
            yield tuple(_blocks(tokens))
        else:
            return


def _spans(tokens: Iterable[Token]) -> Iterator[Span]:
    """Give the words, together as far as they have one look: a link of two lines is one link."""
    look, words = Span(""), ""
    for token in tokens:
        if token.content:
            words += token.content
        elif token.type == "softbreak":
            words += " "
        else:
            if words:
                yield replace(look, text=words)
            look, words = _look(look, token), ""
    if words:
        yield replace(look, text=words)


def _look(look: Span, token: Token) -> Span:
    """Give how words look after a mark, or as before where the mark is of no kind that prose has."""
    match token.type:
        case "strong_open" | "strong_close":
            return replace(look, strong=token.nesting > 0)
        case "em_open" | "em_close":
            return replace(look, emphasis=token.nesting > 0)
        case "link_open" | "link_close":
            return replace(look, url=str(token.attrGet("href") or ""))
    return look
