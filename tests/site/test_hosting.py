"""Real servers serve the site as hosting/ says: headers, types, what is kept, what is not there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from hosting import HOSTING, Served, caddy, free_port, nginx, prepare, running
from readers import read_together
from samples import long
from serving import POLICY
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAMS: Final = Path(sys.executable).parent
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
OFFICE: Final = "application/vnd.openxmlformats-officedocument."
TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".json": "application/json",
    ".xml": "xml",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".pdf": "application/pdf",
    ".zip": "application/zip",
    ".docx": f"{OFFICE}wordprocessingml.document",
    ".xlsx": f"{OFFICE}spreadsheetml.sheet",
}
TEXT: Final = (".html", ".css", ".mjs", ".json", ".md")
READERS: Final = 500
SECONDS: Final = 20
KEPT: Final = "public, max-age=31536000, immutable"
ASKED_ABOUT: Final = "no-cache"


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hosting")
    prepare(folder, site)
    return folder


@pytest.fixture(scope="module", params=[caddy, nginx], ids=["Caddy", "nginx"])
def server(request: pytest.FixtureRequest, folder: Path) -> Iterator[Served]:
    port, plain_port = free_port(), free_port()
    with running(request.param(folder, port, plain_port), port, plain_port, folder) as served:
        yield served


def one_of_each_kind(site: Path) -> dict[str, str]:
    """Return the path of one file of each ending, as a reader asks for it."""
    files = sorted(file for file in site.rglob("*") if file.is_file() and file.name != "404.html")
    return {file.suffix: "/" + file.relative_to(site).as_posix().removesuffix("index.html") for file in files}


def test_every_answer_has_every_header(server: Served, site: Path) -> None:
    for path in (*one_of_each_kind(site).values(), "/nothing-here/"):
        answer, _ = server.get(path)
        assert {name: answer.getheader(name) for name in HEADERS} == HEADERS, path


def test_every_kind_of_file_has_its_type(server: Served, site: Path) -> None:
    kinds = one_of_each_kind(site)
    assert set(TYPES) <= set(kinds)
    for ending, kind in TYPES.items():
        answer, content = server.get(kinds[ending])
        assert answer.status == 200, kinds[ending]
        assert kind in (answer.getheader("Content-Type") or ""), kinds[ending]
        assert content, kinds[ending]


def test_text_is_compressed(server: Served, site: Path) -> None:
    kinds = one_of_each_kind(site)
    for ending in TEXT:
        large = max(site.rglob(f"*{ending}"), key=lambda file: file.stat().st_size)
        path = "/" + large.relative_to(site).as_posix()
        answer, content = server.get(path, **{"Accept-Encoding": "gzip"})
        assert answer.getheader("Content-Encoding") == "gzip", path
        assert len(content) < large.stat().st_size / 2, path
    assert server.get(kinds[".zip"], **{"Accept-Encoding": "gzip"})[0].getheader("Content-Encoding") is None


def test_files_named_by_their_content_are_kept_and_others_asked_about(server: Served, site: Path) -> None:
    (index,) = site.glob("pagefind/pagefind.*.pf_meta")
    fragment = next((site / "pagefind" / "fragment").iterdir())
    for file in (index, fragment):
        answer, _ = server.get("/" + file.relative_to(site).as_posix())
        assert answer.getheader("Cache-Control") == KEPT, file.name
    for path in ("/", "/cases/", "/assets/css/site.css", "/pagefind/pagefind.js", "/nothing-here"):
        answer, _ = server.get(path)
        assert answer.getheader("Cache-Control") == ASKED_ABOUT, path
    tag = server.get("/cases/")[0].getheader("ETag") or ""
    answer, content = server.get("/cases/", **{"If-None-Match": tag})
    assert (answer.status, content) == (304, b"")


def test_what_is_not_there_is_the_page_that_says_so(server: Served) -> None:
    for path in ("/nothing-here", "/cases/nothing/", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd"):
        answer, content = server.get(path)
        assert answer.status in {400, 404}, path
        assert b"root:" not in content
    answer, content = server.get("/nothing-here")
    assert (answer.status, b"<h1>" in content) == (404, True)


def test_no_folder_is_listed_and_no_hidden_file_is_served(server: Served) -> None:
    for path in ("/.git/config", "/cases/.hidden", "/api/without-index/", "/.git/"):
        answer, content = server.get(path)
        assert answer.status in {403, 404}, path
        assert b"secret" not in content, path
    answer, content = server.get("/.well-known/security.txt")
    assert (answer.status, content[:8]) == (200, b"Contact:")


def test_a_plain_connection_is_led_to_the_safe_one(server: Served) -> None:
    with closing(HTTPConnection("localhost", server.plain_port, timeout=30)) as connection:
        connection.request("GET", "/cases/?place=leeds")
        answer = connection.getresponse()
        answer.read()
    assert answer.status in {301, 308}
    assert answer.getheader("Location") == f"https://localhost:{server.port}/cases/?place=leeds"


def test_no_answer_says_which_program_serves(server: Served) -> None:
    answer, _ = server.get("/")
    assert not re.search(r"\d", answer.getheader("Server") or "")


@pytest.fixture(scope="module")
def grader(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the grader of the HTTP Observatory by its lock, and return its folder."""
    folder = tmp_path_factory.mktemp("observatory")
    shutil.copytree(ROOT / "tools" / "observatory", folder, dirs_exist_ok=True)
    npm = str(PROGRAMS / "npm")
    subprocess.run([npm, "ci", "--silent"], cwd=folder, env=environment(), check=True)
    # What its own installation fetches is the list of names that browsers know before they ever ask. This
    # machine's is on none.
    settings = folder / "node_modules" / "@mdn" / "mdn-http-observatory" / "conf" / "hsts-preload.json"
    settings.write_text("{}")
    return folder


