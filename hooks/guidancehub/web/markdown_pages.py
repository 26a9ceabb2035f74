"""Read the pages that are written by hand in docs/, as plain HTML, without a site generator."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import yaml
from markdown_it import MarkdownIt

from guidancehub.content.reading.regular_files import regular_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FRONT: Final = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
# What Markdown's extensions add: a heading's anchor, and the sign before a definition.
_ANCHOR: Final = re.compile(r"<(h\d)>(.*?) *\{#([\w-]+)\}</\1>")
# A link to another of the pages, which names its file.
_PAGE_LINK: Final = re.compile(r'(<a href=")([^":]*?)(?:index)?\.md([#"])')
_DEFINITION: Final = re.compile(r"^: +", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HandWritten:
    """One page of docs/."""

    url: str
    """Relative to the site's root: ``about/``."""
    title: str
    description: str
    html: str
    """Its words in order, with the anchors that it names itself, and links as seen from its address. MkDocs
    makes the page that readers see."""


def hand_written(docs: Path) -> Iterator[HandWritten]:
    """Yield each Markdown page, in the order of their files."""
    paths, _ = regular_files(docs.parent, docs.name)
    for file in (docs.parent / path for path in paths if path.endswith(".md")):
        text = file.read_text(encoding="utf-8")
        front = _FRONT.match(text)
        meta = yaml.safe_load(front[1]) if front else {}
        body = _DEFINITION.sub("", text[front.end() :] if front else text)
        html = MarkdownIt("commonmark").render(body)
        yield HandWritten(
            url=f"{file.relative_to(docs).with_suffix('').as_posix()}/",
            title=meta.get("title") or file.stem,
            description=meta.get("description") or "",
            html=_PAGE_LINK.sub(_with_address, _ANCHOR.sub(r'<\1 id="\3">\2</\1>', html)),
        )


def _with_address(link: re.Match[str]) -> str:
    """Return a link to a file as one to the page's address: “sources.md#a” is “../sources/#a”."""
    before, path, after = link.groups()
    return f"{before}../{path}{'/' if path and not path.endswith('/') else ''}{after}"
