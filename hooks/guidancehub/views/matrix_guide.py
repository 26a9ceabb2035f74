"""How to use the question matrix, for its page and its booklets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.model.glossary import TERM

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.source_ref import SourceRef


@dataclass(frozen=True, slots=True)
class AskedThroughout:
    """What the system asks about under every key criterion, as the glossary explains it."""

    term: str
    plain: str
    where: str
    """A sentence on where the system asks about it."""
    origin: str
    """The id of the term's origin."""
    label: str
    """The label of its origin."""
    sources: tuple[SourceRef, ...]
    url: str
    """The term in the glossary, relative to the site's root."""

    @property
    def explanation(self) -> str:
        """Return what the term means, and where the system asks about it."""
        return f"{self.plain} {self.where}"


def how_to_use(info: HubInfo) -> tuple[str, ...]:
    """Return the steps of using the whole matrix."""
    return (
        (
            "Read the five key criteria. They come from the Provider Selection Regime (PSR), the rules for "
            "choosing who provides health care in England."
        ),
        "Under each criterion, choose the questions that suit your service.",
        *_weigh_and_publish(info),
    )


def how_to_use_one_criterion(info: HubInfo) -> tuple[str, ...]:
    """Return the steps of using one criterion by itself."""
    return (
        (
            "This is one of the five key criteria of the Provider Selection Regime (PSR), the rules for "
            "choosing who provides health care in England."
        ),
        "Choose the questions that suit your service.",
        *_weigh_and_publish(info),
    )


def _weigh_and_publish(info: HubInfo) -> tuple[str, ...]:
    return (
        f"Keep or change the weighting: {info.weighting_words}.",
        (
            "Publish the good-answer guidance with the question. Bidders and evaluators then work from the "
            "same words."
        ),
    )


def asked_throughout(hub: Hub) -> AskedThroughout | None:
    """Return the term that ``asked_throughout`` in content/hub.yml names, or ``None`` if it names none."""
    found = (term for term in hub.terms if term.id == hub.info.asked_throughout)
    return next(
        (
            AskedThroughout(
                term.term,
                term.plain,
                f"{hub.info.system_short} asks about it under every key criterion.",
                term.origin,
                hub.info.origin(term.origin).label,
                term.sources,
                TERM.url(term.id),
            )
            for term in found
        ),
        None,
    )
