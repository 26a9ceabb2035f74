"""The archive of the whole hub: its links work among files, and it is the same on every machine."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest

from guidancehub.downloads import site_zip as archive
from hostile import minimal_hub

if TYPE_CHECKING:
    from guidancehub.content.model.hub_info import HubInfo

INFO = minimal_hub().info
PAGE = '<!DOCTYPE html><html lang="en-GB"><head></head><body>{}</body></html>'
LINK = '<a href="{}">x</a>'


def unpacked(site: dict[str, bytes], info: HubInfo = INFO) -> dict[str, str]:
    content = archive.archive_of(site, info)
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name).decode() for name in opened.namelist()}


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../", "../index.html"),
        ("..", "../index.html"),
        ("./", "index.html"),
        (".", "index.html"),
        ("../../cases/#a", "../../cases/index.html#a"),
        ("cases/?a=b#c", "cases/index.html?a=b#c"),
        ("#here", "#here"),
        ("../assets/css/base.css", "../assets/css/base.css"),
        ("https://example.org/a/", "https://example.org/a/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("../downloads/whole-hub.zip", "https://riverside-hub.example/downloads/whole-hub.zip"),
    ],
)
def test_a_link_to_a_folder_names_the_page_in_it(link: str, expected: str) -> None:
    files = unpacked({"tips/index.html": PAGE.format(LINK.format(link)).encode()})
    assert files["hub-0.2.0/tips/index.html"] == PAGE.format(LINK.format(expected))


def test_text_is_compressed_quickly_and_what_is_compressed_already_is_left() -> None:
    text = " ".join(str(number) for number in range(5_000)).encode()
    content = archive.archive_of({"a.csv": text, "a.pdf": text}, INFO)
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        sizes = {name.rpartition("/")[2]: opened.getinfo(name).compress_size for name in opened.namelist()}
    packer = zlib.compressobj(3, zlib.DEFLATED, -15)
    assert sizes["a.csv"] == len(packer.compress(text) + packer.flush())
    assert sizes["a.pdf"] == len(text)


def test_a_page_comes_without_scripts_but_with_its_description() -> None:
    data = '<script type="application/ld+json">{}</script>'
    script = '<script type="module" src="../assets/js/site.mjs" blocking="render"></script>'
    page = PAGE.format(f"{script}{data}")
    files = unpacked({"index.html": page.encode(), "assets/js/site.mjs": b""})
    assert files["hub-0.2.0/index.html"] == PAGE.format(data)
    assert "hub-0.2.0/assets/js/site.mjs" not in files


def test_the_archive_says_what_it_is_and_leaves_out_what_needs_a_server() -> None:
    files = unpacked({"404.html": b"", "sitemap.xml": b"", "index.html": b"x", archive.URI: b"old"})
    assert set(files) == {"hub-0.2.0/READ-ME.txt", "hub-0.2.0/index.html"}
    read_me = files["hub-0.2.0/READ-ME.txt"]
    assert "Riverside hub, release 0.2.0, 22 November 2026" in read_me
    assert INFO.address in read_me
    assert INFO.law_notice in read_me


def test_the_same_files_give_the_same_archive_in_any_order() -> None:
    site = {"b.txt": b"b" * 100, "a.txt": b"a"}
    assert archive.archive_of(site, INFO) == archive.archive_of(dict(reversed(site.items())), INFO)


def test_every_file_has_the_date_of_the_release_and_plain_rights() -> None:
    with zipfile.ZipFile(io.BytesIO(archive.archive_of({"a.txt": b"a"}, INFO))) as opened:
        for member in opened.infolist():
            assert member.date_time == (2026, 11, 22, 0, 0, 0)
            assert member.external_attr >> 16 == 0o100644


def test_the_list_of_downloads_in_the_archive_does_not_say_how_large_the_archive_is() -> None:
    page = PAGE.format(
        f"<main>{archive.link_to_archive(INFO.words).title}{archive.link_to_archive(INFO.words).size}</main>"
    ).encode()
    held = unpacked({archive.LISTING: page})["hub-0.2.0/downloads/index.html"]
    assert held == PAGE.format("<main>Every page and file</main>")


def test_a_hub_names_the_archive_and_says_how_it_is_opened() -> None:
    own = {"archive-title": "All of it", "archive-purpose": "For the train.", "archive-open": "Begin here."}
    info = INFO.with_words(own)
    link = archive.link_to_archive(info.words)
    assert (link.title, link.purpose) == ("All of it", "For the train.")
    (text,) = (text for name, text in unpacked({}, info).items() if name.endswith("READ-ME.txt"))
    assert "\r\nBegin here.\r\n" in text
    assert "Open index.html" not in text
