"""The whole hub as one ZIP file, to read from a folder without a server.

Takes the files of a finished site and gives the archive's bytes. Pages are changed in two ways alone. A
link to a folder names the page in it, for a browser that reads files finds no page by itself. Scripts are
left out, for browsers refuse modules from files; every page is complete without them.
"""

from __future__ import annotations

import posixpath
import re
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from guidancehub.views.labels import day, size
from guidancehub.views.prose_text import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.model.hub_info import HubInfo

URI: Final = "downloads/whole-hub.zip"
LISTING: Final = "downloads/index.html"
PLACE: Final = "<!-- archive -->"
"""Stands in the list of downloads where the archive's link comes, once its size is known."""

_LEFT_OUT: Final = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz", URI})
"""What only a server has a use for, and the archive itself."""
FOR_SEARCH: Final = ("pagefind/", "assets/search-words", "assets/lists/")
"""Folders that only scripts read."""
_SCRIPTS: Final = (".mjs", ".js")
_READ_ME: Final = "READ-ME.txt"
_WEB_ALONE: Final = (
    "What needs a script is on the web alone: the search, the filters of lists, copying a citation, and "
    "a plan from the self-assessment."
)
_PACKED: Final = frozenset({".docx", ".gz", ".pdf", ".png", ".woff2", ".xlsx", ".zip"})
"""Files that are compressed already."""
_LEVEL: Final = 3
"""Of compression: a twentieth larger than at the usual level, in half the time."""
_OUTSIDE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|#|/")


def holds(uri: str) -> bool:
    """Tell whether the archive has a use for a file of the site."""
    return uri not in _LEFT_OUT and not uri.endswith(_SCRIPTS) and not uri.startswith(FOR_SEARCH)


def archive_of(site: Mapping[str, bytes], info: HubInfo) -> bytes:
    """Put those of a site's files, by their addresses, that it holds into an archive."""
    texts = {
        uri: _offline(content, info) if uri.endswith(".html") else content
        for uri, content in site.items()
        if holds(uri)
    }
    texts[_READ_ME] = _read_me(info)
    folder = f"hub-{info.release}"
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for uri in sorted(texts):
            # A member that is described here takes no level from the archive.
            archive.writestr(_member(f"{folder}/{uri}", info), texts[uri], compresslevel=_LEVEL)
    return stream.getvalue()


def archive_link(page: bytes, number: int) -> bytes:
    """Put the archive's link, with its size, into the list of downloads."""
    link = Markup(
        '<section data-archive>\n<h2 id="archive">The whole hub to read offline</h2>\n'
        '<ul class="hub-take__files"><li><a href="../{}">Every page and file, archive (ZIP), {}</a> '
        '<span class="hub-take__purpose">To read without the internet: unpack it, and open index.html.'
        "</span></li></ul>\n</section>"
    ).format(URI, size(number))
    return page.replace(PLACE.encode(), link.encode())


def _member(name: str, info: HubInfo) -> ZipInfo:
    """Describe a file by what is the same on every machine."""
    released = info.released
    member = ZipInfo(name, (released.year, released.month, released.day, 0, 0, 0))
    member.create_system = 3
    member.external_attr = 0o100644 << 16
    member.compress_type = ZIP_STORED if posixpath.splitext(name)[1] in _PACKED else ZIP_DEFLATED
    return member


def _offline(page: bytes, info: HubInfo) -> bytes:
    """Let a page's links work among files, and let none lead to what the archive does not hold."""
    document = LexborHTMLParser(page.decode().replace(PLACE, ""))
    for script in document.css("script[src], link[rel='modulepreload']"):
        script.decompose()
    for name, elements in (("href", "a[href], link[href]"), ("action", "form[action]")):
        for element in document.css(elements):
            element.attrs[name] = _in_files(element.attributes[name] or "", info)
    return (document.html or "").encode()


def _in_files(link: str, info: HubInfo) -> str:
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
        f"{info.name}, release {info.release}, {day(info.released)}",
        info.address,
        "Open index.html in a browser. Every page is here to read and to print.",
        _WEB_ALONE,
        plain(info.content_rights, info.address),
        info.law_notice,
    )
    return "\n\n".join(lines).replace("\n", "\r\n").encode()
