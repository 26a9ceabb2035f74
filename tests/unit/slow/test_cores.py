"""Work is shared out among cores, and comes back in order and whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.build import build_site
from guidancehub.performance import cores
from minimal_hub import FIXTURE, minimal_site, plain_settings

if TYPE_CHECKING:
    import pytest


def test_all_cores_make_the_same_site(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_cores", lambda: 2)
    monkeypatch.setattr(cores, "_FEWEST", 2)
    made = build_site(FIXTURE, "skip", settings=plain_settings())
    site = minimal_site()
    assert made.outputs == site.outputs
    assert made.records == site.records
    finished = {each.uri: each for each in made.finished}
    for each in (*site.markdown(), *site.search_index()):
        assert finished.pop(each.uri).data == each.data, each.uri
    pages = [each for each in site.outputs if each.page]
    assert sorted(finished) == sorted(
        ["404.html", "sitemap.xml", "sitemap.xml.gz", *(each.uri for each in pages)]
    )
    for page in pages:
        assert finished[page.uri].data == f"<body>{page.html}</body>".encode()
