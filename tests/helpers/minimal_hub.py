"""The smallest whole hub, copied to a folder where a test can change it."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from jinja2 import DictLoader, Environment

from guidancehub.build import build_site
from guidancehub.content.load import load
from guidancehub.content.problems import ContentError
from guidancehub.downloads.registry import downloads_of
from guidancehub.views.links import Links
from guidancehub.web.documents import DocumentSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guidancehub.build import Site
    from guidancehub.downloads.download import Download

FIXTURE = Path(__file__).parent.parent / "fixtures" / "minimal"
ORIGINAL = {
    file.relative_to(FIXTURE).as_posix(): file.read_bytes()
    for file in sorted(FIXTURE.rglob("*"))
    if file.is_file()
}
"""The smallest hub's files by their paths."""


def _files_below(root: str, folder: str = "") -> Iterator[str]:
    """Yield the path of each file below a folder, without objects for paths: every test asks for it."""
    with os.scandir(root + folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(root, f"{folder}{entry.name}/")
            else:
                yield folder + entry.name


@cache
def minimal_site() -> Site:
    """Build the smallest hub without its downloads, once; it is frozen."""
    return build_site(FIXTURE, "skip")


def plain_settings(**templates: str) -> DocumentSettings:
    """Return settings by which a page's document is its content in one tag, or what ``main`` says."""
    texts = {"main.html": "<body>{{ page.content }}</body>", "404.html": "<body>Nothing here</body>"}
    texts |= {f"{name}.html": text for name, text in templates.items()}
    environment = Environment(loader=DictLoader(texts))  # noqa: S701 (as MkDocs has it)
    return DocumentSettings(FIXTURE / "mkdocs.yml", FIXTURE / "docs", environment, folders=(), nav=[])


def pages_alone(root: Path) -> object:
    return build_site(root, "skip").outputs


def files_to_take_away(root: Path) -> dict[str, Download]:
    """Return each download by its URI, none of them made: all of them take far longer than the pages."""
    hub = load(root)
    return {each.uri: each for each in downloads_of(hub, Links(hub))}


@dataclass(frozen=True)
class MinimalHub:
    """A copy of the smallest hub, whose files are changed through it alone."""

    root: Path
    changed: set[str] = field(default_factory=set)

    def restore(self) -> None:
        """Make the copy as the original is. Copying all of it for each test takes far longer."""
        present = set(_files_below(f"{self.root}{os.sep}"))
        for path in present - ORIGINAL.keys():
            (self.root / path).unlink()
            # A test may ask whether a folder is there that another one made.
            for folder in PurePosixPath(path).parents:
                with suppress(OSError):
                    (self.root / folder).rmdir()
        for path in (ORIGINAL.keys() - present) | (ORIGINAL.keys() & self.changed):
            # What a command left alone stays, and is not read again.
            if path not in present or (self.root / path).read_bytes() != ORIGINAL[path]:
                self.write(path, ORIGINAL[path])
        self.changed.clear()

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        file = self.root / path
        try:
            file.write_bytes(data)
        except FileNotFoundError:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        self.changed.add(path)

    def delete(self, path: str) -> None:
        (self.root / path).unlink()
        self.changed.add(path)

    def change(self, path: str, old: str, new: str) -> None:
        """Replace a text that stands in a file exactly once."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def report(self) -> str:
        """Check the hub as the command does, and give what it would print."""
        return self._report_of(pages_alone)

    def report_without_pages(self) -> str:
        """Check all but the links to pages, which is quicker."""
        return self._report_of(load)

    def lines_told(self) -> list[str]:
        """Give the line of each problem of the content, without its code, which golden files hold."""
        report = self.report_without_pages()
        return [line.rpartition(" [")[0] for line in report.split("\n") if line.startswith("content/")]

    def _report_of(self, step: Callable[[Path], object]) -> str:
        try:
            step(self.root)
        except ContentError as error:
            return str(error)
        return "no problems"
