"""What a build makes: pages that know the sizes of files, and nothing that outlives it in the process."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site
from guidancehub.content.load import load
from guidancehub.content.model.house_words import HouseWords
from guidancehub.content.problems import ContentError
from guidancehub.downloads import site_zip
from guidancehub.downloads.registry import downloads_of
from guidancehub.views.labels import size
from guidancehub.views.links import Links

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

PLACEHOLDER = site_zip.link_to_archive(HouseWords("")).size


def test_a_page_gives_the_size_of_each_file_and_the_list_of_downloads_waits_for_the_archives(
    hub: MinimalHub,
) -> None:
    outputs = {output.uri: output for output in build_site(hub.root).outputs}
    book = len(outputs["downloads/question-matrix.xlsx"].data)
    assert f"Question matrix, Excel, {size(book)}</a>" in outputs["matrix/index.html"].html
    holds = [uri for uri, output in outputs.items() if PLACEHOLDER.encode() in output.data]
    assert holds == [site_zip.LISTING]


def test_a_download_that_is_skipped_is_linked_without_its_size(hub: MinimalHub) -> None:
    made = build_site(hub.root, "skip").outputs
    outputs = {output.uri: output for output in made}
    whole = load(hub.root)
    assert not set(outputs) & {each.uri for each in downloads_of(whole, Links(whole))}
    assert "Question matrix, Excel</a>" in outputs["matrix/index.html"].html
    assert "Every page and file, archive (ZIP)</a>" in outputs[site_zip.LISTING].html
    assert not [uri for uri, output in outputs.items() if "\ue000".encode() in output.data]


def test_without_downloads_no_page_links_one(hub: MinimalHub) -> None:
    outputs = {output.uri: output for output in build_site(hub.root, "none").outputs}
    assert site_zip.LISTING not in outputs
    assert "question-matrix.xlsx" not in outputs["matrix/index.html"].html


def test_a_fault_that_only_the_pages_show_is_told(hub: MinimalHub) -> None:
    hub.change("content/tips.yml", "(/cases/garden-lunches/)", "(/cases/no-such-case/)")
    with pytest.raises(ContentError, match="no-such-case"):
        build_site(hub.root)


def test_a_build_leaves_the_process_as_it_was(hub: MinimalHub) -> None:
    before = (gc.isenabled(), gc.get_freeze_count(), dict(os.environ))
    build_site(hub.root, "skip")
    assert (gc.isenabled(), gc.get_freeze_count(), dict(os.environ)) == before
