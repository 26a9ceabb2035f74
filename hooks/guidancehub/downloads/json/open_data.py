"""The open data: one JSON file of everything, one for each kind of content, and a schema for each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from guidancehub.content.kinds import FILES
from guidancehub.content.model.matrix import Question
from guidancehub.content.model.principle import Principle
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
_UNLINKED: Final = frozenset({"", "about/", "search/"})
"""Pages that link no files: the home page, one that is written by hand, and the search."""
_ALSO: Final[dict[str, tuple[str, ...]]] = {"matrix/": ("matrix/table/",)}
"""Pages that show the same as another."""
_SINGLE: Final[dict[str, tuple[str, type[BaseModel]]]] = {
    "questions": ("One question", Question),
    "principle-entries": ("One principle", Principle),
}
"""Titles and models of schemas for files with one entry, where no file of a whole kind has the same form."""


def data_downloads(hub: Hub) -> Iterator[Download]:
    """Yield a download of each file of open data, and of each schema."""
    whole = Subject(_WHOLE, "Everything in the hub", DATA, (_DEVELOPERS,))
    yield whole.file(JSON, "To read all content with a program.", partial(hub_file, hub))
    for file in FILES:
        if hub.records(file):
            shown = () if file.page in _UNLINKED else (file.page, *_ALSO.get(file.page, ()))
            subject = Subject(file.data, file.title, DATA, (_DEVELOPERS, *shown))
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
    whole = Subject(_WHOLE, "Everything in the hub", SCHEMAS, (_DEVELOPERS,))
    head = Head(schema_address(hub, _WHOLE), whole.title, comment, info)
    models = {file.name: file.model for file in FILES}
    yield whole.file(SCHEMA, purpose, partial(hub_schema, head, models))
    named = {file.data: (file.title, file.model) for file in FILES} | _SINGLE
    for name, (title, model) in named.items():
        subject = Subject(name, title, SCHEMAS, (_DEVELOPERS,))
        head = Head(schema_address(hub, name), title, comment, info)
        yield subject.file(SCHEMA, purpose, partial(type_schema, head, model))
