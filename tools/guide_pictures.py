"""Make the pictures of the guides to the tender pack and to its papers from a built site, as it is.

Run it after a change to the pages of the pack or to its papers: ``make build``, then
``python tools/guide_pictures.py site``. The guides say what each picture has to show: docs/pack/guide.md and
docs/pack/papers.md. Papers are turned to pictures by LibreOffice.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote, urlsplit

import pypdfium2
from PIL import Image, ImageDraw
from playwright.sync_api import Page, sync_playwright

from paper_books import agreed, scored
from programs import CHROMIUM, LIBREOFFICE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, FilePayload, Route, ViewportSize

PICTURES: Final = Path(__file__).parent.parent / "docs" / "assets" / "pictures"
FOLDER: Final = PICTURES / "pack"
PAPERS: Final = PICTURES / "papers"
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


def save(content: bytes, name: str, folder: Path = FOLDER) -> None:
    """Save a picture, with as few colours as it takes to be light."""
    shown = Image.open(io.BytesIO(content)).convert("RGB")
    for colours in _COLOURS:
        file = io.BytesIO()
        shown.quantize(colours, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
        if file.tell() <= HEAVIEST:
            break
    else:
        raise SystemExit(f"{name} takes {file.tell():,} bytes, and {HEAVIEST:,} are the most")
    (folder / f"{name}.png").write_bytes(file.getvalue())
    print(f"{name}.png: {file.tell():,} bytes, {colours} colours")


def _fill(page: Page) -> None:
    """Fill in the example of the guide: a service worth £400,000 a year."""
    page.get_by_label("Name of the service").fill("Community mental health support")
    page.get_by_label("Value of one year, in pounds").fill(f"{400_000}")
    page.get_by_label("Number of years").fill("3")
    page.get_by_label("Number of years").blur()


def _step(page: Page, title: str) -> None:
    page.get_by_role("navigation", name="Steps of the pack").get_by_role("button", name=title).click()
    page.get_by_text("Loading…").wait_for(state="detached")
    page.locator(".hub-pack__steps").evaluate("each => each.scrollIntoView()")


def _buyer(page: Page, address: str) -> str:
    """Make the pictures of the steps, and return the link to the pack."""
    page.set_viewport_size(_WIDE)
    for what in ("set=mental-health-set.large", "add=QI-01"):
        page.goto(f"{address}pack/#{what}")
        page.get_by_text("from the set" if what.startswith("set") else "Added to the pack").first.wait_for()
    _fill(page)
    page.locator("#pack-title").evaluate("each => each.scrollIntoView()")
    save(page.screenshot(), "service-1280")
    for name, title in _STEPS.items():
        _step(page, title)
        save(page.screenshot(), f"{name}-1280")
    return page.get_by_label("Link to this pack").input_value()


def _bidder(page: Page, link: str) -> None:
    """Make the picture of a bidder on a phone."""
    page.set_viewport_size(_PHONE)
    page.goto(link)
    page.get_by_role("button", name="I am bidding").click()
    draft = page.locator("textarea").first
    draft.fill("We meet each person twice before the first session.")
    draft.evaluate("each => { each.blur(); each.scrollIntoView({ block: 'center' }); }")
    save(page.screenshot(), "bid-390")


def _saved(page: Page, act: Callable[[], object]) -> bytes:
    """Return the file that the page saves when something is done."""
    with page.expect_download() as download:
        act()
    return download.value.path().read_bytes()


def _papers(page: Page, link: str) -> dict[str, bytes]:
    """Make the picture of the step; return the papers of the pack, filled in by people who are made up."""
    page.set_viewport_size(_WIDE)
    page.goto(link)
    page.get_by_role("button", name="I am buying").click()
    _step(page, "Keep and share")
    page.get_by_role("heading", name="Issue the pack, and log what changes").click()
    page.get_by_role("button", name="Stamp issue 1").click()
    page.get_by_role("button", name="Stamp it").click()
    _step(page, "Papers")
    save(page.screenshot(), "step-1280", PAPERS)

    def paper(name: str) -> bytes:
        button = page.get_by_role("button", name=name, exact=True)
        button.evaluate("each => each.scrollIntoView({ block: 'center' })")
        return _saved(page, button.click)

    def give(label: str, files: list[bytes]) -> None:
        payload: list[FilePayload] = [
            {"name": f"{at}.xlsx", "mimeType": "application/octet-stream", "buffer": file}
            for at, file in enumerate(files, 1)
        ]
        page.get_by_label(label, exact=True).set_input_files(payload)

    books = [scored(paper(f"Save workbook {at}"), partial(_score, at)) for at in (1, 2, 3)]
    merged = _saved(page, partial(give, "Evaluators’ workbooks, all at once", books))
    moderated = agreed(merged, partial(_score, 0), winner="A")
    give("Moderation workbook", [moderated])
    page.get_by_label("Which bidder").select_option("B")
    return {
        "bidders.docx": paper("Save the Word paper for bidders"),
        "evaluators.docx": paper("Save the Word paper for evaluators"),
        "workbook.xlsx": books[0],
        "moderation.xlsx": moderated,
        "record.docx": paper("Save the record of the decision"),
        "disclosure.docx": paper("Save the paper for B"),
        "systems.xlsx": paper("Save the sheets (Excel)"),
    }


def _score(evaluator: int, code: str, bidder: str) -> int:
    """Give scores that differ between bidders, and between evaluators now and then."""
    quality = {"A": 4, "B": 3, "C": 2}[bidder]
    return max(quality - (sum(map(ord, code)) + evaluator) % 3 // 2, 0)


class _Sheet(NamedTuple):
    """The page of a paper that a picture shows."""

    file: str
    words: str
    """The first page with these words is shown."""
    width: int
    height: int
    share: float = 1
    """How much of the page's width is shown, from the left."""


