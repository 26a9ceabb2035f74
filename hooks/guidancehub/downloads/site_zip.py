"""The whole hub as one ZIP file, to read from a folder without a server.

Takes the files of a finished site and returns the archive's bytes. Pages are changed in two ways alone. A
link to a folder names the page in it, for a browser that reads files finds no page by itself. Scripts are
left out, for browsers refuse modules from files; every page is complete without them.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser

from guidancehub.content.model.kind import EVERYTHING
from guidancehub.downloads.fixed_zip import fixed_zip
from guidancehub.views.download_link import DownloadLink, with_sizes
from guidancehub.views.formats import ZIP
from guidancehub.views.labels import day
from guidancehub.views.prose_text import prose_text
from guidancehub.views.sharing_pictures import FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.hub_info import HubInfo

URI: Final = "downloads/whole-hub.zip"
LISTING: Final = "downloads/index.html"
"""The page that links the archive."""
_LEFT_OUT: Final = frozenset({"404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz", URI})
"""What only a server has a use for, and the archive itself."""
FOR_SCRIPT: Final = ("pagefind/", "assets/search-", "assets/lists/", "assets/papers/")
"""Folders that only scripts read."""
_ENDINGS: Final = (".mjs", ".js", ".md")
"""Of scripts, and of pages as Markdown, which are there beside each page already."""
_READ_ME: Final = "READ-ME.txt"
_LEVEL: Final = 3
"""Of compression: a twentieth larger than at the usual level, in half the time."""
_OUTSIDE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|#|/")


def link_to_archive(words: HouseWords) -> DownloadLink:
    """Return the link to the archive, as the hub names it."""
    title, purpose = words.say("archive-title"), words.say("archive-purpose")
    return DownloadLink(URI, title, purpose, ZIP, EVERYTHING, "Archive", ())


def holds(uri: str) -> bool:
    """Return whether a file of the site belongs in the archive."""
    return uri not in _LEFT_OUT and not uri.endswith(_ENDINGS) and not uri.startswith((*FOR_SCRIPT, FOLDER))


def archive_of(site: Mapping[str, bytes], info: HubInfo) -> bytes:
    """Return the ZIP file of a site's files, which are given by their ``uri``, as far as ``holds`` allows."""
    texts = {
        uri: _offline(content, info) if uri.endswith(".html") else content
        for uri, content in site.items()
        if holds(uri)
    }
    texts[_READ_ME] = _read_me(info)
    return fixed_zip(
        {f"hub-{info.release}/{uri}": text for uri, text in texts.items()}, info.released, _LEVEL
    )


def _offline(page: bytes, info: HubInfo) -> bytes:
    """Return a page whose links work among files, and lead to nothing that the archive does not hold.

    The archive cannot say how large it is itself, so its copy of the link to it gives no size.
    """
    document = LexborHTMLParser(with_sizes(page.decode(), {URI: None}))
    for element in document.css('script[src], link[type="text/markdown"]'):
        element.decompose()
    for name, selector in (("href", "a[href], link[href]"), ("action", "form[action]")):
        for element in document.css(selector):
            element.attrs[name] = _in_files(element.attributes[name] or "", info)
    return (document.html or "").encode()


def _in_files(link: str, info: HubInfo) -> str:
    """Return a link that works among files: one to a folder names the page in it."""
    if _OUTSIDE.match(link):
        return link
    path, sign, anchor = link.partition("#")
    path, query, search = path.partition("?")
    if path.endswith(URI):
        return f"{info.address}{URI}"
    if path.endswith("/") or posixpath.basename(path) in {"", ".", ".."}:
        path = f"{path.rstrip('/') or '.'}/index.html".removeprefix("./")
    return f"{path}{query}{search}{sign}{anchor}"


def _read_me(info: HubInfo) -> bytes:
    lines = (
        f"{info.name}, {info.words.say('release-in-line', number=info.release, day=day(info.released))}",
        info.address,
        info.words.say("archive-open"),
        info.words.say("archive-web-alone"),
        prose_text(info.content_rights, info.address),
        info.law_notice,
    )
    return "\n\n".join(lines).replace("\n", "\r\n").encode()
