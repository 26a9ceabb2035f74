"""The archive holds the whole hub, and its links work among files."""

from __future__ import annotations

import posixpath
import zipfile
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from lxml import html

from guidancehub.downloads import site_zip as archive
from guidancehub.views.sharing_pictures import FOLDER

if TYPE_CHECKING:
    from pathlib import Path


def test_every_link_in_the_archive_leads_to_a_file_in_it(site: Path) -> None:
    with zipfile.ZipFile(site / archive.URI) as opened:
        names = set(opened.namelist())
        assert sum(name.endswith(".html") for name in names) > 1
        broken = []
        for name in sorted(names):
            if not name.endswith(".html"):
                continue
            tree = html.document_fromstring(opened.read(name))
            for link in map(str, tree.xpath("//@href | //@src | //@action")):
                parts = urlsplit(link)
                target = posixpath.normpath(posixpath.join(posixpath.dirname(name), parts.path))
                if not parts.scheme and parts.path and target not in names:
                    broken.append(f"{name}: {link}")
    assert broken == []


def test_the_archive_holds_every_page_and_every_download_as_they_are(site: Path) -> None:
    with zipfile.ZipFile(site / archive.URI) as opened:
        folder = opened.namelist()[0].split("/")[0]
        for file in site.rglob("*"):
            uri = file.relative_to(site).as_posix()
            if file.is_file() and file.suffix not in {".md", ".mjs", ".gz"}:
                alone = {"404.html", "robots.txt", "sitemap.xml", archive.URI}
                if uri in alone or uri.startswith((*archive.FOR_SCRIPT, FOLDER)):
                    continue
                content = opened.read(f"{folder}/{uri}")
                assert file.suffix == ".html" or content == file.read_bytes(), uri
