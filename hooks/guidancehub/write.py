"""Write the hub as a folder of Markdown pages and files that any site generator can take, index and all.

Each page is one block of ready HTML under a few lines of front matter. The folder is made
beside its place and moved there whole, with a manifest of what it holds.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from guidancehub.build import build_site
from guidancehub.content.reading.regular_files import regular_files
from guidancehub.search.pagefind import index_files

if TYPE_CHECKING:
    from guidancehub.web.output import Output

MANIFEST: Final = "manifest.json"

_NOT_IN_NAMES: Final = frozenset("\\:\0")
"""Windows reads the first two as the beginning of another folder or drive."""


class WriteError(Exception):
    """The folder cannot be written; the message says why and what to do."""


def write(root: Path, folder: Path) -> int:
    """Write every page and file below a folder, replacing what an earlier run wrote there.

    Gives the number of files. Raises ``WriteError`` when the folder holds anything else.
    """
    folder = folder.resolve()
    foreign = _foreign(folder)
    if foreign:
        raise WriteError(
            f"found {foreign} in {folder}, which no earlier run wrote, expected an empty folder or none"
        )
    files = _files_of(root)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f"{folder.name}.", dir=folder.parent) as beside:
        staged = Path(beside) / folder.name
        for uri, content in files.items():
            target = safe_join(staged, uri)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        if folder.exists():
            folder.rename(Path(beside) / "old")
        staged.rename(folder)
    return len(files)


def _foreign(folder: Path) -> str:
    """Name a file that an earlier run did not write, for it would be lost; or give nothing."""
    if folder.is_file():
        return "a file"
    if not folder.exists():
        return ""
    present = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if not file.is_dir())
    written: object = None
    if MANIFEST in present:
        with contextlib.suppress(ValueError):
            written = json.loads((folder / MANIFEST).read_bytes())
    known = {MANIFEST, *written} if isinstance(written, dict) else set()
    return next((uri for uri in present if uri not in known), "")


def safe_join(folder: Path, uri: str) -> Path:
    """Place an address below a folder, and refuse one that would leave it."""
    parts = PurePosixPath(uri).parts
    if not parts or uri.startswith("/") or any(part == ".." or set(part) & _NOT_IN_NAMES for part in parts):
        raise WriteError(f"found the address {uri!r}, expected one inside the folder")
    return folder.joinpath(*parts)


def source_uri(output: Output) -> str:
    """Name the Markdown file from which a generator makes a page of this address."""
    return f"{output.url.removesuffix('/') or 'index'}.md"


def _files_of(root: Path) -> dict[str, bytes]:
    site = build_site(root, forked=True)
    paths, _ = regular_files(root, "docs")
    files = {path.removeprefix("docs/"): (root / path).read_bytes() for path in paths}
    for output in site.outputs():
        if output.page is None:
            files[output.uri] = output.data
        else:
            files[source_uri(output)] = _markdown(output).encode()
    files |= index_files(site.records, site.facets)
    digests = {uri: hashlib.sha256(files[uri]).hexdigest() for uri in sorted(files)}
    manifest = json.dumps(digests, indent=2, ensure_ascii=False)
    return files | {MANIFEST: f"{manifest}\n".encode()}


def _markdown(output: Output) -> str:
    """Put the page's HTML below the front matter that generators read."""
    meta = output.page
    assert meta is not None  # noqa: S101 (only pages come here)
    front = {"title": meta.title, "description": meta.description}
    # A JSON string is a YAML string, whatever it holds.
    lines = [f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in front.items()]
    return "\n".join(["---", *lines, "---", "", f'<div class="hub-page">\n{output.html}</div>', ""])
