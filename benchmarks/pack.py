"""Measure the tender pack in a real browser: 1,000 questions in the bank, the processor four times slower.

    make bench, or: PYTHONPATH=hooks:tests/helpers:tools python benchmarks/pack.py

Each action is done with the mouse or the keyboard, and takes the time until the browser has painted what
it changed (the Event Timing API, in steps of 8 ms). It is set beside a press on the button of an empty page,
in the same browser and at the same slowdown. The bytes and the requests are those of a reader who opens
one step after the other.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from browsing import started
from guidancehub.downloads.bank.canonical import canonical, with_digest
from serving import Compressing, served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Locator, Page

ROOT: Final = Path(__file__).parent.parent
QUESTIONS: Final = 1_000
CHOSEN: Final = 60
SLOWDOWN: Final = 4
ROUNDS: Final = 9
MOST: Final = 100
"""Milliseconds for an action at the slowdown."""
MOST_BYTES: Final = 45_000
"""Of the pack's script, for a reader who goes through all steps up to the link."""
MOST_REQUESTS: Final = 16
MOST_SHIFT: Final = 0.02
LOADING: Final = (
    ("at first", (), MOST_BYTES),
    ("with Service to Weights", ("Gates", "Questions", "Weights"), MOST_BYTES),
    ("with Check", ("Check",), MOST_BYTES),
    ("with Keep and share, up to the copied link", ("Keep and share",), MOST_BYTES),
)
"""What a reader has opened by then, the steps that are opened for it, and how many bytes it may take."""

EMPTY: Final = """<!doctype html><html lang="en"><title>Empty</title><button>Press</button>
<script>document.querySelector("button").onclick = ({ target }) => { target.textContent += "."; };</script>"""

WATCH: Final = """() => {
  window.longest = 0;
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) window.longest = Math.max(window.longest, duration);
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) {
      if (!hadRecentInput) window.shift += value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}"""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a reader does again and again."""

    name: str
    step: str
    do: Callable[[Page, int], None]
    """What is done in a round, which is counted from 0."""


def main() -> int:
    """Print the figures; give 1 when one misses its target."""
    with tempfile.TemporaryDirectory() as made, started() as browser:
        site = Path(made)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
        subprocess.run(command, cwd=ROOT, check=True)
        missed = [*_loading(browser, site)]
        _enlarge(site)
        (site / "empty.html").write_text(EMPTY, encoding="utf-8")
        missed += _acting(browser, site)
    print(*(f"\nMissed: {line}" for line in missed), sep="")
    return 1 if missed else 0


def _loading(browser: Browser, site: Path) -> Iterator[str]:
    """Print what is loaded by each step, and how much the page moves; yield what misses its target."""
    with served(site, Compressing) as home, _page(browser, 1) as page:
        loaded: dict[str, int] = {}
        page.on(
            "response", lambda each: loaded.update({each.url: int(each.headers.get("content-length", 0))})
        )
        page.goto(f"{home}pack/")
        page.locator(".hub-pack").wait_for()
        for said, steps, most in LOADING:
            for step in steps:
                _open(page, step)
                page.wait_for_load_state("networkidle")
            page.wait_for_timeout(1_000)
            script, requests = _script_in(loaded), len(loaded)
            print(f"{said}: {script / 1000:.1f} KB of the pack's script, {requests} requests for all")
            if script > most:
                yield f"{script} bytes of script {said}, and should be at most {most}"
        shift = float(page.evaluate("window.shift"))
    print(f"layout shift: {shift:.3f}")
    if requests > MOST_REQUESTS:
        yield f"{requests} requests, and should be at most {MOST_REQUESTS}"
    if shift > MOST_SHIFT:
        yield f"a layout shift of {shift:.3f}, and should be at most {MOST_SHIFT}"


def _script_in(loaded: dict[str, int]) -> int:
    return sum(size for url, size in loaded.items() if "/js/pack" in url)


def _acting(browser: Browser, site: Path) -> list[str]:
    """Print how long each action takes; return what misses its target."""
    missed = []
    with served(site, Compressing) as home:
        with _page(browser, SLOWDOWN) as page:
            page.goto(f"{home}empty.html")
            button = page.get_by_role("button")
            empty = _rounds(page, lambda *_: button.click())
            print(f"a press on an empty page, processor / {SLOWDOWN}: {_told(empty)}")
        for chosen in (11, CHOSEN):
            with _page(browser, SLOWDOWN) as page:
                page.goto(f"{home}pack/#add={','.join(f'ZZ-{at}' for at in range(1, chosen + 1))}")
                page.locator(".hub-pack").wait_for()
                for action in ACTIONS:
                    _open(page, action.step)
                    page.wait_for_timeout(1_500)
                    times = _rounds(page, action.do)
                    ratio = median(times) / median(empty)
                    print(
                        f"{action.name}, {QUESTIONS} questions, {chosen} chosen, processor / {SLOWDOWN}: "
                        f"{_told(times)}, {ratio:.1f} times the empty page"
                    )
                    if median(times) > MOST:
                        missed.append(f"{action.name} with {chosen} chosen takes {median(times):.0f} ms")
    return missed


def _rounds(page: Page, do: Callable[[Page, int], None]) -> list[float]:
    """Do something several times; return the milliseconds of each, after a first time that does not count."""
    times = []
    for at in range(ROUNDS + 1):
        page.evaluate("window.longest = 0")
        do(page, at)
        page.wait_for_timeout(400)
        # What is quicker than the least that the browser reports counts as that.
        times.append(max(float(page.evaluate("window.longest")), 16.0))
    return times[1:]


def _told(times: list[float]) -> str:
    return f"{median(times):.0f} ms ({min(times):.0f} to {max(times):.0f})"


def _open(page: Page, step: str) -> None:
    page.get_by_role("navigation", name="Steps of the pack").get_by_role("button", name=step).click()


def _field(page: Page, path: str) -> Locator:
    return page.locator(f'[data-field="{path}"]')


def _press(path: str) -> Callable[[Page, int], None]:
    """Return what presses the mouse on a button or a box, with no look of the tool's own in between."""

    def do(page: Page, _: int) -> None:
        target = _field(page, path)
        target.scroll_into_view_if_needed()
        box = target.bounding_box()
        if box is None:
            raise ValueError(f"{path} is not shown")
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    return do


