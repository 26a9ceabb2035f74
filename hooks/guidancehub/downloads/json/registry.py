"""The open data: one JSON file of everything, one for each kind of content, and a schema for each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from guidancehub.content.load import KINDS
from guidancehub.content.model.matrix import Question
from guidancehub.content.model.principle import Principle
from guidancehub.downloads.download import JSON, SCHEMA, Download, Subject
from guidancehub.downloads.json.files import hub_file, published_records, schema_address, type_file
from guidancehub.downloads.json.schemas import Head, hub_schema, type_schema
from guidancehub.views.labels import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from guidancehub.content.hub import Hub

DATA: Final = "Open data"
SCHEMAS: Final = "Descriptions of the open data"

TYPES: Final = {
    "hub": ("about-this-hub", "About this hub", "about/"),
    "sources": ("sources", "Sources", "sources/"),
    "principles": ("principles", "Principles", "principles/"),
    "tips": ("tips", "Top tips", "tips/"),
    "criterion": ("criteria", "Criteria and their questions", "matrix/"),
    "case": ("cases", "Case studies", "cases/"),
    "contracts-and-grants": ("contracts-and-grants", "Contracts and grants", "contracts-and-grants/"),
    "journey": ("journey", "The journey", "journey/"),
    "investment": ("investment", "Investment in the sector", "investment/"),
    "law": ("law", "Law and policy", "law/"),
    "draft": ("drafts", "Hub drafts", "drafts/"),
    "facts": ("facts", "Figures", "facts/"),
    "glossary": ("glossary", "Glossary", "glossary/"),
    "gaps": ("gaps", "What is missing", "gaps/"),
    "self-assessment": ("self-assessment", "Self-assessment", "self-assessment/"),
    "routes": ("routes", "Routes for readers", ""),
    "synonyms": ("synonyms", "Other words that the search knows", "search/"),
}
"""For each kind of content file: the name of its JSON file, its title, and the page that says the same."""

_WHOLE: Final = "hub"
_DEVELOPERS: Final = "developers/"
_UNLINKED: Final = frozenset({"", "about/", "search/"})
"""Pages that offer no files: the home page, one that is written by hand, and the search."""
_ALSO: Final[dict[str, tuple[str, ...]]] = {"matrix/": ("matrix/table/",)}
"""Pages that show the same as another."""
_MODELS: Final = {kind.name: kind.model for kind in KINDS}
_SINGLE: Final[dict[str, tuple[str, type[BaseModel]]]] = {
    "questions": ("One question", Question),
    "principle-entries": ("One principle", Principle),
}
"""Schemas of files with one entry, where no file of a whole kind has the same form."""


def data_downloads(hub: Hub) -> Iterator[Download]:
    """Offer the open data and its schemas."""
    records = published_records(hub)
    every = tuple(record for kind in records.values() for record in kind)
    whole = Subject(_WHOLE, "Everything in the hub", DATA, (_DEVELOPERS,), every)
    yield whole.file(JSON, "To read all content with a program.", partial(hub_file, hub, records))
    for kind, (name, title, url) in TYPES.items():
        if records[kind]:
            pages = (_DEVELOPERS, *(() if url in _UNLINKED else (url, *_ALSO.get(url, ()))))
            subject = Subject(name, title, DATA, pages, records[kind])
            make = partial(type_file, hub, kind, records[kind], name, (title, url))
            yield subject.file(JSON, f"To read this part with a program: {title.lower()}.", make)
    yield from _schemas(hub)


def _schemas(hub: Hub) -> Iterator[Download]:
    purpose = "To check the data, and to see what each field means."
    info = hub.info
    comment = (
        f"{info.name}, release {info.release}, {day(info.released)}. "
        "Written for this hub: it describes the data, and holds none of it. "
        f"Rights: {info.address}sources/#rights"
    )
    whole = Subject(_WHOLE, "Everything in the hub", SCHEMAS, (_DEVELOPERS,), ())
    head = Head(schema_address(hub, _WHOLE), whole.title, comment)
    yield whole.file(SCHEMA, purpose, partial(hub_schema, head, _MODELS))
    named = {name: (title, _MODELS[kind]) for kind, (name, title, _) in TYPES.items()} | _SINGLE
    for name, (title, model) in named.items():
        subject = Subject(name, title, SCHEMAS, (_DEVELOPERS,), ())
        head = Head(schema_address(hub, name), title, comment)
        yield subject.file(SCHEMA, purpose, partial(type_schema, head, model))
