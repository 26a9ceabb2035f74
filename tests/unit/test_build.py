"""Pages and downloads are made side by side."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build, build_site
from guidancehub.downloads.registry import downloads_of
from guidancehub.errors import ContentError
from guidancehub.load import load

if TYPE_CHECKING:
    from guidancehub.downloads.download import Download
    from guidancehub.hub import Hub
    from minimal_hub import MinimalHub


class SlowMaker:
    """Makes a word of each download, and takes its time."""

    def __init__(self, seconds: float) -> None:
        self.made: list[str] = []
        self._seconds = seconds

    def __call__(self, download: Download, _: Hub) -> bytes:
        time.sleep(self._seconds)
        self.made.append(download.uri)
        return b"made"


def test_pages_are_ready_before_the_downloads_and_wait_for_their_sizes(hub: MinimalHub) -> None:
    maker = SlowMaker(0.01)
    site = build_site(hub.root, maker)
    assert len(maker.made) < len(list(downloads_of(load(hub.root))))

    outputs = {output.uri: output for output in site.outputs()}

    assert sorted(maker.made) == sorted(each.uri for each in downloads_of(load(hub.root)))
    assert all(outputs[uri].data == b"made" for uri in maker.made)
    assert "1\u00a0KB" in outputs["matrix/index.html"].html


def test_a_fault_is_told_without_waiting_for_every_download(hub: MinimalHub) -> None:
    maker = SlowMaker(0.05)
    every = len(list(downloads_of(load(hub.root))))
    hub.change("content/tips.yml", "(/cases/garden-lunches/)", "(/cases/no-such-case/)")

    with pytest.raises(ContentError, match="no-such-case"):
        build(hub.root, maker)

    assert len(maker.made) < every
