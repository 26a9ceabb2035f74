"""Taking things away in a browser: a citation is copied, and the archive reads from a folder."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from browsing import SOURCES, serve_sources
from guidancehub.content.model.matrix import QUESTION as KIND
from guidancehub.downloads import site_zip as archive
from kinds import needs
from support import real_hub

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

FIRST = real_hub().questions[0]
QUESTION = KIND.url(FIRST.id)


def test_a_citation_is_copied_and_the_page_says_so(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}{QUESTION}")
    page.get_by_text("citation, history").click()
    citation = page.locator("[data-citation]")
    citation.get_by_role("button", name="Copy how to cite this page").press("Enter")
    expect(citation.get_by_role("status")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == citation.locator("[data-cite]").text_content()
    assert f"“{FIRST.id} " in copied
    context.close()


def test_without_script_a_citation_is_there_to_select_and_no_dead_button_shows(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{QUESTION}")
    page.get_by_text("citation, history").click()
    assert page.locator("[data-cite]").is_visible()
    assert page.locator("[data-copy]").is_hidden()
    context.close()


def test_an_address_with_a_release_leads_to_that_line_of_the_history(page: Page, address: str) -> None:
    anchor = f"release-{FIRST.added}"
    page.goto(f"{address}{QUESTION}#{anchor}")
    line = page.locator(f"[id='{anchor}']")
    assert line.is_visible()
    assert page.evaluate("document.querySelector(':target').id") == anchor


@needs("tips/")
def test_an_address_of_an_entry_of_a_list_unfolds_its_line_and_leads_on_to_the_entry(
    page: Page, address: str
) -> None:
    tip = real_hub().tips[0]
    page.goto(f"{address}tips/")
    line = page.locator(f"[id='{tip.id}-release-{tip.added}']")
    assert not line.is_visible()
    page.evaluate(f"location.hash = '{tip.id}-release-{tip.added}'")
    line.wait_for()
    page.goto(f"{address}#%")
    page.goto(f"{address}tips/#{tip.id}-release-{tip.added}")
    assert line.is_visible()
    assert page.evaluate("document.querySelector(':target').id") == f"{tip.id}-release-{tip.added}"
    page.get_by_role("link", name=f"Read “{tip.title}”", exact=True).click()
    assert page.url.endswith(f"tips/#{tip.id}")


@needs("tips/")
def test_a_browser_that_does_not_unfold_by_itself_is_helped(page: Page, address: str) -> None:
    tip = real_hub().tips[0]
    page.goto(f"{address}tips/")
    serve_sources(page)
    fold = "document.querySelector('.hub-record').open"
    assert page.evaluate(fold) is False
    unfold = f"hash => import('{address}{SOURCES}js/site/folding.mjs').then(folding => folding.unfold(hash))"
    page.evaluate(unfold, f"#{tip.id}-release-{tip.added}")
    assert page.evaluate(fold) is True
    page.evaluate(unfold, "#%E0%A4%A")


def test_the_policy_lets_the_description_for_catalogues_stand(page: Page, address: str) -> None:
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto(f"{address}{QUESTION}")
    assert page.locator("script[type='application/ld+json']").count() == 1
    assert told == []


def test_the_example_in_javascript_prints_how_to_cite_a_case(page: Page, address: str) -> None:
    page.goto(f"{address}developers/")
    code = page.locator("pre[data-example='javascript']").text_content() or ""
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    base = page.locator("link[rel='canonical']").get_attribute("href") or ""
    page.evaluate(f"async () => {{ {code.replace(base.removesuffix('developers/'), address)} }}")
    assert len(told) == 1
    assert f"release {real_hub().info.release}" in told[0]


def test_t28_the_archive_reads_from_a_folder_with_its_styles_and_without_complaint(
    page: Page, site: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(site / archive.URI) as opened:
        opened.extractall(tmp_path)
    (folder,) = tmp_path.iterdir()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("link", name="Case studies", exact=True).first.click()
    assert page.url == (folder / "cases" / "index.html").as_uri()
    page.locator(".hub-item a").first.click()
    assert page.locator("h1").count() == 1
    assert page.url.startswith(folder.as_uri())
    colour = page.evaluate("getComputedStyle(document.querySelector('.hub-header')).backgroundColor")
    assert colour != "rgba(0, 0, 0, 0)"
    assert told == []
