"""The downloads of the question bank: gates, sets to start from, and worked answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.gate import GATE
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.downloads import pdf, word
from guidancehub.downloads.csv.question_bank import gates_csv, sets_csv, worked_answers_csv
from guidancehub.downloads.csv_files import csv_files
from guidancehub.downloads.download import Subject
from guidancehub.views.formats import PDF, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Kind
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.downloads.download import Download


_PART: Final = "Question bank"


def question_bank_downloads(hub: Hub) -> Iterator[Download]:
    """Yield the downloads of what the hub has of the bank; nothing is made yet."""
    bank = hub.question_bank
    if not bank:
        return
    yield from _gates(hub, bank)
    yield from _sets(hub, bank)
    if any(question.worked_answers for question in hub.questions):
        subject = _subject(hub, QUESTION_BANK, "Worked answers", "worked-answers")
        purpose = "To train evaluators: answers to score, and their scores on later pages."
        yield subject.file(WORD, purpose, partial(word.worked_answers, hub))
        purpose = "To sort and filter answers with their scores and reasons."
        yield from csv_files(subject, purpose, lambda: worked_answers_csv(hub))


def _gates(hub: Hub, bank: QuestionBank) -> Iterator[Download]:
    file = hub.gates
    if file:
        subject = _subject(hub, GATE, GATE.many, "gates")
        purpose = "To print: every gate with what is in proportion."
        yield subject.file(PDF, purpose, partial(pdf.gates, hub, file))
        purpose = "To choose gates by deleting, and to answer in."
        yield subject.file(WORD, purpose, partial(word.gates, hub, file))
        purpose = "To copy the gates that your tender needs."
        yield from csv_files(subject, purpose, lambda: gates_csv(hub, bank))


def _sets(hub: Hub, bank: QuestionBank) -> Iterator[Download]:
    if not hub.question_sets:
        return
    subject = _subject(hub, QUESTION_SET, QUESTION_SET.many, "sets-to-start-from")
    purpose = "To print: every set with gates, questions, weights, word limits and hours."
    yield subject.file(PDF, purpose, partial(pdf.question_sets, hub, bank))
    purpose = "To start from a set: questions with weights and word limits."
    yield from csv_files(subject, purpose, lambda: sets_csv(hub, bank))
    folder, part = hub.info.words.name("sets"), hub.info.words.label(_PART)
    for each in hub.question_sets:
        title = f"{QUESTION_SET.one}: {each.title}"
        pages = (QUESTION_SET.url(each.id),)
        one = Subject(f"{folder}/{each.id}", title, (QUESTION_SET.name, each.id), part, pages)
        purpose = "To print: the sets for this kind of service."
        yield one.file(PDF, purpose, partial(pdf.question_set, hub, bank, each))


def _subject(hub: Hub, kind: Kind[Any], title: str, file: str) -> Subject:
    """Return the subject of the files of a whole list, on the page of the list."""
    named = hub.info.words.name
    name = f"{named('question-matrix')}/{named(file)}"
    return Subject(name, title, (kind.name, ""), hub.info.words.label(_PART), (kind.file.page,))
