"""Show a project by a server of a generator, such as that of MkDocs: its pages as they were last saved."""

from __future__ import annotations

import errno
import socket
from typing import TYPE_CHECKING, Protocol

from guidancehub import bug_report
from guidancehub.content.reading.regular_files import file_version
from guidancehub.preview.answers import answers
from guidancehub.preview.state import PreviewState
from guidancehub.preview.watching import start_watching
from guidancehub.web.documents import (
    DocumentError,
    Documents,
    SettingsError,
    refuse_broken_templates,
    wrong_settings,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any
    from wsgiref.types import WSGIApplication

    from guidancehub.project import Project
    from guidancehub.web.documents import DocumentSettings
    from guidancehub.web.output import Output


class Server(Protocol):
    """A server that has an address, and has not begun to answer."""

    server_address: Any
    """Its host and its port come first."""
    address_family: int
    url: str
    """Where a browser finds it."""
    mount_path: str
    """The path of its home page."""

    def set_app(self, application: WSGIApplication) -> None:
        """Answer with an application."""

    def unwatch(self, path: str) -> None:
        """Do nothing any more when a file or a folder changes."""


class SavedDocuments:
    """Puts the document of overrides/ around a preview's pages, as it was last saved."""

    def __init__(self, settings: DocumentSettings, read_again: Callable[[], DocumentSettings]) -> None:
        """Take the settings, and what reads them again. That may raise ``SettingsError``."""
        self._settings, self._read_again = settings, read_again
        self._read = file_version(settings.file)
        self._documents: Documents | None = None

    def use(self, project: Project) -> None:
        """Take the menu, the paths and the hub's name from a project. Raises ``DocumentError``."""
        try:
            saved = file_version(self._settings.file)
        except OSError as error:
            found = f"found what cannot be read ({error.strerror}), expected the settings of the site"
            raise DocumentError(f"mkdocs.yml: {found}\n    hint: put the file back") from None
        if saved != self._read:
            try:
                self._settings = self._read_again()
            except SettingsError as error:
                raise wrong_settings(error) from None
            self._read = saved
        # A saved template is read again.
        self._settings.environment.auto_reload = True
        self._documents = Documents(self._settings, project.hub, project.pages)
        refuse_broken_templates(self._settings)

    def framed(self, page: Output | None) -> str:
        """Return a page's document; without a page, that of an address that leads nowhere.

        Raises ``DocumentError``.
        """
        assert self._documents  # noqa: S101 (a project comes first)
        return self._documents.of(page) if page else self._documents.not_found()


def show_saves(
    server: Server,
    settings: DocumentSettings,
    read_again: Callable[[], DocumentSettings],
    tell: Callable[[str], None],
) -> None:
    """Answer every request from the content as it is saved now, and watch for the next save.

    ``tell`` is given the words of each fault. Where another program has the server's address, that is told,
    and ends the process.
    """
    if reason := _why_taken(server):
        hint = "end the other preview, or choose another port with “dev_addr: 127.0.0.1:8001” in mkdocs.yml"
        found = f"found {reason}, expected a free port\n    hint: {hint}"
        tell(f"the hub cannot be shown at {server.url}: {found}")
        raise SystemExit(bug_report.USAGE)
    state = PreviewState(
        settings.file.parent,
        "skip" if settings.has_downloads else "none",
        SavedDocuments(settings, read_again),
        lambda fault: tell(f"the hub cannot be shown\n\n{fault}"),
    )
    server.set_app(answers(state, server.mount_path))
    # The generator would build the whole site after each save.
    for path in (settings.docs, settings.file):
        server.unwatch(str(path))
    start_watching(state, settings.file.parent)


def _why_taken(server: Server) -> str:
    """Return why the preview cannot listen at its address; nothing where it can."""
    host, port = server.server_address[:2]
    try:
        socket.create_server((str(host), int(port)), family=server.address_family).close()
    except OSError as error:
        return "another program there" if error.errno == errno.EADDRINUSE else str(error.strerror or error)
    return ""
