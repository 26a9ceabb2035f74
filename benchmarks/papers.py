"""Measure the papers of a tender pack in a real browser: 60 questions, 8 bidders and 5 evaluators.

    make bench, or: PYTHONPATH=hooks:tests/helpers:tools python benchmarks/papers.py

Each paper takes the time from the press on its button, or from the choice of files, until the page has the
whole file to save. It is set beside a press on the button of an empty page that saves a small file, in the
same browser. The first round, in which the script loads, does not count.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from browsing import started
from paper_books import agreed, scored
from serving import Compressing, served

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

ROOT: Final = Path(__file__).parent.parent
QUESTIONS: Final = 60
BIDDERS: Final = 8
EVALUATORS: Final = 5
ROUNDS: Final = 7
MOST: Final = 2_000
"""Milliseconds for each paper, and for all workbooks of the evaluators in a row."""

EMPTY: Final = """<!doctype html><html lang="en"><title>Empty</title><button>Press</button>
<script src="empty.js"></script>"""
EMPTY_SCRIPT: Final = """document.querySelector("button").onclick = () => {
  setTimeout(() => URL.createObjectURL(new Blob(["x"])));
};"""

WATCH: Final = """() => {
  const before = URL.createObjectURL;
  window.made = [];
  URL.createObjectURL = (blob) => {
    window.made.push(blob);
    window.done?.(performance.now());
    return before.call(URL, blob);
  };
}"""
PRESS: Final = """async (names) => {
  const began = performance.now();
  let ended = began;
  for (const name of names) {
    const buttons = [...document.querySelectorAll("button")];
    const button = buttons.find((each) => each.textContent === name);
    const done = new Promise((resolve) => { window.done = resolve; });
    while (document.querySelector("[aria-busy]")) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    button.click();
    ended = await done;
  }
  return ended - began;
}"""
"""Presses buttons in a row, and gives the milliseconds until the last file is there."""
GIVE: Final = """async ([label, files]) => {
  const labels = [...document.querySelectorAll("label")];
  const field = labels.find((each) => each.textContent === label).control;
  const given = new DataTransfer();
  for (const [name, text] of files) {
    given.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name));
  }
  field.files = given.files;
  const done = new Promise((resolve) => { window.done = resolve; });
  const said = new Promise((resolve) => {
    const line = document.querySelector(".hub-pack__said");
    const hear = new MutationObserver(() => {
      if (line.textContent.includes(" is read.")) resolve(performance.now());
    });
    hear.observe(line, { childList: true, characterData: true, subtree: true });
  });
  const began = performance.now();
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return (await Promise.race([done, said])) - began;
}"""
"""Chooses files, and gives the milliseconds until a file is made of them, or until they are read."""
LAST: Final = """async () => {
  const bytes = new Uint8Array(await window.made.at(-1).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}"""

SINGLE: Final = (
    "Save the Word paper for bidders",
    "Save the Word paper for evaluators",
    "Save the sheets (Excel)",
    "Save the criteria (JSON)",
    "Save the record of the decision",
    "Save the paper for B",
)
BOOKS: Final = tuple(f"Save workbook {at}" for at in range(1, EVALUATORS + 1))
ALL_FILES: Final = "Evaluators’ workbooks, all at once"
ONE_FILE: Final = "Moderation workbook"


def main() -> int:
    """Print the figures; give 1 when one misses its target."""
    with tempfile.TemporaryDirectory() as made, started() as browser:
        site = Path(made)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
        subprocess.run(command, cwd=ROOT, check=True)
        (site / "empty.html").write_text(EMPTY, encoding="utf-8")
        (site / "empty.js").write_text(EMPTY_SCRIPT, encoding="utf-8")
        with served(site, Compressing) as home:
            missed = _measured(browser, home, _codes(site))
    print(*(f"\nMissed: {line}" for line in missed), sep="")
    return 1 if missed else 0


def _codes(site: Path) -> list[str]:
    (file,) = (site / "api" / "v1" / "bank").glob("[0-9]*.json")
    questions = json.loads(file.read_text(encoding="utf-8"))["questions"]
    return [each["code"] for each in questions if each["kind"] == "scored"][:QUESTIONS]


def _measured(browser: Browser, home: str, codes: list[str]) -> list[str]:
    """Print how long each paper takes; return what misses its target."""
    page = browser.new_page()
    page.goto(f"{home}empty.html")
    page.evaluate(WATCH)
    empty = _rounds(lambda: float(page.evaluate(PRESS, ["Press"])))
    print(f"a press on an empty page that saves a file: {_told(empty)}")
    page.close()
    page = _papers(browser, home, codes)
    books = [_filled(page, name) for name in BOOKS]
    missed = []
    for name, do in _actions(page, books):
        times = _rounds(do)
        print(f"{name}: {_told(times)}")
        if median(times) > MOST:
            missed.append(f"{name} takes {median(times):.0f} ms")
    return missed


def _papers(browser: Browser, home: str, codes: list[str]) -> Page:
    """Open the step of the papers with a pack of many questions and the people who bid and judge."""
    page = browser.new_page()
    page.goto(f"{home}pack/#add={','.join(codes)}")
    page.get_by_text("Added to the pack").first.wait_for()
    page.get_by_role("navigation", name="Steps of the pack").get_by_role("button", name="Papers").click()
    for label, noun, many in (
        ("Each bidder, one a line", "Bidder", BIDDERS),
        ("Evaluators, one a line", "Evaluator", EVALUATORS),
    ):
        page.get_by_label(label).fill("\n".join(f"{noun} {at}" for at in range(1, many + 1)))
        page.get_by_label(label).blur()
    page.evaluate(WATCH)
    return page


def _filled(page: Page, name: str) -> tuple[str, str]:
    page.evaluate(PRESS, [name])
    content = scored(base64.b64decode(page.evaluate(LAST)), _score)
    return f"{name}.xlsx", base64.b64encode(content).decode()


def _score(_code: str, bidder: str) -> int:
    return 3 if bidder == "A" else 2


def _actions(page: Page, books: list[tuple[str, str]]) -> list[tuple[str, Callable[[], float]]]:
    """Return what is measured; the moderation workbook that the last of it needs is made here."""
    page.evaluate(GIVE, [ALL_FILES, books])
    merged = base64.b64decode(page.evaluate(LAST))
    moderated = [["moderation.xlsx", base64.b64encode(agreed(merged, _score, winner="A")).decode()]]
    page.evaluate(GIVE, [ONE_FILE, moderated])
    page.get_by_label("Which bidder").select_option("B")
    actions: list[tuple[str, Callable[[], float]]] = [
        (f"{EVALUATORS} workbooks for evaluators", lambda: float(page.evaluate(PRESS, BOOKS))),
        (
            f"from {EVALUATORS} filled workbooks to that of moderation",
            lambda: float(page.evaluate(GIVE, [ALL_FILES, books])),
        ),
        ("reading the moderation workbook", lambda: float(page.evaluate(GIVE, [ONE_FILE, moderated]))),
    ]
    return [*actions, *((name, partial(_single, page, name)) for name in SINGLE)]


def _single(page: Page, name: str) -> float:
    if name.endswith(" B"):
        page.get_by_label("Which bidder").select_option("B")
    return float(page.evaluate(PRESS, [name]))


def _rounds(do: Callable[[], float]) -> list[float]:
    """Do something several times; return the milliseconds of each, after a first time that does not count."""
    return [do() for _ in range(ROUNDS + 1)][1:]


def _told(times: list[float]) -> str:
    digits = 0 if median(times) >= 1 else 1
    return f"{median(times):.{digits}f} ms ({min(times):.{digits}f} to {max(times):.{digits}f})"


if __name__ == "__main__":
    sys.exit(main())
