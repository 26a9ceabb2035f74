"""What axe looks for in every test that runs it, and how it is run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from axe_playwright_python.base import AXE_SCRIPT

from samples import ALL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Page

_TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The rules that look at colours. They take most of the time, and colours are the same at each width.
_COLOURS: Final = ["color-contrast", "link-in-text-block"]

_WIDE: Final = 1000
_RUN: Final = """([within, rules]) =>
  axe.run(within ?? document, rules).then(({ violations }) => violations)"""

RULES: Final = {"runOnly": {"type": "tag", "values": _TAGS}, "resultTypes": ["violations"]}
COLOUR_RULES: Final = {"runOnly": {"type": "rule", "values": _COLOURS}, "resultTypes": ["violations"]}
OTHER_RULES: Final = RULES | {"rules": {name: {"enabled": False} for name in _COLOURS}}
# Nobody points at paper.
PAPER_RULES: Final = RULES | {"rules": {"target-size": {"enabled": False}}}


def rules_at(width: int) -> Mapping[str, object]:
    """Return all rules for a wide screen; on a narrow one, colours are looked at by `make long` alone."""
    return RULES if ALL or width >= _WIDE else OTHER_RULES


def violations_in_colours(
    page: Page, within: str | Mapping[str, object] | None = None, *, forced: bool = True
) -> list[dict[str, Any]]:
    """Run axe on a page as it stands in light, in dark and in forced colours, and leave it in light."""
    found = violations(page, RULES, within)
    _show(page, dark=True)
    found += violations(page, COLOUR_RULES, within)
    if forced:
        _show(page, forced=True)
        found += violations(page, COLOUR_RULES, within)
    _show(page)
    return found


def _show(page: Page, *, dark: bool = False, forced: bool = False) -> None:
    page.emulate_media(color_scheme="dark" if dark else "light", forced_colors="active" if forced else "none")
    # Colours fade into each other: axe is to see the last of them.
    page.evaluate("document.getAnimations().forEach((each) => each.finish())")


def violations(
    page: Page, rules: Mapping[str, object] = RULES, within: str | Mapping[str, object] | None = None
) -> list[dict[str, Any]]:
    """Run axe on a page as it stands, or on a part of it; a page gets its half a megabyte of script once."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[dict[str, Any]] = page.evaluate(_RUN, [within, dict(rules)])
    return found
