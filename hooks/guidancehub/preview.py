"""Make the files that the preview's build leaves out, each when a browser requests it.

These are the downloads, the archive and the search's index. They are made from the content as it is saved at
that moment. Only the index is kept, in the folder of the built site, which the next build empties.

Knows WSGI (PEP 3333), and nothing of MkDocs.
"""

from __future__ import annotations

import mimetypes
from threading import Lock
from typing import TYPE_CHECKING, Final

from guidancehub.build import BUILD_ERRORS, build_site
from guidancehub.content.load import load
from guidancehub.downloads import site_zip
from guidancehub.downloads.registry import downloads_of
from guidancehub.search import pagefind
from guidancehub.views.formats import FOLDERS
from guidancehub.views.links import Links
from guidancehub.write import WriteError, read_files, write_files, writing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_UNKNOWN_TYPE: Final = "application/octet-stream"


def made_on_request(app: WSGIApplication, root: Path, site: Path, mount: str = "/") -> WSGIApplication:
    """Return an application that makes the files left out of the preview; ``app`` answers other requests.

    ``root`` is the project's folder, ``site`` the built site's, and ``mount`` the path of its home page.
    When the content or the reference document has problems, the answer is status 503 and the list of them;
    when the system refuses to read or write a file, status 503 and the reason.
    """
    lock = Lock()

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        uri = environ["PATH_INFO"].removeprefix(mount)
        try:
            # One at a time: a page asks for several files of the index at once.
            with lock, writing(site):
                content = _made(root, site, uri)
        except (*BUILD_ERRORS, WriteError) as error:
            start_response("503 Service Unavailable", [("Content-Type", "text/plain; charset=utf-8")])
            return [str(error).encode()]
        if content is None:
            return app(environ, start_response)
        kind = mimetypes.guess_type(uri)[0] or _UNKNOWN_TYPE
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content]

    return answer


def _made(root: Path, site: Path, uri: str) -> bytes | None:
    """Return the bytes of a file that is made on request, or ``None`` for any other ``uri``.

    The search's index is written into the site's folder instead, where ``app`` finds it.
    """
    if uri.startswith(f"{pagefind.FOLDER}/"):
        if not (site / pagefind.FOLDER).is_dir():
            index = build_site(root, "skip").search_index()
            write_files(site, {file.uri: file.data for file in index})
        return None
    if not uri.startswith(FOLDERS) or uri.endswith("/"):
        return None
    hub = load(root)
    downloads = {each.uri: each.make for each in downloads_of(hub, Links(hub))}
    if uri == site_zip.URI:
        every = {name: make() for name, make in downloads.items()}
        return site_zip.archive_of(read_files(site) | every, hub.info)
    return downloads[uri]() if uri in downloads else None
