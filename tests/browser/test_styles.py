"""Every rule of the style sheets is for something that a page has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pack_pages import corpus_link, unfold_sharing
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

# The selectors that find nothing on a page, in its templates for script neither. What a reader does is taken
# off a selector first, for no page is in that state by itself.
UNMATCHED = r"""(sheets) => {
  const states = /::[a-z-]+|:(hover|focus-visible|focus|target)(?![a-z-])/g;
  const roots = [document, ...[...document.querySelectorAll("template")].map((each) => each.content)];
  const found = (selector) => {
    const bare = selector.replaceAll(states, "").trim() || "*";
    return roots.some((root) => root.querySelector(bare));
  };
  const split = (text) => {
    const parts = [""];
    let depth = 0;
    for (const sign of text) {
      depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
      if (sign === "," && depth === 0) parts.push("");
      else parts[parts.length - 1] += sign;
    }
    return parts.map((each) => each.trim());
  };
  const selectors = (rules) =>
    [...rules].flatMap((rule) => {
      return rule instanceof CSSStyleRule ? split(rule.selectorText) : selectors(rule.cssRules ?? []);
    });
  return sheets.flatMap((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return selectors(sheet.cssRules);
  }).filter((selector) => !found(selector));
}"""
# Parts of selectors that find something only when script or a reader has been at work …
LATER = (
    *("[aria-expanded=", "[aria-sort=", "[data-address]", "[data-note]", "[open]", ":empty"),
    *("hub-prints-plan", "html:not(.hub-js)", "hub-chip", "hub-find__chips li"),
)
# … in the tender pack: what is kept, issued, refused, asked, copied by hand, too close together or older …
PACK = tuple(
    f"hub-pack__{name}"
    for name in (
        *("changed", "copy", "dates > div", "finding p", "kept", "log", "note", "notice p", "pair"),
        *("pieces", "plain", "private > h4", "problems", "received .hub-pack__tick", "since", "tools"),
        *("unfit", "warn"),
    )
)
# … or in a hub that has something which this content has not.
ELSEWHERE = ("hub-card--empty", "hub-gap", "hub-gone", "mailto:")


def try_out_bids(page: Page) -> None:
    page.get_by_role("button", name="Try out bids").click()
    page.get_by_role("table", name="What decides, most first").wait_for()


def packs(page: Page, address: str) -> Iterator[None]:
    """Show the tender pack in each of its steps and views, as those who buy and those who bid see it."""

    def press(name: str) -> None:
        page.get_by_role("button", name=name, exact=True).first.click()
        page.wait_for_load_state("networkidle")

    def fill(path: str, text: str) -> None:
        page.locator(f'[data-field="{path}"]').first.fill(text)
        page.locator(f'[data-field="{path}"]').first.blur()

    def unfold() -> None:
        page.evaluate(
            "document.querySelectorAll('.hub-pack details').forEach((each) => { each.open = true; })"
        )
        page.wait_for_timeout(500)

    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{address}pack/#add=QI-01,QI-02,VA-01,IC-08,BS-05,DE-01")
    fill("public.value.yearly", "much")
    press("Fill in the usual ones")
    unfold()
    page.get_by_role("button", name="Start from this set").first.click()
    yield
    fill("public.value.yearly", "400,000")
    yield
    for step in ("Gates", "Questions", "Weights", "Check", "Keep and share"):
        press(step)
        unfold()
        if step == "Gates":
            fill("public.gates.BS-05.text", "Was your turnover at least £9 million?")
        if step == "Questions":
            fill("public.questions.QI-01.text", "Do you always care for people?")
            fill("bank.words", "zzzz")
            yield
            fill("bank.words", "")
            page.locator('[data-field^="bank.place:"]').first.check()
            page.get_by_label("Show as a table").check()
        if step == "Check":
            try_out_bids(page)
        if step == "Weights":
            page.get_by_role("button", name="Lock").first.click()
            page.get_by_role("group", name="How price counts").get_by_label("lowest").first.check()
        if step == "Keep and share":
            unfold_sharing(page)
            press("Add a member of the panel")
        page.wait_for_timeout(500)
        yield
    press("Show as it prints")
    yield
    page.goto(f"{address}pack/#{corpus_link('mental-health-issued')}")
    page.get_by_role("button", name="I am bidding").wait_for()
    unfold()
    yield
    press("I am bidding")
    unfold()
    page.get_by_label("Your answer to QI-09").fill("word " * 900)
    yield


def test_every_selector_finds_something_on_a_page(page: Page, address: str, site: Path) -> None:
    sheets = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "docs/assets/css").rglob("*.css"))]
    page.goto(f"{address}search/?q=contract")
    page.wait_for_selector(".hub-result")
    unused = set(page.evaluate(UNMATCHED, sheets))
    for _ in packs(page, address):
        unused &= set(page.evaluate(UNMATCHED, sheets))
    for file in sorted(site.rglob("*.html")):
        page.goto(address + file.relative_to(site).as_posix().removesuffix("index.html"))
        unused &= set(page.evaluate(UNMATCHED, sheets))

    parts = (*LATER, *PACK, *ELSEWHERE)
    assert sorted(name for name in unused if not any(part in name for part in parts)) == []
    assert {part for part in parts if not any(part in name for name in unused)} == set()
