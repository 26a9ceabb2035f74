"""Make the pictures of the guide to the tender pack from a built site, as it is.

Run it after a change to the pages of the pack: ``make build``, then ``python tools/guide_pictures.py site``.
The file of the guide says what each picture has to show: docs/pack/guide.md.
"""

from __future__ import annotations

import io
import re
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from programs import CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Route, ViewportSize

FOLDER: Final = Path(__file__).parent.parent / "docs" / "assets" / "pictures" / "pack"
HEAVIEST: Final = 60_000
"""The most bytes of one picture."""
_COLOURS: Final = (128, 64, 32, 16)
"""How many colours a picture may keep, the most that make it light enough."""
_WIDE: Final[ViewportSize] = {"width": 1280, "height": 800}
_PHONE: Final[ViewportSize] = {"width": 390, "height": 780}
_STEPS: Final = {
    "questions": "Questions",
    "weights": "Weights",
    "check": "Check",
    "share": "Keep and share",
}


def _address_of(site: Path) -> str:
    """Return the address that a built site names as its own, so that the pictures show it."""
    found = re.search(r'rel="canonical" href="([^"]+)"', (site / "index.html").read_text(encoding="utf-8"))
    assert found, "the site's home page names no address"  # noqa: S101 (a build always writes it)
    return found[1]


def _answer(site: Path, address: str, route: Route) -> None:
    """Answer a request from the files of a built site, without any network."""
    path = site / unquote(urlsplit(route.request.url.removeprefix(address)).path)
    file = path / "index.html" if path.is_dir() else path
    route.fulfill(path=file) if file.is_file() else route.fulfill(status=404)


def _save(page: Page, name: str) -> None:
    """Save what the screen shows, with as few colours as it takes to be light."""
    shown = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    for colours in _COLOURS:
        file = io.BytesIO()
        shown.quantize(colours, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
        if file.tell() <= HEAVIEST:
            break
    else:
        raise SystemExit(f"{name} takes {file.tell():,} bytes, and {HEAVIEST:,} are the most")
    (FOLDER / f"{name}.png").write_bytes(file.getvalue())
    print(f"{name}.png: {file.tell():,} bytes, {colours} colours")


def _fill(page: Page) -> None:
    """Fill in the example of the guide: a service worth £400,000 a year."""
    page.get_by_label("Name of the service").fill("Community mental health support")
    page.get_by_label("Value of one year, in pounds").fill(f"{400_000}")
    page.get_by_label("Number of years").fill("3")
    page.get_by_label("Number of years").blur()


def _buyer(page: Page, address: str) -> str:
    """Make the pictures of the six steps, and return the link to the pack."""
    page.set_viewport_size(_WIDE)
    for what in ("set=mental-health-set.large", "add=QI-01"):
        page.goto(f"{address}pack/#{what}")
        page.get_by_text("from the set" if what.startswith("set") else "Added to the pack").first.wait_for()
    _fill(page)
    page.locator("#pack-title").evaluate("each => each.scrollIntoView()")
    _save(page, "service-1280")
    for name, title in _STEPS.items():
        page.get_by_role("navigation", name="Steps of the pack").get_by_role("button", name=title).click()
        page.get_by_text("Loading…").wait_for(state="detached")
        page.locator(".hub-pack__steps").evaluate("each => each.scrollIntoView()")
        _save(page, f"{name}-1280")
    return page.get_by_label("Link to this pack").input_value()


def _bidder(page: Page, link: str) -> None:
    """Make the picture of a bidder on a phone."""
    page.set_viewport_size(_PHONE)
    page.goto(link)
    page.get_by_role("button", name="I am bidding").click()
    draft = page.locator("textarea").first
    draft.fill("We meet each person twice before the first session.")
    draft.evaluate("each => { each.blur(); each.scrollIntoView({ block: 'center' }); }")
    _save(page, "bid-390")


def _pages(context: BrowserContext, site: Path) -> None:
    address = _address_of(site)
    context.route(f"{address}**", partial(_answer, site, address))
    _bidder(context.new_page(), _buyer(context.new_page(), address))


def main(arguments: list[str]) -> None:
    """Make every picture from the site in the folder that the first argument names."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM.find(), args=["--no-sandbox"])
        context = browser.new_context(color_scheme="light", reduced_motion="reduce")
        context.set_default_timeout(10_000)
        _pages(context, Path(arguments[0] if arguments else "site"))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
