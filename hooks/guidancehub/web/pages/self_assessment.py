"""The self-assessment, as a form that works on paper and in the browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from guidancehub.content.model.case import CASE
from guidancehub.content.model.contracts_and_grants import GUIDANCE
from guidancehub.content.model.self_assessment import ASSESSMENT
from guidancehub.content.model.tip import TIP
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.token_styles import tokens_of_files

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

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
"""The most characters of a note: with five full notes, the plan still fits on one sheet."""

_COLOURS: Final = ("brand", "ink-soft", "link")
"""The names of the colours of a plan in Word."""

_OWN_WORDS: Final = {TIP.name: "Tip", CASE.name: CASE.one}
"""The word for an entry that can help, by its kind; any other is guidance."""


@dataclass(frozen=True, slots=True)
class HelpLink:
    """A link that can help, with the kind of its target in one word; a plan has one of each kind."""

    kind_label: str
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
    """The line that says whose words a plan consists of."""
    look: str
    """The colours, sizes and spaces of a plan in Word, as JSON."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page, where the hub has a self-assessment."""
    assessment = renderer.hub.assessment
    if assessment is None:
        return
    yield renderer.render(
        ASSESSMENT.file.page,
        PageMeta(
            title=assessment.title,
            label=ASSESSMENT.file.title,
            description=assessment.introduction,
            headings=tuple(
                Heading(question.title, f"{question.id}-title") for question in assessment.questions
            ),
            layout="assessment",
            script="self-assessment.mjs",
            styles="self-assessment.css",
        ),
        SelfAssessmentPage(
            assessment,
            dict(_help(renderer, assessment.questions)),
            NOTE_LIMIT,
            _whose(renderer.hub.info, assessment.questions),
            tokens_of_files(_COLOURS),
        ),
        FootSubject.many(assessment.questions),
        ASSESSMENT.file.pattern,
    )


def _whose(info: HubInfo, questions: Iterable[AssessmentQuestion]) -> str:
    """Return the line that says whose words a plan consists of, because a plan leaves the page."""
    origins = " and ".join(dict.fromkeys(info.origin(question.origin).label for question in questions))
    return f"Questions: {origins}. First steps: {info.origin(info.draft_origin).label}."


def _parts(questions: Iterable[AssessmentQuestion]) -> Iterator[AssessmentQuestion | FollowUp]:
    for question in questions:
        yield question
        yield from question.follow_ups or ()


def _help(
    renderer: Renderer, questions: Iterable[AssessmentQuestion]
) -> Iterator[tuple[str, tuple[HelpLink, ...]]]:
    """Yield the id of each question and follow-up, and what can help with it."""
    actions = {placed.item.id for placed in renderer.hub.items if placed.item.state}
    for part in _parts(questions):
        yield part.id, tuple(_help_links(part.see or (), renderer.links.see(part.see), actions))


def _help_links(keys: Iterable[str], links: Iterable[Link], actions: Collection[str]) -> Iterator[HelpLink]:
    """Yield each link with its kind; ``actions`` are the ids of what is done, started or planned."""
    for key, link in zip(keys, links, strict=True):
        kind = link.key[0] if link.key else ""
        yield HelpLink("Action" if key in actions else _OWN_WORDS.get(kind, GUIDANCE.one), link)
