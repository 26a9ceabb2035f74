"""The preview: a saved YAML file shows in the browser, and a fault says what is wrong each time."""

from __future__ import annotations

import io
import json
import re
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from contextlib import contextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest
from lxml import html

from installed import ALONE
from kept import give_kept
from larger_hub import larger_hub, write_larger_hub
from support import ROOT, real_hub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 120
CASE = real_hub().cases[0]
FILE = f"content/cases/{CASE.id}.yml"
OTHER = larger_hub().cases[0]
"""A case of the fixture's hub, all files of which are made in a few seconds."""
OTHER_FILE = f"content/cases/{OTHER.id}.yml"
TITLE = "A changed title"


def retitled(text: str) -> str:
    """Return the text of a case's file with another title."""
    changed, number = re.subn(r"^title:.*\n(?: .*\n)*", f"title: {TITLE}\n", text, flags=re.MULTILINE)
    assert number == 1
    return changed


def headed(document: str) -> str:
    """Return the heading of a page."""
    (heading,) = html.document_fromstring(document).xpath("//h1")
    return str(heading.text_content())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for part in ("content", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    give_kept(ROOT, tmp_path)
    return tmp_path


@pytest.fixture
def small(tmp_path: Path, larger: Path) -> Path:
    """Write the fixture's hub, which the installed program shows as it does any other."""
    write_larger_hub(tmp_path)
    give_kept(larger.parent, tmp_path)
    return tmp_path


@pytest.fixture
def preview(project: Path) -> Iterator[tuple[str, Path]]:
    with served(project) as started:
        yield started


@contextmanager
def served(project: Path, python: str | Path = sys.executable) -> Iterator[tuple[str, Path]]:
    """Serve the project; give its address and the file that the server writes to."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = project / "serve.log"
    with (
        log.open("w") as stream,
        subprocess.Popen(
            [python, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address],
            cwd=project,
            env=ALONE | {"NO_MKDOCS_2_WARNING": "1"},
            stdout=stream,
            stderr=stream,
        ) as server,
    ):
        try:
            until(lambda: "Serving on" in log.read_text())
            yield f"http://{address}/", log
        finally:
            server.terminate()


def until(true: object) -> None:
    """Wait until something holds, and fail when it takes too long."""
    assert callable(true)
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.2)


def get(address: str) -> str:
    return fetch(address).decode()


def fetch(address: str) -> bytes:
    """Return what the server answers, or nothing where it has no such file or is not there."""
    try:
        with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 (our own server)
            content: bytes = answer.read()
            return content
    except URLError:
        return b""


def refused(address: str) -> str:
    """Return what a browser shows for an address that is answered with a fault."""
    with pytest.raises(HTTPError, match="503") as answer:
        urlopen(address, timeout=PATIENCE)  # noqa: S310 (our own server)
    return answer.value.read().decode()


def is_refused(address: str) -> bool:
    try:
        with urlopen(address, timeout=PATIENCE):  # noqa: S310 (our own server)
            return False
    except HTTPError as error:
        return error.code == HTTPStatus.SERVICE_UNAVAILABLE


def test_a_saved_file_shows_and_the_browser_is_told(preview: tuple[str, Path], project: Path) -> None:
    address, log = preview
    page = f"{address}cases/{CASE.id}/"
    document = get(page)
    assert "Content-Security-Policy" not in document, "the policy would stop the script that loads it again"
    version = re.findall(r"_preview/version/\d+", document)[0]
    case = project / FILE
    text = case.read_text(encoding="utf-8")

    case.write_text(retitled(text), encoding="utf-8")
    assert get(f"{address}{version}") > version.rpartition("/")[2]
    assert headed(get(page)) == TITLE
    assert TITLE in get(f"{address}cases/"), "the list of them too"

    for _ in range(2):
        before = log.read_text().count("did you mean 'period'?")
        case.write_text(text.replace("\nperiod:", "\nperod:"), encoding="utf-8")
        until(lambda: is_refused(page))
        until(lambda before=before: log.read_text().count("did you mean 'period'?") > before)
        document = refused(page)
        assert f"{FILE}:" in document
        assert "did you mean &#39;period&#39;?" in document
        case.write_text(text, encoding="utf-8")
        until(lambda: not is_refused(page))

    template = project / "overrides" / "parts" / "footer.html"
    footer = template.read_text(encoding="utf-8")
    template.write_text(footer.replace("<footer", "<!-- changed --><footer"), encoding="utf-8")
    until(lambda: "<!-- changed -->" in get(page))
    template.write_text("{% broken", encoding="utf-8")
    until(lambda: is_refused(page))
    assert "footer.html" in refused(page)
    template.write_text(footer, encoding="utf-8")
    settings = project / "mkdocs.yml"
    menu = settings.read_text(encoding="utf-8")
    settings.write_text(menu.replace("- Choose and ask:", "- Pick and ask:"), encoding="utf-8")
    until(lambda: "Pick and ask" in (get(page) if not is_refused(page) else ""))


def test_a_port_that_another_program_has_is_told_in_words(small: Path, installed: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        address = f"127.0.0.1:{other.getsockname()[1]}"
        settings = small / "mkdocs.yml"
        with settings.open("a", encoding="utf-8") as file:
            file.write(f"\ndev_addr: {address}\n")
        done = subprocess.run(
            [installed, "-m", "guidancehub", "--root", str(small), "serve"],
            env=ALONE,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
    assert done.returncode == 2
    assert f"the hub cannot be shown at http://{address}/" in done.stderr
    assert "found another program there, expected a free port\n" in done.stderr
    assert "hint: end the other preview, or choose another port with “dev_addr: " in done.stderr
    assert "Traceback" not in done.stderr


def test_a_preview_that_starts_with_a_fault_waits_for_its_cure(small: Path, installed: Path) -> None:
    case = small / OTHER_FILE
    text = case.read_text(encoding="utf-8")
    case.write_text(text.replace("\nperiod:", "\nperod:"), encoding="utf-8")
    with served(small, installed) as (address, _):
        assert "did you mean &#39;period&#39;?" in refused(address)
        case.write_text(text, encoding="utf-8")
        until(lambda: not is_refused(address))
        assert headed(get(f"{address}cases/{OTHER.id}/")) == OTHER.title


def test_what_the_build_leaves_out_is_made_when_it_is_asked_for(small: Path, installed: Path) -> None:
    with served(small, installed) as (address, _):
        expect_what_is_left_out(address, small / OTHER_FILE)


def expect_what_is_left_out(address: str, case: Path) -> None:
    assert "Excel</a>" in get(f"{address}matrix/")
    links = html.document_fromstring(get(f"{address}downloads/")).xpath("//main//a/@href")
    every = {link.removeprefix("../") for link in links if re.search(r"\.\w+$", link)}
    for ending, start in ((".pdf", b"%PDF"), (".docx", b"PK"), (".xlsx", b"PK"), (".csv", b"\xef\xbb\xbf")):
        uri = min(uri for uri in every if uri.endswith(ending))
        assert fetch(f"{address}{uri}").startswith(start), uri
    assert json.loads(fetch(f"{address}api/v1/hub.json"))["records"]
    assert '"page_count"' in get(f"{address}pagefind/pagefind-entry.json")
    with zipfile.ZipFile(io.BytesIO(fetch(f"{address}downloads/whole-hub.zip"))) as archive:
        names = {name.partition("/")[2] for name in archive.namelist()}
    assert names >= every - {"downloads/whole-hub.zip"}
    assert names >= {"index.html", "about/index.html"}
    assert fetch(f"{address}downloads/no-such-file.pdf") == b""

    text = case.read_text(encoding="utf-8")
    case.write_text(retitled(text), encoding="utf-8")
    entry = f"{address}api/v1/cases/{OTHER.id}.json"
    until(lambda: json.loads(fetch(entry))["records"][0]["title"] == TITLE)
    case.write_text(text.replace("\nperiod:", "\nperod:"), encoding="utf-8")
    file = f"{address}downloads/cases/{OTHER.id}.pdf"
    until(lambda: is_refused(file))
    assert "did you mean 'period'?" in refused(file)
