"""The self-assessment for Word: a form to tick and write in, on the screen or on paper."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.self_assessment import ASSESSMENT
from guidancehub.downloads.provenance import Attribution, provenance
from guidancehub.downloads.word.document import HubDocument
from guidancehub.downloads.word.front_and_back import add_fields, add_foot, add_title
from guidancehub.downloads.word.paragraphs import Tick, line
from guidancehub.downloads.word.word_table import TableColumn, add_table
from guidancehub.views.labels import ANSWERS

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.self_assessment import AssessmentQuestion
    from guidancehub.views.links import Link, Links

_FIELDS: Final = ("Organisation", "Filled in by", "Date")
_SPACE_FOR_NOTES: Final = 1500


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
    document = HubDocument(imprint, hub.info.address, "A form to fill in", landscape=False)
    add_title(document, imprint)
    document.text(assessment.introduction)
    document.heading("How to use it", 1)
    document.text("Tick one box in each row. Write what you know in the notes, and who will act by when.")
    add_fields(document, "About this form", _FIELDS)
    document.place_for_contents(levels=1)
    for question in assessment.questions:
        document.heading(question.title, 1, new_page=True)
        see = chain(question.see, *(each.see or () for each in question.follow_ups or ()))
        _add_question(document, hub, question, links.see(dict.fromkeys(see)))
    add_foot(document, imprint)
    return document.packed()


def _add_question(
    document: HubDocument, hub: Hub, question: AssessmentQuestion, links: tuple[Link, ...]
) -> None:
    document.text(question.question, "hub question")
    document.text(question.why)
    # One line for all rows below it: they have their question's origin.
    whose = hub.info.origin(question.origin).label
    ours = hub.info.origin(hub.info.draft_origin).label.lower()
    document.text(f"These questions: {whose}. The reason above and the first step: {ours}.", "hub note")
    questions = (question.question, *(each.text for each in question.follow_ups or ()))
    add_table(
        document,
        f"Where you are: {question.title}",
        (TableColumn("Question", 55), *(TableColumn(answer, 15) for answer in ANSWERS.values())),
        (((line(text),), *((Tick(answer),) for answer in ANSWERS.values())) for text in questions),
    )
    # Word would join two tables that touch.
    document.text("", "table note")
    notes = f"Your notes: {question.title}"
    add_table(document, notes, (TableColumn(notes, 100),), (((),),), _SPACE_FOR_NOTES, shows_caption=False)
    document.heading("A first step", 2)
    steps = [(each.text, each.first_step) for each in question.follow_ups or () if each.first_step]
    document.text(f"{question.question} {question.first_step}" if steps else question.first_step)
    for text, step in steps:
        document.text(f"{text} {step}")
    document.heading("What can help", 2)
    for link in links:
        title = f"{link.code} {link.title}" if link.code else link.title
        document.linked(title, f"{hub.info.address}{link.url}")
