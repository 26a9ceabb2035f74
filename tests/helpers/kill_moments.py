"""Kill a build of the site at some moments, and say what the folder holds after a run on faulty content.

Run as a program of its own, for it forks: ``kill_moments.py FOLDER exchange|renames`` prints every moment,
and with their numbers besides, ``3,17``, it kills a build at each of these. A moment is each line of
``publish.py``, and each call that opens, renames or deletes something. Prints JSON objects.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from guidancehub.finished.made import Made
from guidancehub.finished.manifest import MANIFEST
from guidancehub.publishing import publish as module
from guidancehub.publishing.mkdocs_process import PublishError
from guidancehub.publishing.publish import exchange, publish

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from _typeshed import TraceFunction

FILES = ("index.html", "cases/index.html", "404.html", "assets/hub.css")
PAGE = (
    "<!doctype html><html lang=en-GB><head>"
    "<meta http-equiv=content-security-policy content=\"default-src 'none'\">"
    "<title>{name}</title></head><body><p>{release}</p></body></html>"
)
Swap: TypeAlias = "Callable[[Path, Path], bool]"
SWAPS: dict[str, Swap] = {"exchange": exchange, "renames": lambda _, __: False}


def text_of(name: str, release: str) -> str:
    return (PAGE if name.endswith(".html") else "/* {release} {name} */").format(name=name, release=release)


def write_site(folder: Path, release: str) -> None:
    for name in FILES:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text_of(name, release), encoding="utf-8")


def build_new(_: Path, folder: Path) -> Made:
    write_site(folder, "new")
    return Made("https://riverside-hub.example/", dict.fromkeys(FILES, ""))


def fail(_: Path, folder: Path) -> Made:
    (folder / "half").mkdir(parents=True)
    raise PublishError("the content has faults")


def release_in(site: Path) -> str:
    """Return the release whose site is there whole, or what is there instead."""
    present = {
        file.relative_to(site).as_posix(): file.read_text("utf-8")
        for file in site.rglob("*")
        if file.is_file()
    }
    manifest = present.pop(MANIFEST, None)
    for release in ("old", "new"):
        written = {name: text_of(name, release) for name in FILES}
        if present == written and manifest in {None, manifest_of(written)}:
            return release
    return f"neither: {present}"


def manifest_of(written: dict[str, str]) -> str:
    return "".join(
        f"{hashlib.sha256(text.encode()).hexdigest()}  {name}\n" for name, text in sorted(written.items())
    )


def _build_up_to(root: Path, moment: int, swap: Swap) -> list[str]:
    """Build, and kill this process at the moment of that number; return the names of all for number 0."""
    passed: list[str] = []

    def note(name: str) -> None:
        passed.append(name)
        if len(passed) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    def trace(frame: FrameType, event: str, _: object) -> TraceFunction | None:
        if frame.f_code.co_filename != module.__file__:
            return None
        if event == "line":
            note(f"{frame.f_code.co_name}:{frame.f_lineno}")
        return trace

    def audit(event: str, _: object) -> None:
        if event in {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir"}:
            note(event)

    sys.addaudithook(audit)
    sys.settrace(trace)
    publish(root, build_new, swap)
    sys.settrace(None)
    return list(passed)


def _moments(root: Path, swap: Swap) -> list[str]:
    """Return the name of every moment of a build that takes the place of an old site."""
    write_site(root / "site", "old")
    return _build_up_to(root, 0, swap)


def outcome(root: Path, moment: int, swap: Swap) -> dict[str, object]:
    """Kill a build at a moment and run it again, on faulty content and on good; return what was there."""
    site = root / "site"
    write_site(site, "old")
    child = os.fork()
    if child == 0:
        _build_up_to(root, moment, swap)
        os._exit(0)
    _, status = os.waitpid(child, 0)
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
        "killed": os.WIFSIGNALED(status),
        "there": there,
        "fault": fault,
        "after_fault": after_fault,
        "after_all": release_in(site),
        "left": left,
    }


def main() -> None:
    folder, swap, *numbers = sys.argv[1:]
    found: list[object]
    if numbers:
        moments = [int(each) for each in numbers[0].split(",")]
        for moment in moments:
            (Path(folder) / f"{moment}").mkdir()
        found = [outcome(Path(folder) / f"{moment}", moment, SWAPS[swap]) for moment in moments]
    else:
        found = [_moments(Path(folder), SWAPS[swap])]
    print(*map(json.dumps, found), sep="\n")  # noqa: T201 (the test reads it)


if __name__ == "__main__":
    main()
