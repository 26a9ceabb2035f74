"""Kill a build of the site at every moment, and say what the folder holds after a run on faulty content.

Run as a program of its own, for it forks: ``kill_moments.py FOLDER exchange|renames``. A moment is each
line of ``publish.py``, and each call that opens, renames or deletes something. Prints one JSON object for
each moment.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from guidancehub import publish as module
from guidancehub.publish import PublishError, exchange, publish

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from _typeshed import TraceFunction

FILES = ("index.html", "cases/index.html", "assets/hub.css")
Swap: TypeAlias = "Callable[[Path, Path], bool]"
SWAPS: dict[str, Swap] = {"exchange": exchange, "renames": lambda _, __: False}


def write_site(folder: Path, release: str) -> None:
    for name in FILES:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{release} {name}", encoding="utf-8")


def build_new(_: Path, folder: Path) -> None:
    write_site(folder, "new")


def fail(_: Path, folder: Path) -> None:
    (folder / "half").mkdir(parents=True)
    raise PublishError("the content has faults")


def release_in(site: Path) -> str:
    """Return the release whose site is there whole, or what is there instead."""
    present = {
        file.relative_to(site).as_posix(): file.read_text() for file in site.rglob("*") if file.is_file()
    }
    for release in ("old", "new"):
        if present == {name: f"{release} {name}" for name in FILES}:
            return release
    return f"neither: {present}"


def _killed_build(root: Path, moment: int, swap: Swap) -> NoReturn:
    """Build, and kill this process at the moment of that number; end with 0 when there is none."""
    passed = 0

    def count() -> None:
        nonlocal passed
        passed += 1
        if passed == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    def trace(frame: FrameType, event: str, _: object) -> TraceFunction | None:
        if frame.f_code.co_filename != module.__file__:
            return None
        if event == "line":
            count()
        return trace

    def audit(event: str, _: object) -> None:
        if event in {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir"}:
            count()

    sys.addaudithook(audit)
    sys.settrace(trace)
    publish(root, build_new, swap)
    os._exit(0)


def outcome(root: Path, moment: int, swap: Swap) -> dict[str, object] | None:
    """Kill a build at a moment and run it again, on faulty content and on good; return what was there."""
    site = root / "site"
    write_site(site, "old")
    child = os.fork()
    if child == 0:
        _killed_build(root, moment, swap)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        return None
    there = site.exists()
    try:
        publish(root, fail, swap)
    except PublishError as error:
        fault = str(error)
    after_fault = release_in(site)
    publish(root, build_new, swap)
    left = sorted(file.name for file in root.iterdir() if file.name != ".site-lock")
    return {
        "moment": moment,
        "there": there,
        "fault": fault,
        "after_fault": after_fault,
        "after_all": release_in(site),
        "left": left,
    }


def main() -> None:
    folder, swap = Path(sys.argv[1]), SWAPS[sys.argv[2]]
    moment = 1
    while True:
        root = folder / f"{moment}"
        root.mkdir()
        found = outcome(root, moment, swap)
        if found is None:
            return
        print(json.dumps(found))  # noqa: T201 (the test reads it)
        moment += 1


if __name__ == "__main__":
    main()
