"""Worked answers for Word: evaluators score them first, and then compare with the scores on later pages."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.downloads.provenance import Attribution, provenance
from guidancehub.downloads.word.document import HubDocument
from guidancehub.downloads.word.front_and_back import add_foot, add_title
from guidancehub.downloads.word.paragraphs import line, texts
from guidancehub.downloads.word.scoring_part import add_rules, add_scale, scored_from
from guidancehub.downloads.word.word_table import TableColumn, add_table
from guidancehub.views.question_use import level_name, score_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Question, WorkedAnswer, WorkedAnswers
    from guidancehub.downloads.word.paragraphs import StyledParagraph

TITLE: Final = "Worked answers"
_USE: Final = ("worked-paper-answers", "worked-paper-score", "worked-paper-last", "worked-paper-differ")
"""The ids of the sentences that say how to use the document."""
_REASONS: Final = "Scores and reasons"
_LETTERS: Final = "ABC"
_ORDERS: Final = tuple(permutations(range(len(_LETTERS))))
"""The orders in which a weak, a fair and a strong answer can come; each question takes the next."""
_SPACE_FOR_SCORE: Final = 1100
"""The least height of a row, in twips."""


@dataclass(frozen=True, slots=True)
class _Example:
    """A question with its worked answers, each by the letter that it has in the document."""

    question: Question
    worked: WorkedAnswers
    answers: dict[str, WorkedAnswer]


def worked_answers(hub: Hub) -> bytes:
    """Return the document of every worked answer."""
    examples = list(_examples(hub))
    ours = [Attribution(each.worked.origin, each.question.sources) for each in examples]
    questions = [each.question for each in examples]
    imprint = provenance(hub, hub.info.words.label(TITLE), QUESTION_BANK.file.page, (*questions, *ours))
    document = HubDocument(imprint, hub.info, hub.info.words.say("worked-paper-whom"), landscape=False)
    add_title(document, imprint)
    words = hub.info.words
    document.heading(words.heading("How to use it"), 1)
    reasons = words.heading(_REASONS)
    document.points(words.say(key, part=reasons) for key in _USE)
    document.place_for_contents(levels=1)
    document.heading(words.heading("The scale"), 1)
    add_scale(document, hub.info)
    document.text(hub.info.scale.note, "hub note")
    add_rules(document, hub, 1, with_origin=True)
    for each in examples:
        _add_answers(document, hub, each)
    document.heading(reasons, 1, new_page=True)
    for each in examples:
        _add_scores(document, hub, each)
    add_foot(document, imprint)
    return document.packed()


def _examples(hub: Hub) -> Iterator[_Example]:
    found = [question for question in hub.questions if question.worked_answers]
    for at, question in enumerate(found):
        if worked := question.worked_answers:
            order = [place for place in _ORDERS[at % len(_ORDERS)] if place < len(worked.answers)]
            answers = {letter: worked.answers[place] for letter, place in zip(_LETTERS, order, strict=False)}
            yield _Example(question, worked, answers)


def _add_answers(document: HubDocument, hub: Hub, example: _Example) -> None:
    """Add a question with what a good answer shows, its answers, and room to score them."""
    question, info = example.question, hub.info
    scored = scored_from(info)
    document.heading(QUESTION.full_title(question), 1, new_page=True)
    document.text(question.question, "hub question")
    document.text(info.origin(question.origin).label, "hub note")
    document.heading(info.words.say("question-good-answer"), 2)
    for point in question.good_answer:
        document.points([point.text])
        document.points(point.points or (), "list bullet 2")
    document.heading(info.words.heading("Three answers"), 2)
    document.text(example.worked.organisation)
    document.text(info.origin(example.worked.origin).label, "hub note")
    for letter, answer in example.answers.items():
        document.heading(f"{info.words.heading('Answer')} {letter}", 3)
        document.prose(answer.text.text)
    add_table(
        document,
        f"{info.words.heading('Your scores')}: {QUESTION.full_title(question)}",
        (
            TableColumn(info.words.heading("Answer"), 12),
            TableColumn(scored, 14),
            TableColumn(info.words.heading("Why"), 60),
            TableColumn(info.words.heading("Agreed score"), 14),
        ),
        ((texts([letter], "table strong"), (), (), ()) for letter in example.answers),
        _SPACE_FOR_SCORE,
    )


def _add_scores(document: HubDocument, hub: Hub, example: _Example) -> None:
    title, heading = QUESTION.full_title(example.question), hub.info.words.heading
    document.heading(title, 2)
    add_table(
        document,
        f"{heading(_REASONS)}: {title}",
        (
            TableColumn(heading("Answer"), 14),
            TableColumn(heading("Score"), 20),
            TableColumn(heading("Why"), 46),
            TableColumn(heading("Second reader’s score"), 20),
        ),
        (
            (
                texts([letter, level_name(hub.info.words, answer.level)], "table strong"),
                texts([score_of(hub, answer)], "table text"),
                texts([answer.reason], "table text"),
                _second_score(hub, answer),
            )
            for letter, answer in example.answers.items()
        ),
        shows_caption=False,
    )


def _second_score(hub: Hub, answer: WorkedAnswer) -> tuple[StyledParagraph, ...]:
    unread = hub.info.words.heading("Not scored twice")
    return (line(unread if answer.second_score is None else str(answer.second_score)),)
