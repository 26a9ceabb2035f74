"""The columns on what questions say of their answers; a hub that says nothing of a kind has none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.downloads.bank_cells import BANK_COLUMNS

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub

_BIDDING: Final = ("If you are bidding", "Origin of “If you are bidding”")
_EVALUATING: Final = ("If you are evaluating", "Origin of “If you are evaluating”")
HELP_COLUMNS: Final = ("A good answer", *_BIDDING, *_EVALUATING)
"""The titles of the columns that help with an answer, for spreadsheets and CSV alike."""
_USE: Final = BANK_COLUMNS[:7]
_LEVELS: Final = BANK_COLUMNS[7:]


def absent_columns(hub: Hub) -> frozenset[str]:
    """Return the titles of the columns that no question of a hub fills, because it has no such thing."""
    asked = hub.questions
    uses = [each.in_tender for each in asked if each.in_tender]
    kept = (
        (("A good answer",), any(each.good_answer for each in asked)),
        (_BIDDING, any(each.bidder for each in asked)),
        (_EVALUATING, any(each.evaluator for each in asked)),
        (_USE, bool(uses)),
        (_LEVELS, any(each.levels for each in asked)),
        (
            ("Social Value Model",),
            any(each.in_tender and each.in_tender.social_value_model for each in asked),
        ),
        (("Principles",), bool(hub.principles)),
        (("Case studies",), any(each.cases for each in asked)),
    )
    return frozenset(title for titles, is_there in kept if not is_there for title in titles)
