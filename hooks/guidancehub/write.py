"""Write the hub as a folder of Markdown pages and files that any site generator can take, index and all.

Each page is one block of finished HTML below a few lines of front matter. The archive to read offline holds
the pages as plain HTML documents, because the generator has not made its own yet. The files are written to a
temporary folder next to the old one, and replace it only when all are there. A manifest lists them.
"""

from __future__ import annotations

import contextlib
import hashlib
import html
import json
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from guidancehub.build import build_site, untold
from guidancehub.content.reading.regular_files import regular_files
from guidancehub.downloads import site_zip
from guidancehub.views.download_link import with_sizes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.build import Progress, Site
    from guidancehub.web.output import Output

MANIFEST: Final = "manifest.json"
SOURCES: Final = (".md", ".css", ".mjs", ".mts")
"""The endings of files below docs/ that the build makes others of."""

_NOT_IN_NAMES: Final = frozenset("\\:\0")
"""Windows reads the first two as the beginning of another folder or drive."""
_ELSEWHERE: Final = "move it elsewhere, or give another folder"


class WriteError(Exception):
    """A file or folder cannot be written; the message says why and what to do."""


@contextmanager
def writing(target: Path) -> Iterator[None]:
    """Raise ``WriteError`` where the system cannot read or write what ``target`` is made of."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise WriteError(
            f"{target} was not written: {reason} ({error.filename or target})\n"
            "    hint: see that you may write there, and that no other program has it open"
        ) from None


def write(root: Path, folder: Path, progress: Progress = untold) -> int:
    """Write every page and file below a folder, replacing what an earlier run wrote there.

    Returns the number of files. Raises ``WriteError`` when it holds anything else or cannot be written.
    """
    folder = folder.resolve()
    with writing(folder):
        return _write(root, folder, progress)


def _write(root: Path, folder: Path, progress: Progress) -> int:
    if folder.is_file():
        raise WriteError(f"found a file at {folder}, expected a folder or nothing\n    hint: {_ELSEWHERE}")
    foreign = _foreign(folder)
    if foreign:
        raise WriteError(
            f"found {foreign} in {folder}, which no earlier run wrote, expected an empty folder or none\n"
            f"    hint: {_ELSEWHERE}"
        )
    files = _files_of(root, progress)
    progress(f"writing {len(files):,} files")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f"{folder.name}.", dir=folder.parent) as temporary:
        staged = Path(temporary) / folder.name
        write_files(staged, files)
        put_in_place(staged, folder, Path(temporary) / "old")
    return len(files)


def put_in_place(new: Path, folder: Path, aside: Path) -> None:
    """Make ``new`` the folder, and move the old one aside. Put it back where the system refuses ``new``."""
    if not folder.exists():
        new.rename(folder)
        return
    folder.rename(aside)
    try:
        new.rename(folder)
    except OSError:
        aside.rename(folder)
        raise


def _foreign(folder: Path) -> str:
    """Return the path of the first file that no earlier run wrote and that would be lost, or “” for none."""
    if not folder.exists():
        return ""
    present = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if not file.is_dir())
    written: object = None
    if MANIFEST in present:
        with contextlib.suppress(ValueError):
            written = json.loads((folder / MANIFEST).read_bytes())
    known = {MANIFEST, *written} if isinstance(written, dict) else set()
    return next((uri for uri in present if uri not in known), "")


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the bytes of each file by its URI below a folder, which is made if it is missing."""
    made: set[Path] = set()
    for uri, content in files.items():
        target = safe_join(folder, uri)
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(content)


def read_files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder by its URI."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def add_archive(site: Site, folder: Path) -> None:
    """Write the archive into the folder of a finished site, and its size into the list of downloads.

    Raises ``WriteError`` where the folder cannot be read or written.
    """
    with writing(folder):
        files = read_files(folder)
        archive = site.archive(files)
        listing = with_sizes(files[site_zip.LISTING].decode(), {site_zip.URI: len(archive)})
        write_files(folder, {site_zip.URI: archive, site_zip.LISTING: listing.encode()})


def safe_join(folder: Path, uri: str) -> Path:
    """Return the path of a URI below a folder. Raises ``WriteError`` for one outside it, such as ``../a``."""
    parts = PurePosixPath(uri).parts
    if not parts or uri.startswith("/") or any(part == ".." or set(part) & _NOT_IN_NAMES for part in parts):
        raise WriteError(
            f"found the address {uri!r}, expected one inside the folder\n"
            "    hint: rename the file or the entry that it is made of"
        )
    return folder.joinpath(*parts)


def source_uri(output: Output) -> str:
    """Return the URI of an output's file; for a page, of the Markdown file that a generator reads."""
    if output.page is None:
        return output.uri
    return f"{output.url.removesuffix('/') or 'index'}.md"


def _files_of(root: Path, progress: Progress) -> dict[str, bytes]:
    site = build_site(root, progress=progress)
    pages = [output for output in site.outputs if output.page is not None]
    paths, _ = regular_files(root, "docs")
    assets = (path for path in paths if not path.endswith(SOURCES))
    files = {path.removeprefix("docs/"): (root / path).read_bytes() for path in assets}
    others = (each for each in (*site.outputs, *site.search_index()) if each.page is None)
    files |= {each.uri: each.data for each in others}
    documents = {page.uri: _document(page.page.title, page.html) for page in pages if page.page}
    files[site_zip.URI] = site.archive(files | documents)
    sizes = {site_zip.URI: len(files[site_zip.URI])}
    files |= {source_uri(page): with_sizes(_markdown(page), sizes).encode() for page in pages}
    digests = {uri: hashlib.sha256(files[uri]).hexdigest() for uri in sorted(files)}
    manifest = json.dumps(digests, indent=2, ensure_ascii=False)
    return files | {MANIFEST: f"{manifest}\n".encode()}


def _document(title: str, content: str) -> bytes:
    """Return a page of the archive as an HTML document, without a menu or styles."""
    head = f'<meta charset="utf-8">\n<title>{html.escape(title)}</title>'
    return (
        f'<!doctype html>\n<html lang="en-GB">\n<head>\n{head}\n</head>\n'
        f"<body>\n<main>\n{content}</main>\n</body>\n</html>\n"
    ).encode()


def _markdown(output: Output) -> str:
    """Return a page as Markdown: front matter, then its HTML as one block."""
    meta = output.page
    assert meta is not None  # noqa: S101 (only pages come here)
    front = {"title": meta.title, "description": meta.short_description}
    # A JSON string is a YAML string, whatever it holds.
    lines = [f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in front.items()]
    return "\n".join(["---", *lines, "---", "", f'<div class="hub-page">\n{output.html}</div>', ""])
