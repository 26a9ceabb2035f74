"""Read the pages that are written by hand in docs/, in Markdown."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache, partial
from html import escape, unescape
from itertools import islice, zip_longest
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.fields import Line, Record
from guidancehub.content.problems import Problem, did_you_mean
from guidancehub.content.reading.docs_files import SHOWN
from guidancehub.content.reading.file_text import MAX_BYTES, text_of
from guidancehub.content.reading.regular_files import read_regular, regular_files
from guidancehub.content.reading.validation import validated
from guidancehub.content.reading.yaml_reader import decode
from guidancehub.performance.cache import NO_CACHE
from guidancehub.views.html_text import parse
from guidancehub.web.markdown_html import ATTRIBUTE, rendered
from guidancehub.web.output import Heading

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from guidancehub.content.problems import Fault
    from guidancehub.performance.cache import Cache

_OPENING: Final = re.compile(r"\A---[ \t]*\n")
_FRONT: Final = re.compile(rf"{_OPENING.pattern}(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_CODE: Final = re.compile(r"`[^`]+`")
_FENCE: Final = re.compile(r"`{3,}|~{3,}")
# Each part of these ends before the next one can begin, so that no line takes more than a moment.
_GIVES_ATTRIBUTES: Final = re.compile(r"\{[^{}]*\}|\]\([^()\[\]]*\)")
_PARTS: Final = re.compile(r"[^\s{}:]+")
_TITLE: Final = re.compile(r"\s[\"']")
_BELOW_HEADING: Final = re.compile(r"(?:=+|-+)[ \t]*$")
_MOST_TOLD: Final = 10
"""Faults of one page: nobody mends more at a time, and finding the place of each takes time."""
_NO_FIELDS: Final = re.compile(r"(?:[ \t]*(?:#.*)?\n)*")
_UNCLOSED: Final[Fault] = (
    "front-matter-open",
    "found “---” without a second “---” below it, expected both, with the title between them",
    "add a line “---” above the page's text, or delete the first line",
)
_UNTITLED: Final[Fault] = (
    "page-title-missing",
    "found no title, expected one above the text, or a heading of the first level",
    "begin the text with “# ” and what the page is called",
)


class _FrontMatter(Record):
    """What stands between the two lines “---” at the top of a page."""

    title: Line | None = None
    """The name of the page in menus and in the search; without one, its first heading."""
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


def markdown_pages(docs: Path, cache: Cache = NO_CACHE) -> tuple[list[MarkdownPage], list[Problem]]:
    """Return the pages in the order of their files, and the problems of those that cannot be published."""
    paths, problems = regular_files(docs.parent, docs.name)
    pictures = frozenset(path.removeprefix(docs.name) for path in paths if path.endswith(SHOWN))
    pages: list[MarkdownPage] = []
    for path in (path for path in paths if path.endswith(".md")):
        content = read_regular(docs.parent / path, path, MAX_BYTES + 1, cache)
        made_of = "page by hand", path, content, pictures
        page = cache.result(made_of, partial(_page_of, content, path, pictures))
        if isinstance(page, MarkdownPage):
            pages.append(page)
        else:
            problems += page
    return pages, problems


def url_of(file: str) -> str:
    """Return the URL of a page by its file in ``docs/``; as in MkDocs, ``index.md`` is that of its folder."""
    *folders, name = file.removesuffix(".md").split("/")
    return "".join(f"{part}/" for part in (*folders, *([] if name == "index" else [name])))


def _page_of(content: bytes | Problem, path: str, pictures: Collection[str]) -> MarkdownPage | list[Problem]:
    text = [content] if isinstance(content, Problem) else text_of(content, path)
    if isinstance(text, list):
        return text
    front = _FRONT.match(text)
    if _OPENING.match(text) and not front:
        return [Problem(path, 1, 1, "", *_UNCLOSED)]
    meta = _meta_of(front[1] if front else "", path)
    if isinstance(meta, list):
        return meta
    page = rendered(text[front.end() :] if front else text)
    faults = tuple(islice((*page.faults, *_lost_pictures(page.html, pictures)), _MOST_TOLD))
    if faults:
        return list(_told(faults, text, path))
    heading = _first_heading(page.html)
    title = meta.title or heading
    if not title:
        return [Problem(path, 1, 1, "", *_UNTITLED)]
    # Each page has one heading of the first level: who has the page read aloud looks for it.
    lead, body = _cut(page.html if heading else f"<h1>{escape(title)}</h1>\n{page.html}")
    return MarkdownPage(
        url=url_of(path.partition("/")[2]),
        source=path,
        text=text,
        title=title,
        description=meta.description or "",
        lead=lead,
        body=body,
        headings=tuple(Heading(unescape(each["name"]), each["id"]) for each in page.headings),
    )


def _told(faults: Iterable[tuple[str, Fault]], text: str, path: str) -> Iterator[Problem]:
    """Yield the problem of each fault with its words, in the order in which they stand on the page."""
    before = Counter[tuple[str, str]]()
    for words, fault in faults:
        # One picture can have two faults, and both are told where it stands.
        told = words, fault[0]
        place = _position_of_attribute(words, text, before[told]) if fault[0] == ATTRIBUTE else None
        yield Problem(path, *(place or position_of(words, text, before[told])), "", *fault)
        before[told] += 1


def _position_of_attribute(name: str, text: str, before: int) -> tuple[int, int] | None:
    """Return where braces or a link give an attribute, or ``None`` where nobody can tell.

    “{ .y }” gives a class, and ``[x](/about/ "y")`` a title, without the attribute's own name.
    """
    lines = _lines_without_code(text)
    found = (
        (number, around.start() + at + 1)
        for number, (line, below) in enumerate(zip_longest(lines, lines[1:], fillvalue=""), 1)
        for around in _GIVES_ATTRIBUTES.finditer(line)
        if (at := _given(name, around[0])) is not None
        and (_is_heading(line, below) or not line[: around.start()].lstrip().endswith(" "))
    )
    return next(islice(found, before, None), None)


def _given(name: str, around: str) -> int | None:
    """Return at which character braces or a link give an attribute, or ``None`` where they do not."""
    if around.startswith("]"):
        return 0 if name == "title" and _TITLE.search(around) else None
    for part in _PARTS.finditer(around):
        if part[0].partition("=")[0].lower() == name:
            return part.start()
        if name == "class" and part[0].startswith("."):
            return 0
    return None


def _is_heading(line: str, below: str) -> bool:
    return line.startswith("#") or bool(line.strip() and _BELOW_HEADING.match(below))


def position_of(words: str, text: str, before: int = 0) -> tuple[int, int]:
    """Return the line and the column, from 1, where words of a page stand; the start where nobody can tell.

    What stands between backticks is no fault, so the words are looked for outside them first. ``before`` says
    how often the same words stood further up.
    """
    first = words.partition("\n")[0]
    for lines in (_lines_without_code(text), text.split("\n")):
        if place := next(islice(_places(first, lines), before, None), None):
            return place
    return 1, 1


def _places(words: str, lines: Iterable[str]) -> Iterator[tuple[int, int]]:
    for number, line in enumerate(lines, 1):
        at = line.find(words) if words else -1
        while at >= 0:
            yield number, at + 1
            at = line.find(words, at + len(words))


@lru_cache(maxsize=1)
def _lines_without_code(text: str) -> tuple[str, ...]:
    """Return the lines of a page with spaces in place of code, and nothing in lines between fences."""
    fence = ""
    lines: list[str] = []
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        lines.append("" if fence or mark else _CODE.sub(lambda code: " " * len(code[0]), line))
        if mark and not fence:
            fence = mark[0]
        elif mark and line.startswith(fence):
            fence = ""
    return tuple(lines)


def _lost_pictures(html: str, pictures: Collection[str]) -> Iterator[tuple[str, Fault]]:
    """Yield a fault for each picture on a page that is no file of docs/."""
    for node in parse(html).css("img"):
        src = node.attributes.get("src") or ""
        if src not in pictures:
            message = f"found a picture at {src!r}, expected the address of one below docs/"
            other = (
                f"put it there, as docs{src}, or correct the address"
                if src.startswith("/assets/")
                else "begin at docs/ with a slash, as in /assets/pictures/form.png"
            )
            yield src, ("picture-unknown", message, did_you_mean(src, pictures) or other)


def _meta_of(front: str, path: str) -> _FrontMatter | list[Problem]:
    """Return the front matter's record, or its problems. It may have no fields."""
    if _NO_FIELDS.fullmatch(front):
        return _FrontMatter()
    # The empty line stands for “---”, so that each problem has its line in the file.
    source = decode(f"\n{front}".encode(), path)
    return source if isinstance(source, list) else validated(_FrontMatter, source, source.value)


def _first_heading(html: str) -> str:
    """Return the words of the first heading of the first level; none where there is no such heading."""
    heading = parse(html).css_first("h1")
    return " ".join(heading.text().split()) if heading else ""


def _cut(html: str) -> tuple[str, str]:
    """Return the HTML before the first heading of the second level, and the rest."""
    nodes = list(parse(html).iter(include_text=True))
    at = next((at for at, node in enumerate(nodes) if node.tag == "h2"), len(nodes))
    lead, body = ("".join(node.html or "" for node in part) for part in (nodes[:at], nodes[at:]))
    return lead, body
