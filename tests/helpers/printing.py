"""Print pages from the browser, and read the sheets."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from guidancehub.views.labels import day
from pdf_text import sheets_of, sizes_of
from support import real_hub

if TYPE_CHECKING:
    from playwright.sync_api import Page


def bare(text: str) -> str:
    """Keep the letters alone, for a PDF joins some of them and breaks lines where it likes."""
    return re.sub(r"\W", "", unicodedata.normalize("NFKC", text))


def printed(page: Page, url: str) -> bytes:
    page.goto(url)
    return page.pdf(prefer_css_page_size=True)


def sheets(page: Page, url: str) -> list[str]:
    """Print a page to PDF and give the text of each sheet."""
    return sheets_of(printed(page, url))


def sizes(page: Page, url: str) -> set[tuple[int, int]]:
    return sizes_of(printed(page, url))


def nearly_empty(printed: list[str]) -> list[int]:
    """Number the sheets that hold hardly more than what stands on every sheet."""
    info = real_hub().info
    of_every_sheet = len(
        f"{info.name}, release {info.release}, {day(info.released)}. Page 1 of 1 {info.address}".split()
    )
    least = of_every_sheet + 12
    return [number for number, text in enumerate(printed, start=1) if len(text.split()) < least]
