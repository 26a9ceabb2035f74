"""Every rule of the style sheets is for something that a page has, and that page loads it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from browsing import open_whole
from page_states import assessments, lists, packs, searches, tools
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from pack_files import IssuedPack

# All selectors of style sheets.
SELECTORS = r"""(sheets) => {
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
  });
}"""
# What a reader does is taken off a selector before it is looked for, for no page is so by itself.
STATES = r"/::[a-z-]+|:(hover|focus-visible|focus-within|focus|target)(?![a-z-])/g"
# Those of some selectors that find nothing on a page, the open one or those of the texts, and nothing in its
# templates for script.
UNMATCHED = r"""([selectors, texts]) => {
  const states = STATES;
  const parsed = (text) => new DOMParser().parseFromString(text, "text/html");
  const pages = texts === null ? [document] : texts.map(parsed);
  const templates = (page) => [...page.querySelectorAll("template")].map((each) => each.content);
  const roots = pages.flatMap((page) => [page, ...templates(page)]);
  return selectors.filter((selector) => {
    const bare = selector.replaceAll(states, "").trim() || "*";
    return !roots.some((root) => root.querySelector(bare));
  });
}""".replace("STATES", STATES)
# How many pages are parsed in one go.
PAGES = 40
# Parts of selectors that find something only when script or a reader has been at work …
LATER = (
    *("[aria-expanded=", "[aria-sort=", "[data-address]", "[data-note]", "[open]", ":empty"),
    *(
        "hub-prints-plan",
        "hub-prints-notice",
        "hub-chip",
        "hub-waits",
        "hub-find__chips li",
    ),
)
# … in the tender pack: what is kept, issued, refused, asked, copied by hand, too close, older or being made …
PACK = tuple(
    f"hub-pack__{name}"
    for name in (
        *("changed", "copy", "dates > div", "finding p", "kept", "log", "note", "notice p", "pair"),
        *("plain", "private > h4", "problems", "progress", "received .hub-pack__tick", "since", "tools"),
    )
)
# … or in a hub that has something which this content has not.
ELSEWHERE = ("hub-pager",)


@dataclass(frozen=True, slots=True)
class Walk:
    """What was seen in each state of a page that a reader brings about."""

    unused: list[str]
    """The selectors that found nothing in any of them, nor on any page as it is written."""
    lacking: dict[str, list[str]]
    """By the state: the selectors that found something there, without a rule that the page had loaded."""


@pytest.fixture(scope="module")
def walk(browser: Browser, address: str, site: Path, issued: IssuedPack) -> Walk:
    sheets = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "docs/assets/css").rglob("*.css"))]
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        page.goto(address)
        unused = page.evaluate(UNMATCHED, [page.evaluate(SELECTORS, sheets), None])
        texts = [file.read_text(encoding="utf-8") for file in sorted(site.rglob("*.html"))]
        for start in range(0, len(texts), PAGES):
            unused = page.evaluate(UNMATCHED, [unused, texts[start : start + PAGES]])
        seen = {}
        every = (states(page, address) for states in (searches, tools, lists, assessments))
        states = chain(*every, packs(page, address, issued))
        for at, _ in enumerate(states):
            unused = page.evaluate(UNMATCHED, [unused, None])
            seen[f"{at}: {page.url}"] = lacking(page, address)
    return Walk(unused, {state: lost for state, lost in seen.items() if lost})


def test_every_selector_finds_something_on_a_page(walk: Walk) -> None:
    unused = walk.unused
    parts = (*LATER, *PACK, *ELSEWHERE)
    assert sorted(name for name in unused if not any(part in name for part in parts)) == []
    assert {part for part in parts if not any(part in name for name in unused)} == set()


# Those selectors of style sheets that find something on the open page, though it loads no rule with them.
# Sheets that wait for script are not loaded.
LACKING = r"""(texts) => {
  const selectors = SELECTORS;
  const states = STATES;
  const used = [...document.styleSheets].filter((sheet) => sheet.media.mediaText !== "not all");
  const loaded = used.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join("\n"));
  const has = new Set(selectors(loaded));
  const finds = (selector) => document.querySelector(selector.replaceAll(states, "").trim() || "*");
  return selectors(texts).filter((selector) => !has.has(selector) && finds(selector));
}""".replace("SELECTORS", SELECTORS).replace("STATES", STATES)
OF_ALL = ("site", "page", "parts", "print")
OWN = {
    "pack/": ("pack", "pack-later"),
    "clock/": ("clock", "clock-later"),
    "search/": ("search",),
    "self-assessment/": ("self-assessment", "self-assessment-later"),
    "cases/": ("list",),
    "matrix/table/": ("list",),
}
"""Folders of styles of some pages' own."""


def lacking(page: Page, address: str) -> list[str]:
    """Return the selectors that find something on the open page, without a rule that it loads."""
    own = OWN.get(page.url.partition("#")[0].partition("?")[0].removeprefix(address), ())
    files = [file for folder in (*OF_ALL, *own) for file in (ROOT / "docs/assets/css" / folder).glob("*.css")]
    texts = [file.read_text(encoding="utf-8") for file in files]
    lost: list[str] = page.evaluate(LACKING, texts)
    return lost


def test_a_page_loads_every_rule_that_finds_something_on_it(
    page: Page, address: str, kinds: tuple[str, ...]
) -> None:
    found = {}
    for url in kinds:
        open_whole(page, address + url)
        found[url] = lacking(page, address)
    assert {url: lost for url, lost in found.items() if lost} == {}


def test_what_script_shows_later_has_its_styles_then(walk: Walk) -> None:
    assert walk.lacking == {}
