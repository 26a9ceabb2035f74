"""Parse HTML with a browser's rules, and read its text, elements and ids.

The program reads attributes of our own and never classes, which are for styles: ``data-reading="skip"`` marks
what does not count as reading time, ``data-gloss`` where the glossary marks no words, and ``data-finder`` the
parts of a page of questions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode


def parse(html: str) -> LexborNode:
    """Return a body element that contains a piece of HTML."""
    body = LexborHTMLParser(f"<body>{html}").body
    if body is None:  # pragma: no cover (a parser of HTML always makes one)
        raise TypeError(html)
    return body


def serialise(body: LexborNode) -> str:
    """Return the HTML inside an element."""
    return body.inner_html or ""


def words_of(html: str, leaving_out: str = "") -> str:
    """Return the words of a piece of HTML, with one space between any two.

    ``leaving_out`` is a CSS selector of elements whose words are left out.
    """
    body = parse(html)
    if not leaving_out:
        return " ".join(body.text(separator=" ").split())
    texts = (node.text_content or "" for node in nodes_outside(body, leaving_out) if node.is_text_node)
    return " ".join(" ".join(texts).split())


def nodes_outside(body: LexborNode, selector: str) -> Iterator[LexborNode]:
    """Yield a page's elements and texts in order, without the elements of a CSS selector."""
    left_out = {node.mem_id for node in body.css(selector)}
    inside = [body.iter(include_text=True)]
    while inside:
        node = next(inside[-1], None)
        if node is None:
            inside.pop()
        elif node.mem_id not in left_out:
            yield node
            inside.append(node.iter(include_text=True))


def ids_of(html: str) -> list[str]:
    """Return the ids of a page's elements in their order: the anchors that a link can name."""
    return [node.attributes["id"] or "" for node in parse(html).css("[id]")]
