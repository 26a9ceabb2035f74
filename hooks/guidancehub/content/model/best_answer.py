"""Best answers: the page, file or rule that readers come for, which the search shows before its results."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field

from guidancehub.content.model.fields import Line, Many, Record, Text
from guidancehub.content.model.kind import ContentFile

AnswerPage: TypeAlias = Annotated[
    str, Field(pattern=r"^/([a-zA-Z0-9-]+/)*([a-z0-9-]+\.[a-z]+|#[a-zA-Z0-9-]+)?$", max_length=160)
]
"""The address of a page, of a part of one or of a download, from the site's root."""


class Basis(Record):
    """Where a rule is told in full."""

    page: AnswerPage
    """The page, or a part of one, such as /law/standstill-period/."""
    title: Line
    """What the link says: How the standstill is counted."""


class BestAnswer(Record):
    """What the search shows first for some words."""

    kind: Literal["task", "rule"] = "task"
    """A task has a page or file of its own. A rule is told in a sentence."""
    title: Line
    """What a reader does there, or the name of the rule: Build a tender pack."""
    says: Text
    """For a task: what the reader gets. For a rule: the rule, in a sentence."""
    page: AnswerPage
    """The page or file, such as /pack/, /tips/#keep-notes or /downloads/question-matrix.xlsx."""
    basis: Basis | None = None
    """For a rule: where it is told in full."""
    words: Many[Line]
    """What readers type for it, each once in the whole file. “How do we” need not be written."""


class BestAnswersFile(Record):
    """content/best-answers.yml: what readers come for most, which the search shows before its results."""

    answers: Many[BestAnswer]
    """The search page lists the tasks in this order."""


BEST_ANSWERS_FILE: Final = ContentFile(
    "best-answers",
    "content/best-answers.yml",
    BestAnswersFile,
    data="best-answers",
    title="Best answers of the search",
    page="search/",
    required=False,
)
