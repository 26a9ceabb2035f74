"""The principles on paper: a poster, and cards to cut out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.downloads.pdf.typst_compiler import typeset
from guidancehub.downloads.provenance import provenance

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.principle import Principle

_HOW: Final = ("cards-print", "cards-ask", "cards-agree", "cards-order")
"""The ids of what to do with the cards, one after the other."""


@dataclass(frozen=True, slots=True)
class _Card:
    """A principle as the poster and the cards show it."""

    number: int
    title: str
    summary: str
    origin: str
    first_step: str
    step_origin: str

    @classmethod
    def of(cls, principle: Principle) -> _Card:
        """Return the card of a principle."""
        guide = principle.guide
        return cls(
            principle.number,
            principle.title,
            principle.summary,
            principle.origin,
            guide.first_step,
            guide.origin,
        )


def principles_poster(hub: Hub) -> bytes:
    """Return the PDF of the principles on one large sheet."""
    return typeset(
        hub,
        "poster",
        provenance(hub, hub.info.principles_title, PRINCIPLE.file.page, hub.principles),
        hub.info.principles_lead,
        system=hub.info.system,
        introduction=hub.info.principles_lead,
        principles=tuple(_Card.of(each) for each in hub.principles),
    )


def principles_cards(hub: Hub) -> bytes:
    """Return the PDF of the principles as cards, each with a first step."""
    guides = tuple(each.guide for each in hub.principles)
    return typeset(
        hub,
        "cards",
        provenance(
            hub,
            hub.info.words.say("cards-title", name=hub.info.principles_title),
            PRINCIPLE.file.page,
            (*hub.principles, *guides),
        ),
        hub.info.principles_lead,
        system=hub.info.system,
        introduction=hub.info.principles_lead,
        how=tuple(map(hub.info.words.say, _HOW)),
        principles=tuple(_Card.of(each) for each in hub.principles),
    )
