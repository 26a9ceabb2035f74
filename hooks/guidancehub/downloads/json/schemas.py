"""JSON Schemas of the JSON files, made from the model so that the two cannot differ."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from pydantic.json_schema import models_json_schema
from pydantic_core import to_json

from guidancehub.content.editor_schemas import with_listed_ids
from guidancehub.content.kinds import FILES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic import BaseModel

    from guidancehub.content.model.hub_info import HubInfo

Json = dict[str, Any]

_DEFINED: Final = "#/$defs/"

_TEXT: Final = {"type": "string"}
_TEXTS: Final = {"type": "array", "items": _TEXT}


def _object(required: Json, **optional: Json) -> Json:
    return {"type": "object", "properties": required | optional, "required": list(required)}


_WORDS: Final = _object({"label": _TEXT, "sentence": _TEXT})
_PROVENANCE: Final = _object(
    {
        "title": _TEXT,
        "hub": _TEXT,
        "release": _TEXT,
        "released": {"type": "string", "format": "date"},
        "address": {"type": "string", "format": "uri"},
        "sources": _TEXTS,
        "origins": {"type": "object", "additionalProperties": _WORDS},
        "rights": _TEXT,
        "notice": _TEXT,
    }
)
_ENTRY: Final = _object(
    {
        "kind": _TEXT,
        "id": _TEXT,
        "title": _TEXT,
        "origin": _TEXT,
        "address": {"type": "string", "format": "uri"},
        "cite": _TEXT,
    }
)
_RETIRED: Final = _object(
    {
        "kind": _TEXT,
        "id": _TEXT,
        "title": _TEXT,
        "address": {"type": "string", "format": "uri"},
        "replaced_by": _TEXT,
    }
)


@dataclass(frozen=True, slots=True)
class Head:
    """What a schema says of itself."""

    address: str
    title: str
    comment: str
    """Its release, its date, whose it is, and where its rights stand."""
    info: HubInfo
    """The hub whose values it lists."""


def type_schema(head: Head, model: type[BaseModel]) -> bytes:
    """Describe a file whose records are of one model."""
    records = {"type": "array", "items": _reference(model)}
    return _schema(head, (model,), {"records": records})


def hub_schema(head: Head, models: Mapping[str, type[BaseModel]]) -> bytes:
    """Describe the file that holds every kind of record."""
    records = _object({kind: {"type": "array", "items": _reference(each)} for kind, each in models.items()})
    retired = {"type": "array", "items": _RETIRED}
    return _schema(head, models.values(), {"retired": retired, "records": records})


def _reference(model: type[BaseModel]) -> Json:
    return {"$ref": f"{_DEFINED}{model.__name__}"}


@cache
def _all_definitions() -> Json:
    """Describe every record of the model; kept, for it depends on nothing else and every schema needs it."""
    models = {file.model: None for file in FILES}
    _, schema = models_json_schema([(model, "serialization") for model in models])
    definitions: Json = schema["$defs"]
    return definitions


def _definitions(models: Iterable[type[BaseModel]]) -> Json:
    """Give what models are made of, and no more."""
    every = _all_definitions()
    wanted = [model.__name__ for model in models]
    found: Json = {}
    while wanted:
        name = wanted.pop()
        if name not in found:
            found[name] = every[name]
            wanted += _named_in(every[name])
    return dict(sorted(found.items()))


def _named_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        reference = value.get("$ref")
        if isinstance(reference, str):
            yield reference.removeprefix(_DEFINED)
        for inner in value.values():
            yield from _named_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _named_in(inner)


def _schema(head: Head, models: Iterable[type[BaseModel]], body: Json) -> bytes:
    fields = {
        "$schema": {"type": "string", "const": head.address},
        "provenance": _PROVENANCE,
        "entries": {"type": "array", "items": _ENTRY},
        **body,
    }
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": head.address,
        "$comment": head.comment,
        "title": head.title,
        **_object(fields),
        "$defs": with_listed_ids(_definitions(models), head.info),
    }
    return to_json(whole, indent=1) + b"\n"
