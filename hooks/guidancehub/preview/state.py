"""The hub as it was last saved: what a build has read, what it has made so far, and the fault that there is.

After a save only what changed is read and checked. A page is rendered when a browser asks for it. The rest of
the site is made when nobody waits, because some faults show only there.
"""

from __future__ import annotations

import time
from dataclasses import replace
from threading import Condition, RLock
from typing import TYPE_CHECKING, Final, Protocol

from guidancehub import bug_report
from guidancehub.build import BUILD_ERRORS, site_of
from guidancehub.content.problems import ContentError
from guidancehub.content.reading.regular_files import read_regular, regular_files
from guidancehub.downloads import site_zip
from guidancehub.performance.cache import Cache
from guidancehub.project import read_project
from guidancehub.search import pagefind
from guidancehub.web.documents import NOT_FOUND
from guidancehub.web.markdown_twins import TWIN
from guidancehub.web.output import Deferred
from guidancehub.write import SOURCES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from guidancehub.build import Site
    from guidancehub.content.problems import Problem
    from guidancehub.project import DownloadMode, Project
    from guidancehub.web.output import Output

_DOCS: Final = "docs"
_MOST_BYTES: Final = 64 * 1024 * 1024


class Frames(Protocol):
    """Puts the hub's document around pages: menu, foot and head."""

    def use(self, project: Project) -> None:
        """Take the menu, the paths and the hub's name from a project. Raises ``DocumentError``."""

    def framed(self, page: Output | None) -> str:
        """Return a page's document; without a page, that of an address that leads nowhere."""


class Fault:
    """Why the hub cannot be shown: problems of its content, or a message."""

    def __init__(self, error: Exception) -> None:
        """Read an error that a build raised."""
        self.problems: tuple[Problem, ...] = error.problems if isinstance(error, ContentError) else ()
        known = isinstance(error, BUILD_ERRORS)
        self.message = str(error) if known else bug_report.told(error)


class _OutdatedError(Exception):
    """Another save has come in, so that what is being made is of no use any more."""


class _Watched(Deferred):
    """A page's HTML for whoever makes the rest of the site, and lets all others go first."""

    def __init__(self, page: Output, let_others_go: Callable[[], None]) -> None:
        self._page, self._let_others_go = page, let_others_go

    # It is kept nowhere but in the page, because others are let go each time that somebody asks for it.
    @property
    def text(self) -> str:
        self._let_others_go()
        return self._page.html


