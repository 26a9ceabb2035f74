"""A server for tests, as the design asks a host to be: below a sub-path, with the policy, text compressed."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Served under a sub-path: whatever works here works at the root of a host as well.
PREFIX = "/a/sub-path/"
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serve a built site below the sub-path, with the policy as a header.

    It answers at the root too, but only for the page that says "not found": that page is shown at
    any depth, so it links from the root of the address that the hub was built for.
    """

    def translate_path(self, path: str) -> str:
        lost = self.headers.get("Referer", "").endswith("404.html") or path.endswith("404.html")
        if not path.startswith(PREFIX) and not lost:
            return super().translate_path("/nothing-here")
        return super().translate_path("/" + path.removeprefix(PREFIX).removeprefix("/"))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Print nothing."""


class Compressing(Handler):
    """Serve text compressed, as hosts do."""

    def do_GET(self) -> None:
        """Answer one request."""
        file = Path(self.translate_path(self.path.partition("?")[0]))
        if file.suffix not in {".mjs", ".js", ".css", ".json"} or not file.is_file():
            super().do_GET()
            return
        content = gzip.compress(file.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file.name))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        # A page may be left before it has all.
        with suppress(ConnectionError):
            self.wfile.write(content)


@contextmanager
def served(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """Serve a site, and give the address of its home page."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    finally:
        server.shutdown()
        server.server_close()
