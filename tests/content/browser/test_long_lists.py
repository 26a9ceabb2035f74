"""A list of several pages is filtered as a whole."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from list_page import entries, open_filters, wait_for
from serving import served
from support import ROOT, real_hub, run_mkdocs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

HUB = real_hub()
MANY = 320


@pytest.fixture(scope="module")
def long_site(made_once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """Build the site with so many cases that their list takes several pages."""
    return made_once("long", fill_long) / "site"


def fill_long(folder: Path) -> None:
    for name in ("content", "docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "hooks").symlink_to(ROOT / "hooks")
    setup = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("downloads: true", "downloads: false")
    (folder / "mkdocs.yml").write_text(setup, encoding="utf-8")
    text = (ROOT / "content" / "cases" / "vcse-alliance.yml").read_text(encoding="utf-8")
    for at in range(MANY):
        made = re.sub(r"(?m)^id: .*$", f"id: copy-{at}", text)
        made = re.sub(r"(?m)^title: .*$", f"title: Copy number {at} of a case", made)
        (folder / "content" / "cases" / f"copy-{at}.yml").write_text(made, encoding="utf-8")
    result = run_mkdocs("build", "--site-dir", str(folder / "site"), cwd=folder)
    assert result.returncode == 0, result.stderr


@pytest.fixture
def long_address(long_site: Path) -> Iterator[str]:
    with served(long_site) as address:
        yield address


def test_filters_reach_all_pages_of_a_long_list(page: Page, long_address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{long_address}cases/page/2/")
    assert entries(page).count() > 50
    assert page.get_by_role("link", name="Next page").is_visible()
    assert not any(url.endswith(".json") for url in asked)
    open_filters(page)
    page.get_by_role("checkbox", name=re.compile("^Leeds")).check()
    total = len(HUB.cases) + MANY
    assert wait_for(page, "4 of") == f"4 of {total} case studies; {total - 4} hidden by Place: Leeds"
    results = page.locator("[data-list-results] > li")
    assert results.count() == 4
    assert not page.get_by_role("link", name="Next page").is_visible()
    mark = results.first.locator(".hub-mark")
    assert mark.inner_text() in {"From West Yorkshire", "Published source"}
    assert "hub-mark--" in (mark.get_attribute("class") or "")
    page.get_by_role("button", name="Clear all").click()
    page.get_by_role("link", name="Next page").wait_for()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert results.count() == 0


def test_a_long_result_shows_a_hundred_at_a_time_and_prints_all(page: Page, long_address: str) -> None:
    page.goto(f"{long_address}cases/?words=copy%20number")
    wait_for(page, f"{MANY} of")
    results = page.locator("[data-list-results] > li")
    assert results.count() == 100
    page.get_by_role("button", name="Show more").press("Enter")
    assert results.count() == 200
    assert (
        page.evaluate("document.activeElement.textContent")
        == results.nth(100).get_by_role("link").inner_text()
    )
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert results.count() == MANY
    named = results.last.get_by_role("link").get_attribute("data-address")
    assert str(named).startswith("…/cases/copy-")
    results.last.get_by_role("link").click()
    page.wait_for_url("**/cases/copy-*/")


def test_an_index_that_cannot_be_read_leaves_the_list_as_it_is(page: Page, long_address: str) -> None:
    page.route("**/*.json", lambda route: route.abort())
    page.goto(f"{long_address}cases/?place=leeds")
    page.get_by_text("The other pages of this list could not be read.").wait_for()
    assert entries(page).count() > 50
