"""The preview: a saved YAML file shows in the browser, and a fault says what is wrong each time."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 30


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for part in ("content", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture
def preview(project: Path) -> Iterator[tuple[str, Path]]:
    """Serve the project; give its address and the file that the server writes to."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = project / "serve.log"
    with (
        log.open("w") as stream,
        subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address],
            cwd=project,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            stdout=stream,
            stderr=stream,
        ) as server,
    ):
        until(lambda: "Serving on" in log.read_text())
        yield f"http://{address}/", log
        server.terminate()


def until(true: object) -> None:
    """Wait until something holds, and fail when it takes too long."""
    assert callable(true)
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.2)


def get(address: str) -> str:
    try:
        with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 (our own server)
            text: str = answer.read().decode()
            return text
    except URLError:
        return ""


def test_a_saved_file_shows_and_the_browser_is_told(preview: tuple[str, Path], project: Path) -> None:
    address, log = preview
    page = f"{address}cases/uplift-2025-26/"
    assert "livereload" in get(page)
    assert "Content-Security-Policy" not in get(page), "the policy would stop the reload script"
    case = project / "content" / "cases" / "uplift-2025-26.yml"
    text = case.read_text(encoding="utf-8")

    case.write_text(text.replace("title: A 2.15", "title: A changed 2.15"), encoding="utf-8")
    until(lambda: "<h1>A changed 2.15" in get(page))
    until(lambda: "Reloading browsers" in log.read_text())
    until(lambda: '"page_count"' in get(f"{address}pagefind/pagefind-entry.json"))

    for _ in range(2):
        before = log.read_text().count("did you mean 'period'?")
        case.write_text(text.replace("period:", "perod:"), encoding="utf-8")
        until(lambda: log.read_text().count("did you mean 'period'?") > before)  # noqa: B023

    case.write_text(text, encoding="utf-8")
    until(lambda: "<h1>A 2.15" in get(page))
