"""The self-assessment, as a form that works on paper and in the browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.views.labels import ORIGINS
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.renderer import Review

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.model.self_assessment import AssessmentQuestion, FollowUp
    from guidancehub.views.links import Link
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Press

NOTE_LIMIT: Final = 180
"""The most characters of a note: five full notes still leave the plan on one sheet."""

_KINDS: Final = {
    "tips/": "Tip",
    "journey/actions/": "Action",
    "cases/": "Case study",
}
_ANY_OTHER: Final = "Guidance"


@dataclass(frozen=True, slots=True)
class Aid:
    """A link that can help, with what it leads to in one word; a plan has one of each kind."""

    kind: str
    link: Link


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
            script="js/self-assessment/page.mjs",
            styles="self-assessment.css",
        ),
        "content/self-assessment.yml",
        assessment=assessment,
        aids={part.id: _aids(press.links.see(part.see)) for part in _parts(assessment.questions)},
        note_limit=NOTE_LIMIT,
        whose=_whose(assessment.questions),
        uses=press.sources(*(question.sources for question in assessment.questions)),
        review=Review.of(assessment.questions),
    )


def _whose(questions: Iterable[AssessmentQuestion]) -> str:
    """Say of a plan whose its words are, for a plan is taken away from the page."""
    asked = " and ".join(dict.fromkeys(ORIGINS[question.origin].label for question in questions))
    return f"Questions: {asked}. First steps: {ORIGINS['hub'].label}."


def _parts(questions: Iterable[AssessmentQuestion]) -> Iterator[AssessmentQuestion | FollowUp]:
    for question in questions:
        yield question
        yield from question.follow_ups or ()


def _aids(links: Iterable[Link]) -> list[Aid]:
    """Say of each link what it leads to: the part of the site that holds it tells."""
    return [
        Aid(next((kind for start, kind in _KINDS.items() if link.url.startswith(start)), _ANY_OTHER), link)
        for link in links
    ]
