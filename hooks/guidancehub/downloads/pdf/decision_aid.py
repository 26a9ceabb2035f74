"""Contracts and grants as a decision aid on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.contracts_and_grants import GUIDANCE
from guidancehub.content.model.finder import GUIDE_FINDER
from guidancehub.downloads.pdf.typst_compiler import typeset
from guidancehub.downloads.provenance import Attribution, provenance
from guidancehub.views.finder_names import finder_names
from guidancehub.views.finder_record import record_lines
from guidancehub.views.table import Cell, Row, Table
from guidancehub.views.tables import comparison_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.contracts_and_grants import ContractsAndGrants
    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.downloads.provenance import Attributed

_SAYS: Final = {
    "go_to": "finder-go-to",
    "page": "finder-on-page",
    "why": "finder-why",
    "check": "finder-check",
    "record": "record-use",
}
"""The ids of what the template says of steps, suggestions and the record, by their names there."""


def decision_aid(hub: Hub) -> bytes:
    """Return the PDF of the finder's steps, its suggestions, the comparison and the checks."""
    guide, words = hub.contracts_and_grants, hub.info.words
    finder = hub.finders.get(GUIDE_FINDER)
    return typeset(
        hub,
        "decision_aid",
        provenance(
            hub,
            words.say("guide-aid", name=guide.title),
            GUIDANCE.url(guide.id),
            (guide, *_parts(guide, finder)),
        ),
        guide.summary,
        system=hub.info.system,
        finder=finder,
        names=finder_names(finder, words) if finder else {},
        differences=(guide.comparison.title, guide.comparison.introduction),
        comparison=comparison_table(hub.info, guide.comparison),
        proportionality=guide.proportionality,
        record=_record(words),
        says={name: words.say(key) for name, key in _SAYS.items()},
    )


def _record(words: HouseWords) -> Table:
    """Return what to fill in; on paper its first lines ask for the steps too."""
    asked = ("record-work", "record-steps", "record-suggestion")
    return Table(
        id="record",
        caption=words.say("record-title"),
        columns=("What to note", "Your words"),
        rows=tuple(
            Row((Cell(line), Cell(to_fill="space")))
            for line in (*map(words.say, asked), *record_lines(words)[1:])
        ),
    )


def _parts(guide: ContractsAndGrants, finder: Finder | None) -> Iterator[Attributed]:
    """Yield the origin and the sources of each part that the aid shows."""
    if finder:
        yield from (Attribution(finder.origin, step.sources) for step in finder.steps)
        yield from (Attribution(finder.origin, outcome.sources) for outcome in finder.outcomes)
    yield from guide.comparison.aspects
    yield from guide.proportionality.items
