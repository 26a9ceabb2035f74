"""Real servers serve the site as hosting/ says: headers, types, what is kept, what is not there."""

from __future__ import annotations

import re
import shutil
import socket
import ssl
import subprocess
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from typing import TYPE_CHECKING, Final

import pytest

from programs import CADDY, NGINX
from serving import POLICY
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.client import HTTPResponse
    from pathlib import Path

HOSTING: Final = ROOT / "hosting"
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
KEPT: Final = "public, max-age=31536000, immutable"
ASKED_ABOUT: Final = "no-cache"
STARTS_WITHIN: Final = 30
"""Seconds until a server has to answer."""


@dataclass(frozen=True, slots=True)
class Served:
    """A server on this machine, with a certificate of its own."""

    port: int
    plain_port: int
    trusted: ssl.SSLContext

    def get(self, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
        with closing(HTTPSConnection("localhost", self.port, context=self.trusted, timeout=30)) as connection:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return answer, answer.read()


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the site, with what a server has to keep to itself beside the pages."""
    folder = tmp_path_factory.mktemp("hosting")
    shutil.copytree(site, folder / "site")
    (folder / "site" / ".git").mkdir()
    (folder / "site" / ".git" / "config").write_text("secret")
    (folder / "site" / "cases" / ".hidden").write_text("secret")
    (folder / "site" / ".well-known").mkdir(exist_ok=True)
    (folder / "site" / ".well-known" / "security.txt").write_text("Contact: mailto:someone@example.org\n")
    (folder / "site" / "api" / "without-index").mkdir()
    folder.chmod(0o755)
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
    named = "-subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout key.pem -out certificate.pem"
    subprocess.run([*command.split(), *named.split()], cwd=folder, check=True, capture_output=True)
    return folder


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def caddy(folder: Path, port: int, plain_port: int) -> list[str]:
    """Write a file for Caddy that imports ours, and return the command that serves by it."""
    (folder / "Caddyfile").write_text(
        "{\n\tadmin off\n\tauto_https disable_redirects\n"
        f"\thttp_port {plain_port}\n\thttps_port {port}\n}}\n"
        f"import {HOSTING / 'caddy' / 'hub.caddy'}\n"
        f"https://localhost:{port} {{\n\ttls {folder}/certificate.pem {folder}/key.pem\n"
        f"\timport hub {folder}/site\n}}\n"
        f"http://localhost:{plain_port} {{\n\tredir https://localhost:{port}{{uri}} permanent\n}}\n"
    )
    return [str(CADDY.find()), "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


def nginx(folder: Path, port: int, plain_port: int) -> list[str]:
    """Write a file for nginx that includes ours, and return the command that serves by it."""
    (folder / "nginx.conf").write_text(
        f"daemon off;\npid {folder}/nginx.pid;\nerror_log stderr;\nuser {owner()};\nevents {{}}\nhttp {{\n"
        f"access_log off;\ninclude {HOSTING}/nginx/hub-http.conf;\n"
        f"server {{ listen {plain_port}; return 301 https://localhost:{port}$request_uri; }}\n"
        f"server {{ listen {port} ssl http2; ssl_certificate {folder}/certificate.pem;\n"
        f"ssl_certificate_key {folder}/key.pem; root {folder}/site;\n"
        f"include {HOSTING}/nginx/hub-server.conf; }}\n}}\n"
    )
    return [str(NGINX.find()), "-c", str(folder / "nginx.conf"), "-e", "stderr"]


def owner() -> str:
    """Return who runs the tests, whose files the server reads."""
    return subprocess.run(["id", "-un"], check=True, capture_output=True, text=True).stdout.strip()


@contextmanager
def running(command: list[str], port: int, plain_port: int, folder: Path) -> Iterator[Served]:
    """Run a server until the tests are done with it."""
    trusted = ssl.create_default_context(cafile=folder / "certificate.pem")
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL) as server:
        try:
            end = time.monotonic() + STARTS_WITHIN
            while not answers(port):
                assert server.poll() is None, "the server ended"
                assert time.monotonic() < end, "the server never answered"
                time.sleep(0.05)
            yield Served(port, plain_port, trusted)
        finally:
            server.terminate()


def answers(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


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


def test_hosts_that_read_a_file_of_headers_get_the_same() -> None:
    lines = (HOSTING / "pages" / "_headers").read_text(encoding="utf-8").splitlines()
    told = dict(line.strip().split(": ", 1) for line in lines if line.startswith("  "))
    assert told == HEADERS | {"Cache-Control": ASKED_ABOUT}
    # A comment, a path or a header: nothing else.
    assert [line for line in lines if line and not line.startswith(("#", "/", "  "))] == []


def test_a_file_that_could_not_be_tried_says_so_at_its_head() -> None:
    tried = {"hub.caddy", "hub-http.conf", "hub-server.conf"}
    for file in (each for each in HOSTING.rglob("*") if each.is_file() and each.suffix != ".md"):
        head = "\n".join(file.read_text(encoding="utf-8").splitlines()[:4])
        assert ("is tried with" in head.replace("\n# ", " ")) == (file.name in tried), file.name
        assert ("Not tried" in head) == (file.name not in tried), file.name
