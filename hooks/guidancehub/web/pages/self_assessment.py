"""The self-assessment, as a form that works on paper and in the browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from guidancehub.web.foot import Shown
from guidancehub.web.output import Heading, PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.self_assessment import (
        AssessmentQuestion,
        FollowUp,
        SelfAssessmentFile,
    )
    from guidancehub.views.links import Link
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer

NOTE_LIMIT: Final = 180
"""The most characters of a note: five full notes still leave the plan on one sheet."""

_KINDS: Final = {
    "tips/": "Tip",
    "journey/actions/": "Action",
    "cases/": "Case study",
}
_ANY_OTHER: Final = "Guidance"


@dataclass(frozen=True, slots=True)
class HelpLink:
    """A link that can help, with what it leads to in one word; a plan has one of each kind."""

    kind: str
    link: Link


@dataclass(frozen=True, slots=True)
class SelfAssessmentPage:
    """The form."""

    template: ClassVar[str] = "self_assessment"

    assessment: SelfAssessmentFile
    help_links: Mapping[str, tuple[HelpLink, ...]]
    """What can help with each question and follow-up, by its id."""
    note_limit: int
    whose: str
    """Whose words a plan is made of."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page, where the hub has a self-assessment."""
    assessment = renderer.hub.assessment
    if assessment is None:
        return
    yield renderer.render(
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
        SelfAssessmentPage(
            assessment,
            {
                part.id: tuple(_help_links(renderer.links.see(part.see)))
                for part in _parts(assessment.questions)
            },
            NOTE_LIMIT,
            _whose(renderer.hub.info, assessment.questions),
        ),
        Shown.many(assessment.questions),
        "content/self-assessment.yml",
    )


def _whose(info: HubInfo, questions: Iterable[AssessmentQuestion]) -> str:
    """Return whose the words of a plan are, for a plan is taken away from the page."""
    asked = " and ".join(dict.fromkeys(info.origin(question.origin).label for question in questions))
    return f"Questions: {asked}. First steps: {info.origin(info.draft_origin).label}."


def _parts(questions: Iterable[AssessmentQuestion]) -> Iterator[AssessmentQuestion | FollowUp]:
    for question in questions:
        yield question
        yield from question.follow_ups or ()


def _help_links(links: Iterable[Link]) -> Iterator[HelpLink]:
    """Yield each link with what it leads to, by the part of the site that holds it."""
    for link in links:
        kind = next((kind for start, kind in _KINDS.items() if link.url.startswith(start)), _ANY_OTHER)
        yield HelpLink(kind, link)
