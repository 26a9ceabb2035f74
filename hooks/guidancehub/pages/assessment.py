"""The self-assessment, as a form that works on paper and in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.output import Heading, PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.output import Output
    from guidancehub.pages.press import Press


def pages(press: Press) -> Iterator[Output]:
    """Make the page, where the hub has a self-assessment."""
    assessment = press.hub.assessment
    if assessment is None:
        return
    yield press.page(
        "self_assessment",
        "self-assessment/",
        PageMeta(
            title=assessment.title,
            label="Self-assessment",
            description=assessment.introduction,
            headings=tuple(
                Heading(question.title, f"{question.id}-title") for question in assessment.questions
            ),
            kind="assessment",
            script="self-assessment.mjs",
        ),
        "content/self-assessment.yml",
        assessment=assessment,
        questions=[(question, press.links.see(question.see)) for question in assessment.questions],
        uses=press.sources(*(question.sources for question in assessment.questions)),
        newest=max(assessment.questions, key=lambda question: question.reviewed),
    )
