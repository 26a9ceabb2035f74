"""The list of every question below the matrix's overview, grouped by key criterion."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from guidancehub.views.question_use import levels_of, use_in_short
from guidancehub.web.pagination import list_pages, weight_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.matrix import Criterion
    from guidancehub.content.model.placed_question import PlacedQuestion
    from guidancehub.views.filter_list import Listed, Listing
    from guidancehub.web.list_controls import ListControls
    from guidancehub.web.pagination import ListPage


class ListedQuestion(NamedTuple):
    """A question with its area and criterion, and what the list shows of it."""

    placed: PlacedQuestion
    listed: Listed


class CriterionQuestions(NamedTuple):
    """A criterion, and those of its questions that a page shows."""

    criterion: Criterion
    questions: tuple[ListedQuestion, ...]


@dataclass(frozen=True, slots=True)
class QuestionList:
    """One page of the list of questions, with the controls of the whole."""

    controls: ListControls
    list_page: ListPage[ListedQuestion]

    @property
    def sections(self) -> tuple[CriterionQuestions, ...]:
        """The questions of the page, grouped by criterion."""
        return by_criterion(self.list_page.entries)


def weight_in_list(each: ListedQuestion) -> int:
    """Return the bytes that a question takes in the list, with the markup around its texts."""
    return 1_220 + weight_of(*each.listed.cells, each.listed.tokens)


def weight_in_table(words: HouseWords, each: ListedQuestion) -> int:
    """Return the bytes that a question takes in the table, in a hub's words."""
    question = each.placed.question
    texts = [text for point in question.good_answer for text in (point.text, *(point.points or ()))]
    texts += [detail.text for detail in (*use_in_short(words, question), *levels_of(words, question))]
    return 720 + weight_of(*each.listed.cells, each.listed.tokens, *texts) + 60 * len(texts)


def pages_of_questions(
    hub: Hub, listing: Listing, base: str, weigh: Callable[[ListedQuestion], int] = weight_in_list
) -> tuple[ListPage[ListedQuestion], ...]:
    """Split the list into pages. ``weigh`` returns the bytes that a question takes."""
    questions = map(ListedQuestion, hub.placed_questions, listing.entries)
    return list_pages(tuple(questions), base, weigh)


def by_criterion(
    questions: Iterable[ListedQuestion],
) -> tuple[CriterionQuestions, ...]:
    """Group the questions of one page by their criteria."""
    return tuple(
        CriterionQuestions(criterion, tuple(found))
        for criterion, found in groupby(questions, lambda each: each.placed.criterion)
    )
