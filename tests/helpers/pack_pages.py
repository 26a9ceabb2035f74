"""What tests of the pack builder do on its page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import expect

from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Page

CORPUS: Final = ROOT / "tests/pack/corpus"


def corpus_link(name: str) -> str:
    """Return the fragment of a link of the corpus."""
    links = json.loads((CORPUS / "links.json").read_text(encoding="utf-8"))
    return next(str(link["fragment"]) for link in links if link["name"] == name)


def corpus_file(name: str) -> str:
    """Return the text of a file of the corpus."""
    return (CORPUS / name).read_text(encoding="utf-8")


def offer_bank(page: Page, bank: Mapping[str, Any], release: str) -> None:
    """Let the hub give a bank as that of a release."""
    page.route(f"**/api/v1/bank/{release}.json", lambda route: route.fulfill(json=bank))


def give_file(page: Page, text: str, name: str = "file.json") -> None:
    """Pick a file in the field that the page shows for it."""
    field = page.locator("input[type=file][accept*=json]")
    field.set_input_files({"name": name, "mimeType": "application/json", "buffer": text.encode("utf-8")})


def open_builder(page: Page, address: str, fragment: str = "") -> list[str]:
    """Open the pack builder; give the list that takes the errors of its page."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(f"dialog: {dialog.message}"))
    page.goto(f"{address}pack/{fragment and '#'}{fragment}")
    page.locator(".hub-pack h1").wait_for()
    return errors


def unfold_sharing(page: Page) -> None:
    """Unfold each part of the step “Keep and share”, and wait until all are there."""
    page.get_by_role("heading", name="Share a link").wait_for()
    # The last one first: what is unfolded is no longer among them.
    for part in reversed(page.locator(".hub-pack__sharing details:not([open]) > summary").all()):
        part.click()
    page.locator(".hub-pack__sharing").get_by_text("Loading…").first.wait_for(state="detached")
    expect(page.locator(".hub-pack__sharing .hub-pack__unfolded")).to_have_count(5)
