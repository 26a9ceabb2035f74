"""Sets to start from: for a kind of service and a size, gates and questions with weights that come to 100."""

from __future__ import annotations

from typing import Final

from pydantic import Field

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import Code, Many, Record, Slug, Text
from guidancehub.content.model.kind import ContentFile, Kind, Says, whole
from guidancehub.content.model.prose import Prose


class SetQuestion(Record):
    """One question of a set."""

    code: Code
    """The code of a published question of the matrix."""
    weight: int = Field(ge=1, le=100)
    """Its share of the score, in per cent."""
    word_limit: int = Field(ge=50, le=2000)
    """How many words an answer may have."""


class SizedSet(Record):
    """The set for one size of contract."""

    size: Slug
    """The id of a size in content/question-bank.yml."""
    note: Text
    """Why this choice is in proportion."""
    gates: Many[Code]
    """The codes of the gates to ask."""
    questions: Many[SetQuestion]
    """The questions in order; their weights come to 100."""


class QuestionSet(Entry):
    """Sets for one kind of service, one for each size. The file's name is its id."""

    service: Slug
    """The id of a kind of service in content/question-bank.yml."""
    introduction: Prose
    """What matters in buying this kind of service from local organisations."""
    sets: Many[SizedSet]
    """One for each size, the smallest first."""


def _says(each: QuestionSet) -> Says:
    return (each.introduction, *(sized.note for sized in each.sets))


QUESTION_SET: Final = Kind(
    name="set",
    one="Set of questions",
    many="Sets to start from",
    file=ContentFile(
        "question-set",
        "content/sets/*.yml",
        QuestionSet,
        data="question-sets",
        title="Sets of questions for kinds of service and sizes",
        page="matrix/sets/",
        required=False,
    ),
    model=QuestionSet,
    walk=whole,
    url_pattern="matrix/sets/{id}/",
    says=_says,
)
