"""A case study as a handout of two sheets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.downloads.pdf.parts import as_part
from guidancehub.downloads.pdf.typesetting import typeset
from guidancehub.downloads.provenance import provenance
from guidancehub.links import url_of
from guidancehub.tables import figures_table
from guidancehub.whereabouts import names_of

if TYPE_CHECKING:
    from guidancehub.hub import Hub
    from guidancehub.model.case import Case


@dataclass(frozen=True, slots=True)
class _Look:
    """How closely a handout is set."""

    most: int
    """How many letters a case may have for a good chance that two sheets hold it."""
    size: float
    """How large the letters are, in points."""
    wide: bool = False
    """Whether headings stand above their part and not beside it."""


_LOOKS: Final = (
    _Look(3100, 11),
    _Look(3500, 10.5),
    _Look(4900, 10),
    _Look(5800, 10, wide=True),
    _Look(6600, 9.5, wide=True),
)
"""From roomy to close. Smaller letters than the last are hard to read: a longer case has a third sheet."""
_SHEETS: Final = re.compile(rb"/Type/Pages/Count (\d+)")


def case(hub: Hub, case: Case) -> bytes:
    """Set a case study in the largest letters with which two sheets hold it."""
    length = _length(case)
    if length > _LOOKS[-1].most:
        return _handout(hub, case, _LOOKS[2])
    made = b""
    for look in _LOOKS:
        if length <= look.most:
            made = _handout(hub, case, look)
            if _sheets(made) <= 2:  # noqa: PLR2004 (a handout is one sheet of paper, printed on both sides)
                break
    return made


def _handout(hub: Hub, case: Case, look: _Look) -> bytes:
    figures = tuple(as_part(case, figure.sources) for figure in case.figures or ())
    lessons = as_part(case, case.sources, case.lessons.origin)
    return typeset(
        hub,
        "handout",
        provenance(hub, case.title, url_of("case", case.id), (case, *figures, lessons)),
        case.summary,
        case=case,
        places=", ".join(names_of(hub, case)),
        figures=figures_table(case, hub.bibliography),
        look=look,
    )


def _sheets(made: bytes) -> int:
    """Count the sheets of a PDF, which typst notes in its first object."""
    found = _SHEETS.search(made)
    return int(found[1]) if found else 0


def _length(case: Case) -> int:
    """Count what a case says, with an allowance for each line of a list, each figure and each source."""
    lines = (*case.who, *case.steps, *case.changed, *case.not_fixed, *case.lessons.points)
    return (
        len(case.title)
        + len(case.summary)
        + len(case.challenge.text)
        + sum(len(line) + 20 for line in lines)
        + 120 * len(case.figures or ())
        + 90 * len({reference.source for reference in case.sources})
    )
