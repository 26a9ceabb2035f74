"""CSV files of the real content: notes, sources and origins are in them."""

from __future__ import annotations

from guidancehub.downloads.csv.csv_table import references_in_full
from guidancehub.downloads.csv.entries import cases_csv
from guidancehub.downloads.csv.guidance import assessment_csv
from guidancehub.views.links import Links
from support import real_hub


def test_a_case_tells_the_notes_and_the_sources_of_its_figures() -> None:
    hub = real_hub()
    rows = cases_csv(hub, hub.cases).rows
    for case, row in zip(hub.cases, rows, strict=True):
        told = "\n".join(row)
        for figure in case.figures or ():
            assert (figure.note or "") in told
            assert all(references_in_full(hub, (source,)) in told for source in figure.sources)


def test_the_self_assessment_says_that_the_reasons_and_steps_are_the_hubs() -> None:
    hub = real_hub()
    assert hub.assessment
    made = assessment_csv(hub, Links(hub), hub.assessment)
    at = made.columns.index("Origin of “Why ask” to “What can help”")
    scale = tuple(f"{number} {name}" for number, name in enumerate(hub.assessment.scale, start=1))
    assert made.columns[at - 7 : at] == ("Why ask", *scale, "A first step", "What can help")
    assert {row[at] for row in made.rows} == {"Hub draft"}
