"""Sources are told apart by kind, publisher and year, and terms by their subject."""

from __future__ import annotations

import pytest

from fuller_hub import fuller_hub
from guidancehub.content.model.bibliography import BibliographyEntry, SourceKind, SourcesFile
from guidancehub.content.model.glossary import GLOSSARY_FILE, Subject
from guidancehub.views.index_lines import lines_of
from guidancehub.views.reference_facets import (
    NO_YEAR,
    OTHER,
    OTHER_WORDS,
    facets_of_sources,
    kinds_by_publisher,
    subjects,
    values_of_source,
    year_of,
)
from guidancehub.web.reference_lists import index_of, sources_of, terms_of
from hostile import minimal_hub
from support import with_records

HUB = minimal_hub()


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("2025", 2025),
        ("13 February 2025", 2025),
        ("made 6 December 2023, in force 1 January 2024", 2023),
        ("29 August 2023, updated 31 August 2023", 2023),
        ("not given; 2025", 2025),
        ("not given; about October 2023", 2023),
        ("not given; late 2024", 2024),
        ("not given", None),
        ("no date read", None),
        ("not given; before April 2016", None),
        ("not given; it gives figures for February 2022", None),
        ("not given; 2023/24", None),
        ("after March 2021", None),
        ("for procurements that begin on or after 24 February 2025", None),
    ],
)
def test_a_year_is_the_first_of_a_date_and_of_no_other_time(date: str, year: int | None) -> None:
    assert year_of(date) == year


def work(number: int, publisher: str, date: str) -> BibliographyEntry:
    return BibliographyEntry(id=f"work-{number}", title=f"Work {number}", publisher=publisher, date=date)


WORKS = (
    *(work(at, "The Garden Society", f"May {year}") for at, year in enumerate((2026, 2021, 2017, 1999))),
    work(4, "Riverside Partnership, as shown by Bank Papers", "not given"),
)


def test_sources_have_their_kind_publisher_and_span_of_years() -> None:
    kinds = (SourceKind(id="guides", label="Guides", publishers=("The Garden Society",)),)
    hub = with_records(HUB, {"sources": [SourcesFile(sources=WORKS, kinds=kinds)]})
    kind, publisher, year = facets_of_sources(hub)
    assert [option.value for option in kind.options] == ["guides", OTHER]
    assert [option.label for option in publisher.options] == [
        "The Garden Society",
        "Publishers of fewer than 4 sources",
    ]
    assert [option.label for option in year.options] == [
        "2026",
        "2021",
        "2015 to 2019",
        "Before 2010",
        "Not known",
    ]
    of = kinds_by_publisher(hub)
    assert values_of_source(HUB.info.words, WORKS[0], (publisher,), of) == {
        "kind": ("guides",),
        "publisher": ("the-garden-society",),
        "year": ("2026",),
    }
    assert values_of_source(HUB.info.words, WORKS[4], (publisher,), of) == {
        "kind": (OTHER,),
        "publisher": (OTHER,),
        "year": (NO_YEAR,),
    }
    listed = sources_of(hub, ((each, f"sources/#{each.id}") for each in WORKS))
    assert [facet.name for facet in listed.facets] == ["kind", "publisher", "year"]


def test_terms_offer_the_subjects_that_they_have() -> None:
    assert [facet.name for facet in terms_of(HUB).facets] == ["origin"]
    terms = tuple(
        term.model_copy(update={"subject": subject})
        for term, subject in zip(HUB.terms, ("meals", "places"), strict=True)
    )
    listed = tuple(Subject(id=each, label=each.title()) for each in ("meals", "places", "hedges"))
    (file,) = HUB.records(GLOSSARY_FILE)
    changed = file.model_copy(update={"terms": terms, "subjects": listed})
    hub = with_records(HUB, {"glossary": [changed]})
    assert len(subjects(hub).options) == len(listed)
    (facet, _) = terms_of(hub).facets
    assert [(option.label, option.number) for option in facet.options] == [("Meals", 1), ("Places", 1)]


def test_each_line_of_the_a_to_z_has_one_kind_that_can_be_chosen() -> None:
    hub = fuller_hub()
    lines = lines_of(hub)
    (facet,) = index_of(hub, lines).facets
    assert sum(option.number for option in facet.options) == len(lines)
    assert {option.label for option in facet.options if option.value == OTHER_WORDS} == {
        "Other words for a term"
    }
    assert len({option.label for option in facet.options}) == len(facet.options)
