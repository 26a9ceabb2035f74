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
    bank, say = hub.question_bank, hub.info.words.say
    if not bank:
        return
    yield from _gates(hub, bank)
    yield from _sets(hub, bank)
    if any(question.worked_answers for question in hub.questions):
        subject = _subject(hub, QUESTION_BANK, "Worked answers", "worked-answers")
        purpose = say("file-worked-answers")
        yield subject.file(WORD, purpose, partial(word.worked_answers, hub))
        purpose = say("file-worked-answers-table")
        yield from csv_files(hub, subject, purpose, lambda: worked_answers_csv(hub))


def _gates(hub: Hub, bank: QuestionBank) -> Iterator[Download]:
    file, say = hub.gates, hub.info.words.say
    if file:
        subject = _subject(hub, GATE, GATE.many, "gates")
        purpose = say("file-gates")
        yield subject.file(PDF, purpose, partial(pdf.gates, hub, file))
        purpose = say("file-gates-form")
        yield subject.file(WORD, purpose, partial(word.gates, hub, file))
        purpose = say("file-gates-table")
        yield from csv_files(hub, subject, purpose, lambda: gates_csv(hub, bank))


def _sets(hub: Hub, bank: QuestionBank) -> Iterator[Download]:
    if not hub.question_sets:
        return
    say = hub.info.words.say
    subject = _subject(hub, QUESTION_SET, QUESTION_SET.many, "sets-to-start-from")
    purpose = say("file-sets")
    yield subject.file(PDF, purpose, partial(pdf.question_sets, hub, bank))
    purpose = say("file-sets-table")
    yield from csv_files(hub, subject, purpose, lambda: sets_csv(hub, bank))
    folder, part = hub.info.words.name("sets"), hub.info.words.label(_PART)
    for each in hub.question_sets:
        title = f"{hub.info.words.label(QUESTION_SET.one)}: {each.title}"
        pages = (QUESTION_SET.url(each.id),)
        one = Subject(f"{folder}/{each.id}", title, (QUESTION_SET.name, each.id), part, pages)
        purpose = say("file-set")
        yield one.file(PDF, purpose, partial(pdf.question_set, hub, bank, each))


def _subject(hub: Hub, kind: Kind[Any], title: str, file: str) -> Subject:
    """Return the subject of the files of a whole list, on the page of the list."""
    named = hub.info.words.name
    name = f"{named('question-matrix')}/{named(file)}"
    return Subject(
        name, hub.info.words.label(title), (kind.name, ""), hub.info.words.label(_PART), (kind.file.page,)
    )
