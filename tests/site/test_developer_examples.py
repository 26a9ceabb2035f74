"""The examples of the page for developers work as they are printed."""

from __future__ import annotations

import functools
import http.server
import shutil
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from programs import CURL
from support import real_hub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from built import BuiltPage


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Print nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def example(pages: dict[str, BuiltPage], name: str, served: str) -> str:
    (code,) = pages["developers/"].tree.xpath(f"//pre[@data-example='{name}']")
    return str(code.text_content()).replace(real_hub().info.address, served)


def run(command: list[str], folder: Path) -> str:
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_the_example_in_python_prints_every_question_that_counts_most(
    pages: dict[str, BuiltPage], served: str, tmp_path: Path
) -> None:
    printed = run([sys.executable, "-c", example(pages, "python", served)], tmp_path).splitlines()
    expected = [f"{each.id} {each.question}" for each in real_hub().questions if each.weighting == "high"]
    assert printed[: len(expected)] == expected
    assert printed[len(expected)].startswith(real_hub().info.release)


def test_the_example_for_the_command_line_fetches_everything(
    pages: dict[str, BuiltPage], served: str, tmp_path: Path, site: Path
) -> None:
    curl = CURL.find()
    assert curl, "no curl: run “make site”, which installs it"
    name, *options = example(pages, "shell", served).split()
    assert name == "curl"
    run([curl, *options], tmp_path)
    assert (tmp_path / "hub.json").read_bytes() == (site / "api/v1/hub.json").read_bytes()


def test_the_example_for_spreadsheet_files_reads_the_exact_text(
    pages: dict[str, BuiltPage], served: str, tmp_path: Path, site: Path
) -> None:
    shutil.copy(site / "downloads" / "question-matrix.csv", tmp_path)
    first = real_hub().questions[0]
    printed = run([sys.executable, "-c", example(pages, "csv", served)], tmp_path)
    assert printed == f"{first.id} {first.question}\n"
