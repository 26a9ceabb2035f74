"""How to use the question matrix, as its page and its booklets say it."""

from __future__ import annotations

from typing import Final

_WEIGH_AND_PUBLISH: Final = (
    "Keep or change the weighting: high, medium or low.",
    (
        "Publish the good-answer guidance with the question. Bidders and evaluators then work from the "
        "same words."
    ),
)
HOW_TO_USE: Final = (
    (
        "Read the five key criteria. They come from the Provider Selection Regime (PSR), the rules for "
        "choosing who provides health care in England."
    ),
    "Under each criterion, choose the questions that suit your service.",
    *_WEIGH_AND_PUBLISH,
)
HOW_TO_USE_ONE_CRITERION: Final = (
    (
        "This is one of the five key criteria of the Provider Selection Regime (PSR), the rules for choosing "
        "who provides health care in England."
    ),
    "Choose the questions that suit your service.",
    *_WEIGH_AND_PUBLISH,
)


def intrinsic_value(system: str) -> str:
    """Return what the system asks about intrinsic social value."""
    return (
        f"{system} asks about intrinsic social value under every criterion, and not only under social value. "
        "Intrinsic social value is the good that comes from how a service is run: by people who are local, "
        "known and trusted."
    )
