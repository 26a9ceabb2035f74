"""The words that readers meet, in plain words first."""

from __future__ import annotations

from typing import ClassVar, Final

from guidancehub.content.model.entry import Change, Lasting
from guidancehub.content.model.fields import (
    Date,
    Heirs,
    Line,
    Many,
    OriginId,
    Record,
    Release,
    Slug,
    Status,
    Text,
)
from guidancehub.content.model.kind import ContentFile, Kind, Says, in_list
from guidancehub.content.model.source_ref import SourceRef


class Term(Lasting):
    """One term."""

    stub: ClassVar[tuple[str, ...]] = ("id", "term")

    id: Slug
    term: Line
    """In full, with a capital at its beginning: Lead provider, Integrated Care Board."""
    proper: bool = False
    """Whether it keeps its capital inside a sentence, as a Place of the ICS does."""
    short: Line | None = None
    """Its abbreviation: ICB."""
    plain: Text
    """What it means, in words that anyone knows. One or two sentences."""
    technical: Text | None = None
    """What specialists mean by it, where that differs or adds something."""
    also: Many[Line] | None = None
    """Other words that people use for it: charity, marking."""
    see: Many[Slug] | None = None
    """The ids of terms that help to understand it."""
    subject: Slug | None = None
    """The id of what it is about, from the file's subjects."""
    origin: OriginId
    sources: Many[SourceRef]
    """What the explanation rests on."""
    status: Status = "published"
    replaced_by: Heirs | None = None
    """For a retired term: the id of the term that readers find in its place, or a list of them."""


class Subject(Record):
    """What some of the terms are about, by which readers can filter them."""

    id: Slug
    label: Line
    """Its name for readers: Law and procurement."""


class GlossaryFile(Record):
    """content/glossary.yml."""

    added: Release
    reviewed: Date
    """The day on which someone last checked the file."""
    review_by: Date
    """The day by which it should be checked again."""
    changes: Many[Change] | None = None
    """What changed since, newest first."""
    subjects: Many[Subject] | None = None
    """What terms are about, in the order in which readers can choose them."""
    terms: Many[Term]
    """Every term; readers see them from A to Z."""


def _title(term: Term) -> str:
    return f"{term.term} ({term.short})" if term.short else term.term


def _says(term: Term) -> Says:
    return (term.technical, f"Also: {', '.join(term.also)}." if term.also else None)


def _names(term: Term) -> tuple[str, ...]:
    return (term.term, *([term.short] if term.short else []), *(term.also or ()))


GLOSSARY_FILE: Final = ContentFile(
    "glossary",
    "content/glossary.yml",
    GlossaryFile,
    data="glossary",
    title="Glossary",
    page="glossary/",
    required=False,
)

TERM: Final = Kind(
    name="term",
    one="Glossary term",
    many="Glossary",
    file=GLOSSARY_FILE,
    model=Term,
    walk=lambda file: in_list(file.terms, "terms"),
    url_pattern="glossary/#{id}",
    says=_says,
    title=_title,
    summary=lambda term: term.plain,
    names=_names,
    sees=lambda term: term.see or (),
    order="term",
    weight=0.7,
)
