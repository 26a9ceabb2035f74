"""A case study as a handout of two sheets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil, inf
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.case import CASE
from guidancehub.downloads.pdf.typst_compiler import typeset
from guidancehub.downloads.provenance import Attribution, provenance
from guidancehub.views.case_places import names_of
from guidancehub.views.tables import figures_table

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case
    from guidancehub.downloads.provenance import Provenance
    from guidancehub.views.tables import Row, Table


@dataclass(frozen=True, slots=True)
class _Look:
    """How closely a handout is set."""

    most: float
    """The extent that a case may have for a good chance that two sheets hold it."""
    size: float
    """How large the letters are, in points."""
    wide: bool = False
    """Whether headings stand above their part and not beside it."""


_LOOKS: Final = (
    _Look(4400, 11),
    _Look(4550, 10.5),
    _Look(5060, 10),
    _Look(6800, 10, wide=True),
    _Look(inf, 9.5, wide=True),
)
"""From roomy to close. Smaller letters than the last are hard to read: a longer case has a third sheet."""
_SHEETS: Final = re.compile(rb"/Type/Pages/Count (\d+)")


def case(hub: Hub, case: Case) -> bytes:
    """Return the PDF of a case study, in the largest letters with which two sheets hold it."""
    parts = tuple(Attribution(case.origin, figure.sources) for figure in case.figures or ())
    lessons = Attribution(case.lessons.origin, case.sources)
    about = provenance(hub, case.title, CASE.url(case.id), (case, *parts, lessons))
    figures = figures_table(case, hub.bibliography)
    extent = _extent(case, figures, about)
    made = b""
    for look in _LOOKS:
        if extent <= look.most:
            made = typeset(
                hub,
                "handout",
                about,
                case.summary,
                case=case,
                places=", ".join(names_of(hub, case)),
                figures=figures,
                size=look.size,
                wide=look.wide,
            )
            if _sheets(made) <= 2:  # noqa: PLR2004 (a handout is one sheet of paper, printed on both sides)
                break
    return made


def _sheets(made: bytes) -> int:
    """Count the sheets of a PDF, which typst notes in its first object."""
    found = _SHEETS.search(made)
    return int(found[1]) if found else 0


def _extent(case: Case, figures: Table | None, about: Provenance) -> float:
    """Guess how much room a case takes, as letters of its text.

    The weights of lists, figures and sources were fitted to the heights of the first fifty handouts.
    """
    lines = (*case.who, *case.steps, *case.changed, *case.not_fixed, *case.lessons.points)
    text = len(case.summary) + len(case.challenge.text) + sum(map(len, lines))
    rows = [_lines_of(row) for row in figures.rows] if figures else []
    return text + 30 * len(lines) + 70 * sum(rows) + 40 * len(rows) + 0.6 * sum(map(len, about.sources))


def _lines_of(row: Row) -> int:
    """Guess how many lines a row of the table of figures has: what, how much, when, source."""
    what, _, when, source = row.cells
    return max(
        ceil(len(what.text) / 30) + ceil(len(what.note) / 34),
        ceil(len(when.text) / 15),
        ceil(len(source.text) / 26),
    )
