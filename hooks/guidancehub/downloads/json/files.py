"""The content as JSON: where it comes from, an index of its entries in words, and the exact records.

The records hold every field that the YAML has, with its value, and what the model adds to it: the dates
that a list gives for all its entries, a field's value where none was written, and the parts of a source
in words (``where``). Without ``where`` they can be read back into the model. Their fields are what version 1
of the data means; version 1 may gain fields, and never loses or renames one.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from pydantic_core import to_json

from guidancehub.downloads.json.published import published
from guidancehub.downloads.provenance import provenance
from guidancehub.views.citation import citation, cited_title
from guidancehub.views.labels import ORIGINS
from guidancehub.views.links import url_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic import BaseModel

    from guidancehub.content.hub import Hub, Loaded, Located
    from guidancehub.content.model.fields import Entry

VERSION: Final = "v1"

Json = dict[str, Any]

_ORIGINS: Final = {origin: asdict(words) for origin, words in ORIGINS.items()}


def hub_file(hub: Hub, records: Mapping[str, tuple[BaseModel, ...]]) -> bytes:
    """Write everything that is published, by kind of content file."""
    located = [each for each in hub.located if each.entry.status == "published"]
    body: Json = {
        "entries": [_indexed(hub, each.kind, each.entry) for each in located],
        "retired": [_retired(hub, each) for each in hub.located if each.entry.status == "retired"],
        "records": {kind: [_dumped(record) for record in every] for kind, every in records.items()},
    }
    title = f"Everything in the {hub.info.name}"
    return _file(hub, "hub", (title, ""), (each.entry for each in located), body)


def type_file(hub: Hub, kind: str, records: Iterable[BaseModel], schema: str, page: tuple[str, str]) -> bytes:
    """Write the records of one kind of content file; ``page`` is its title and its address."""
    paths = {each.source.path for each in hub.files[kind]}
    located = [each for each in hub.located if each.source.path in paths and each.entry.status == "published"]
    body: Json = {
        "entries": [_indexed(hub, each.kind, each.entry) for each in located],
        "records": [_dumped(record) for record in records],
    }
    return _file(hub, schema, page, (each.entry for each in located), body)


def entry_file(hub: Hub, schema: str, kind: str, entry: Entry) -> bytes:
    """Write one entry."""
    body: Json = {"entries": [_indexed(hub, kind, entry)], "records": [_dumped(entry)]}
    return _file(hub, schema, (entry.title, url_of(kind, entry.id)), (entry,), body)


def published_records(hub: Hub) -> dict[str, tuple[BaseModel, ...]]:
    """Give what is published of every content file, by the kind of the file."""
    return {kind: _published(loaded) for kind, loaded in hub.files.items()}


def _published(loaded: Iterable[Loaded]) -> tuple[BaseModel, ...]:
    """Give what is published of some files, in the order in which readers see it where they have one."""
    kept = (shown for each in loaded if (shown := published(each.record)) is not None)
    return tuple(sorted(kept, key=lambda record: getattr(record, "order", 0)))


def schema_address(hub: Hub, name: str) -> str:
    """Give the address of a file's JSON Schema."""
    return f"{hub.info.address}schema/{VERSION}/{name}.schema.json"


def _file(hub: Hub, schema: str, page: tuple[str, str], entries: Iterable[Entry], body: Json) -> bytes:
    about = provenance(hub, *page, entries, _cited(body["records"]))
    head: Json = {
        "$schema": schema_address(hub, schema),
        "provenance": {
            **asdict(about),
            "released": about.released.isoformat(),
            "origins": _ORIGINS,
        },
    }
    return to_json(head | body, indent=1) + b"\n"


def _cited(value: object) -> Iterator[str]:
    """Name each work that records rest on, in any of their parts."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name == "sources" and isinstance(part, list):
                yield from (each["source"] for each in part if isinstance(each, dict) and "source" in each)
            yield from _cited(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _cited(part)


def _indexed(hub: Hub, kind: str, entry: Entry) -> Json:
    """Say of an entry what a list needs: its title, its address, and whose it is in words."""
    url = url_of(kind, entry.id)
    return {
        "kind": kind,
        "id": entry.id,
        "title": entry.title,
        "origin": ORIGINS[entry.origin].label,
        "address": f"{hub.info.address}{url}",
        "cite": citation(hub.info, cited_title(kind, entry), url, entry).text,
    }


def _retired(hub: Hub, located: Located) -> Json:
    entry = located.entry
    address = f"{hub.info.address}{url_of(located.kind, entry.id)}"
    return {
        "kind": located.kind,
        "id": entry.id,
        "title": entry.title,
        "address": address,
        "replaced_by": entry.replaced_by,
    }


def _dumped(record: BaseModel) -> Json:
    """Give a record as plain values; a field that was left out is left out here."""
    return record.model_dump(mode="json", exclude_none=True)
