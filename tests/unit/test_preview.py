"""The preview makes a file that its build left out when a browser asks for it, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING
from wsgiref.util import setup_testing_defaults

import pytest

from guidancehub.preview import made_on_request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from wsgiref.types import StartResponse, WSGIEnvironment

    from minimal_hub import MinimalHub


def pages(_: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    start_response("404 Not Found", [])
    return [b"the preview's own answer"]


def answer_to(path: str, hub: MinimalHub, site: Path, mount: str = "/") -> tuple[str, dict[str, str], bytes]:
    """Return the status, the headers and the content of the answer to a request."""
    environ: WSGIEnvironment = {"PATH_INFO": path}
    setup_testing_defaults(environ)
    told: list[tuple[str, dict[str, str]]] = []

    def start_response(
        status: str, headers: list[tuple[str, str]], _: object = None, /
    ) -> Callable[[bytes], object]:
        told.append((status, dict(headers)))
        return bytes

    content = b"".join(made_on_request(pages, hub.root, site, mount)(environ, start_response))
    ((status, headers),) = told
    return status, headers, content


@pytest.mark.parametrize("mount", ["/", "/hub/"])
def test_a_download_is_made_of_what_is_saved_now(mount: str, hub: MinimalHub, tmp_path: Path) -> None:
    hub.change("content/tips.yml", "title: Keep notes", "title: Keep every note")
    status, headers, content = answer_to(f"{mount}downloads/top-tips.csv", hub, tmp_path, mount)
    assert status == "200 OK"
    assert "Keep every note" in content.decode("utf-8-sig")
    assert headers == {"Content-Type": "text/csv", "Content-Length": str(len(content))}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "path", ["/", "/tips/", "/downloads/", "/downloads/no-such.csv", "/assets/lists/tips.json", "/api/v1/"]
)
def test_any_other_request_is_the_previews(path: str, hub: MinimalHub, tmp_path: Path) -> None:
    assert answer_to(path, hub, tmp_path) == ("404 Not Found", {}, b"the preview's own answer")


def test_an_index_that_was_made_is_not_made_again(hub: MinimalHub, tmp_path: Path) -> None:
    (tmp_path / "pagefind").mkdir()
    hub.change("content/tips.yml", "title: Keep notes", "title: 2025")
    assert answer_to("/pagefind/pagefind.js", hub, tmp_path)[0] == "404 Not Found"
    assert list((tmp_path / "pagefind").iterdir()) == []


def test_an_index_that_cannot_be_written_is_answered_with_the_reason(hub: MinimalHub, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    site = tmp_path / "file" / "site"
    status, _, content = answer_to("/pagefind/pagefind.js", hub, site)
    assert status == "503 Service Unavailable"
    assert content.decode().startswith(f"{site} was not written: ")


def test_faulty_content_is_answered_with_its_problems(hub: MinimalHub, tmp_path: Path) -> None:
    hub.change("content/tips.yml", "title: Keep notes", "title: 2025")
    status, headers, content = answer_to("/downloads/top-tips.csv", hub, tmp_path)
    assert status == "503 Service Unavailable"
    assert headers == {"Content-Type": "text/plain; charset=utf-8"}
    assert content.decode() == hub.report_without_pages()
