"""The matrix for Word: for bidders, for evaluators, and for both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.matrix import CRITERION, MATRIX_TITLE
from guidancehub.content.model.sentences import capitalised
from guidancehub.downloads.provenance import parts_of_criteria, provenance
from guidancehub.downloads.word.document import HubDocument
from guidancehub.downloads.word.front_and_back import (
    add_closing_line,
    add_fields,
    add_foot,
    add_title,
    add_title_to_send,
)
from guidancehub.downloads.word.matrix_area import Audience, add_area, is_to_edit
from guidancehub.downloads.word.scoring_part import add_rules, add_scale, add_weightings
from guidancehub.downloads.word.styles import REFERENCE
from guidancehub.views.matrix_guide import asked_throughout

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.resources.abc import Traversable

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Criterion
    from guidancehub.downloads.provenance import Attributed, Provenance

_FIELDS: Final[dict[Audience, tuple[str, ...]]] = {
    "bidder": ("Organisation", "Contact", "Date"),
    "evaluator": ("Bidder", "Evaluator", "Date"),
    "both": ("Bidder", "Evaluator", "Date"),
    "anyone": (),
}


def matrix(hub: Hub, audience: Audience) -> bytes:
    """Return the document of the whole matrix."""
    imprint = _imprint(hub, hub.info.words.say("matrix-title"), CRITERION.file.page, hub.criteria)
    document = _document(hub, imprint, _subtitle(hub, audience), audience)
    _begin(document, hub, imprint, audience)
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
    subtitle = ". ".join((hub.info.words.label(MATRIX_TITLE), _subtitle(hub, audience)))
    document = _document(hub, imprint, subtitle, audience, reference)
    _begin(document, hub, imprint, audience)
    _add_criterion(document, hub, criterion, audience, 1)
    _add_scoring(document, hub, audience)
    _end(document, hub, imprint, audience, (criterion,))
    return document.packed()


def _subtitle(hub: Hub, audience: Audience) -> str:
    """Return whom a document is for."""
    say = hub.info.words.say
    match audience:
        case "bidder":
            return say("paper-bidder")
        case "evaluator":
            return say("paper-evaluator")
        case "both":
            return capitalised(say("for-both"))
        case "anyone":
            return say("paper-anyone")


def _uses(hub: Hub, audience: Audience) -> Iterator[str]:
    """Yield how to use a document, in sentences."""
    say = hub.info.words.say
    match audience:
        case "bidder":
            yield say("paper-table-bidder")
            yield say("paper-space-bidder")
            yield say("paper-buyer-chooses")
            yield say("paper-same-points")
        case "evaluator":
            yield say("paper-table-evaluator")
            yield say("paper-levels-evaluator")
            yield say("paper-space-evaluator")
            yield say("paper-same-notes")
        case "both":
            yield say("paper-table-both")
            yield say("paper-levels-both")
            yield say("paper-space-both")
            yield say("paper-delete")
            yield say("paper-whose-both")
        case "anyone":
            yield say("paper-table-anyone")
            yield say("paper-edit")


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
        hub.info,
        subtitle,
        landscape=True,
        reference=reference,
        names_hub=is_to_edit(audience),
    )


def _begin(document: HubDocument, hub: Hub, imprint: Provenance, audience: Audience) -> None:
    """Add the title, how to use the document, and its contents."""
    if is_to_edit(audience):
        add_title(document, imprint)
    else:
        add_title_to_send(document, imprint)
    document.heading(hub.info.words.heading("How to use it"), 1)
    document.points(_uses(hub, audience))
    if fields := _FIELDS[audience]:
        add_fields(document, "About this bid", fields)
    document.place_for_contents(levels=1 if audience == "bidder" else 2)


def _end(
    document: HubDocument, hub: Hub, imprint: Provenance, audience: Audience, criteria: Sequence[Criterion]
) -> None:
    if is_to_edit(audience):
        add_foot(document, imprint)
    else:
        questions = [question for each in criteria for question in each.questions]
        add_closing_line(document, hub, imprint, questions)


def _add_criterion(
    document: HubDocument, hub: Hub, criterion: Criterion, audience: Audience, level: int
) -> None:
    """Add what a criterion means, and its areas."""
    document.heading(hub.info.words.heading("What it means"), level)
    if is_to_edit(audience):
        document.text(criterion.summary, "hub lead")
        document.text(hub.info.origin(criterion.origin).sentence, "hub note")
    if criterion.in_law:
        if is_to_edit(audience):
            document.heading(hub.info.words.say("criterion-in-law"), level + 1)
        document.prose(criterion.in_law.text)
    if is_to_edit(audience):
        document.heading(hub.info.words.label("In the questions"), level + 1)
        document.prose(criterion.definition.text)
    for area in criterion.areas:
        add_area(document, hub, criterion, area, audience=audience, level=level)


def _add_scoring(document: HubDocument, hub: Hub, audience: Audience) -> None:
    """Explain what is asked throughout and the weightings, and the scores and rules to evaluators."""
    info = hub.info
    if throughout := asked_throughout(hub):
        document.heading(throughout.term, 1)
        document.text(throughout.explanation if is_to_edit(audience) else throughout.plain)
        if is_to_edit(audience):
            document.text(throughout.label, "hub note")
    label = info.words.label
    scored = audience in {"evaluator", "both"}
    document.heading(label("Weightings and scores") if scored else label("Weightings"), 1)
    add_weightings(document, info)
    if not scored:
        return
    add_scale(document, info)
    if audience == "both":
        document.text(info.scale.note, "hub note")
    add_rules(document, hub, 1, with_origin=audience == "both")
