"""Read the pages that are written by hand in docs/, in Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Final

from markdown import Markdown

from guidancehub.content.model.fields import Line, Record
from guidancehub.content.problems import Problem
from guidancehub.content.reading.file_text import MAX_BYTES, text_of
from guidancehub.content.reading.regular_files import read_regular, regular_files
from guidancehub.content.reading.validation import validated
from guidancehub.content.reading.yaml_reader import decode
from guidancehub.views.html_text import parse
from guidancehub.web.output import Heading

if TYPE_CHECKING:
    from pathlib import Path

    from guidancehub.content.problems import Fault

_OPENING: Final = re.compile(r"\A---[ \t]*\n")
_FRONT: Final = re.compile(rf"{_OPENING.pattern}(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_NO_FIELDS: Final = re.compile(r"(?:[ \t]*(?:#.*)?\n)*")
_EXTENSIONS: Final = ("attr_list", "def_list", "fenced_code", "toc")
"""What a page may hold, apart from plain Markdown: anchors, definitions and code. “toc” gives headings."""
_UNCLOSED: Final[Fault] = (
    "front-matter-open",
    "found “---” without a second “---” below it, expected both, with the title between them",
    "add a line “---” above the page's text, or delete the first line",
)


class _FrontMatter(Record):
    """What stands between the two lines “---” at the top of a page."""

    title: Line | None = None
    """The name of the page in menus and in the search; without one, the file's name."""
    description: Line | None = None
    """A sentence that says what is on the page."""


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


def markdown_pages(docs: Path) -> tuple[list[MarkdownPage], list[Problem]]:
    """Return the pages in the order of their files, and the problems of those that cannot be read."""
    paths, problems = regular_files(docs.parent, docs.name)
    pages: list[MarkdownPage] = []
    for path in (path for path in paths if path.endswith(".md")):
        page = _page_of(docs.parent / path, path)
        if isinstance(page, MarkdownPage):
            pages.append(page)
        else:
            problems += page
    return pages, problems


def _page_of(file: Path, path: str) -> MarkdownPage | list[Problem]:
    content = read_regular(file, path, MAX_BYTES + 1)
    text = [content] if isinstance(content, Problem) else text_of(content, path)
    if isinstance(text, list):
        return text
    front = _FRONT.match(text)
    if _OPENING.match(text) and not front:
        return [Problem(path, 1, 1, "", *_UNCLOSED)]
    meta = _meta_of(front[1] if front else "", path)
    if isinstance(meta, list):
        return meta
    renderer = Markdown(extensions=_EXTENSIONS, extension_configs={"toc": {"toc_depth": "2-2"}})
    lead, body = _cut(renderer.convert(text[front.end() :] if front else text))
    tokens = renderer.toc_tokens  # type: ignore[attr-defined] # the extension “toc” adds them
    name = path.partition("/")[2].removesuffix(".md")
    return MarkdownPage(
        url=f"{name}/",
        source=path,
        text=text,
        title=meta.title or name,
        description=meta.description or "",
        lead=lead,
        body=body,
        headings=tuple(Heading(unescape(each["name"]), each["id"]) for each in tokens),
    )


def _meta_of(front: str, path: str) -> _FrontMatter | list[Problem]:
    """Return the front matter's record, or its problems. It may have no fields."""
    if _NO_FIELDS.fullmatch(front):
        return _FrontMatter()
    # The empty line stands for “---”, so that each problem has its line in the file.
    source = decode(f"\n{front}".encode(), path)
    return source if isinstance(source, list) else validated(_FrontMatter, source, source.value)


def _cut(html: str) -> tuple[str, str]:
    """Return the HTML before the first heading of the second level, and the rest."""
    nodes = list(parse(html).iter(include_text=True))
    at = next((at for at, node in enumerate(nodes) if node.tag == "h2"), len(nodes))
    lead, body = ("".join(node.html or "" for node in part) for part in (nodes[:at], nodes[at:]))
    return lead, body
