"""Contracts and grants as a decision aid on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.contracts_and_grants import GUIDANCE
from guidancehub.content.model.finder import GUIDE_FINDER
from guidancehub.downloads.pdf.typst_compiler import typeset
from guidancehub.downloads.provenance import Attribution, provenance
from guidancehub.views.finder_names import finder_names
from guidancehub.views.finder_record import RECORD_LINES
from guidancehub.views.table import Cell, Row, Table
from guidancehub.views.tables import comparison_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.contracts_and_grants import ContractsAndGrants
    from guidancehub.content.model.finder import Finder
    from guidancehub.downloads.provenance import Attributed

_RECORD: Final = Table(
    id="record",
    caption="Record of a decision",
    columns=("What to note", "Your words"),
    rows=tuple(
        Row((Cell(line), Cell(to_fill="space")))
        for line in (
            "The work, and what it is worth",
            "The steps that we went through, with our answers",
            "The suggestion that we came to",
            *RECORD_LINES[1:],
        )
    ),
)


def decision_aid(hub: Hub) -> bytes:
    """Return the PDF of the finder's steps, its suggestions, the comparison and the checks."""
    guide = hub.contracts_and_grants
    finder = hub.finders.get(GUIDE_FINDER)
    return typeset(
        hub,
        "decision_aid",
        provenance(
            hub, f"{guide.title}: a decision aid", GUIDANCE.url(guide.id), (guide, *_parts(guide, finder))
        ),
        guide.summary,
        system=hub.info.system,
        finder=finder,
        names=finder_names(finder) if finder else {},
        differences=(guide.comparison.title, guide.comparison.introduction),
        comparison=comparison_table(hub.info, guide.comparison),
        proportionality=guide.proportionality,
        record=_RECORD,
    )


def _parts(guide: ContractsAndGrants, finder: Finder | None) -> Iterator[Attributed]:
    """Yield the origin and the sources of each part that the aid shows."""
    if finder:
        yield from (Attribution(finder.origin, step.sources) for step in finder.steps)
        yield from (Attribution(finder.origin, outcome.sources) for outcome in finder.outcomes)
    yield from guide.comparison.aspects
    yield from guide.proportionality.items
