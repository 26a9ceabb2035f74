"""How to use the question matrix, for its page and its booklets."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidancehub.content.model.hub_info import HubInfo


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


def intrinsic_value(system: str) -> str:
    """Return a sentence on where the system asks about intrinsic social value, and one on its meaning."""
    return (
        f"{system} asks about intrinsic social value under every criterion, and not only under social value. "
        "Intrinsic social value is the good that comes from how a service is run: by people who are local, "
        "known and trusted."
    )