def environment() -> dict[str, str]:
    return os.environ | {"PATH": f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"}


@long
def test_the_http_observatory_gives_130_points_or_more(server: Served, folder: Path, grader: Path) -> None:
    done = subprocess.run(
        [str(PROGRAMS / "node"), "grade.mjs", str(server.port), str(server.plain_port)],
        cwd=grader,
        env=environment() | {"NODE_EXTRA_CA_CERTS": str(folder / "certificate.pem")},
        check=True,
        capture_output=True,
        text=True,
    )
    given = json.loads(done.stdout)
    assert given["verified"]
    assert given["score"] >= 130, given["points"]


@long
def test_500_readers_at_once_are_served_for_20_seconds_without_an_error(server: Served, site: Path) -> None:
    pages = [f"/{page.relative_to(site).as_posix()}" for page in sorted(site.glob("cases/*/index.html"))]
    paths = [path.removesuffix("index.html") for path in pages]
    reading = read_together(server.port, server.trusted, [*paths, "/assets/css/site.css"], READERS, SECONDS)
    # For benchmarks/README.md: pytest shows it with “-s”.
    sys.stdout.write(f"{reading.answers} answers in {SECONDS} seconds\n")
    assert reading.faults == []
    assert reading.answers > READERS


def test_hosts_that_read_a_file_of_headers_get_the_same() -> None:
    lines = (HOSTING / "pages" / "_headers").read_text(encoding="utf-8").splitlines()
    told = dict(line.strip().split(": ", 1) for line in lines if line.startswith("  "))
    assert told == HEADERS | {"Cache-Control": ASKED_ABOUT}
    # A comment, a path or a header: nothing else.
    assert [line for line in lines if line and not line.startswith(("#", "/", "  "))] == []


def test_no_server_leads_to_a_host_that_the_asker_chooses() -> None:
    files = [each for each in HOSTING.rglob("*") if each.is_file()]
    leading = [
        line
        for each in files
        for line in each.read_text(encoding="utf-8").split("\n")
        if "return 301" in line
    ]
    assert leading
    assert not [line for line in leading if "$host" in line or "$http_host" in line]


def test_a_file_that_could_not_be_tried_says_so_at_its_head() -> None:
    tried = {"hub.caddy", "hub-http.conf", "hub-server.conf"}
    for file in (each for each in HOSTING.rglob("*") if each.is_file() and each.suffix != ".md"):
        head = "\n".join(file.read_text(encoding="utf-8").splitlines()[:4])
        assert ("is tried with" in head.replace("\n# ", " ")) == (file.name in tried), file.name
        assert ("Not tried" in head) == (file.name not in tried), file.name
