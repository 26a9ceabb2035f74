"""The open data: one JSON file of everything, one for each kind of content, and a schema for each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from guidancehub.content.kinds import FILES
from guidancehub.content.model.hub_info import HUB_FILE
from guidancehub.content.model.kind import EVERYTHING
from guidancehub.content.model.matrix import CRITERION_FILES, MATRIX_TABLE, QUESTION, Question
from guidancehub.content.model.principle import PRINCIPLE, Principle
from guidancehub.content.model.route import ROUTES_FILE
from guidancehub.content.model.synonym import SYNONYMS_FILE
from guidancehub.downloads.download import Download, Subject
from guidancehub.downloads.json.files import hub_file, schema_address, type_file
from guidancehub.downloads.json.schemas import Head, hub_schema, type_schema
from guidancehub.views.formats import JSON, SCHEMA
from guidancehub.views.labels import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from guidancehub.content.hub import Hub

DATA: Final = "Open data"
SCHEMAS: Final = "Descriptions of the open data"

_WHOLE: Final = "hub"
_DEVELOPERS: Final = "developers/"
_UNLINKED: Final = frozenset({HUB_FILE.name, ROUTES_FILE.name, SYNONYMS_FILE.name})
"""Kinds of content file whose pages link no files: a page written by hand, the home page and the search."""
_ALSO: Final[dict[str, tuple[str, ...]]] = {CRITERION_FILES.name: (MATRIX_TABLE,)}
"""More pages with the same content, by the name of the kind of content file."""


@dataclass(frozen=True, slots=True)
class SchemaFile:
    """One schema, and what it describes."""

    name: str
    """The name of its file, without an ending."""
    title: str
    model: type[BaseModel]
    kind: str
    """The name of the kind of content file, or of the kind of entry."""


_SINGLE: Final[tuple[SchemaFile, ...]] = (
    SchemaFile("questions", "One question", Question, QUESTION.name),
    SchemaFile("principle-entries", "One principle", Principle, PRINCIPLE.name),
)
"""Schemas for files with one entry, where no file of a whole kind has the same form."""


def data_downloads(hub: Hub) -> Iterator[Download]:
    """Yield a download of each file of open data, and of each schema."""
    whole = Subject(_WHOLE, "Everything in the hub", EVERYTHING, DATA, (_DEVELOPERS,))
    yield whole.file(JSON, "To read all content with a program.", partial(hub_file, hub))
    for file in FILES:
        if hub.records(file):
            shown = () if file.name in _UNLINKED else (file.page, *_ALSO.get(file.name, ()))
            subject = Subject(file.data, file.title, (file.name, ""), DATA, (_DEVELOPERS, *shown))
            purpose = f"To read this part with a program: {file.title.lower()}."
            yield subject.file(JSON, purpose, partial(type_file, hub, file))
    yield from _schemas(hub)


def _schemas(hub: Hub) -> Iterator[Download]:
    purpose = "To check the data, and to see what each field means."
    info = hub.info
    comment = (
        f"{info.name}, release {info.release}, {day(info.released)}. "
        "Written for this hub: it describes the data, and holds none of it. "
        f"Rights: {info.address}sources/#rights"
    )
    whole = Subject(_WHOLE, "Everything in the hub", EVERYTHING, SCHEMAS, (_DEVELOPERS,))
    head = Head(schema_address(hub, _WHOLE), whole.title, comment, info)
    models = {file.name: file.model for file in FILES}
    yield whole.file(SCHEMA, purpose, partial(hub_schema, head, models))
    of_files = (SchemaFile(file.data, file.title, file.model, file.name) for file in FILES)
    for each in (*of_files, *_SINGLE):
        subject = Subject(each.name, each.title, (each.kind, ""), SCHEMAS, (_DEVELOPERS,))
        head = Head(schema_address(hub, each.name), each.title, comment, info)
        yield subject.file(SCHEMA, purpose, partial(type_schema, head, each.model))
