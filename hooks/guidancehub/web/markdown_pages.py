"""Read the pages that are written by hand in docs/, in Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Final

import yaml
from markdown import Markdown

from guidancehub.content.reading.regular_files import regular_files
from guidancehub.views.html_text import parse
from guidancehub.web.output import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FRONT: Final = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_EXTENSIONS: Final = ("attr_list", "def_list", "fenced_code", "toc")
"""What a page may hold, apart from plain Markdown: anchors, definitions and code. “toc” gives headings."""


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """One page of docs/. Links to other pages begin with "/", as in prose."""

    url: str
    """Relative to the site's root: ``about/``."""
    source: str
    """The file, relative to the project's root: ``docs/about.md``."""
    text: str
    """The file's text, front matter and all."""
    title: str
    description: str
    lead: str
    """The HTML from the title to the first heading of the second level."""
    body: str
    """The HTML from that heading on."""
    headings: tuple[Heading, ...]
    """Those of the second level."""


def markdown_pages(docs: Path) -> Iterator[MarkdownPage]:
    """Yield each page, in the order of their files."""
    paths, _ = regular_files(docs.parent, docs.name)
    for path in (path for path in paths if path.endswith(".md")):
        text = (docs.parent / path).read_text(encoding="utf-8")
        front = _FRONT.match(text)
        meta = yaml.safe_load(front[1]) if front else {}
        renderer = Markdown(extensions=_EXTENSIONS, extension_configs={"toc": {"toc_depth": "2-2"}})
        lead, body = _cut(renderer.convert(text[front.end() :] if front else text))
        tokens = renderer.toc_tokens  # type: ignore[attr-defined] # the extension “toc” adds them
        name = path.removeprefix(f"{docs.name}/").removesuffix(".md")
        yield MarkdownPage(
            url=f"{name}/",
            source=path,
            text=text,
            title=meta.get("title") or name,
            description=meta.get("description") or "",
            lead=lead,
            body=body,
            headings=tuple(Heading(unescape(each["name"]), each["id"]) for each in tokens),
        )


def _cut(html: str) -> tuple[str, str]:
    """Return the HTML before the first heading of the second level, and the rest."""
    nodes = list(parse(html).iter(include_text=True))
    at = next((at for at, node in enumerate(nodes) if node.tag == "h2"), len(nodes))
    lead, body = ("".join(node.html or "" for node in part) for part in (nodes[:at], nodes[at:]))
    return lead, body
