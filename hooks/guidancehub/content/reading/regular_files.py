"""List and read the regular files of a project's folders, and refuse links, pipes and devices among them.

A link is never followed, so that neither a page nor an error can show a file from outside the project. A pipe
has no end, and would stop the build. Hidden files are left out, as MkDocs does, and so are those that Windows
and office programs leave beside others.
"""

from __future__ import annotations

import os
import stat
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from guidancehub.content.problems import Problem
from guidancehub.performance.cache import NO_CACHE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guidancehub.content.problems import Fault
    from guidancehub.performance.cache import Cache

_FILE_ENDINGS: Final = frozenset({".yml", ".yaml", ".md", ".html", ".css", ".mjs", ".svg"})
"""A folder whose name has one of these endings is refused: a file belongs there."""
_SORTS: Final = {stat.S_IFLNK: "a symbolic link", stat.S_IFIFO: "a named pipe", stat.S_IFSOCK: "a socket"}
_JUNCTION: Final = 0xA0000003
"""The tag by which Windows marks a folder that is a link to another."""
_OF_WINDOWS: Final = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini"})
"""Names of the files in which Windows keeps how it shows a folder."""
_FLAGS: Final = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY")
)
"""Open a file, but do not follow a link or wait for a pipe. Windows does not have all of these flags."""
_FOLDER_FAULT: Final = (
    "file-is-folder",
    "found a folder, expected a file",
    "delete it, or give it a name without this ending",
)
_FILE_FAULT: Final = (
    "folder-is-file",
    "found a file, expected a folder",
    "move it elsewhere, and make a folder of this name",
)
_CLOSED_FAULT: Final = (
    "file-unreadable",
    "found what cannot be opened, expected a file or folder that may be read",
    "let your user read it, or put a new copy of it here",
)


def regular_files(root: Path, *folders: str) -> tuple[list[str], list[Problem]]:
    """Return the sorted paths of all files below some folders of ``root``, and the problems.

    Paths are relative to ``root``. There is a problem for everything that is neither a file nor a folder.
    A missing folder has no files.
    """
    found = [each for folder in folders if os.path.lexists(root / folder) for each in _inside(root, folder)]
    paths = sorted(each for each in found if isinstance(each, str))
    return paths, [each for each in found if isinstance(each, Problem)]


def read_regular(file: Path, path: str, most: int, cache: Cache = NO_CACHE) -> bytes | Problem:
    """Return at most ``most`` bytes of a file, or a problem where it is not a regular file or cannot be read.

    A file that nobody has saved since the ``cache`` read it is not read again.
    """
    try:
        version = file_version(file)
    except OSError:
        return _read(file, path, most)
    return cache.result_for(("file", file), (version, most), lambda: _read(file, path, most))


def file_version(file: Path | str) -> tuple[int, ...]:
    """Return what differs after a file was saved or replaced. Raises OSError where there is none."""
    info = os.lstat(file)
    return info.st_mtime_ns, info.st_ctime_ns, info.st_size, info.st_ino, info.st_mode


def _read(file: Path, path: str, most: int) -> bytes | Problem:
    """Check the open file itself, so that nothing can replace it between check and reading."""
    try:
        opened = os.open(file, _FLAGS)
    except OSError:
        fault = fault_of_mode(_mode(file)) if os.path.lexists(file) else None
        return Problem(path, 1, 1, "", *(fault or _CLOSED_FAULT))
    mode = os.fstat(opened).st_mode
    if not stat.S_ISREG(mode):
        os.close(opened)
        return Problem(path, 1, 1, "", *(fault_of_mode(mode) or _FOLDER_FAULT))
    with os.fdopen(opened, "rb") as stream:
        return stream.read(most)


def fault_of_mode(mode: int) -> Fault | None:
    """Return the fault of a mode that is refused, or ``None`` for files and folders."""
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return None
    hint = "put the file itself here, or delete the link" if stat.S_ISLNK(mode) else "delete it"
    return "file-not-regular", f"found {_SORTS.get(stat.S_IFMT(mode), 'a device')}, expected a file", hint


def _mode(file: Path | str) -> int:
    """Return the mode of a file or folder; for a link, of the link itself."""
    info = os.lstat(file)
    return stat.S_IFLNK if getattr(info, "st_reparse_tag", 0) == _JUNCTION else info.st_mode


def _inside(root: Path, folder: str) -> Iterator[str | Problem]:
    """Yield each file's path, or a problem, below a folder, which must itself be a real folder."""
    mode = _mode(root / folder)
    if not stat.S_ISDIR(mode):
        yield Problem(folder, 1, 1, "", *(fault_of_mode(mode) or _FILE_FAULT))
        return
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            with os.scandir(root / place) as entries:
                names = [entry.name for entry in entries]
        except OSError:
            yield Problem(place, 1, 1, "", *_CLOSED_FAULT)
            continue
        # Each save asks for every file: texts are joined several times as fast as objects for paths.
        for path in (f"{place}/{name}" for name in names if not _is_left_by_a_program(name)):
            mode = _mode(f"{root}{os.sep}{path}")
            if fault := _fault_at(path, mode):
                yield Problem(path, 1, 1, "", *fault)
            elif stat.S_ISDIR(mode):
                waiting.append(path)
            else:
                yield path


def _is_left_by_a_program(name: str) -> bool:
    """Return whether a file is hidden, or one that Windows or an office program puts beside others."""
    return name.startswith((".", "~$", "~WRL")) or name.lower() in _OF_WINDOWS


def _fault_at(path: str, mode: int) -> Fault | None:
    if stat.S_ISDIR(mode) and PurePosixPath(path).suffix in _FILE_ENDINGS:
        return _FOLDER_FAULT
    return fault_of_mode(mode)
