"""Parse prose into paragraphs, lists and spans of words, for files that are not HTML.

Knows no PDF, Word, Excel or plain text: each of them uses the blocks, or the lines of all blocks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Final, TypeAlias

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

# The text was checked when it was read. Here it is parsed by the same rules, for its blocks and not for HTML.
_PARSER: Final = MarkdownIt("commonmark", {"html": False})


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one style."""

    text: str
    strong: bool = False
    emphasis: bool = False
    url: str = ""
    """The target of a link as the editor wrote it; empty for words without a link."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of spans."""

    spans: tuple[Span, ...]
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class List:
    """A list, whose items hold paragraphs and lists."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None
    """The number of the first item, or ``None`` for a bulleted list."""
    kind: str = "list"


Block: TypeAlias = "Paragraph | List"


@dataclass(frozen=True, slots=True)
class ProseLine:
    """A paragraph, outside lists or in an item of one."""

    spans: tuple[Span, ...]
    level: int = 0
    """How many lists contain it."""
    number: int | None = None
    """The number of its item, or ``None`` in a bulleted list."""
    list: int = 0
    """Which numbered list of the text that is, from 1; 0 for none."""
    continues: bool = False
    """Whether it is the second or a later paragraph of its item."""


@lru_cache(maxsize=1024)  # Each format reads the same texts.
def prose_blocks(text: str) -> tuple[Block, ...]:
    """Return the paragraphs and lists of a text in the Markdown that prose allows."""
    return tuple(_blocks(iter(_PARSER.parse(text))))


def prose_lines(text: str) -> Iterator[ProseLine]:
    """Yield the paragraphs of a text in order, also those in its lists."""
    return _lines(prose_blocks(text), ProseLine(()), count(1))


def _lines(blocks: Iterable[Block], inside: ProseLine, lists: Iterator[int]) -> Iterator[ProseLine]:
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            yield replace(inside, spans=block.spans, continues=inside.level > 0 and at > 0)
            continue
        which = 0 if block.start is None else next(lists)
        for place, item in enumerate(block.items):
            number = None if block.start is None else block.start + place
            yield from _lines(item, ProseLine((), inside.level + 1, number, which), lists)


def _blocks(tokens: Iterator[Token]) -> Iterator[Block]:
    """Yield blocks up to the end of the text or of the list item that contains them."""
    for token in tokens:
        if token.type == "inline":
            yield Paragraph(tuple(_spans(token.children or ())))
        elif token.type == "bullet_list_open":
            yield List(tuple(_items(tokens)), None)
        elif token.type == "ordered_list_open":
            yield List(tuple(_items(tokens)), int(token.attrGet("start") or 1))
        elif token.type in {"fence", "code_block"}:
            # The loader refuses these; their words are shown all the same.
            yield Paragraph((Span(token.content),))
        elif token.type == "list_item_close":
            return


def _items(tokens: Iterator[Token]) -> Iterator[tuple[Block, ...]]:
    for token in tokens:
        if token.type == "list_item_open":
            yield tuple(_blocks(tokens))
        else:
            return


def _spans(tokens: Iterable[Token]) -> Iterator[Span]:
    """Yield words in one style as one span: a link over two lines is one link."""
    style, words = Span(""), ""
    for token in tokens:
        if token.content:
            words += token.content
        elif token.type in {"softbreak", "hardbreak"}:
            words += " "
        else:
            if words:
                yield replace(style, text=words)
            style, words = _style_after(token, style), ""
    if words:
        yield replace(style, text=words)


def _style_after(token: Token, style: Span) -> Span:
    """Return the style after a token, which is unchanged for a token that prose does not allow."""
    match token.type:
        case "strong_open" | "strong_close":
            return replace(style, strong=token.nesting > 0)
        case "em_open" | "em_close":
            return replace(style, emphasis=token.nesting > 0)
        case "link_open" | "link_close":
            return replace(style, url=str(token.attrGet("href") or ""))
    return style
