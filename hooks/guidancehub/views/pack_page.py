"""The page on which a tender pack is built, as everything names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub

PACK_TITLE: Final = "Tender pack"
PACK_ID: Final = "pack"
PACK_URL: Final = f"{PACK_ID}/"


def pack_url(hub: Hub) -> str:
    """Return the URL of the page where a tender pack is built; empty where the hub has no question bank."""
    return PACK_URL if hub.question_bank else ""
