"""Caddy and nginx with the settings in hosting/, on this machine and with a certificate of their own."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPSConnection
from typing import TYPE_CHECKING, Final

from programs import CADDY, NGINX
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.client import HTTPResponse
    from pathlib import Path

HOSTING: Final = ROOT / "hosting"
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


def prepare(folder: Path, site: Path) -> None:
    """Copy the site, with what a server has to keep to itself beside the pages, and make a certificate."""
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
        f"daemon off;\npid {folder}/nginx.pid;\nerror_log stderr;\nuser {owner()};\n"
        "events { worker_connections 2048; }\nhttp {\n"
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
