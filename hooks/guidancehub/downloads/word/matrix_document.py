"""The matrix for Word: for bidders, for evaluators, and for both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from guidancehub.content.model.matrix import CRITERION, MATRIX_TITLE, QUESTION
from guidancehub.downloads.provenance import provenance
from guidancehub.downloads.word.document import HubDocument
from guidancehub.downloads.word.front_and_back import add_foot, add_title
from guidancehub.downloads.word.paragraphs import line, texts
from guidancehub.downloads.word.styles import REFERENCE
from guidancehub.downloads.word.word_table import TableColumn, add_table, paragraphs_of
from guidancehub.views.tables import matrix_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.entry import Aid
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.matrix import Area, Criterion, Question
    from guidancehub.downloads.provenance import Provenance
    from guidancehub.downloads.word.paragraphs import StyledParagraph

Audience: TypeAlias = Literal["bidder", "evaluator", "both"]

NAMES: Final[dict[Audience, str]] = {
    "bidder": "Bidder’s version",
    "evaluator": "Evaluator’s version",
    "both": "For bidders and evaluators",
}
_USES: Final[dict[Audience, tuple[str, ...]]] = {
    "bidder": (
        "Each table gives the questions, what a good answer shows, and evidence that you can gather.",
        "Below each table is space for your answers, which grows as you write.",
        "The buyer chooses among these questions, and sets each one’s percentage and word limit.",
        "Buyers publish their notes for evaluators, too. The hub’s stand on each question’s page.",
    ),
    "evaluator": (
        "Each table gives the questions, what a good answer shows, and how to read an answer.",
        "Below each table is space for scores and comments, first your own and then moderated.",
        "Read every bid with the same notes, and publish the notes with the questions.",
        "The Excel workbook of the matrix adds the scores up.",
    ),
    "both": (
        "Each table gives the questions, what a good answer shows, and help for bidder and evaluator.",
        "Below it is space for the bidder’s answers, and then for scores and comments.",
        "Buyers choose among the questions. Delete what your tender does not ask.",
    ),
}
_SHARES: Final = {
    "Code": 6.5,
    "Question": 18.0,
    "Weighting": 9.0,
    "A good answer": 40.0,
    "Origin": 9.0,
    "If you are bidding": 23.0,
    "If you are evaluating": 23.0,
}
"""Each column's share of a table's width, by its title. Shares are compared; they need not come to 100."""
_FIELDS: Final[dict[Audience, tuple[str, ...]]] = {
    "bidder": ("Organisation", "Contact", "Date"),
    "evaluator": ("Bidder", "Evaluator", "Date"),
    "both": ("Bidder", "Evaluator", "Date"),
}
_SPACE_FOR_ANSWER: Final = 2700
"""The least height of a row, in twips: about 48 mm, of which the question takes a third."""
_SPACE_FOR_SCORE: Final = 1100
"""The least height of a row, in twips."""
_TO_BE_SET: Final = " Percentage, set by the buyer: ____. Word limit, set by the buyer: ____."


def matrix(hub: Hub, audience: Audience) -> bytes:
    """Return the document of the whole matrix."""
    imprint = provenance(hub, "The question matrix", CRITERION.file.page, (*hub.criteria, *hub.questions))
    document = HubDocument(imprint, hub.info.address, NAMES[audience], landscape=True)
    _begin(document, imprint, audience)
    _add_words(document, hub.info, audience)
    for each in hub.criteria:
        document.heading(each.title, 1, new_page=True)
        _add_meaning(document, hub.info, each, 2)
        for area in each.areas:
            _add_area(document, hub, each, area, audience=audience, level=2)
    add_foot(document, imprint)
    return document.packed()


def criterion(
    hub: Hub, criterion: Criterion, audience: Audience, reference: Traversable = REFERENCE
) -> bytes:
    """Return the document of one criterion, in the styles of a reference document."""
    entries = (criterion, *criterion.questions)
    imprint = provenance(hub, criterion.title, CRITERION.url(criterion.id), entries)
    subtitle = f"{MATRIX_TITLE}. {NAMES[audience]}"
    document = HubDocument(imprint, hub.info.address, subtitle, landscape=True, reference=reference)
    _begin(document, imprint, audience)
    _add_meaning(document, hub.info, criterion, 1)
    for area in criterion.areas:
        _add_area(document, hub, criterion, area, audience=audience, level=1)
    _add_words(document, hub.info, audience)
    add_foot(document, imprint)
    return document.packed()


def _begin(document: HubDocument, imprint: Provenance, audience: Audience) -> None:
    """Add the title, how to use the document, and its contents."""
    add_title(document, imprint)
    document.heading("How to use it", 1)
    document.points(_USES[audience])
    columns = (TableColumn("About this bid", 30), TableColumn("To fill in", 70))
    rows = ((texts([field], "table strong"), ()) for field in _FIELDS[audience])
    add_table(document, "Who this is from", columns, rows)
    document.place_for_contents()


def _add_meaning(document: HubDocument, info: HubInfo, criterion: Criterion, level: int) -> None:
    document.heading("What it means", level)
    document.text(criterion.summary, "hub lead")
    document.text(info.origin(criterion.origin).sentence, "hub note")
    document.prose(criterion.definition.text)


def _add_words(document: HubDocument, info: HubInfo, audience: Audience) -> None:
    """Explain weightings, and scores to evaluators."""
    document.heading("Weightings and scores" if audience != "bidder" else "Weightings", 1)
    add_table(
        document,
        "What each weighting means",
        (TableColumn("Weighting", 20), TableColumn("What it means", 80)),
        (
            (texts([words.label], "table strong"), texts([words.sentence], "table text"))
            for words in info.weightings
        ),
    )
    if audience == "bidder":
        return
    add_table(
        document,
        f"Scores from {info.scale.lowest} to {info.scale.highest}",
        (TableColumn("Score", 20), TableColumn("What it means", 80)),
        (
            (texts([f"{step.score} {step.label}"], "table strong"), texts([step.sentence], "table text"))
            for step in info.scale.steps
        ),
    )
    document.text(info.scale.note, "hub note")


def _add_area(
    document: HubDocument, hub: Hub, criterion: Criterion, area: Area, *, audience: Audience, level: int
) -> None:
    """Add an area's questions as the pages' table has them, and the space to write."""
    table = matrix_table(hub.info, criterion, area)
    aids = {"bidder": ("If you are bidding",), "evaluator": ("If you are evaluating",)}
    extra = aids.get(audience, ("If you are bidding", "If you are evaluating"))
    columns = (*table.columns[:-1], *extra, table.columns[-1])
    document.heading(area.title, level)
    document.text(area.summary, keep=True)
    rows = []
    for question, row in zip(area.questions, table.rows, strict=True):
        cells = dict(
            zip(
                table.columns,
                (tuple(paragraphs_of(cell, hub.info.address)) for cell in row.cells),
                strict=True,
            )
        )
        cells["If you are bidding"] = tuple(_aid(hub.info, question.bidder))
        cells["If you are evaluating"] = tuple(_aid(hub.info, question.evaluator))
        rows.append([cells[name] for name in columns])
    add_table(document, table.caption, [TableColumn(name, _SHARES[name]) for name in columns], rows)
    if audience != "evaluator":
        _add_answers(document, hub.info, area)
    if audience != "bidder":
        _add_scores(document, hub.info, area)


def _aid(info: HubInfo, aid: Aid) -> Iterator[StyledParagraph]:
    yield from texts(aid.points, "table bullet")
    yield line(info.origin(aid.origin).label, "table note")


def _add_answers(document: HubDocument, info: HubInfo, area: Area) -> None:
    add_table(
        document,
        f"Your answers: {area.title}",
        (TableColumn("Each question, and your answer below it", 100),),
        (((*_question(info, question, _TO_BE_SET), line("")),) for question in area.questions),
        _SPACE_FOR_ANSWER,
    )


def _add_scores(document: HubDocument, info: HubInfo, area: Area) -> None:
    add_table(
        document,
        f"Your scores: {area.title}",
        (
            TableColumn("Question", 30),
            TableColumn(f"Score, {info.scale.lowest} to {info.scale.highest}", 9),
            TableColumn("Comments", 32),
            TableColumn("Moderated score", 10),
            TableColumn("Why the score changed", 19),
        ),
        ((_question(info, question), (), (), (), ()) for question in area.questions),
        _SPACE_FOR_SCORE,
    )


def _question(info: HubInfo, question: Question, more: str = "") -> tuple[StyledParagraph, ...]:
    """Return three paragraphs: the code and title, the question, and its weighting with ``more`` after it."""
    return (
        line(QUESTION.full_title(question), "table strong"),
        line(question.question),
        line(f"Weighting: {info.weighting(question.weighting).label}.{more}", "table note"),
    )