_SHEETS: Final = {
    "bidders-640": _Sheet("bidders.docx", "2. Practice and professional supervision", 640, 760),
    "evaluators-640": _Sheet("evaluators.docx", "words at most", 640, 760),
    "workbook-1280": _Sheet("workbook.xlsx", "Reason, and where", 1280, 620),
    "moderation-1280": _Sheet("moderation.xlsx", "Strengths that decided", 1280, 620),
    "totals-1280": _Sheet("moderation.xlsx", "In per cent of the whole", 1280, 620),
    "record-640": _Sheet("record.docx", "Record of the decision", 640, 760),
    "disclosure-640": _Sheet("disclosure.docx", "Information on the decision", 640, 760),
    "systems-1280": _Sheet("systems.xlsx", "Flat sheet Pack", 1280, 620, 0.6),
}


def _pdf(name: str, content: bytes) -> pypdfium2.PdfDocument:
    """Return what LibreOffice prints of a paper."""
    office = LIBREOFFICE.find()
    assert office, "no LibreOffice: run “make office”, which installs it"  # noqa: S101 (a tool's own check)
    with TemporaryDirectory() as folder:
        file = Path(folder) / name
        file.write_bytes(content)
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(file)]
        subprocess.run(command, check=True, capture_output=True)
        return pypdfium2.PdfDocument(file.with_suffix(".pdf").read_bytes())


def _show(papers: dict[str, bytes]) -> None:
    """Make a picture of the upper part of a page of each paper."""
    printed = {name: _pdf(name, content) for name, content in papers.items()}
    for name, (file, words, width, height, share) in _SHEETS.items():
        sheet = next(each for each in printed[file] if words in _text(each))
        scale = width / (sheet.get_width() * share)
        picture = sheet.render(scale=scale).to_pil()
        part = picture.crop((0, 0, width, min(height, picture.height)))
        # Without an edge, the white sheet would run into the page around it.
        ImageDraw.Draw(part).rectangle((0, 0, part.width - 1, part.height - 1), outline=(153, 153, 153))
        made = io.BytesIO()
        part.save(made, "PNG")
        save(made.getvalue(), name, PAPERS)


def _text(sheet: pypdfium2.PdfPage) -> str:
    return " ".join(sheet.get_textpage().get_text_range().split())


def _pages(context: BrowserContext, site: Path) -> None:
    address = _address_of(site)
    context.route(f"{address}**", partial(_answer, site, address))
    link = _buyer(context.new_page(), address)
    _bidder(context.new_page(), link)
    _show(_papers(context.new_page(), link))


def main(arguments: list[str]) -> None:
    """Make every picture from the site in the folder that the first argument names."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    PAPERS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM.find(), args=["--no-sandbox"])
        context = browser.new_context(color_scheme="light", reduced_motion="reduce")
        context.set_default_timeout(10_000)
        _pages(context, Path(arguments[0] if arguments else "site"))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