def _type(path: str, values: Callable[[int], str]) -> Callable[[Page, int], None]:
    """Return what types into a field, key by key, and leaves it."""

    def do(page: Page, at: int) -> None:
        _field(page, path).select_text()
        page.keyboard.type(values(at))
        page.keyboard.press("Tab")

    return do


ACTIONS: Final = (
    Action("add or remove a question", "Questions", _press("bank.QI-01")),
    Action("move a question", "Questions", _press("public.questions.ZZ-2.down")),
    Action("type a letter of a search", "Questions", lambda page, _: _field(page, "bank.words").press("e")),
    Action(
        "set a word limit", "Questions", _type("public.questions.ZZ-3.words", lambda at: str(300 + 50 * at))
    ),
    Action("set a weight", "Weights", _type("public.questions.ZZ-3.weight", lambda at: str(2 + at / 10))),
    Action("tick a gate", "Gates", _press("public.gates.BS-01")),
)


def _enlarge(site: Path) -> None:
    """Put a bank of many questions in the place of the site's."""
    (file,) = (site / "api" / "v1" / "bank").glob("[0-9]*.json")
    bank = json.loads(file.read_text(encoding="utf-8"))
    numbers = count(max(each["number"] for each in (*bank["questions"], *bank["retired"])) + 1)
    models = [each for each in bank["questions"] if each["kind"] == "scored"]
    more = [
        {**models[at % len(models)], "code": f"ZZ-{at}", "number": next(numbers)}
        for at in range(1, QUESTIONS - len(bank["questions"]) + 1)
    ]
    large = with_digest({**bank, "questions": [*bank["questions"], *more]})
    file.write_text(canonical(large), encoding="utf-8")


@contextmanager
def _page(browser: Browser, slowdown: int) -> Iterator[Page]:
    """Open an empty page with the processor slowed down, which watches itself."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(f"({WATCH})()")
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    try:
        yield page
    finally:
        context.close()


if __name__ == "__main__":
    sys.exit(main())
