"""Look for saved files again and again, and have the preview read them.

Looking costs a few milliseconds and works on every disk, on network drives and between Windows and Linux too,
where notices of the system do not always come.
"""

from __future__ import annotations

import gc
import time
from threading import Thread
from typing import TYPE_CHECKING, Final

from guidancehub.content.reading.regular_files import file_version, regular_files

if TYPE_CHECKING:
    from pathlib import Path

    from guidancehub.preview.state import PreviewState

_FOLDERS: Final = ("content", "docs", "overrides")
_FILE: Final = "mkdocs.yml"
_PAUSE: Final = 0.1
"""Seconds between two looks."""
_SETTLED: Final = 0.05
"""Seconds without another change after which an editor's save is over."""
_QUIET: Final = 0.4
"""Seconds without a request after which the rest of the site is made."""
_MOST_NEW: Final = 300_000
"""New objects after which Python looks for those no longer needed, even if nobody has paused by then."""


def start_watching(state: PreviewState, root: Path) -> None:
    """Watch the files of the project at ``root``, in threads that end with the process."""
    # To look for what is no longer needed takes as long as to read a save, so it waits until nobody does.
    gc.set_threshold(_MOST_NEW)
    Thread(target=_watch, args=(state, root), daemon=True).start()
    Thread(target=_finish, args=(state,), daemon=True).start()


def saved_versions(root: Path) -> dict[str, tuple[int, ...]]:
    """Return what differs for each file after it was saved."""
    paths, problems = regular_files(root, *_FOLDERS)
    versions: dict[str, tuple[int, ...]] = {problem.path: () for problem in problems}
    for path in (*paths, _FILE):
        try:
            # To join a thousand paths takes longer than to look at the files.
            versions[path] = file_version(f"{root}/{path}")
        except OSError:
            versions[path] = ()
    return versions


def _watch(state: PreviewState, root: Path) -> None:
    seen = saved_versions(root)
    while True:
        time.sleep(_PAUSE)
        found = saved_versions(root)
        if found == seen:
            continue
        while True:
            time.sleep(_SETTLED)
            later = saved_versions(root)
            if later == found:
                break
            found = later
        seen = found
        state.update()


def _finish(state: PreviewState) -> None:
    while True:
        time.sleep(_PAUSE)
        if state.is_quiet(_QUIET) and state.finish():
            gc.collect()
            if not gc.get_freeze_count():
                # Most of what is there by now stays, so that later only what is newer is looked through.
                gc.freeze()
