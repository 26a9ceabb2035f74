"""The page of one question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.placed_question import placed_in
from guidancehub.views.question_use import evaluating, level_name, levels_of, score_of, use_of
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages import link_lists
from guidancehub.web.site_pages import MATRIX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.entry import Aid
    from guidancehub.content.model.matrix import Area, Criterion, Question, WorkedAnswer
    from guidancehub.views.links import Link
    from guidancehub.views.table import Detail
    from guidancehub.web.output import Output
    from guidancehub.web.pages.link_lists import Onward
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """A worked answer, with its score in words."""

    title: str
    """Its level and its score: “Strong answer: 4 of 4 (Excellent)”."""
    answer: WorkedAnswer


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """The page of one question, between its neighbours."""

    template: ClassVar[str] = "question"

    entry: Question
    criterion: Criterion
    area: Area
    evaluating: Aid | None
    """How to read an answer, with our reading of the law."""
    use: tuple[Detail, ...]
    """How to use it in a tender."""
    levels: tuple[Detail, ...]
    worked: tuple[ShownAnswer, ...]
    onward: Onward
    earlier: Link | None
    later: Link | None

    @property
    def origins(self) -> tuple[str, ...]:
        """Whose the question is, and whose its parts are, each origin once."""
        entry = self.entry
        parts = (entry.bidder, self.evaluating, entry.in_tender, entry.levels, entry.worked_answers)
        return tuple(dict.fromkeys((entry.origin, *(part.origin for part in parts if part))))


def question_pages(renderer: Renderer, criterion: Criterion) -> Iterator[Output]:
    """Yield the pages of a criterion's questions, and those of their links where they are very many."""
    areas = {placed.question.id: placed.area for placed in placed_in(criterion)}
    for question, neighbours in link_lists.with_neighbours(QUESTION, criterion.questions):
        onward = link_lists.onward(renderer, QUESTION, question)
        view = QuestionPage(
            question,
            criterion,
            areas[question.id],
            evaluating(renderer.hub.info.words, question),
            use_of(renderer.hub, question),
            levels_of(renderer.hub.info.words, question),
            tuple(_worked(renderer.hub, question)),
            onward,
            *neighbours,
        )
        yield from _question(renderer, view)


def _worked(hub: Hub, question: Question) -> Iterator[ShownAnswer]:
    for answer in question.worked_answers.answers if question.worked_answers else ():
        name = level_name(hub.info.words, answer.level)
        yield ShownAnswer(
            hub.info.words.say("answer-of-level", name=name, score=score_of(hub, answer)), answer
        )


def _question(renderer: Renderer, view: QuestionPage) -> Iterator[Output]:
    question, criterion, say = view.entry, view.criterion, renderer.hub.info.words.say
    url = QUESTION.url(question.id)
    crumbs = (MATRIX, Crumb(criterion.title, CRITERION.url(criterion.id)))
    yield renderer.render(
        url,
        PageMeta(
            title=QUESTION.full_title(question),
            section=MATRIX.title,
            description=question.summary,
            crumbs=crumbs,
            headings=(
                *([Heading(say("question-good-answer"), "good-answer")] if question.good_answer else []),
                *([Heading(say("question-bidding"), "bidding")] if question.bidder else []),
                *([Heading(say("question-evaluating"), "evaluating")] if view.evaluating else []),
                *([Heading("Using it in a tender", "use")] if view.use else []),
                *([Heading("Weak, fair and strong answers", "levels")] if view.levels else []),
                *([Heading("Worked answers", "worked")] if view.worked else []),
                *view.onward.headings,
            ),
            layout="question",
        ),
        view,
        FootSubject.one(question, linked=view.onward.linked),
        renderer.file_of(QUESTION, question),
    )
    own_crumb = Crumb(question.title, url)
    yield from link_lists.pages(renderer, view.onward.whole, own_crumb, (*crumbs, own_crumb))
