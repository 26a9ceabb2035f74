"""Follow every link of a finished site: to a page, a file, or a place on a page."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.finished.page import is_elsewhere
from guidancehub.web.site_pages import PACK

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from guidancehub.finished.page import FinishedPage

_HOME: Final = "index.html"
_TOP: Final = ("", "top")
"""Every browser knows where the top of a page is."""
_READ_BY_SCRIPT: Final = frozenset(f"{url}{_HOME}" for url in (PACK.url, NOTICE_CHECKS.file.page))
"""The pages whose script reads the end of an address: what to add to a pack, or which notice to check."""
_IN_STYLES: Final = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")


def broken_links(
    pages: Mapping[str, FinishedPage], uris: Collection[str], address: str
) -> Iterator[tuple[str, str]]:
    """Yield each page's URI with a link of it that leads nowhere inside the site.

    ``uris`` names every file of the site, and ``address`` is that of its home page. Links to other sites are
    not followed.
    """
    base = urlsplit(address).path
    for uri, page in pages.items():
        for link in page.links:
            inner = f"{base}{link.removeprefix(address)}" if link.startswith(address) else link
            if not is_elsewhere(inner) and not _leads(uri, inner, base, pages, uris):
                yield uri, link


def broken_in_styles(uri: str, text: str, uris: Collection[str]) -> Iterator[str]:
    """Yield each address in a style sheet that names no file of the site, with its own URI in ``uri``."""
    for link in _IN_STYLES.findall(text):
        if is_elsewhere(link):
            if not link.startswith("data:"):
                yield link
        elif target_of(uri, link)[0] not in uris and not link.startswith("#"):
            yield link


def target_of(uri: str, link: str) -> tuple[str, str]:
    """Return the URI and the anchor of what a link leads to; it is relative to ``uri``, or begins with “/”.

    A link above the site's root leads to a URI that begins with “../”, where no file of the site can be.
    """
    parts = urlsplit(link)
    if not parts.path:
        return uri, unquote(parts.fragment)
    written = unquote(parts.path)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(uri), written)).lstrip("/")
    if path == ".":
        path = ""
    # A link to a folder shows the page in it. “normpath” takes the slash away by which it says so.
    is_folder = not path or written.endswith("/") or posixpath.basename(written) in {".", ".."}
    return (posixpath.join(path, _HOME) if is_folder else path), unquote(parts.fragment)


def _leads(uri: str, link: str, base: str, pages: Mapping[str, FinishedPage], uris: Collection[str]) -> bool:
    if link.startswith("/"):
        if not link.startswith(base):
            # It leads to something beside the folder of the site, which nobody here knows.
            return False
        link = f"/{link.removeprefix(base)}"
    target, anchor = target_of(uri, link)
    if target not in uris:
        return False
    if anchor in _TOP or (target in _READ_BY_SCRIPT and "=" in anchor):
        return True
    return target in pages and anchor in pages[target].ids
