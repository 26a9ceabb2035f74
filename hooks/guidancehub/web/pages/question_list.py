"""The list of every question, below the matrix's overview: by key criterion, to filter and to order."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from guidancehub.web.output import Crumb
from guidancehub.web.pagination import sheets, weight_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Area, Criterion, Question
    from guidancehub.views.filter_list import Listed, Listing
    from guidancehub.web.pagination import Sheet

MATRIX: Final = Crumb("Question matrix", "matrix/")

Asked = tuple["Criterion", "Area", "Question", "Listed"]
"""A question with where it stands."""


def in_short(asked: Asked) -> int:
    """Weigh a question as the list shows it, with the markup around its texts."""
    listed = asked[3]
    return 1_100 + weight_of(*listed.cells, listed.tokens)


def in_full(asked: Asked) -> int:
    """Weigh a question as the table shows it."""
    points = asked[2].good_answer
    texts = [text for point in points for text in (point.text, *(point.points or ()))]
    return in_short(asked) + weight_of(*texts) + 60 * len(texts)


def sheets_of_questions(
    hub: Hub, listing: Listing, base: str, weigh: Callable[[Asked], int] = in_short
) -> tuple[Sheet[Asked], ...]:
    """Cut the list into pages."""
    every = [
        (criterion, area, question)
        for criterion in hub.criteria
        for area in criterion.areas
        for question in area.questions
    ]
    asked = [(*each, listed) for each, listed in zip(every, listing.entries, strict=True)]
    return sheets(asked, base, weigh)


def by_criterion(asked: Iterable[Asked]) -> list[tuple[Criterion, list[Asked]]]:
    """Put the questions of one page below their criteria."""
    return [(criterion, list(found)) for criterion, found in groupby(asked, lambda each: each[0])]
