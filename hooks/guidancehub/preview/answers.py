"""Answer a browser's requests from the state of the preview: pages, files, and when to load a page again."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.build import BUILD_ERRORS
from guidancehub.preview.fault_page import fault_page
from guidancehub.preview.state import Fault
from guidancehub.web.documents import NOT_FOUND

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from guidancehub.preview.state import PreviewState

_FINE: Final = "200 OK"
_LOST: Final = "404 Not Found"
_AT_FAULT: Final = "503 Service Unavailable"
_MOVED: Final = "302 Found"
_HTML: Final = "text/html; charset=utf-8"
_TEXT: Final = "text/plain; charset=utf-8"
_TYPES: Final = {".mjs": "text/javascript", ".js": "text/javascript", ".css": "text/css", ".md": _TEXT}
"""What Windows may tell otherwise, and what a browser would not show."""
_UNKNOWN_TYPE: Final = "application/octet-stream"
_ASSETS: Final = "assets/"
_VERSION: Final = "_preview/version/"
"""Below it a browser asks for the next version, and is answered when there is one."""
_PATIENCE: Final = 25
"""Seconds after which a browser is answered in any case, for some give up on a longer wait."""
_RELOAD: Final = """\
<script>
{{
  const next = async () => {{
    try {{
      const answer = await fetch("{address}");
      if ((await answer.text()) !== "{version}") location.reload();
    }} catch {{
      await new Promise((later) => setTimeout(later, 1000));
    }}
    if (document.visibilityState === "visible") next();
    else addEventListener("visibilitychange", next, {{ once: true }});
  }};
  addEventListener("load", next);
}}
</script>
"""


class Reply(NamedTuple):
    """What a browser is answered."""

    status: str
    kind: str
    """The type of the content."""
    content: bytes
    location: str = ""
    """Where to look instead; empty where the answer is here."""


def answers(state: PreviewState, mount: str = "/") -> WSGIApplication:
    """Return the application that shows a preview below the path ``mount`` of its home page.

    While the hub has a fault, every page shows it with status 503, and so does a file that cannot be made.
    """

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        reply = _reply(state, path, mount)
        headers = {"Content-Type": reply.kind, "Content-Length": str(len(reply.content))}
        headers |= {"Cache-Control": "no-store"} | ({"Location": reply.location} if reply.location else {})
        start_response(reply.status, [*headers.items()])
        return [reply.content]

    return answer


def _reply(state: PreviewState, path: str, mount: str) -> Reply:
    uri = path.removeprefix(mount)
    if not path.startswith(mount):
        return _moved(mount) if path == "/" or f"{path}/" == mount else _not_found(state, mount)
    if uri.startswith(_VERSION):
        seen = uri.removeprefix(_VERSION)
        version = state.wait(int(seen) if seen.isdecimal() else 0, _PATIENCE)
        return Reply(_FINE, _TEXT, str(version).encode())
    if not uri or uri.endswith(("/", ".html")):
        return _page(state, uri if uri.endswith(".html") else f"{uri}index.html", mount)
    return _file(state, uri, mount) if "." in uri.rpartition("/")[2] else _moved(f"{path}/")


def _page(state: PreviewState, uri: str, mount: str) -> Reply:
    version = state.version
    try:
        document = None if state.fault else state.document(uri)
    except Exception as error:  # noqa: BLE001 (a fault of any kind is shown in place of the page)
        return _at_fault(Fault(error), version, mount)
    if state.fault:
        return _at_fault(state.fault, version, mount)
    if document is None:
        return _not_found(state, mount)
    return Reply(_FINE, _HTML, _reloading(document, version, mount))


def _file(state: PreviewState, uri: str, mount: str) -> Reply:
    # The page of a fault is plain, but the page below it in another tab still wants its styles.
    if state.fault and not uri.startswith(_ASSETS):
        return Reply(_AT_FAULT, _TEXT, state.fault.message.encode())
    try:
        content = state.file(uri)
    except BUILD_ERRORS as error:
        return Reply(_AT_FAULT, _TEXT, str(error).encode())
    if content is None:
        return _not_found(state, mount)
    kind = _TYPES.get(uri[uri.rindex(".") :]) or mimetypes.guess_type(uri)[0] or _UNKNOWN_TYPE
    return Reply(_FINE, kind, content)


def _moved(address: str) -> Reply:
    return Reply(_MOVED, _TEXT, b"", address)


def _at_fault(fault: Fault, version: int, mount: str) -> Reply:
    return Reply(_AT_FAULT, _HTML, _reloading(fault_page(fault), version, mount))


def _not_found(state: PreviewState, mount: str) -> Reply:
    version = state.version
    try:
        document = state.document(NOT_FOUND) or ""
    except Exception as error:  # noqa: BLE001 (a fault is shown in place of this page too)
        return _at_fault(Fault(error), version, mount)
    return Reply(_LOST, _HTML, _reloading(document, version, mount))


def _reloading(document: str, version: int, mount: str) -> bytes:
    """Return a document that loads itself again when there is another version of the hub."""
    script = _RELOAD.format(address=f"{mount}{_VERSION}{version}", version=version)
    head, end, tail = document.rpartition("</body>")
    return f"{head}{script}{end}{tail}".encode()
