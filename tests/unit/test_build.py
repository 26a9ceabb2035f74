"""Pages and downloads are made side by side."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build, build_site
from guidancehub.content.load import load
from guidancehub.content.problems import ContentError
from guidancehub.downloads.registry import downloads_of
from guidancehub.downloads.run import made_beside
from support import ROOT

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.downloads.download import Download
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
    threading.Timer(0.3, maker.go.set).start()

    with pytest.raises(ContentError, match="no-such-case"):
        build(hub.root, maker)

    assert len(maker.made) < every


IN_OTHER_PROCESSES = """
import os, sys
from pathlib import Path
from guidancehub.downloads.run import made_beside
from guidancehub.downloads.registry import downloads_of
from guidancehub.content.load import load

def maker(download, _):
    if download is downloads[0]:
        raise ValueError("no ink")
    return f"{os.getpid()} {download.uri}".encode()

hub = load(Path(sys.argv[1]))
downloads = list(downloads_of(hub))
with made_beside(downloads, hub, maker, forked=True) as making:
    pass
assert repr(making.pop(downloads[0].uri).exception()) == "ValueError('no ink')"
made = {uri: each.result().decode().split() for uri, each in making.items()}
assert len(made) == len(downloads) - 1
assert all(own == uri for uri, (_, own) in made.items())
print(len({maker for maker, _ in made.values()} - {str(os.getpid())}))
"""


def test_other_processes_make_the_downloads_and_tell_what_went_wrong(hub: MinimalHub) -> None:
    command = [sys.executable, "-c", IN_OTHER_PROCESSES, str(hub.root)]
    paths = os.environ | {"PYTHONPATH": str(ROOT / "hooks")}
    told = subprocess.run(command, check=False, capture_output=True, text=True, env=paths)
    # Only Linux copies a process at once.
    assert told.stdout in ({"1\n", "2\n"} if sys.platform == "linux" else {"0\n"}), told.stderr


def test_a_process_with_threads_is_not_copied(hub: MinimalHub) -> None:
    whole = load(hub.root)
    done = threading.Event()
    threading.Thread(target=done.wait, args=(60,)).start()
    with made_beside(
        list(downloads_of(whole)), whole, lambda _, __: str(os.getpid()).encode(), forked=True
    ) as making:
        made = {each.result() for each in making.values()}
    done.set()
    assert made == {str(os.getpid()).encode()}
