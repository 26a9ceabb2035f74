"""The pictures of this hub can be read at each width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samples import a_few

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Texts of a page's pictures that leave the drawing, or the box that they stand in: all, or numbers.
OUTSIDE = r"""(which) => [...document.querySelectorAll(".hub-picture__drawing")].flatMap((svg) => {
  if (!svg.checkVisibility()) return [];
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  const boxes = [...svg.querySelectorAll("rect")].map((box) => box.getBBox());
  const holds = (box, text) =>
    box.x <= text.x && text.x + text.width <= box.x + box.width &&
    box.y <= text.y && text.y + text.height <= box.y + box.height;
  return [...svg.querySelectorAll("text")].filter((each) => {
    const text = each.getBBox();
    const boxed = which === "all" || (which === "numbers" && /^\d{1,3}$/.test(each.textContent));
    return !holds({ x: 0, y: 0, width, height }, text) || (boxed && !boxes.some((box) => holds(box, text)));
  }).map((each) => each.textContent);
})"""
PICTURES = {
    "": "all",
    "matrix/": "numbers",
    "cases/": "numbers",
    "contracts-and-grants/": "",
    "law/provider-selection-regime/": "",
    "journey/": "",
    "start/": "",
    "investment/": "all",
    "gaps/": "numbers",
    "places/": "numbers",
    "facts/": "",
}
"""Which texts of the pictures of a page stand in boxes."""
SMALL_LETTERS = """() => [...document.querySelectorAll(".hub-picture__drawing")].flatMap((svg) => {
  if (!svg.checkVisibility()) return [];
  const share = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  return [...svg.querySelectorAll("text")]
    .filter((each) => parseFloat(getComputedStyle(each).fontSize) * share < 12)
    .map((each) => each.textContent);
})"""
SMALL_LINKS = """() => [...document.querySelectorAll(".hub-picture__link")].filter((each) => {
  const { width, height } = each.getBoundingClientRect();
  return each.checkVisibility() && Math.min(width, height) < 24;
}).map((each) => each.getAttribute("aria-label"))"""


@a_few(2)
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_text_of_a_picture_is_small_or_leaves_its_box_or_the_drawing(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    for url, boxed in PICTURES.items():
        page.goto(address + url)
        assert page.locator(".hub-picture__drawing:visible text").count(), url
        assert page.evaluate(OUTSIDE, boxed) == [], url
        assert page.evaluate(SMALL_LETTERS) == [], url
        assert page.evaluate(SMALL_LINKS) == [], url
