"""The matrix: its overview, a page for each criterion and question, and the whole as a table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from guidancehub.links import url_of
from guidancehub.output import Crumb, Heading, PageMeta
from guidancehub.tables import matrix_table
from guidancehub.words import WEIGHTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.model.matrix import Area, Criterion, Question
    from guidancehub.output import Output
    from guidancehub.pages.press import Press

MATRIX = Crumb("Question matrix", "matrix/")


def pages(press: Press) -> Iterator[Output]:
    """Make every page of the matrix."""
    yield _overview(press)
    yield _table(press)
    for criterion in press.hub.criteria:
        yield _criterion(press, criterion)
        questions = [(area, question) for area in criterion.areas for question in area.questions]
        for at, (area, question) in enumerate(questions):
            earlier = questions[at - 1][1] if at else None
            later = questions[at + 1][1] if at + 1 < len(questions) else None
            yield _question(press, criterion, area, question, (earlier, later))


def _overview(press: Press) -> Output:
    hub = press.hub
    own = [question for question in hub.questions if question.origin == "west-yorkshire"]
    prefixes = {question.id[:2] for question in own}
    used = {question.weighting for question in own}
    rows = [
        (criterion, _counts(criterion), sum(len(area.questions) for area in criterion.areas))
        for criterion in hub.criteria
    ]
    return press.page(
        "matrix",
        MATRIX.url,
        PageMeta(
            title="The question matrix",
            label="Question matrix",
            description="Questions for health service tenders, with weightings and good answers.",
            headings=(
                Heading("How to use it", "how"),
                Heading("The five key criteria", "criteria"),
                Heading(f"What is {hub.info.system_short}’s and what is ours", "whose"),
            ),
            kind="list",
        ),
        rows=rows,
        total=len(hub.questions),
        own=own,
        foot=press.foot((*hub.criteria, *hub.questions)),
        unasked=[criterion for criterion in hub.criteria if criterion.prefix not in prefixes],
        unused=[words.label.lower() for value, words in WEIGHTINGS.items() if value not in used],
    )


def _counts(criterion: Criterion) -> Counter[str]:
    return Counter(question.weighting for area in criterion.areas for question in area.questions)


def _table(press: Press) -> Output:
    sections = [
        (criterion, [matrix_table(criterion, area) for area in criterion.areas])
        for criterion in press.hub.criteria
    ]
    return press.page(
        "matrix_table",
        "matrix/table/",
        PageMeta(
            title="The whole matrix as a table",
            section=MATRIX.title,
            description="Every question with its weighting and good answer, to read or to print.",
            crumbs=(MATRIX,),
            headings=tuple(Heading(criterion.title, criterion.id) for criterion, _ in sections),
            kind="table",
        ),
        sections=sections,
        total=len(press.hub.questions),
        foot=press.foot(press.hub.questions),
    )


def _criterion(press: Press, criterion: Criterion) -> Output:
    return press.page(
        "criterion",
        url_of("criterion", criterion.id),
        PageMeta(
            title=criterion.title,
            section=MATRIX.title,
            description=criterion.summary,
            crumbs=(MATRIX,),
            headings=(
                Heading("What it means", "meaning"),
                *(Heading(area.title, area.id) for area in criterion.areas),
            ),
            kind="criterion",
        ),
        press.file_of("criterion", criterion),
        entry=criterion,
        sources=press.sources(criterion.sources),
    )


def _question(
    press: Press,
    criterion: Criterion,
    area: Area,
    question: Question,
    beside: tuple[Question | None, Question | None],
) -> Output:
    groups = press.links.of("question", question.id)
    return press.page(
        "question",
        url_of("question", question.id),
        PageMeta(
            title=f"{question.id} {question.title}",
            section=MATRIX.title,
            description=question.summary,
            crumbs=(MATRIX, Crumb(criterion.title, url_of("criterion", criterion.id))),
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
        sources=press.sources(question.sources),
        earlier=beside[0],
        later=beside[1],
    )
