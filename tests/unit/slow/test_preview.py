"""The preview shows what is saved: each page when it is asked for, each fault in place of the pages."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING
from wsgiref.util import setup_testing_defaults

import pytest

from guidancehub.preview.answers import answers
from guidancehub.preview.serving import SavedDocuments
from guidancehub.preview.state import PreviewState
from guidancehub.preview.watching import saved_versions
from guidancehub.project import read_project
from guidancehub.web.checks.links import broken_links
from guidancehub.web.documents import DocumentError
from minimal_hub import plain_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import Any
    from wsgiref.types import WSGIEnvironment

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem
    from guidancehub.project import DownloadMode, Project
    from guidancehub.web.output import Output
    from minimal_hub import MinimalHub

TIPS = "content/tips.yml"
WRONG = ("title: Keep notes", "title: 2025")


class Frames:
    """A document of two tags, which cannot be made where a test says so."""

    def __init__(self) -> None:
        self.fault = ""

    def use(self, project: Project) -> None:
        assert project.pages

    def framed(self, page: Output | None) -> str:
        if self.fault:
            raise DocumentError(self.fault)
        return f"<body>{page.html if page else 'nothing here'}</body>"


class Preview:
    """A preview of a hub, and what it told on the terminal."""

    def __init__(self, hub: MinimalHub, mount: str = "/", downloads: DownloadMode = "skip") -> None:
        self.told: list[str] = []
        self.frames = Frames()
        self.state = PreviewState(hub.root, downloads, self.frames, self.told.append)
        self._mount = mount

    def get(self, path: str) -> tuple[str, dict[str, str], str]:
        status, headers, content = self.get_bytes(path)
        return status, headers, content.decode()

    def get_bytes(self, path: str) -> tuple[str, dict[str, str], bytes]:
        environ: WSGIEnvironment = {"PATH_INFO": path}
        setup_testing_defaults(environ)
        told: list[tuple[str, dict[str, str]]] = []

        def start_response(
            status: str, headers: list[tuple[str, str]], _: object = None, /
        ) -> Callable[[bytes], object]:
            told.append((status, dict(headers)))
            return bytes

        content = b"".join(answers(self.state, self._mount)(environ, start_response))
        ((status, headers),) = told
        return status, headers, content


@pytest.mark.parametrize("mount", ["/", "/hub/"])
def test_a_page_is_shown_as_it_is_saved(mount: str, hub: MinimalHub) -> None:
    preview = Preview(hub, mount)
    assert "Keep every note" not in preview.get(f"{mount}tips/")[2]
    hub.change(TIPS, "title: Keep notes", "title: Keep every note")
    preview.state.update()
    status, headers, document = preview.get(f"{mount}tips/")
    assert status == "200 OK"
    assert "Keep every note" in document
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"
    assert f'fetch("{mount}_preview/version/2")' in document


def test_a_file_of_any_kind_is_made_when_it_is_asked_for(hub: MinimalHub) -> None:
    preview = Preview(hub)
    kinds = {
        "/downloads/top-tips.csv": "text/csv",
        "/downloads/top-tips.pdf": "application/pdf",
        "/api/v1/hub.json": "application/json",
        "/tips/index.md": "text/plain; charset=utf-8",
        "/robots.txt": "text/plain",
        "/pagefind/pagefind.js": "text/javascript",
        "/downloads/whole-hub.zip": "application/zip",
    }
    for path, kind in kinds.items():
        status, headers, content = preview.get_bytes(path)
        assert (status, headers["Content-Type"]) == ("200 OK", kind), path
        assert headers["Content-Length"] == str(len(content)) != "0"
    hub.change(TIPS, "title: Keep notes", "title: Keep every note")
    preview.state.update()
    assert "Keep every note" in preview.get("/downloads/top-tips.csv")[2]
    assert "Keep every note" in preview.get("/tips/index.md")[2]
    assert json.loads(preview.get("/api/v1/hub.json")[2])["records"]


def test_a_picture_of_docs_is_shown_and_nothing_beside_docs(hub: MinimalHub) -> None:
    hub.write("docs/assets/pictures/dot.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n')
    preview = Preview(hub)
    assert preview.get("/assets/pictures/dot.svg")[0] == "200 OK"
    for path in ("/../content/tips.yml", "/assets/../../content/hub.yml", "/about.md", "/.git/config.x"):
        assert preview.get(path)[0] == "404 Not Found", path


def test_an_address_that_leads_nowhere_says_so(hub: MinimalHub) -> None:
    preview = Preview(hub, "/hub/")
    for path in ("/hub/nowhere/", "/hub/assets/nothing.css", "/elsewhere/"):
        status, _, document = preview.get(path)
        assert status == "404 Not Found"
        assert "nothing here" in document
    for path, target in (("/", "/hub/"), ("/hub", "/hub/"), ("/hub/tips", "/hub/tips/")):
        status, headers, _ = preview.get(path)
        assert (status, headers["Location"]) == ("302 Found", target)


def test_a_fault_is_on_every_page_until_it_is_mended(hub: MinimalHub) -> None:
    preview = Preview(hub)
    hub.change(TIPS, *WRONG)
    preview.state.update()
    for path in ("/", "/tips/", "/cases/"):
        status, _, document = preview.get(path)
        assert status == "503 Service Unavailable"
        assert re.search(r"<code>content/tips\.yml:\d+:\d+</code>", document)
        assert "expected text" in document
        assert "<strong>What to do:</strong>" in document
        assert "_preview/version/2" in document
    assert preview.told == [hub.report_without_pages()]
    status, _, text = preview.get("/downloads/top-tips.csv")
    assert (status, text) == ("503 Service Unavailable", hub.report_without_pages())

    hub.change(TIPS, *reversed(WRONG))
    preview.state.update()
    assert preview.get("/tips/")[0] == "200 OK"


def test_the_same_fault_is_told_after_every_save(hub: MinimalHub) -> None:
    hub.change(TIPS, *WRONG)
    preview = Preview(hub)
    preview.state.update()
    assert preview.told == [hub.report_without_pages()] * 2


def test_a_preview_that_begins_with_a_fault_waits_for_its_cure(hub: MinimalHub) -> None:
    hub.change(TIPS, *WRONG)
    preview = Preview(hub)
    assert preview.get("/tips/")[0] == "503 Service Unavailable"
    assert preview.get("/assets/css/site.css")[0] == "404 Not Found"
    hub.change(TIPS, *reversed(WRONG))
    preview.state.update()
    assert preview.get("/tips/")[0] == "200 OK"


def test_a_fault_that_only_finished_pages_show_comes_later(hub: MinimalHub) -> None:
    preview = Preview(hub)
    hub.write("docs/about.md", "# About\n\nSee [this](/nowhere/).\n")
    preview.state.update()
    assert preview.get("/about/")[0] == "200 OK"
    assert preview.state.is_quiet(0)
    assert not preview.state.is_quiet(60)
    preview.state.finish()
    status, _, document = preview.get("/about/")
    assert status == "503 Service Unavailable"
    assert "link-unknown-page" in document
    hub.write("docs/about.md", "# About\n\nSee [this](/tips/).\n")
    preview.state.update()
    preview.state.finish()
    assert preview.get("/about/")[0] == "200 OK"


def test_the_rest_of_the_site_waits_for_who_asks_and_ends_with_the_next_save(hub: MinimalHub) -> None:
    preview = Preview(hub)
    made: list[bool] = []
    finishing = Thread(target=lambda: made.append(preview.state.finish()))

    def framed(page: Output | None) -> str:
        finishing.start()
        finishing.join(0.5)
        assert finishing.is_alive(), "it did not wait until the page was made"
        hub.change(TIPS, "title: Keep notes", "title: Keep every note")
        preview.state.update()
        return page.html if page else ""

    preview.frames.framed = framed  # type: ignore[method-assign] # one page that takes long
    preview.state.document("tips/index.html")
    finishing.join(60)
    assert made == [False]
    assert preview.state.finish()
    assert not preview.state.finish(), "nothing was left to make"


def test_a_save_while_links_are_checked_ends_the_check(
    hub: MinimalHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = Preview(hub)

    def saved_meanwhile(hub_: Hub, *checked: Any) -> Iterator[Problem]:  # noqa: ANN401 (handed on)
        hub.change(TIPS, "title: Keep notes", "title: Keep every note")
        preview.state.update()
        return broken_links(hub_, *checked)

    monkeypatch.setattr("guidancehub.build.broken_links", saved_meanwhile)
    assert not preview.state.finish()
    monkeypatch.undo()
    assert preview.state.finish()
    assert preview.told == []


def test_a_document_that_cannot_be_made_is_told_as_a_fault(hub: MinimalHub) -> None:
    preview = Preview(hub)
    preview.frames.fault = "overrides/main.html: unexpected <end>"
    for path in ("/tips/", "/nowhere/"):
        status, _, document = preview.get(path)
        assert status == "503 Service Unavailable"
        assert "overrides/main.html: unexpected &lt;end&gt;" in document


def test_a_fault_of_the_program_is_told_with_how_to_report_it(
    hub: MinimalHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = Preview(hub)

    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(preview.frames, "use", broken)
    preview.state.update()
    document = preview.get("/tips/")[2]
    assert "fault of the program" in document
    assert preview.told[0] in document.replace("&#39;", "'").replace("&#34;", '"')


def test_a_browser_is_answered_when_there_is_a_new_version(hub: MinimalHub) -> None:
    preview = Preview(hub)
    assert preview.get("/_preview/version/0")[2] == "1"
    answered: list[str] = []
    waiting = Thread(target=lambda: answered.append(preview.get("/_preview/version/1")[2]))
    waiting.start()
    preview.state.update()
    waiting.join(20)
    assert answered == ["2"]


def test_a_preview_without_downloads_has_none(hub: MinimalHub) -> None:
    preview = Preview(hub, downloads="none")
    assert preview.get("/downloads/top-tips.csv")[0] == "404 Not Found"


def test_every_save_of_a_file_is_seen(hub: MinimalHub) -> None:
    before = saved_versions(hub.root)
    assert saved_versions(hub.root) == before
    hub.change(TIPS, "title: Keep notes", "title: Keep notez")
    changed = saved_versions(hub.root)
    assert {path for path in changed if changed[path] != before.get(path)} == {TIPS}
    hub.write("docs/new.md", "# New\n")
    (hub.root / "content" / "glossary.yml").unlink()
    later = saved_versions(hub.root)
    assert later.keys() ^ changed.keys() == {"docs/new.md", "content/glossary.yml"}


def test_settings_that_are_gone_are_for_an_editor_to_put_back(hub: MinimalHub, tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text("site_name: A\n", encoding="utf-8")
    settings = replace(plain_settings(), file=file)
    documents, project = SavedDocuments(settings, lambda: settings), read_project(hub.root, "skip")
    file.unlink()
    with pytest.raises(
        DocumentError, match=r"mkdocs.yml: found what cannot be read .*\n    hint: put the file"
    ):
        documents.use(project)
