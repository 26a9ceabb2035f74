"""The PDFs: each function takes the hub and returns the bytes of one tagged document.

The templates lay out the same records that feed the pages. Nothing in here knows where a file is put or
what links to it.
"""

from guidancehub.downloads.pdf.case_handout import case
from guidancehub.downloads.pdf.decision_aid import decision_aid
from guidancehub.downloads.pdf.gates_booklet import gates
from guidancehub.downloads.pdf.matrix_booklet import criterion, matrix
from guidancehub.downloads.pdf.principle_sheets import principles_cards, principles_poster
from guidancehub.downloads.pdf.question_sets import question_set, question_sets
from guidancehub.downloads.pdf.tips_checklist import tips_checklist

__all__ = [
    "case",
    "criterion",
    "decision_aid",
    "gates",
    "matrix",
    "principles_cards",
    "principles_poster",
    "question_set",
    "question_sets",
    "tips_checklist",
]
