"""The PDFs: each function takes the hub and gives the bytes of one tagged document.

They read the records that feed the pages, and the templates beside them lay these out. Nothing in here
knows where a file is put or what links to it.
"""

from guidancehub.downloads.pdf.aids import decision_aid
from guidancehub.downloads.pdf.booklets import criterion, matrix
from guidancehub.downloads.pdf.checklists import tips_checklist
from guidancehub.downloads.pdf.handouts import case
from guidancehub.downloads.pdf.principle_sheets import principles_cards, principles_poster

__all__ = [
    "case",
    "criterion",
    "decision_aid",
    "matrix",
    "principles_cards",
    "principles_poster",
    "tips_checklist",
]
