"""Measure the downloads against the pages, side by side, and see how they grow with the matrix.

    python benchmarks/downloads.py

First the real hub: every download and the archive, against the pages and against the whole build.
Then each format of the whole matrix at 500 and at 1,000 questions. Each figure is the best of several
runs, each in a process of its own, so that one run's memory is not another's. The share of the build is
the median of pairs of builds, one with the downloads and one without, side by side.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from guidancehub.build import build_site
from guidancehub.content.hub import Hub
from guidancehub.content.load import load
from guidancehub.content.model.matrix import Criterion, Question
from guidancehub.downloads.registry import downloads_of
from guidancehub.downloads.site_zip import archive_of
from guidancehub.views.links import Links
from guidancehub.web.pages import pages_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT: Final = Path(__file__).parent.parent
SMALL: Final = 500
LARGE: Final = 1_000
ROUNDS: Final = 3
TURNS: Final = 7
"""Pairs of builds, with the downloads and without. The speed of a machine moves, so each pair is compared."""

MOST_OF_BUILD: Final = 1 / 3
MOST_SECONDS: Final = 10
MOST_MEMORY: Final = 500
MOST_GROWTH: Final = 2.4
"""Twice the questions may take twice the time, and a little for the measurement."""
_FIRST: Final = 100
"""The number of the first code that no real question has."""

PAGES: Final = "pages"
WHOLE: Final = "every download"
ARCHIVE: Final = "archive"
MATRIX: Final = ("matrix/", "matrix/table/")


def main() -> int:
    """Measure one thing when asked for it, or everything; give 1 when a target is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--one", default="", help="measure this alone, and print seconds and megabytes")
    parser.add_argument("--questions", type=int, default=0, help="how many questions; 0 is the real hub")
    options = parser.parse_args()
    if options.one:
        print(*_measured(options.one, options.questions))
        return 0
    missed = [*_of_the_real_hub(), *_of_large_matrices()]
    print(*(f"\nMissed: {line}" for line in missed), sep="")
    return 1 if missed else 0


def _of_the_real_hub() -> Iterator[str]:
    """Print how the downloads compare with the pages, and yield what misses its target."""
    pages, _ = _best(PAGES, 0)
    whole, memory = _best(WHOLE, 0)
    archive, _ = _best(ARCHIVE, 0)
    print(
        f"real hub, processor: downloads / pages {whole / pages:.2f}, archive / pages {archive / pages:.2f}"
    )
    # The typesetter works beside the making of pages, so what downloads add is a matter of the clock.
    _whole_build(ROOT / "mkdocs.yml")
    turns = [(_whole_build(ROOT / "mkdocs.yml"), _build_without()) for _ in range(TURNS)]
    shares = sorted((all_ - without) / all_ for all_, without in turns)
    share = median(shares)
    print(f"real hub, by the clock: downloads and archive / whole build {share:.2f} ", end="")
    print(f"({shares[0]:.2f} to {shares[-1]:.2f}), at {memory:.0f} MB")
    if share > MOST_OF_BUILD:
        yield f"downloads are {share:.2f} of the build and should be at most {MOST_OF_BUILD:.2f}"


def _of_large_matrices() -> Iterator[str]:
    """Print what each format of the whole matrix takes, and yield what misses its target."""
    pages, _ = _best(PAGES, LARGE)
    for uri in _matrix_files(load(ROOT)):
        small, _ = _best(uri, SMALL)
        large, memory = _best(uri, LARGE)
        growth = large / small
        print(f"{LARGE:,} questions: {uri} / pages {large / pages:.3f}, {growth:.1f} times {SMALL}, ", end="")
        print(f"{large:.2f} s, {memory:.0f} MB")
        # A few hundredths of a second say more of the machine than of the growth.
        if large > MOST_SECONDS or memory > MOST_MEMORY or (growth > MOST_GROWTH and large > 1):
            yield f"{uri} takes {large:.1f} s, {memory:.0f} MB and {growth:.1f} times {SMALL} questions"


def _matrix_files(hub: Hub) -> list[str]:
    return [
        each.uri
        for each in downloads_of(hub, Links(hub))
        if set(MATRIX) & set(each.pages)
        or each.uri in {"api/v1/hub.json", "downloads/plain/question-matrix.csv"}
    ]


def _best(name: str, questions: int) -> tuple[float, float]:
    """Measure in fresh processes; give the least seconds and megabytes."""
    command = [sys.executable, __file__, "--one", name, "--questions", str(questions)]
    runs = [
        tuple(map(float, subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()))
        for _ in range(ROUNDS)
    ]
    return min(run[0] for run in runs), min(run[1] for run in runs)


def _whole_build(setup: Path) -> float:
    """Build the site with MkDocs, and give the seconds by the clock."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(setup), "--site-dir", folder]
        started = time.perf_counter()
        subprocess.run(command, cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=True)
        return time.perf_counter() - started


def _build_without() -> float:
    """Build the site without what can be taken away, and give the seconds by the clock."""
    setup = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("downloads: true", "downloads: false")
    beside = ROOT / ".mkdocs-without-downloads.yml"
    beside.write_text(setup, encoding="utf-8")
    try:
        return _whole_build(beside)
    finally:
        beside.unlink()


def _measured(name: str, questions: int) -> tuple[float, float]:
    hub = with_questions(load(ROOT), questions) if questions else load(ROOT)
    work = _work(name, hub, of_real_hub=not questions)
    started = time.process_time()
    work()
    seconds = time.process_time() - started
    # Linux counts kilobytes, macOS bytes.
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def _work(name: str, hub: Hub, *, of_real_hub: bool) -> Callable[[], object]:
    if name == PAGES:
        # The build of the pages reads the content too; a matrix made up here is in memory already.
        return lambda: build_site(ROOT, "skip").outputs if of_real_hub else pages_of(hub, Links(hub))
    if name == WHOLE:
        return lambda: [download.make() for download in downloads_of(hub, Links(hub))]
    if name == ARCHIVE:
        site = {output.uri: output.data for output in build_site(ROOT).outputs}
        return lambda: archive_of(site, hub.info)
    (download,) = [each for each in downloads_of(hub, Links(hub)) if each.uri == name]
    return download.make


def with_questions(hub: Hub, number: int) -> Hub:
    """Fill the matrix up to a number, with the real questions again in turn under new codes."""
    files = {kind: list(loaded) for kind, loaded in hub.files.items()}
    each = number // len(files["criterion"])
    files["criterion"] = [
        replace(loaded, record=_filled(loaded.record, each))
        for loaded in files["criterion"]
        if isinstance(loaded.record, Criterion)
    ]
    return Hub.of(files)


def _filled(criterion: Criterion, number: int) -> Criterion:
    # The real ones keep their codes, which sets and gates name.
    real = [question for area in criterion.areas for question in area.questions]
    more, count = cycle(real), number - len(real)
    areas = []
    made = 0
    for at, area in enumerate(criterion.areas):
        wanted = count // len(criterion.areas) + (at < count % len(criterion.areas))
        added = [
            _renamed(next(more), f"{criterion.prefix}-{_FIRST + made + place}") for place in range(wanted)
        ]
        areas.append(area.model_copy(update={"questions": (*area.questions, *added)}))
        made += wanted
    return criterion.model_copy(update={"areas": tuple(areas)})


def _renamed(question: Question, code: str) -> Question:
    return question.model_copy(update={"id": code})


if __name__ == "__main__":
    sys.exit(main())
