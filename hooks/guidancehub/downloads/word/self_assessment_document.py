"""The self-assessment for Word: a form to tick and write in, on the screen or on paper."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.self_assessment import ASSESSMENT, parts_of
from guidancehub.downloads.provenance import Attribution, provenance
from guidancehub.downloads.word.document import HubDocument
from guidancehub.downloads.word.front_and_back import add_fields, add_foot, add_title
from guidancehub.downloads.word.paragraphs import Tick, line
from guidancehub.downloads.word.word_table import TableColumn, add_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.self_assessment import AssessmentQuestion
    from guidancehub.views.links import Link, Links

_FIELDS: Final = ("Organisation", "Filled in by", "Date")
_SPACE_FOR_NOTES: Final = 1500
_SPACE_FOR_ACTION: Final = 700
_ACTION_COLUMNS: Final = {
    "Question": 20,
    "Level wanted": 10,
    "Action": 28,
    "Owner": 13,
    "Date": 10,
    "Next step": 19,
}
"""Each column's share of a table's width, by its title."""


def self_assessment(hub: Hub, links: Links) -> bytes:
    """Return the form.

    Raises ``ValueError`` where the hub has no self-assessment.
    """
    assessment = hub.assessment
    if assessment is None:
        raise ValueError("the hub has no self-assessment")
    # The questions have their own origin; the reasons and the steps that go with them are the hub's.
    ours = (Attribution(hub.info.draft_origin, each.sources) for each in assessment.questions)
    imprint = provenance(hub, assessment.title, ASSESSMENT.file.page, (*assessment.questions, *ours))
    document = HubDocument(imprint, hub.info, hub.info.words.say("paper-form"), landscape=True)
    add_title(document, imprint)
    document.text(assessment.introduction)
    document.heading(hub.info.words.heading("How to use it"), 1)
    document.text(hub.info.words.say("form-use"))
    add_fields(document, "About this form", _FIELDS)
    document.place_for_contents(levels=1)
    for question in assessment.questions:
        document.heading(question.title, 1, new_page=True)
        see = chain(question.see, *(each.see or () for each in question.follow_ups or ()))
        _add_question(document, hub, question, assessment.scale, links)
        _add_help(document, hub, question, links.see(dict.fromkeys(see)))
    add_foot(document, imprint)
    return document.packed()


def _add_question(
    document: HubDocument, hub: Hub, question: AssessmentQuestion, scale: Sequence[str], links: Links
) -> None:
    document.text(question.question, "hub question")
    document.text(question.why)
    say, heading = hub.info.words.say, hub.info.words.heading
    # One line for all rows below it: they have their question's origin.
    whose = hub.info.origin(question.origin).label
    ours = hub.info.origin(hub.info.draft_origin).label.lower()
    served = f" {say('list-and')} ".join(link.title for link in links.see(question.principles))
    document.text(say("form-whose", name=whose, own=ours, list=served), "hub note")
    asked = (question.question, *(each.text for each in question.follow_ups or ()))
    parts = tuple(parts_of([question]))
    names = [f"{number} {name}" for number, name in enumerate(scale, start=1)]
    add_table(
        document,
        say("form-where", name=question.title),
        (TableColumn(heading("Question"), 24), *(TableColumn(name, 19) for name in names)),
        (
            ((line(text),), *((Tick(level),) for level in part.levels))
            for text, part in zip(asked, parts, strict=True)
        ),
    )
    # Word would join two tables that touch.
    document.text("", "table note")
    notes = say("form-notes", name=question.title)
    add_table(document, notes, (TableColumn(notes, 100),), (((),),), _SPACE_FOR_NOTES, shows_caption=False)
    document.text("", "table note")
    columns = [TableColumn(heading(title), share) for title, share in _ACTION_COLUMNS.items()]
    empty = [()] * (len(_ACTION_COLUMNS) - 1)
    rows = (((line(part.title),), *empty) for part in parts)
    add_table(document, say("form-actions", name=question.title), columns, rows, _SPACE_FOR_ACTION)


def _add_help(document: HubDocument, hub: Hub, question: AssessmentQuestion, links: tuple[Link, ...]) -> None:
    document.heading(hub.info.words.heading("A first step"), 2)
    steps = [(each.text, each.first_step) for each in question.follow_ups or () if each.first_step]
    document.text(f"{question.question} {question.first_step}" if steps else question.first_step)
    for text, step in steps:
        document.text(f"{text} {step}")
    document.heading(hub.info.words.heading("What can help"), 2)
    for link in links:
        title = f"{link.code} {link.title}" if link.code else link.title
        document.linked(title, f"{hub.info.address}{link.url}")
