"""Build the site beside its place and put it there whole, so that readers always have a good one.

Knows folders, and how to run MkDocs as a program of its own. Knows nothing of content. Where the system
can swap two folders in one step, the site is there at every moment. Elsewhere it takes two renames, and
the next run puts the old site back when this one was stopped between them.
"""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from filelock import FileLock, Timeout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SITE: Final = "site"
"""The finished site's folder, below the project's root. It may be a link to the folder that is served."""

# Of Linux: paths are relative to the current folder, and the two names are exchanged.
_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2


class PublishError(Exception):
    """The site was not built or could not be put in its place; the message says why and what to do."""


def run_mkdocs(root: Path, folder: Path) -> None:
    """Build a project's site into a folder, with the interpreter that runs this.

    Raises ``PublishError`` when MkDocs fails, which has then said why on the error stream.
    """
    config = root / "mkdocs.yml"
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--config-file",
        str(config),
        "--site-dir",
        str(folder),
    ]
    # Silences Material's notice of its end of life, which the decision on the theme answers.
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=root, env=environment, check=False)  # noqa: S603 (our own program)
    if done.returncode:
        raise PublishError("the site was not built, for the reason above; the last good site is as it was")


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step where the system can; return whether it did."""
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None)
    if renameat2 is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)


def publish(
    root: Path,
    build: Callable[[Path, Path], None] = run_mkdocs,
    swap: Callable[[Path, Path], bool] = exchange,
) -> Path:
    """Build the site of the project at ``root`` and put it in its place; return the site's folder.

    Stopped at any moment, even by force, this leaves the last good site or the new one, whole.
    Raises ``PublishError``, and leaves the last good site, when it cannot be built or put in its place.
    """
    site = (root.absolute() / SITE).resolve()
    if site.exists() and not site.is_dir():
        raise PublishError(
            f"found a file at {site}, expected a folder or nothing\n    hint: move it elsewhere"
        )
    try:
        with (
            _locked(site),
            # Cleared at the end, or by the next run where something still holds a file in it open.
            TemporaryDirectory(
                prefix=_beside(site, "new-").name, dir=site.parent, ignore_cleanup_errors=True
            ) as own,
        ):
            _recover(site, Path(own))
            # The temporary folder itself may be read by its owner alone; the one inside is like any other.
            new = Path(own) / SITE
            build(root, new)
            _put_in_place(new, site, swap)
    except OSError as error:
        reason = error.strerror or str(error)
        raise PublishError(f"{site} was not changed: {reason} ({error.filename or site.parent})") from None
    return site


def _beside(site: Path, name: str) -> Path:
    """Name a hidden file or folder beside the site, on the same disk, so that renaming is one step."""
    return site.with_name(f".{site.name}-{name}")


@contextmanager
def _locked(site: Path) -> Iterator[None]:
    """Keep a second build away from the folder while this one runs.

    The system frees the lock when the process ends, however it ends; so no lock is ever left over.
    """
    holder = _beside(site, "builder")
    lock = FileLock(_beside(site, "lock"), blocking=False)
    try:
        lock.acquire()
    except Timeout:
        name = holder.read_text(encoding="utf-8") if holder.exists() else "a process that has just begun"
        raise PublishError(
            f"found another build of {site} under way ({name}), expected none\n"
            "    hint: wait until it has ended"
        ) from None
    with lock:
        holder.write_text(f"process {os.getpid()} on {platform.node()}", encoding="utf-8")
        try:
            yield
        finally:
            holder.unlink(missing_ok=True)


def _recover(site: Path, own: Path) -> None:
    """Put back the site that a stopped run had moved aside, and clear what stopped runs left behind."""
    aside = _beside(site, "old")
    if aside.exists():
        # Never deleted in its place: half of it could be taken for a site later.
        aside.rename(own / "old" if site.exists() else site)
    for folder in site.parent.iterdir():
        if folder.name.startswith(_beside(site, "new").name) and folder != own:
            shutil.rmtree(folder, ignore_errors=True)


def _put_in_place(new: Path, site: Path, swap: Callable[[Path, Path], bool]) -> None:
    """Make the new folder the site, and leave the old one where it will be deleted."""
    if not site.exists():
        new.rename(site)
        return
    if swap(new, site):
        return
    aside = _beside(site, "old")
    site.rename(aside)
    try:
        new.rename(site)
    except OSError:
        aside.rename(site)
        raise
    aside.rename(new)
