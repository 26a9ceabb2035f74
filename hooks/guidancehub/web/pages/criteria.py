"""The key criteria: a page for each, and a page for each of its questions."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.placed_question import placed_in
from guidancehub.views.labels import one_origin
from guidancehub.views.links import Link, link_to
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages import link_lists
from guidancehub.web.pages.question import question_pages
from guidancehub.web.pagination import list_pages, weight_of
from guidancehub.web.site_pages import MATRIX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.matrix import Area, Criterion, Question
    from guidancehub.content.model.placed_question import PlacedQuestion
    from guidancehub.web.output import Output
    from guidancehub.web.pages.link_lists import Onward
    from guidancehub.web.pagination import ListPage
    from guidancehub.web.renderer import Renderer


class LinkedQuestion(NamedTuple):
    """A question, and the link to its page."""

    question: Question
    link: Link


class ShownArea(NamedTuple):
    """An area, and those of its questions that the page shows."""

    area: Area
    questions: tuple[LinkedQuestion, ...]


@dataclass(frozen=True, slots=True)
class CriterionPage:
    """A page of one criterion and its questions."""

    template: ClassVar[str] = "criterion"

    entry: Criterion
    link: Link
    criteria: tuple[Link, ...]
    """All criteria, this one too."""
    list_page: ListPage[PlacedQuestion]
    areas: tuple[ShownArea, ...]
    onward: Onward

    @property
    def number(self) -> int:
        """Its place among those that are shown, from 1: another may be a draft, or gone."""
        return self.criteria.index(self.link) + 1

    @property
    def origin(self) -> str:
        """Whose all questions are, which the page then says once; empty where they are several people's."""
        return one_origin(question.origin for area in self.areas for question, _ in area.questions)


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the pages of each criterion, and of each of its questions."""
    for criterion in renderer.hub.criteria:
        yield from _criterion(renderer, criterion)
        yield from question_pages(renderer, criterion)


def _criterion(renderer: Renderer, criterion: Criterion) -> Iterator[Output]:
    onward = link_lists.onward(renderer, CRITERION, criterion)
    criteria = tuple(link_to(CRITERION, each) for each in renderer.hub.criteria)
    subject = FootSubject((criterion, *criterion.questions), criterion, stated=(criterion.sources,))
    url = CRITERION.url(criterion.id)
    for part in list_pages(tuple(placed_in(criterion)), url, _weight):
        areas = tuple(
            ShownArea(area, tuple(_linked(placed.question) for placed in found))
            for area, found in groupby(part.entries, lambda placed: placed.area)
        )
        headings = (
            [] if part.earlier else [Heading(renderer.hub.info.words.heading("What it means"), "meaning")]
        )
        yield renderer.render(
            part.url,
            PageMeta(
                title=f"{criterion.title}{part.suffix(renderer.hub.info.words)}",
                section=MATRIX.title,
                description=criterion.summary,
                crumbs=(MATRIX, Crumb(criterion.title, url)) if part.earlier else (MATRIX,),
                headings=(*headings, *(Heading(area.title, area.id) for area, _ in areas), *onward.headings),
                layout="criterion",
                styles="list.css",
            ),
            CriterionPage(criterion, link_to(CRITERION, criterion), criteria, part, areas, onward),
            subject,
            renderer.file_of(CRITERION, criterion),
        )


def _linked(question: Question) -> LinkedQuestion:
    return LinkedQuestion(question, link_to(QUESTION, question))


def _weight(placed: PlacedQuestion) -> int:
    """Return the bytes that a question takes on the page of its criterion."""
    return 920 + weight_of(placed.question.title, placed.question.question)
