"""Measure how soon a saved file shows in the browser: from the save until the new page has been served whole.

A copy of the real hub is shown by `mkdocs serve` with its downloads on. As a browser does, the reader waits
for the preview's next version and then asks for the page. With a number, the hub is filled up to that many
case studies first.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.request import urlopen

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parent.parent
SAVES: Final = 20
MOST: Final = {"the real hub": 1.0, "1,000 case studies": 2.0}
PATIENCE: Final = 60


class Saved(NamedTuple):
    """One kind of content: a file, words in it that a page shows, and the page."""

    kind: str
    file: str
    words: str
    page: str


KINDS: Final = (
    Saved("a case study", "content/cases/uplift-2025-26.yml", "title: ", "cases/uplift-2025-26/"),
    Saved("a question", "content/matrix/value.yml", "title: ", "matrix/questions/VA-01/"),
    Saved("a page of law", "content/law/*.yml", "title: ", "law/{name}/"),
    Saved("a hub draft", "content/drafts/board-paper.yml", "title: ", "drafts/board-paper/"),
    Saved("a step of the journey", "content/journey/*.yml", "title: ", "journey/{name}/"),
    Saved("a tip", "content/tips.yml", "title: ", "tips/"),
    Saved("a principle", "content/principles.yml", "title: ", "principles/"),
    Saved("a term", "content/glossary.yml", "plain: ", "glossary/"),
    Saved("a source", "content/sources.yml", "title: ", "sources/"),
    Saved("a figure", "content/facts.yml", "title: ", "facts/"),
    Saved("the hub's own file", "content/hub.yml", "promise: ", ""),
    Saved("a reader's path", "content/routes.yml", "title: ", ""),
    Saved("a page by hand", "docs/about.md", "# ", "about/"),
    Saved("a style sheet", "docs/assets/css/site/base.css", "", "assets/css/site.css"),
)


def main() -> int:
    """Measure, print, and give 1 when a target is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("number", type=int, nargs="?", help="fill the hub up to so many case studies")
    parser.add_argument("--saves", type=int, default=SAVES, help="how often each file is saved")
    parser.add_argument("--pause", type=float, default=2, help="seconds between two saves")
    options = parser.parse_args()
    number: int | None = options.number
    name = f"{number:,} case studies" if number else "the real hub"
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "hub"
        _copy(project, number)
        with _served(project) as address:
            medians = [_median(project, address, kind, options.saves, options.pause) for kind in KINDS]
    most = MOST.get(name)
    middle = statistics.median(medians)
    print(f"{name}: the median of all kinds is {middle:.2f} s, and the slowest kind has {max(medians):.2f} s")
    return int(most is not None and max(medians) > most)


def _copy(project: Path, number: int | None) -> None:
    if number:
        made = project.with_name("made")
        hubs = (sys.executable, ROOT / "benchmarks" / "hubs.py", str(number), made)
        subprocess.run(hubs, env=os.environ | {"PYTHONPATH": str(ROOT / "hooks")}, check=True)
        shutil.move(made / "ours", project)
    else:
        for name in ("content", "docs", "overrides", "hooks"):
            shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)


@contextmanager
def _served(project: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
    with (project / "serve.log").open("w", encoding="utf-8") as log:
        server = subprocess.Popen(
            command, cwd=project, env=inherited | {"NO_MKDOCS_2_WARNING": "1"}, stdout=log, stderr=log
        )
        try:
            address = f"http://127.0.0.1:{port}/"
            end = time.monotonic() + PATIENCE
            while time.monotonic() < end:
                try:
                    _get(address)
                    break
                except OSError:
                    time.sleep(0.2)
            yield address
        finally:
            server.terminate()
            server.wait()


def _median(project: Path, address: str, saved: Saved, saves: int, pause: float) -> float:
    """Save a file again and again, each time with another word, and return the median of the seconds."""
    path = min(project.glob(saved.file))
    page = f"{address}{saved.page.format(name=path.stem)}"
    text = path.read_text(encoding="utf-8")
    seconds = []
    for at in range(saves):
        word = f"Word{at}x"
        changed = (
            re.sub(rf"({re.escape(saved.words)}[\"']?)(\S)", rf"\g<1>{word} \2", text, count=1)
            if saved.words
            else f"{text}.{word.lower()} {{\n  color: red;\n}}\n"
        )
        if changed == text:
            raise ValueError(f"{saved.file} has no {saved.words!r}")
        version = _version(_get(f"{address}"))
        started = time.perf_counter()
        path.write_text(changed, encoding="utf-8")
        while word.lower() not in (answer := _get(page).lower()):
            if time.perf_counter() - started > PATIENCE:
                print(answer[:2000])
                raise TimeoutError(page)
            _get(f"{address}_preview/version/{version}")
            version = _version(_get(page)) if page.endswith("/") else version + 1
        seconds.append(time.perf_counter() - started)
        # As an editor who reads what was done: the rest of the site is made in the meantime.
        time.sleep(pause)
    path.write_text(text, encoding="utf-8")
    time.sleep(2)
    spread = f"{min(seconds):.2f} to {max(seconds):.2f}"
    print(f"{saved.kind:<24} {statistics.median(seconds):5.2f} s ({spread})", flush=True)
    return statistics.median(seconds)


def _version(document: str) -> int:
    found = re.search(r"_preview/version/(\d+)", document)
    return int(found[1]) if found else 0


def _get(address: str) -> str:
    try:
        with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 (our own server)
            return str(answer.read().decode())
    except OSError as error:
        if hasattr(error, "read"):
            return str(error.read().decode())
        raise


if __name__ == "__main__":
    sys.exit(main())
