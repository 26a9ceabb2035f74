"""A case study for Word, part by part as its page has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.downloads.provenance import provenance
from guidancehub.downloads.word.document import HubDocument, texts
from guidancehub.downloads.word.foot import add_foot, add_title
from guidancehub.downloads.word.table import Column, add_table, lines_of
from guidancehub.links import url_of
from guidancehub.tables import figures_table
from guidancehub.words import ORIGINS

if TYPE_CHECKING:
    from guidancehub.hub import Hub
    from guidancehub.model.case import Case


def case(hub: Hub, case: Case) -> bytes:
    """Make the document of one case study."""
    imprint = provenance(hub, case.title, url_of("case", case.id), (case,))
    document = HubDocument(imprint, hub.info.address, landscape=False)
    add_title(document, imprint, "Case study")
    document.text(case.summary, "hub lead")
    document.text(ORIGINS[case.origin].sentence, "hub note")
    _add_facts(document, hub, case)
    document.heading("The challenge", 1)
    document.prose(case.challenge.text)
    document.heading("What was done", 1)
    document.points(case.steps, "list number")
    document.heading("What changed", 1)
    document.points(case.changed)
    _add_figures(document, hub, case)
    document.heading("What it did not fix", 1)
    document.points(case.not_fixed)
    document.heading("What others can take from it", 1)
    document.points(case.lessons.points)
    document.text(ORIGINS[case.lessons.origin].sentence, "hub note")
    add_foot(document, imprint)
    return document.packed()


def _add_facts(document: HubDocument, hub: Hub, case: Case) -> None:
    places = [hub.places[place].name for place in case.places or ()] or ["The whole System"]
    titles = {principle.id: principle.title for principle in hub.principles}
    rows = (
        ("Who", case.who),
        ("Where", places),
        ("When", (case.period,)),
        ("Principles", [titles[key] for key in case.principles if key in titles]),
    )
    add_table(
        document,
        "In short",
        (Column("About", 18), Column("What the sources say", 82)),
        ((texts([name], "table strong"), texts(words, "table text")) for name, words in rows),
    )


def _add_figures(document: HubDocument, hub: Hub, case: Case) -> None:
    table = figures_table(case, hub.bibliography)
    if table is None:
        return
    document.heading("Figures", 1)
    shares = (36, 20, 20, 24)
    add_table(
        document,
        table.caption,
        [Column(name, share) for name, share in zip(table.columns, shares, strict=True)],
        ([tuple(lines_of(cell, hub.info.address)) for cell in row.cells] for row in table.rows),
    )
