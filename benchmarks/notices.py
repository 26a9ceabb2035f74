"""Measure the notice checker in a real browser: drafts of 200,000 characters, some made to be slow.

    make bench, or: PYTHONPATH=hooks:tests/helpers:tools python benchmarks/notices.py

Each draft is pasted and checked with the button. The time runs from the press until the findings stand on
the page, the median of several presses. Nothing else runs on the page.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from browsing import started
from notice_drafts import drafts_in
from serving import Compressing, served

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT: Final = Path(__file__).parent.parent
SIZE: Final = 200_000
ROUNDS: Final = 9
MOST: Final = 200
"""Milliseconds for an answer."""

PRESS: Final = """button => {
  const before = performance.now();
  button.click();
  document.querySelector("[data-check-found]").getBoundingClientRect();
  return performance.now() - before;
}"""

HOSTILE: Final = {
    "one letter": "a",
    "digits": "1",
    "spaces": " ",
    "weights": "quality 20%, ",
    "brackets": "[insert ",
    "days": "31 april 2026 to ",
    "sums": "total value £1,000 ",
    "midnights": "midnight ",
    "dots": "....... ",
    "periods": "standstill representation by 5 may 2026 until ",
    "criteria": "key criteria quality value social value access integration ",
    "rises": "increase from £1,000 to £3,000 by £1,000 a year for three years value £1 turnover £9 ",
    "companies": "leeds ls1 1aa\nsome name ltd\n",
    "signings": "standstill: we sign the contract 5 may 2026 too late, delay ",
    "letters and hyphens": "a-b_c/1-2 ",
}


def main() -> int:
    """Print the figures; give 1 when one misses its target."""
    folders = ("seeded", "blind", "third")
    real = "\n\n".join(draft.text for folder in folders for draft in drafts_in(folder))
    texts = {"real drafts": real, "one line": real.replace("\n", " "), **HOSTILE}
    with tempfile.TemporaryDirectory() as made, started() as browser:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", made]
        subprocess.run(command, cwd=ROOT, check=True)
        with served(Path(made), Compressing) as home:
            page = browser.new_page()
            page.goto(f"{home}notices/check/")
            page.get_by_role("button", name="Check the draft").wait_for()
            missed = [
                name for name, text in texts.items() for taken in [_time(page, name, text)] if taken > MOST
            ]
    print(*(f"\nMissed: {name}" for name in missed), sep="")
    return 1 if missed else 0


def _time(page: Page, name: str, text: str) -> float:
    """Return the milliseconds of a check of a text, repeated until it is as long as is read."""
    whole = (text * (SIZE // len(text) + 1))[:SIZE]
    page.get_by_label("The draft", exact=True).evaluate("(field, text) => { field.value = text; }", whole)
    button = page.get_by_role("button", name="Check the draft")
    times = [float(button.evaluate(PRESS)) for _ in range(ROUNDS + 1)][1:]
    found = page.locator(".hub-finding").count()
    print(f"{name}: {median(times):.0f} ms ({min(times):.0f} to {max(times):.0f}), {found} findings")
    return median(times)


if __name__ == "__main__":
    sys.exit(main())
