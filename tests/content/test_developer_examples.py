"""The examples of the page for developers work as they are printed."""

from __future__ import annotations

import functools
import http.server
import json
import shutil
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from programs import CURL
from support import ROOT, real_hub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from built import BuiltPage


CORPUS = ROOT / "tests" / "pack" / "corpus"


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


def pack_example(pages: dict[str, BuiltPage], at: int) -> str:
    """Return an example of the page on the tender pack, by its place from 0."""
    examples = pages["developers/pack/"].tree.xpath("//pre/code[@class='language-python']")
    return str(examples[at].text_content())


@pytest.mark.parametrize("pack", sorted(CORPUS.glob("*-public.json")), ids=lambda each: each.stem)
def test_the_example_for_packs_prints_the_fingerprint(
    pages: dict[str, BuiltPage], tmp_path: Path, pack: Path
) -> None:
    shutil.copy(pack, tmp_path / "pack.json")
    printed = run([sys.executable, "-c", pack_example(pages, 0)], tmp_path)
    assert printed == f"{json.loads(pack.read_text(encoding='utf-8'))['fingerprint']}\n"


def test_the_example_for_links_prints_the_release_and_the_fingerprint(
    pages: dict[str, BuiltPage], tmp_path: Path
) -> None:
    for each in json.loads((CORPUS / "links.json").read_text(encoding="utf-8")):
        link = f"link = 'https://hub.example/pack/#{each['fragment']}'\n"
        printed = run([sys.executable, "-c", link + pack_example(pages, 1)], tmp_path)
        assert printed == f"{each['head']['release']}\n{each['head']['fingerprint']}\n"
