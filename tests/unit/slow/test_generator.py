"""What MkDocs' settings mean for the hub, and how a build of it ends when something goes wrong."""

from __future__ import annotations

from guidancehub.build import build_site
from guidancehub.downloads import site_zip
from minimal_hub import FIXTURE, plain_settings


def test_a_finished_site_says_how_large_its_files_are_but_for_the_archive() -> None:
    site = build_site(FIXTURE, "make", settings=plain_settings())
    files = {each.uri: each.data for each in site.files}
    kilobytes = -(-len(files["downloads/top-tips.pdf"]) // 1024)
    assert f", {kilobytes}\u00a0KB" in files["tips/index.html"].decode()
    assert f", {kilobytes} KB](" in files["tips/index.md"].decode()
    placeholder = f"\ue000{site_zip.URI}\ue001".encode()
    assert {uri for uri, data in files.items() if "\ue000".encode() in data} == {site_zip.LISTING}
    assert placeholder in files[site_zip.LISTING]
    assert site.has_archive
    # The index begins after the files are made, for it says how large they are.
    assert any(f"{kilobytes}\u00a0KB" in each.summary for each in site.records)
