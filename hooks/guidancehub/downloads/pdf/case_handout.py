"""A case study as a handout of two sheets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.case import CASE
from guidancehub.downloads.pdf.typst_compiler import typeset
from guidancehub.downloads.provenance import Attribution, provenance
from guidancehub.views.case_places import names_of
from guidancehub.views.tables import figures_table

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case


@dataclass(frozen=True, slots=True)
class _Look:
    """How closely a handout is set."""

    step: int
    """How large the letters are: a step of the type sizes."""
    wide: bool
    """Whether headings are above their part and not next to it."""


_LOOKS: Final = (_Look(4, wide=False), _Look(3, wide=False), _Look(3, wide=True), _Look(2, wide=True))
"""From roomy to close. Smaller letters than the last are hard to read: a longer case has a third sheet."""
_MOST_SHEETS: Final = 2
"""One sheet of paper, printed on both sides."""
_SHEETS: Final = re.compile(rb"/Type/Pages/Count (\d+)")


def case(hub: Hub, case: Case) -> bytes:
    """Return the PDF of a case study, in the largest letters with which two sheets hold it."""
    # Only a finished handout shows how many sheets it takes. Most cases fit in the first look; each further
    # one that the others need takes about 0.06 seconds.
    made = b""
    for look in _LOOKS:
        made = _handout(hub, case, look)
        if _sheets(made) <= _MOST_SHEETS:
            break
    return made


def _handout(hub: Hub, case: Case, look: _Look) -> bytes:
    figures = tuple(Attribution(case.origin, figure.sources) for figure in case.figures or ())
    lessons = Attribution(case.lessons.origin, case.sources)
    return typeset(
        hub,
        "handout",
        provenance(hub, case.title, CASE.url(case.id), (case, *figures, lessons)),
        case.summary,
        case=case,
        places=", ".join(names_of(hub, case)),
        figures=figures_table(hub.info.words, case, hub.bibliography),
        step=look.step,
        wide=look.wide,
    )


def _sheets(made: bytes) -> int:
    """Return the number of sheets of a PDF, which typst notes in its first object."""
    found = _SHEETS.search(made)
    return int(found[1]) if found else 0
