"""Make the pictures of the recipes for editors: what the program answers, and pages of its preview.

Run it after a change to what they show: ``python tools/recipe_pictures.py``. It follows recipes on a copy of
the project, so that nothing here changes. docs/editing/recipes.md says what each picture has to show.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from playwright.sync_api import Error, Page, sync_playwright

from guidancehub.views.design_tokens import COLOURS
from guide_pictures import PICTURES, save
from programs import CHROMIUM

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parent.parent
FOLDER: Final = PICTURES / "recipes"
TODAY: Final = "2026-11-30"
"""The day that commands count from, so that the pictures change only with the program."""
_PARTS: Final = ("content", "docs", "hooks", "overrides", "banks")
_LEDGERS: Final = ("released-ids.txt", "released-numbers.txt", "released-names.txt")
_CASE: Final = "content/cases/camden-seven-year-funding.yml"
_PATIENCE: Final = 120
_TERMINAL: Final = f"""\
<style>
body {{ margin: 0; background: {COLOURS["paper"].light}; color: {COLOURS["ink"].light}; }}
pre {{ margin: 0; padding: 16px; font: 14px/1.45 monospace; white-space: pre-wrap; }}
pre {{ border: 1px solid {COLOURS["line-strong"].light}; }}
b {{ color: {COLOURS["brand"].light}; }}
</style>
<pre><b>%s</b>
%s</pre>
"""


class Hub:
    """A copy of the project, in which recipes are followed and looked at."""

    def __init__(self, root: Path, page: Page, address: str) -> None:
        """Take the copy's folder, a browser's page, and the address of the preview."""
        self.root, self.page, self.address = root, page, address

    def restore(self) -> None:
        """Make the content as it was."""
        shutil.rmtree(self.root / "content")
        shutil.copytree(ROOT / "content", self.root / "content")
        for ledger in _LEDGERS:
            shutil.copy(ROOT / ledger, self.root)

    def run(self, *arguments: str) -> str:
        """Return what the program answers."""
        command = [sys.executable, "-m", "guidancehub", "--root", str(self.root), *arguments]
        environment = os.environ | {"NO_COLOR": "1", "PYTHONPATH": str(ROOT / "hooks")}
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        return (done.stdout + done.stderr).strip()

    def change(self, path: str, pattern: str, words: str) -> None:
        """Put words in the place of the first text of a form in a file."""
        file = self.root / path
        text, number = re.subn(pattern, words, file.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
        assert number, f"{path} has nothing of the form {pattern}"  # noqa: S101 (a tool's own check)
        file.write_text(text, encoding="utf-8")

    def show_answer(self, name: str, command: str, answer: str, height: int = 2_000) -> None:
        """Make a picture of a command and its answer, as a terminal shows them."""
        self.page.set_viewport_size({"width": 640, "height": height})
        self.page.set_content(_TERMINAL % (escape(command), escape(answer)))
        save(self.page.locator("pre").screenshot(), name, FOLDER)

    def look_at(self, url: str, words: str, height: int) -> bytes:
        """Return a picture of the upper part of a page, once it has some words."""
        self.page.set_viewport_size({"width": 1280, "height": height})
        end = time.monotonic() + _PATIENCE
        while True:
            # The preview loads a page again by itself after each change, which may come in between.
            with suppress(Error):
                self.page.goto(self.address + url)
                if words in self.page.locator("body").inner_text():
                    return self.page.screenshot()
            assert time.monotonic() < end, f"{url} never had {words!r}"  # noqa: S101 (a tool's own check)
            time.sleep(0.5)


def _folders(hub: Hub) -> None:
    """Show what is in which folder."""
    lines: list[str] = []
    for each in sorted((hub.root / "content").iterdir(), key=lambda path: (path.is_file(), path.name)):
        inner = f"/  {len(list(each.rglob('*.yml')))} files" if each.is_dir() else ""
        lines.append(f"  {each.name}{inner}")
    hub.show_answer("folders-640", "content/", "\n".join(lines))


def _new_case(hub: Hub) -> None:
    """Show a new file as it begins."""
    told = hub.run("new", "case", "shared-garden")
    text = (hub.root / "content/cases/shared-garden.yml").read_text(encoding="utf-8")
    lines = text.split("\n")[1:17]
    hub.show_answer("new-case-640", "guidancehub new case shared-garden", "\n".join([told, "", *lines, "…"]))


def _fault(hub: Hub) -> None:
    """Show a fault in the terminal and in the browser."""
    hub.change(_CASE, r"^title: .*$", "title: Camden: seven years of funding")
    hub.show_answer("check-640", "guidancehub check", hub.run("check"))
    save(hub.look_at("cases/", "expected", 400), "fault-1280", FOLDER)


def _weighting(hub: Hub) -> None:
    """Show how much a question counts, before and after."""
    url = "matrix/questions/VA-01/"
    before = hub.look_at(url, "VA-01", 560)
    hub.change("content/matrix/value.yml", "weighting: high", "weighting: low")
    save(before, "weighting-before-1280", FOLDER)
    save(hub.look_at(url, "Low", 560), "weighting-after-1280", FOLDER)


def _layout(hub: Hub) -> None:
    """Show what is mended by itself."""
    hub.change(_CASE, r"^reviewed: .*$", "reviewed: 28/11/2026  ")
    told = hub.run("check", "--fix", "--today", TODAY)
    hub.show_answer("fix-640", "guidancehub check --fix", told)


def _rename(hub: Hub) -> None:
    """Show which files a rename changes, and the page at the old address."""
    told = hub.run("rename", "camden-seven-year-funding", "camden-long-funding")
    hub.show_answer("rename-640", "guidancehub rename camden-seven-year-funding camden-long-funding", told)
    save(hub.look_at("cases/camden-seven-year-funding/", "no longer", 480), "old-address-1280", FOLDER)


def _release(hub: Hub) -> None:
    """Show a release in the terminal, and on the page that readers see."""
    hub.run("new", "case", "shared-garden")
    path = hub.root / "content/cases/shared-garden.yml"
    text = path.read_text(encoding="utf-8").replace("status: draft", "status: published")
    path.write_text(text.replace("FILL IN", "Lunches in the shared garden"), encoding="utf-8")
    summary = "A case study of lunches in a shared garden."
    # After the last release, and not to come.
    told = hub.run("release", "0.5.0", "--date", "2026-11-29", "--summary", summary)
    hub.show_answer("release-640", f'guidancehub release 0.5.0 --summary "{summary}"', told)
    save(hub.look_at("whats-new/", "Release 0.5.0", 560), "whats-new-1280", FOLDER)


@contextmanager
def _previewed(root: Path) -> Iterator[str]:
    """Show the copy as “guidancehub serve” does, and give its address."""
    for part in _PARTS:
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address]
    with (
        (root / "serve.log").open("w+") as log,
        subprocess.Popen(
            command, cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, stdout=log, stderr=log
        ) as server,
    ):
        try:
            end = time.monotonic() + _PATIENCE
            while "Serving on" not in (root / "serve.log").read_text(encoding="utf-8"):
                assert time.monotonic() < end, "the preview never began"  # noqa: S101 (a tool's own check)
                time.sleep(0.2)
            yield f"http://{address}/"
        finally:
            server.terminate()


def main() -> None:
    """Make every picture, each on the content as it was."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, _previewed(Path(folder)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM.find(), args=["--no-sandbox"])
        context = browser.new_context(color_scheme="light", reduced_motion="reduce")
        hub = Hub(Path(folder), context.new_page(), address)
        for scene in (_folders, _new_case, _fault, _weighting, _layout, _rename, _release):
            hub.restore()
            scene(hub)
        browser.close()


if __name__ == "__main__":
    main()
