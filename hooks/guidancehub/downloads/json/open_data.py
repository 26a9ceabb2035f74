"""The open data: one JSON file of everything, one for each kind of content, and a schema for each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from guidancehub.content.kinds import FILES, NAMED, RULES
from guidancehub.content.model.best_answer import BEST_ANSWERS_FILE
from guidancehub.content.model.hub_info import HUB_FILE
from guidancehub.content.model.kind import EVERY_RULE, EVERYTHING
from guidancehub.content.model.matrix import CRITERION_FILES, MATRIX_TABLE, QUESTION, Question
from guidancehub.content.model.principle import PRINCIPLE, Principle
from guidancehub.content.model.route import ROUTES_FILE
from guidancehub.content.model.synonym import SYNONYMS_FILE
from guidancehub.downloads.download import Download, Subject
from guidancehub.downloads.json.files import held, hub_file, rules_file, schema_address, type_file
from guidancehub.downloads.json.schemas import Head, hub_schema, type_schema
from guidancehub.views.formats import JSON, SCHEMA
from guidancehub.views.labels import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords

DATA: Final = "Open data"
SCHEMAS: Final = "Descriptions of the open data"

_WHOLE: Final = "hub"
_RULES: Final = "rules"
_DEVELOPERS: Final = "developers/"
_UNLINKED: Final = frozenset({HUB_FILE.name, ROUTES_FILE.name, SYNONYMS_FILE.name, BEST_ANSWERS_FILE.name})
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
    say = hub.info.words.say
    part = hub.info.words.label(DATA)
    whole = _subject(hub.info.words, _WHOLE, DATA)
    yield whole.file(JSON, say("file-everything"), partial(hub_file, hub))
    if held(hub, RULES):
        rules = _subject(hub.info.words, _RULES, DATA)
        yield rules.file(JSON, say("file-rules"), partial(rules_file, hub))
    for file in held(hub, FILES):
        shown = () if file.name in _UNLINKED else (file.page, *_ALSO.get(file.name, ()))
        title = hub.info.words.label(file.title)
        subject = Subject(file.data, title, (file.name, ""), part, (_DEVELOPERS, *shown))
        purpose = say("file-part", name=title.lower())
        yield subject.file(JSON, purpose, partial(type_file, hub, file))
    yield from _schemas(hub)


def _subject(words: HouseWords, name: str, part: str) -> Subject:
    """Return what a file with several kinds of content holds: everything, or all rules."""
    key, title = (EVERYTHING, "Everything in the hub") if name == _WHOLE else (EVERY_RULE, "All rules")
    return Subject(name, words.label(title), key, words.label(part), (_DEVELOPERS,))


def _schemas(hub: Hub) -> Iterator[Download]:
    info = hub.info
    say = info.words.say
    purpose = say("file-schema")
    comment = f"{info.name}, {say('release-in-line', number=info.release, day=day(info.released))}. " + say(
        "data-schema", address=f"{info.address}sources/#rights"
    )
    for name, every in ((_WHOLE, FILES), (_RULES, RULES)):
        files = held(hub, every)
        if not files:
            continue
        gathered = _subject(info.words, name, SCHEMAS)
        head = Head(schema_address(hub, name), gathered.title, comment, info)
        models = {file.name: file.model for file in files}
        yield gathered.file(SCHEMA, purpose, partial(hub_schema, head, models))
    of_files = (SchemaFile(file.data, file.title, file.model, file.name) for file in held(hub, FILES))
    single = (each for each in _SINGLE if hub.shown(NAMED[each.kind]))
    for each in (*of_files, *single):
        title = info.words.label(each.title)
        subject = Subject(each.name, title, (each.kind, ""), info.words.label(SCHEMAS), (_DEVELOPERS,))
        head = Head(schema_address(hub, each.name), title, comment, info)
        yield subject.file(SCHEMA, purpose, partial(type_schema, head, each.model))
