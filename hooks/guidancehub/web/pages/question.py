"""The page of one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.views.links import url_of
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages import link_lists as long_links
from guidancehub.web.pages.link_lists import shortened
from guidancehub.web.pages.question_list import MATRIX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.matrix import Area, Criterion, Question
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Press


def question_pages(
    press: Press,
    criterion: Criterion,
    area: Area,
    question: Question,
    beside: tuple[Question | None, Question | None],
) -> Iterator[Output]:
    """Make a question's page, between its neighbours, and those of its links where they are very many."""
    url = url_of("question", question.id)
    linked = press.links.of("question", question.id)
    groups = shortened(linked, url)
    ways = (MATRIX, Crumb(criterion.title, url_of("criterion", criterion.id)))
    yield press.page(
        "question",
        url,
        PageMeta(
            title=f"{question.id} {question.title}",
            section=MATRIX.title,
            description=question.summary,
            crumbs=ways,
            headings=(
                Heading("What a good answer shows", "good-answer"),
                Heading("If you are bidding", "bidding"),
                Heading("If you are evaluating", "evaluating"),
                *(Heading(group.title, f"related-{group.kind}") for group in groups),
            ),
            kind="question",
        ),
        press.file_of("question", question),
        entry=question,
        criterion=criterion,
        area=area,
        groups=groups,
        following=press.next_after("question", question),
        sources=press.sources(question.sources),
        earlier=beside[0],
        later=beside[1],
    )
    way = Crumb(question.title, url)
    yield from long_links.pages(press, linked, way, (*ways, way))
