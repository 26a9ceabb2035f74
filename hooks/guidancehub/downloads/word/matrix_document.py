"""The matrix for Word: for bidders, for evaluators, and for both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.matrix import CRITERION, MATRIX_TITLE
from guidancehub.downloads.provenance import parts_of_criteria, provenance
from guidancehub.downloads.word.document import HubDocument
from guidancehub.downloads.word.front_and_back import (
    add_closing_line,
    add_fields,
    add_foot,
    add_title,
    add_title_to_send,
)
from guidancehub.downloads.word.matrix_area import Audience, add_area
from guidancehub.downloads.word.scoring_part import add_rules, add_scale, add_weightings
from guidancehub.downloads.word.styles import REFERENCE
from guidancehub.views.matrix_guide import asked_throughout

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.resources.abc import Traversable

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Criterion
    from guidancehub.downloads.provenance import Attributed, Provenance

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
        "Evaluators read your answers by the same points that you see here.",
    ),
    "evaluator": (
        "Each table gives the questions, what a good answer shows, and how to read an answer.",
        "A second table says what a weak, a fair and a strong answer looks like.",
        "Below it is space for scores and comments, first your own and then moderated.",
        "Read every bid with the same notes, and publish the notes with the questions.",
    ),
    "both": (
        "Each table gives the questions, what a good answer shows, and help for bidder and evaluator.",
        "A second table says how to use each question, and what answers of three levels look like.",
        "Below it is space for the bidder’s answers, and then for scores and comments.",
        "Buyers choose among the questions. Delete what your tender does not ask.",
        "This version says whose each part is. A buyer can send out the one for bidders as it is.",
    ),
}
_FIELDS: Final[dict[Audience, tuple[str, ...]]] = {
    "bidder": ("Organisation", "Contact", "Date"),
    "evaluator": ("Bidder", "Evaluator", "Date"),
    "both": ("Bidder", "Evaluator", "Date"),
}


def matrix(hub: Hub, audience: Audience) -> bytes:
    """Return the document of the whole matrix."""
    imprint = _imprint(hub, "The question matrix", CRITERION.file.page, hub.criteria)
    document = _document(hub, imprint, NAMES[audience], audience)
    _begin(document, imprint, audience)
    _add_scoring(document, hub, audience)
    for each in hub.criteria:
        document.heading(each.title, 1, new_page=True)
        _add_criterion(document, hub, each, audience, 2)
    _end(document, hub, imprint, audience, hub.criteria)
    return document.packed()


def criterion(
    hub: Hub, criterion: Criterion, audience: Audience, reference: Traversable = REFERENCE
) -> bytes:
    """Return the document of one criterion, in the styles of a reference document."""
    imprint = _imprint(hub, criterion.title, CRITERION.url(criterion.id), (criterion,))
    document = _document(hub, imprint, f"{MATRIX_TITLE}. {NAMES[audience]}", audience, reference)
    _begin(document, imprint, audience)
    _add_criterion(document, hub, criterion, audience, 1)
    _add_scoring(document, hub, audience)
    _end(document, hub, imprint, audience, (criterion,))
    return document.packed()


def _imprint(hub: Hub, title: str, url: str, criteria: Sequence[Criterion]) -> Provenance:
    return provenance(hub, title, url, _parts(hub, criteria))


def _parts(hub: Hub, criteria: Sequence[Criterion]) -> Iterator[Attributed]:
    """Yield the origin and the sources of each part that a document shows."""
    yield from parts_of_criteria(hub, criteria)
    if hub.question_bank:
        yield from hub.question_bank.rules


def _document(
    hub: Hub, imprint: Provenance, subtitle: str, audience: Audience, reference: Traversable = REFERENCE
) -> HubDocument:
    return HubDocument(
        imprint,
        hub.info.address,
        subtitle,
        landscape=True,
        reference=reference,
        names_hub=audience == "both",
    )


def _begin(document: HubDocument, imprint: Provenance, audience: Audience) -> None:
    """Add the title, how to use the document, and its contents."""
    if audience == "both":
        add_title(document, imprint)
    else:
        add_title_to_send(document, imprint)
    document.heading("How to use it", 1)
    document.points(_USES[audience])
    add_fields(document, "About this bid", _FIELDS[audience])
    document.place_for_contents(levels=1 if audience == "bidder" else 2)


def _end(
    document: HubDocument, hub: Hub, imprint: Provenance, audience: Audience, criteria: Sequence[Criterion]
) -> None:
    if audience == "both":
        add_foot(document, imprint)
    else:
        questions = [question for each in criteria for question in each.questions]
        add_closing_line(document, hub, imprint, questions)


def _add_criterion(
    document: HubDocument, hub: Hub, criterion: Criterion, audience: Audience, level: int
) -> None:
    """Add what a criterion means, and its areas."""
    document.heading("What it means", level)
    if audience == "both":
        document.text(criterion.summary, "hub lead")
        document.text(hub.info.origin(criterion.origin).sentence, "hub note")
    if criterion.in_law:
        if audience == "both":
            document.heading(hub.info.words.say("criterion-in-law"), level + 1)
        document.prose(criterion.in_law.text)
    if audience == "both":
        document.heading("In the questions", level + 1)
        document.prose(criterion.definition.text)
    for area in criterion.areas:
        add_area(document, hub, criterion, area, audience=audience, level=level)


def _add_scoring(document: HubDocument, hub: Hub, audience: Audience) -> None:
    """Explain what is asked throughout and the weightings, and the scores and rules to evaluators."""
    info = hub.info
    if throughout := asked_throughout(hub):
        document.heading(throughout.term, 1)
        document.text(throughout.explanation if audience == "both" else throughout.plain)
        if audience == "both":
            document.text(throughout.label, "hub note")
    document.heading("Weightings and scores" if audience != "bidder" else "Weightings", 1)
    add_weightings(document, info)
    if audience == "bidder":
        return
    add_scale(document, info)
    if audience == "both":
        document.text(info.scale.note, "hub note")
    add_rules(document, hub, 1, with_origin=audience == "both")
