"""The content as JSON: where it comes from, an index of its entries in words, and the exact records.

The records hold every field that the YAML has, with its value, and what the model adds to it: the dates
that a list gives for all its entries, a field's value where none was written, and the parts of a source
in words (``where``). Without ``where`` they can be read back into the model. Their fields are what version 1
of the data means; version 1 may gain fields, and never loses or renames one.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic_core import to_json

from guidancehub.content.kinds import FILES, RULES
from guidancehub.content.model.entry import Entry
from guidancehub.content.model.pack_words import PACK_WORDS_FILE
from guidancehub.downloads.provenance import provenance
from guidancehub.views.citation import citation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from pydantic import BaseModel

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import ContentFile, Kind
    from guidancehub.content.published import Kept

E = TypeVar("E", bound=Entry)

VERSION: Final = "v1"

Json = dict[str, Any]


def hub_file(hub: Hub) -> bytes:
    """Return the JSON of everything that is published, by kind of content file."""
    return _gathered(hub, "hub", (hub.info.words.say("data-everything", name=hub.info.name), ""), FILES)


def rules_file(hub: Hub) -> bytes:
    """Return the JSON of all rules that tools apply, by kind of content file."""
    return _gathered(hub, "rules", (hub.info.words.say("data-rules", name=hub.info.name), ""), RULES)


def held(hub: Hub, files: Iterable[ContentFile[Any]]) -> tuple[ContentFile[Any], ...]:
    """Return those kinds of content file of which a hub has any that is published.

    What the tender pack says is none of them where a hub has no bank of questions, and so no pack.
    """
    here = tuple(file for file in files if hub.records(file))
    return here if hub.question_bank else tuple(file for file in here if file is not PACK_WORDS_FILE)


def _gathered(hub: Hub, schema: str, page: tuple[str, str], files: Collection[ContentFile[Any]]) -> bytes:
    """Return the JSON of several kinds of content file, with what was taken out of them."""
    here = [each for each in hub.located if each.kind.file in files]
    located = [each for each in here if each.is_published]
    body: Json = {
        "entries": [_indexed(hub, each.kind, each.entry) for each in located],
        "retired": [_retired(hub, each) for each in hub.kept if each.kind.file in files and each.is_retired],
        "records": {
            file.name: [_dumped(record) for record in hub.records(file)] for file in held(hub, files)
        },
    }
    return _file(hub, schema, page, (each.entry for each in located), body)


def type_file(hub: Hub, file: ContentFile[Any]) -> bytes:
    """Return the JSON of the records of one kind of content file."""
    located = [each for each in hub.located if each.kind.file is file and each.is_published]
    body: Json = {
        "entries": [_indexed(hub, each.kind, each.entry) for each in located],
        "records": [_dumped(record) for record in hub.records(file)],
    }
    return _file(
        hub, file.data, (hub.info.words.label(file.title), file.page), (each.entry for each in located), body
    )


def entry_file(hub: Hub, schema: str, kind: Kind[E], entry: E) -> bytes:
    """Return the JSON of one entry; ``schema`` names the schema that describes the file."""
    body: Json = {"entries": [_indexed(hub, kind, entry)], "records": [_dumped(entry)]}
    return _file(hub, schema, (entry.title, kind.url(entry.id)), (entry,), body)


def schema_address(hub: Hub, name: str) -> str:
    """Return the address of a file's JSON Schema, by the name of the file."""
    return f"{hub.info.address}schema/{VERSION}/{name}.schema.json"


def _file(hub: Hub, schema: str, page: tuple[str, str], entries: Iterable[Entry], body: Json) -> bytes:
    """Return a file with its schema's address and its provenance; ``page`` is a title and a url."""
    about = provenance(hub, *page, entries, _cited(body["records"]))
    # What a file for readers says around its imprint is no data.
    imprint = {name: value for name, value in asdict(about).items() if name != "says"}
    head: Json = {
        "$schema": schema_address(hub, schema),
        "provenance": {
            **imprint,
            "released": about.released.isoformat(),
            "origins": {
                each.id: {"label": each.label, "sentence": each.sentence} for each in hub.info.origins
            },
        },
    }
    return to_json(head | body, indent=1) + b"\n"


def _cited(value: object) -> Iterator[str]:
    """Yield the id of each work that records rest on, in any of their parts."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name == "sources" and isinstance(part, list):
                yield from (each["source"] for each in part if isinstance(each, dict) and "source" in each)
            yield from _cited(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _cited(part)


def _indexed(hub: Hub, kind: Kind[Any], entry: Entry) -> Json:
    """Return an entry as the index lists it: kind, id, title, origin in words, address and citation."""
    url = kind.url(entry.id)
    return {
        "kind": kind.name,
        "id": entry.id,
        "title": entry.title,
        "origin": hub.info.origin(entry.origin).label,
        "address": f"{hub.info.address}{url}",
        "cite": citation(hub.info, kind.full_title(entry), url, entry).text,
    }


def _retired(hub: Hub, retired: Kept) -> Json:
    """Return an entry that is no longer in use: kind, id, title, address, and the id of what replaced it."""
    heirs = retired.entry.heirs
    return {
        "kind": retired.kind.name,
        "id": retired.entry.id,
        "title": retired.title,
        "address": f"{hub.info.address}{retired.url}",
        "replaced_by": heirs[0],
        **({"also_replaced_by": list(heirs[1:])} if heirs[1:] else {}),
    }


def _dumped(record: BaseModel) -> Json:
    """Return a record as plain values, without the fields that were left out."""
    return record.model_dump(mode="json", by_alias=True, exclude_none=True)
