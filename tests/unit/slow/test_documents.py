"""The document around a page: what its templates are given, and what is told of those that are wrong."""

from __future__ import annotations

import gzip

import pytest
from lxml import etree

from guidancehub.build import build_site
from guidancehub.search import pagefind
from guidancehub.search.pagefind import IndexingError
from minimal_hub import FIXTURE, minimal_site, plain_settings

SITE = minimal_site()
ADDRESS = SITE.info.address


def test_an_index_that_is_not_made_ends_the_build_before_anything_is_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unmade(_: object) -> list[dict[str, str]]:
        raise IndexingError("Pagefind says: no room")

    monkeypatch.setattr(pagefind, "_answered", unmade)
    with pytest.raises(IndexingError, match=r"^the search has no index: Pagefind says: no room$"):
        build_site(FIXTURE, "skip", settings=plain_settings())


def test_the_sitemap_lists_each_page_with_the_date_of_the_release() -> None:
    files = {each.uri: each.data for each in build_site(FIXTURE, "skip", settings=plain_settings()).finished}
    tree = etree.fromstring(files["sitemap.xml"])
    located = [[child.text for child in each] for each in tree]
    pages = sorted(f"{ADDRESS}{each.url}" for each in SITE.outputs if each.page)
    assert located == [[each, SITE.info.released.isoformat()] for each in pages]
    assert gzip.decompress(files["sitemap.xml.gz"]) == files["sitemap.xml"]
