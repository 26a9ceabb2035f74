"""Read built pages: their addresses, links, anchors and text."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement


@dataclass(frozen=True)
class BuiltPage:
    """One page of the built site."""

    url: str
    """Relative to the site's root: ``matrix/value/``."""
    tree: HtmlElement

    def texts(self, path: str) -> list[str]:
        """Give the text of each element that an XPath finds, with single spaces."""
        return [" ".join(found.text_content().split()) for found in self.tree.xpath(path)]

    def links(self) -> list[str]:
        """Give every address that the page links or loads."""
        return [str(value) for value in self.tree.xpath("//@href | //@src")]

    def ids(self) -> list[str]:
        """Give every id on the page, in order."""
        return [str(value) for value in self.tree.xpath("//@id")]

    def inner_links(self) -> list[tuple[str, str]]:
        """Give the links inside the site as an address from its root, and an anchor."""
        found = []
        for link in self.links():
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            path = posixpath.normpath(posixpath.join("/", self.url, unquote(parts.path)))
            slash = "/" if parts.path.endswith("/") or parts.path in {"", ".", ".."} else ""
            target = self.url if not parts.path else f"{path.strip('/')}{slash}".lstrip("/")
            found.append((target, parts.fragment))
        return found


@lru_cache(maxsize=2)
def read_pages(site: Path) -> dict[str, BuiltPage]:
    """Read every page of a built site by its address; the error page is not one of them."""
    pages = {}
    for file in sorted(site.rglob("index.html")):
        url = file.relative_to(site).as_posix().removesuffix("index.html")
        pages[url] = BuiltPage(url, html.document_fromstring(file.read_bytes()))
    return pages


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, BuiltPage]:
    """Give every page of the real site by its address."""
    return read_pages(site)
