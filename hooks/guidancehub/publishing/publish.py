"""Build the site in a temporary folder, check it there, then put it in the place of the last one in one step.

Knows folders, and how to run MkDocs in a process of its own. Knows nothing of content. Linux can exchange
two folders in one step, so that readers have a whole site at every moment. Other systems need two renames;
if a run is stopped between them, the next run puts the old site back.
"""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from filelock import FileLock, Timeout

from guidancehub.build import untold
from guidancehub.finished.checks import as_told, faults_in, uris_in
from guidancehub.finished.made import PAGE
from guidancehub.finished.manifest import write_manifest
from guidancehub.finished.nu_pages import NuPages
from guidancehub.finished.unchanged import MadeFrom
from guidancehub.publishing.mkdocs_process import PublishError, run_mkdocs
from guidancehub.views.labels import counted
from guidancehub.web.documents import NOT_FOUND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from guidancehub.build import Progress
    from guidancehub.finished.made import Made

SITE: Final = "site"
"""The finished site's folder, below the project's root. It may be a link to the folder that is served."""

# Silences Material's notice of its end of life, which the decision on the theme answers.
# Constants of Linux's renameat2: paths are relative to the current folder, and the two names are exchanged.
_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2


@dataclass(frozen=True, slots=True)
class Published:
    """A site that was put in its place."""

    site: Path
    """Its folder; where ``site`` is a link, the folder that the link names."""
    pages: int
    files: int
    """All files, with the pages, the manifest and the page for a lost address."""
    left_out: str
    """Which check could not be made, and why; “” where all were."""
    unchanged: bool = False
    """Whether it stood there already, and nothing had to be built."""

    def __str__(self) -> str:
        """Say where it is and what it holds, and on a line of its own what was not checked."""
        holds = f"{counted(self.pages, 'page')} and {counted(self.files - self.pages, 'other file')}, checked"
        same = "; nothing has changed since it was built" if self.unchanged else ""
        left_out = f"\nleft out: {self.left_out}" if self.left_out else ""
        return f"the hub is in {self.site}: {holds}{same}{left_out}"


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; return whether the system could."""
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None)
    if renameat2 is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)


def publish(
    root: Path,
    build: Callable[[Path, Path], Made] = run_mkdocs,
    swap: Callable[[Path, Path], bool] = exchange,
    progress: Progress = untold,
    inputs: Callable[[Path], str] | None = None,
) -> Published:
    """Build and check the site of the project at ``root``, and put it in the place of the last one.

    If this is stopped at any moment, even by force, the last good site or the new one is there, whole.
    ``progress`` is told what is done next. ``inputs`` returns the digest of all that the build reads: a site
    that was made from the same, and that nobody has changed, is up to date.

    Raises ``PublishError`` when the site cannot be built or moved, or has a fault; the last good one stays.
    """
    site = _folder_of(root.absolute() / SITE)
    try:
        with (
            _locked(site),
            # Deleted at the end, or by the next run if another program still has a file in it open.
            TemporaryDirectory(
                prefix=_sibling(site, "new-").name, dir=site.parent, ignore_cleanup_errors=True
            ) as own,
        ):
            _recover(site, Path(own))
            nu_pages = NuPages(root, _sibling(site, "checked"))
            made_from = MadeFrom(inputs(root), _sibling(site, "made-from")) if inputs else None
            if made_from and (published := _up_to_date(site, made_from, nu_pages)):
                return published
            # The temporary folder itself may be read by its owner alone; the one inside is like any other.
            new = Path(own) / SITE
            made = build(root, new)
            published = _checked(site, new, made, nu_pages, progress)
            _put_in_place(new, site, swap)
            nu_pages.remember()
            if made_from and inputs:
                made_from.remember(published.left_out, partial(inputs, root))
    except OSError as error:
        reason = error.strerror or str(error)
        raise PublishError(
            f"{site} was not changed: {reason} ({error.filename or site.parent})\n"
            "    hint: see that the disk has room, that you may write there, and that no program has it open"
        ) from None
    return published


def _folder_of(place: Path) -> Path:
    """Return the folder of the site, which is that of the link where ``place`` is one.

    Raises ``PublishError`` where a file is there, or a folder of something else, such as a repository: what
    is in it would be deleted.
    """
    try:
        site = place.resolve()
        is_other = any(site.glob("*")) and (not (site / NOT_FOUND).is_file() or (site / ".git").exists())
    except (OSError, RuntimeError):
        raise PublishError(
            f"found a link at {place} that leads nowhere, expected one to a folder\n    hint: make it again"
        ) from None
    if site.exists() and not site.is_dir():
        raise PublishError(
            f"found a file at {site}, expected a folder or nothing\n    hint: move it elsewhere"
        )
    if is_other:
        found, hint = (
            ("a link to ", "link an empty folder") if place.is_symlink() else ("", "move it elsewhere")
        )
        raise PublishError(
            f"found {found}{site}, which holds something else, expected the folder of an earlier site\n"
            f"    hint: {hint}, because a build takes the place of all that is in it"
        )
    return site


def _up_to_date(site: Path, made_from: MadeFrom, nu_pages: NuPages) -> Published | None:
    """Return the last site where a build would make and check the same, or ``None``."""
    uris = uris_in(site) if site.is_dir() else ()
    left_out = made_from.unchanged(site, uris)
    # What could not be checked then may be checked now.
    if left_out is None or left_out != nu_pages.left_out:
        return None
    return Published(site, _number_of_pages(uris), len(uris), left_out, unchanged=True)


def check_site(
    root: Path, build: Callable[[Path, Path], Made] = run_mkdocs, progress: Progress = untold
) -> Published:
    """Build the site of the project at ``root`` into a folder that is deleted, and check all of it.

    Raises ``PublishError`` when it cannot be built, or has a fault.
    """
    with TemporaryDirectory(prefix="guidancehub-", ignore_cleanup_errors=True) as own:
        new = Path(own) / SITE
        made = build(root, new)
        return _checked(new, new, made, NuPages(root, Path(own) / "checked"), progress)


def _checked(site: Path, new: Path, made: Made, nu_pages: NuPages, progress: Progress) -> Published:
    """Check the new site in its temporary folder, and list its files there.

    Raises ``PublishError`` with all its faults.
    """
    uris = uris_in(new)
    progress(f"checking {len(uris):,} files")
    pages = {uri: new / uri for uri in uris if uri.endswith(PAGE)}
    faults = faults_in(new, uris, made) or nu_pages.faults(pages, progress)
    if faults:
        number = counted(len(faults), "fault")
        raise PublishError(f"{as_told(faults)}\n\n{number}; the last good site is as it was", 1)
    write_manifest(new, uris)
    return Published(site, _number_of_pages(uris), len(uris) + 1, nu_pages.left_out)


def _number_of_pages(uris: Iterable[str]) -> int:
    """Return how many pages a site has, as “check” counts them: without the one for a lost address."""
    return sum(uri.endswith(PAGE) and uri != NOT_FOUND for uri in uris)


def _sibling(site: Path, name: str) -> Path:
    """Return a hidden path in the site's parent folder: on the same disk, so that renaming is one step."""
    return site.with_name(f".{site.name}-{name}")


@contextmanager
def _locked(site: Path) -> Iterator[None]:
    """Hold the lock of the site, so that no second build runs at the same time.

    The system frees the lock when the process ends, even by force, so no lock is ever left over.
    Raises ``PublishError`` when another process holds it.
    """
    holder = _sibling(site, "builder")
    lock = FileLock(_sibling(site, "lock"), blocking=False)
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
    """Put back the site that a stopped run had moved away, and delete what stopped runs left."""
    old = _sibling(site, "old")
    if old.exists():
        # Moved before it is deleted: half a folder under this name could be taken for a site later.
        old.rename(own / "old" if site.exists() else site)
    for folder in site.parent.iterdir():
        if folder.name.startswith(_sibling(site, "new").name) and folder != own:
            shutil.rmtree(folder, ignore_errors=True)


def _put_in_place(new: Path, site: Path, swap: Callable[[Path, Path], bool]) -> None:
    """Make the new folder the site, and leave the old one in the temporary folder, which is deleted."""
    if not site.exists():
        new.rename(site)
        return
    if swap(new, site):
        return
    old = _sibling(site, "old")
    site.rename(old)
    try:
        new.rename(site)
    except OSError:
        old.rename(site)
        raise
    old.rename(new)
