"""Whatever a page of docs/ holds, it is published safely or refused with its place."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from guidancehub.content.model.fields import Line
from guidancehub.content.model.web_address import fault_in_address, host_of
from guidancehub.content.reading.file_text import fault_in_text
from guidancehub.views.html_text import parse
from guidancehub.web.checks.links import broken_links
from guidancehub.web.markdown_pages import MarkdownPage, markdown_pages
from hostile import minimal_hub
from strange_texts import ADDRESS, MARKDOWN, STRANGE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from guidancehub.content.problems import Problem

PATH = "docs/us.md"
LINE = TypeAdapter(Line)
ELEMENTS = {
    *("a", "blockquote", "br", "code", "dd", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr"),
    *("img", "li", "ol", "p", "pre", "strong", "ul"),
}
ATTRIBUTES = {"id"}
OF_ELEMENTS = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height", "loading"},
    "code": {"class"},
    "ol": {"start"},
}


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("strange") / "docs"
    folder.mkdir()
    return folder


def read(docs: Path, content: bytes) -> MarkdownPage | list[Problem]:
    (docs / "us.md").write_bytes(content)
    pages, problems = markdown_pages(docs)
    assert len(pages) == (not problems)
    return pages[0] if pages else problems


def assert_placed(problems: Iterable[Problem], content: bytes) -> None:
    last = content.count(b"\n") + content.count(b"\r") + 2
    for problem in problems:
        assert problem.path == PATH
        assert 1 <= problem.line <= last
        assert problem.column >= 1
        assert problem.message.startswith("found ")
        assert ", expected " in problem.message
        assert "\n" not in f"{problem.field}{problem.message}{problem.hint}"


def test_what_is_not_safe_is_told() -> None:
    page = MarkdownPage("us/", PATH, "", "", "", "", '<p><a href="/\t/evil.example/">x</a></p>', ())
    with pytest.raises(AssertionError):
        assert_safe(page)


def assert_safe(page: MarkdownPage) -> None:
    """Hold a page without broken links to what a browser may be given."""
    body = parse(f"{page.lead}{page.body}")
    for node in (node for node in body.css("*") if node.tag != "body"):
        assert node.tag in ELEMENTS, node.html
        assert set(node.attributes) <= ATTRIBUTES | OF_ELEMENTS.get(node.tag, set()), node.html
        # A browser drops these signs wherever they stand, and takes a backslash for a slash.
        href = re.sub(r"[\t\n\r]", "", node.attributes.get("href", "/") or "").replace("\\", "/")
        assert href.lower().startswith(("https://", "mailto:", "/", "#")), href
        assert not href.startswith("//"), href
        if href.lower().startswith("https:"):
            assert fault_in_address(href) is None, href
            assert urlsplit(href).netloc.lower() == host_of(href), href
        assert node.tag != "img"


@given(body=MARKDOWN)
def test_t01_any_markdown_makes_a_safe_page_or_is_refused_with_its_place(docs: Path, body: str) -> None:
    content = f"---\ntitle: Us\n---\n\n# Us\n\n{body}\n".encode("utf-8", "surrogatepass")
    found = read(docs, content)
    assert found == read(docs, content)
    if isinstance(found, list):
        assert_placed(found, content)
        return
    broken = list(broken_links(minimal_hub(), [found], [], ["", "us/", "a-page/"]))
    of_page = [problem for problem in broken if problem.path == PATH]
    assert_placed(of_page, content)
    if not of_page:
        assert_safe(found)


@given(
    link=ADDRESS, form=st.sampled_from(("[x]({})", "[x](<{}>)", "[x]\n\n[x]: {}", "[x]\n\n[x]: <{}>", "<{}>"))
)
def test_t04_any_link_is_refused_with_its_place_or_leads_where_it_seems_to(
    docs: Path, link: str, form: str
) -> None:
    content = f"---\ntitle: Us\n---\n\n# Us\n\n{form.format(link)}\n".encode()
    found = read(docs, content)
    if isinstance(found, list):
        assert_placed(found, content)
        return
    broken = list(broken_links(minimal_hub(), [found], [], ["", "us/"]))
    of_page = [problem for problem in broken if problem.path == PATH]
    assert_placed(of_page, content)
    if not of_page:
        assert_safe(found)


@given(content=st.binary(max_size=200) | STRANGE.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_t08_any_bytes_are_a_page_or_are_refused_with_their_place(docs: Path, content: bytes) -> None:
    found = read(docs, content)
    if isinstance(found, list):
        assert_placed(found, content)


FIELDS = st.sampled_from(
    ("title: ", "description: ", "titel: ", "- ", "? ", "&a ", "---\n", "...\n", "# ", "\n", "  ")
)


@given(parts=st.lists(FIELDS | STRANGE, max_size=8))
def test_t08_any_front_matter_is_read_or_refused_with_its_place(docs: Path, parts: list[str]) -> None:
    content = f"---\n{''.join(parts)}\n---\n\n# Us\n".encode("utf-8", "surrogatepass")
    found = read(docs, content)
    assert found == read(docs, content)
    if isinstance(found, list):
        assert_placed(found, content)
    else:
        assert found.title


@given(title=STRANGE, description=STRANGE)
def test_a_title_and_a_description_are_what_was_written(docs: Path, title: str, description: str) -> None:
    fields = {"title": title, "description": description}
    lines = [f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in fields.items()]
    found = read(docs, "\n".join(["---", *lines, "---", "", "# Us"]).encode("utf-8", "surrogatepass"))
    if all(map(is_line, fields.values())):
        assert isinstance(found, MarkdownPage), found
        assert [found.title, found.description] == [LINE.validate_python(text) for text in fields.values()]
    else:
        assert isinstance(found, list)
        at_fault = [number for number, text in enumerate(fields.values(), start=2) if not is_line(text)]
        assert {problem.line for problem in found} <= set(at_fault), found


def is_line(text: str) -> bool:
    """Return whether an editor may write this in one line."""
    if "\ud800" in text or fault_in_text(text, quoted=True):
        return False
    try:
        return bool(LINE.validate_python(text))
    except ValidationError:
        return False
