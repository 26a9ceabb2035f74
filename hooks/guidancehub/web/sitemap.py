"""The list of pages that search engines read, as https://www.sitemaps.org/protocol.html describes it."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from guidancehub.web.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.model.hub_info import HubInfo

SITEMAP: Final = "sitemap.xml"
_OPENING: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def sitemap_files(pages: Iterable[Output], info: HubInfo) -> Iterator[Output]:
    """Yield the list as a file, and packed. A page's date is that of the release, whenever it is built."""
    urls = sorted(
        f"<url><loc>{escape(info.address + page.url)}</loc><lastmod>{info.released}</lastmod></url>\n"
        for page in pages
        if page.page
    )
    text = f"{_OPENING}{''.join(urls)}</urlset>\n"
    yield Output(SITEMAP, text)
    yield Output(f"{SITEMAP}.gz", gzip.compress(text.encode(), mtime=0))
