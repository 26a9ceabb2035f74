"""Hub drafts in LibreOffice: what is promised to fit on a page or two does, with its sources behind it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from guidancehub.content.model.chapter_kinds import DRAFT
from guidancehub.downloads import word
from guidancehub.views.links import Links
from pdf_text import sheets_of
from support import real_hub

if TYPE_CHECKING:
    from soffice import Office

LENGTHS = {"case-for-adoption": 2, "board-paper": 4, "bid-or-no-bid": 2}
"""The most pages of a draft before those of its sources."""


@cache
def documents() -> dict[str, bytes]:
    hub = real_hub()
    return {
        f"{draft.id}.docx": word.draft(hub, Links(hub), draft)
        for draft in hub.shown(DRAFT)
        if draft.id in LENGTHS
    }


@pytest.fixture(scope="module")
def sheets(office: Office) -> dict[str, list[str]]:
    saved = office.converted(documents(), "pdf")
    return {name.removesuffix(".docx"): sheets_of(path.read_bytes()) for name, path in saved.items()}


@pytest.mark.parametrize("name", LENGTHS)
def test_a_draft_is_as_short_as_it_says(name: str, sheets: dict[str, list[str]]) -> None:
    sources = next(at for at, sheet in enumerate(sheets[name]) if "Where this comes from" in sheet)
    assert 1 <= sources <= LENGTHS[name]


def test_the_sheet_to_decide_on_a_bid_is_one_page(sheets: dict[str, list[str]]) -> None:
    sheet = next(draft for draft in real_hub().shown(DRAFT) if draft.id == "bid-or-no-bid").sections[0].table
    assert sheet
    first = "".join(sheets["bid-or-no-bid"][0].split())
    assert [row.title for row in sheet.rows if "".join(row.title.split()) not in first] == []
