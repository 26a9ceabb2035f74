"""Documents for Word: the matrix, gates, worked answers, the self-assessment, notices, hub drafts."""

from guidancehub.downloads.word.draft_document import draft
from guidancehub.downloads.word.gates_document import gates
from guidancehub.downloads.word.matrix_area import Audience
from guidancehub.downloads.word.matrix_document import criterion, matrix
from guidancehub.downloads.word.notice_document import notice_form
from guidancehub.downloads.word.self_assessment_document import self_assessment
from guidancehub.downloads.word.worked_answers_document import worked_answers

__all__ = [
    "Audience",
    "criterion",
    "draft",
    "gates",
    "matrix",
    "notice_form",
    "self_assessment",
    "worked_answers",
]
