"""Write several files so that all of them change, or none."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from guidancehub.write import safe_join, writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path


@contextmanager
def all_or_none(root: Path, contents: Mapping[str, bytes | None]) -> Iterator[None]:
    """Give files their contents, by their paths; ``None`` is for one that goes.

    Where one cannot be written, or what is done with them raises anything, all are as they were.
    Raises ``WriteError`` for one that cannot be written, or that is outside the folder.
    """
    files = {safe_join(root, path): content for path, content in contents.items()}
    before = {file: _read(file) for file in files}
    folders = _missing_folders(files)
    for file in files:
        # Of most files that cannot be written this is known before any other is touched.
        _refuse_locked(file)
    begun: list[Path] = []
    try:
        for file, content in files.items():
            begun.append(file)
            with writing(file):
                _put(file, content)
        yield
    except BaseException:
        for file in begun:
            # A file that could not be opened is as it was.
            with suppress(OSError):
                _put(file, before[file])
        for folder in folders:
            with suppress(OSError):
                folder.rmdir()
        raise


def _read(file: Path) -> bytes | None:
    with writing(file):
        return file.read_bytes() if file.exists() else None


def _missing_folders(files: Iterable[Path]) -> list[Path]:
    """Return each folder that the files need and that is not there, the inner ones first."""
    every = {folder for file in files for folder in file.parents if not folder.exists()}
    return sorted(every, key=lambda folder: len(folder.parts), reverse=True)


def _refuse_locked(file: Path) -> None:
    if file.exists():
        with writing(file), file.open("r+b"):
            pass


def _put(file: Path, content: bytes | None) -> None:
    """Give a file its content; without any, there is no such file."""
    if content is None:
        file.unlink(missing_ok=True)
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