class PreviewState:
    """The one object that a preview keeps. Requests come from many threads, and each change from one."""

    def __init__(
        self, root: Path, downloads: DownloadMode, frames: Frames, tell: Callable[[str], None]
    ) -> None:
        """Read the project at ``root``. ``tell`` is given the words of each fault, whenever it is found."""
        self._root, self._downloads, self._frames, self._tell = root, downloads, frames, tell
        self._cache = Cache()
        self._changed = Condition(RLock())
        self._project: Project | None = None
        self._site: Site | None = None
        self._made: dict[str, bytes] = {}
        self._asked = time.monotonic()
        self.fault: Fault | None = None
        self.version = 0
        """How often readers would have seen something else, from 1."""
        self.update()

    def update(self) -> None:
        """Read and check what was saved, and wake whoever waits for it."""
        with self._changed:
            try:
                project = read_project(self._root, self._downloads, self._cache)
                self._frames.use(project)
            except Exception as error:  # noqa: BLE001 (a fault of any kind is shown until it is mended)
                self._refuse(error)
                return
            self._project, self._site, self._made, self.fault = project, None, {}, None
            # Whoever waits for this version asks for a page next.
            self._asked = time.monotonic()
            self._show_anew()

    def finish(self) -> bool:
        """Make the rest of the site, and show the faults that only finished pages have.

        It waits while another thread reads a save or makes what a browser asked for, and ends when there is
        another save. Returns whether it made anything.
        """
        project = self._project
        if project is None or self.fault or self._site:
            return False

        def let_others_go() -> None:
            with self._changed:
                if project is not self._project or self.fault:
                    raise _OutdatedError

        pages = (replace(each, content=_Watched(each, let_others_go)) for each in project.pages)
        error: Exception | None = None
        try:
            site = site_of(replace(project, pages=tuple(pages)), self._downloads, cache=self._cache)
            # What is kept lets nobody go first any more.
            outputs = (replace(each, content=each.html) if each.page else each for each in site.outputs)
            site = replace(site, outputs=tuple(outputs))
        except _OutdatedError:
            return False
        except Exception as fault:  # noqa: BLE001 (shown until it is mended)
            error = fault
        with self._changed:
            # Another save may have come in between, which makes this worthless.
            if project is self._project and not self.fault:
                if error:
                    self._refuse(error)
                else:
                    self._site = site
                    self._cache.finish_build()
        return True

    def _refuse(self, error: Exception) -> None:
        self.fault = Fault(error)
        self._tell(self.fault.message)
        self._show_anew()

    def _show_anew(self) -> None:
        self.version += 1
        self._changed.notify_all()

    def wait(self, version: int, seconds: float) -> int:
        """Return the version when it is another one, or after some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self.version != version, seconds)
            return self.version

    def is_quiet(self, seconds: float) -> bool:
        """Return whether nobody has asked for anything for some seconds."""
        return time.monotonic() - self._asked > seconds

    def document(self, uri: str) -> str | None:
        """Return the document of a page, or of ``NOT_FOUND``, or ``None`` for a URI that is no page's.

        Raises ``DocumentError``.
        """
        with self._changed:
            self._asked = time.monotonic()
            if self._project is None:
                return None
            if uri == NOT_FOUND:
                return self._frames.framed(None)
            made = self._project.page(uri, self._cache)
            page = next((each for each in made if each.page), None)
            self._made |= {each.uri: each.data for each in made if not each.page}
            return None if page is None else self._frames.framed(page)

    def file(self, uri: str) -> bytes | None:
        """Return the bytes of a file that is no page, or ``None`` where there is none.

        Raises one of ``BUILD_ERRORS`` where it cannot be made.
        """
        with self._changed:
            self._asked = time.monotonic()
            if uri not in self._made and self._project:
                self._made |= self._made_now(self._project, uri)
            return self._made.get(uri)

    def _made_now(self, project: Project, uri: str) -> Mapping[str, bytes]:
        """Return what is made when somebody first asks for a file: the file, or all that come with it."""
        content = _handwritten(self._root, uri) or _file_of(project, uri)
        if content is not None:
            return {uri: content}
        if uri == site_zip.URI and project.listed:
            return {uri: self._archive(project)}
        if uri.startswith(f"{pagefind.FOLDER}/"):
            return {each.uri: each.data for each in self._whole(project).search_index()}
        if uri.endswith(TWIN):
            return {each.uri: each.data for each in self._whole(project).markdown()}
        return {each.uri: each.data for each in self._whole(project).outputs if not each.page}

    def _archive(self, project: Project) -> bytes:
        site = self._whole(project)
        made = (*site.outputs, *site.markdown(), *site.search_index())
        files = {each.uri: each.data for each in made if not each.page}
        files |= {each.uri: self._frames.framed(each).encode() for each in site.outputs if each.page}
        files |= {each.uri: each.make() for each in project.listed}
        paths, _ = regular_files(self._root, _DOCS)
        uris = (path.removeprefix(f"{_DOCS}/") for path in paths if not path.endswith(SOURCES))
        files |= {uri: content for uri in uris if (content := _handwritten(self._root, uri))}
        return site.archive(files)

    def _whole(self, project: Project) -> Site:
        """Return the whole site. Raises one of ``BUILD_ERRORS``."""
        if self._site is None:
            self._site = site_of(project, self._downloads, cache=self._cache)
            self._cache.finish_build()
        return self._site


def _file_of(project: Project, uri: str) -> bytes | None:
    """Return the bytes of a style sheet, a script or a download, for which nothing else has to be made."""
    if found := next((each for each in project.files if each.uri == uri), None):
        return found.data
    return next((each.make() for each in project.listed if each.uri == uri), None)


def _handwritten(root: Path, uri: str) -> bytes | None:
    """Return the bytes of a file of docs/ that a site has as it is."""
    path = f"{_DOCS}/{uri}"
    parts = uri.split("/")
    if uri.endswith(SOURCES) or any(part.startswith(".") or "\\" in part or not part for part in parts):
        return None
    if not (root / path).is_file():
        return None
    content = read_regular(root / path, path, _MOST_BYTES)
    return content if isinstance(content, bytes) else None
