"""Pages and downloads are made side by side."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build, build_site
from guidancehub.downloads.making import made_beside
from guidancehub.downloads.registry import downloads_of
from guidancehub.errors import ContentError
from guidancehub.load import load

if TYPE_CHECKING:
    from guidancehub.downloads.download import Download
    from guidancehub.hub import Hub
    from minimal_hub import MinimalHub


class HeldMaker:
    """Makes a word of each download, once it is let go; the first does not wait."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.go = threading.Event()

    def __call__(self, download: Download, _: Hub) -> bytes:
        self.made.append(download.uri)
        if len(self.made) > 1:
            self.go.wait(timeout=60)
        return b"made"


def test_pages_are_ready_before_the_downloads_and_wait_for_their_sizes(hub: MinimalHub) -> None:
    every = sorted(each.uri for each in downloads_of(load(hub.root)))
    maker = HeldMaker()
    site = build_site(hub.root, maker)
    assert len(maker.made) < len(every)

    maker.go.set()
    outputs = {output.uri: output for output in site.outputs()}

    assert sorted(maker.made) == every
    assert all(outputs[uri].data == b"made" for uri in every)
    assert "1\u00a0KB" in outputs["matrix/index.html"].html


def test_a_fault_is_told_without_waiting_for_every_download(hub: MinimalHub) -> None:
    every = len(list(downloads_of(load(hub.root))))
    hub.change("content/tips.yml", "(/cases/garden-lunches/)", "(/cases/no-such-case/)")
    maker = HeldMaker()
    threading.Timer(1, maker.go.set).start()

    with pytest.raises(ContentError, match="no-such-case"):
        build(hub.root, maker)

    assert len(maker.made) < every


# Python 3.12 and newer warn of threads, which the tests' own runner has.
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_downloads_made_in_other_processes_are_the_same_and_tell_what_went_wrong(hub: MinimalHub) -> None:
    def makes(download: Download, _: Hub) -> bytes:
        if download.uri == downloads[0].uri:
            raise ValueError("no ink")
        return download.make() if not download.uri.endswith(".pdf") else b"a PDF"

    whole = load(hub.root)
    downloads = list(downloads_of(whole))
    with made_beside(downloads, whole, makes, forked=True) as making:
        pass

    with pytest.raises(ValueError, match="no ink"):
        making[downloads[0].uri].result()
    assert {uri: each.result() for uri, each in making.items() if uri != downloads[0].uri} == {
        each.uri: makes(each, whole) for each in downloads[1:]
    }
