"""Prose as blocks of runs: the parts that a document other than a web page is made of.

Reads the same small Markdown that the pages show; knows nothing of Word or Excel.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_PARSER: Final = MarkdownIt("commonmark", {"html": False})


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike."""

    text: str
    emphasis: bool = False
    strong: bool = False
    href: str = ""
    """Where the words lead, as the editor wrote it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a point of a list."""

    runs: tuple[Run, ...]
    level: int = 0
    """0 for a paragraph, 1 for a point, 2 for a point below a point."""
    list_number: int = 0
    """Which numbered list the point belongs to, counted from 1; 0 for none."""
    continues: bool = False
    """A further paragraph of a point."""


def blocks_of(text: str) -> Iterator[Block]:
    """Give the paragraphs and points of a text in order."""
    lists: list[int] = []
    numbered, begun = 0, False
    for token in _PARSER.parse(text.strip()):
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            numbered += token.type == "ordered_list_open"
            lists.append(numbered if token.type == "ordered_list_open" else 0)
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            lists.pop()
        elif token.type == "list_item_open":
            begun = True
        elif token.type == "inline":
            number = lists[-1] if lists else 0
            yield Block(tuple(_runs(token)), len(lists), number, continues=bool(lists) and not begun)
            begun = False
        elif token.type in {"fence", "code_block", "html_block"}:
            # The loader refuses these; their words are shown all the same.
            yield Block((Run(token.content),), len(lists), continues=bool(lists))


def plain(text: str) -> str:
    """Give a text's words alone, a line for each paragraph or point."""
    return "\n".join("".join(run.text for run in block.runs) for block in blocks_of(text))


def _runs(inline: Token) -> Iterator[Run]:
    emphasis = strong = 0
    href = ""
    for token in inline.children or ():
        if token.type in {"em_open", "em_close"}:
            emphasis += token.nesting
        elif token.type in {"strong_open", "strong_close"}:
            strong += token.nesting
        elif token.type == "link_open":
            href = str(token.attrGet("href") or "")
        elif token.type == "link_close":
            href = ""
        else:
            words = " " if token.type in {"softbreak", "hardbreak"} else token.content
            if words:
                yield Run(words, emphasis=emphasis > 0, strong=strong > 0, href=href)
