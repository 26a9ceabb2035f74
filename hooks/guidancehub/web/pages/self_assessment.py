"""The self-assessment, as a form that works on paper and in the browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from guidancehub.content.model.case import CASE
from guidancehub.content.model.contracts_and_grants import GUIDANCE
from guidancehub.content.model.self_assessment import ASSESSMENT, parts_of
from guidancehub.content.model.tip import TIP
from guidancehub.views.saved_answers import LIMITS, URI
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Heading, PageMeta

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.self_assessment import AssessmentQuestion, SelfAssessmentFile
    from guidancehub.views.links import Link
    from guidancehub.views.saved_answers import SavedLimits
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer

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
    served: Mapping[str, tuple[Link, ...]]
    """The principles that the levels of each question serve, by its id."""
    limits: SavedLimits
    whose: str
    """The line that says whose words a plan consists of."""
    ours: str
    """The label of what the hub has written itself, inside a sentence."""
    schema: str
    """The address of the schema of a saved file."""

    @property
    def number_of_levels(self) -> int:
        """How many levels there are to choose."""
        return len(tuple(parts_of(self.assessment.questions)))


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
            {each.id: renderer.links.see(each.principles) for each in assessment.questions},
            LIMITS,
            _whose(renderer.hub.info, assessment.questions),
            renderer.hub.info.origin(renderer.hub.info.draft_origin).label.lower(),
            f"{renderer.hub.info.address}{URI}",
        ),
        _foot(renderer.hub, assessment.questions),
        ASSESSMENT.file.pattern,
    )


def _foot(hub: Hub, questions: tuple[AssessmentQuestion, ...]) -> FootSubject:
    """Return what the page shows, with the sources of the principles that the levels serve."""
    served = {key for question in questions for key in question.principles}
    principles = (each for each in hub.principles if each.id in served)
    return FootSubject(questions, stated=tuple(each.sources for each in (*questions, *principles)))


def _whose(info: HubInfo, questions: Iterable[AssessmentQuestion]) -> str:
    """Return the line that says whose words a plan consists of, because a plan leaves the page."""
    say = info.words.say
    labels = dict.fromkeys(info.origin(question.origin).label for question in questions)
    ours = info.origin(info.draft_origin).label
    return say("assess-whose", name=f" {say('list-and')} ".join(labels), own=ours)


def _help(
    renderer: Renderer, questions: Iterable[AssessmentQuestion]
) -> Iterator[tuple[str, tuple[HelpLink, ...]]]:
    """Yield the id of each question and follow-up, and what can help with it."""
    actions = {placed.item.id for placed in renderer.hub.items if placed.item.state}
    label = renderer.hub.info.words.heading
    for part in parts_of(questions):
        yield part.id, tuple(_help_links(part.see or (), renderer.links.see(part.see), actions, label))


def _help_links(
    keys: Iterable[str], links: Iterable[Link], actions: Collection[str], label: Callable[[str], str]
) -> Iterator[HelpLink]:
    """Yield each link with its kind; ``actions`` are the ids of what is done, started or planned."""
    for key, link in zip(keys, links, strict=True):
        kind = link.key[0] if link.key else ""
        yield HelpLink(label("Action" if key in actions else _OWN_WORDS.get(kind, GUIDANCE.one)), link)
