"""JSON Schemas of the JSON files, made from the model so that the two cannot differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pydantic.json_schema import models_json_schema
from pydantic_core import to_json

from guidancehub.content.json_schema import DIALECT, with_listed_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel

    from guidancehub.content.model.hub_info import HubInfo

Json = dict[str, Any]

_DEFINED: Final = "#/$defs/"

_TEXT: Final = {"type": "string"}
_TEXTS: Final = {"type": "array", "items": _TEXT}


def _object(required: Json, **optional: Json) -> Json:
    """Return the schema of an object, from the schemas of its fields by name."""
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
    },
    also_replaced_by={"type": "array", "items": _TEXT},
)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a schema: its address, title and comment."""

    address: str
    title: str
    comment: str
    """Its release, its date, whose it is, and the address of its rights."""
    info: HubInfo
    """The hub whose values it lists."""


def type_schema(head: Head, model: type[BaseModel]) -> bytes:
    """Return the schema of a file whose records are of one model."""
    records = {"type": "array", "items": _reference(model)}
    return _schema(head, (model,), {"records": records})


def hub_schema(head: Head, models: Mapping[str, type[BaseModel]]) -> bytes:
    """Return the schema of the file that holds every kind of record, with each kind's model by its name."""
    records = _object({kind: {"type": "array", "items": _reference(each)} for kind, each in models.items()})
    retired = {"type": "array", "items": _RETIRED}
    return _schema(head, models.values(), {"retired": retired, "records": records})


def _reference(model: type[BaseModel]) -> Json:
    return {"$ref": f"{_DEFINED}{model.__name__}"}


def _schema(head: Head, models: Iterable[type[BaseModel]], body: Json) -> bytes:
    fields = {
        "$schema": {"type": "string", "const": head.address},
        "provenance": _PROVENANCE,
        "entries": {"type": "array", "items": _ENTRY},
        **body,
    }
    _, parts = models_json_schema([(model, "serialization") for model in models])
    whole = {
        "$schema": DIALECT,
        "$id": head.address,
        "$comment": head.comment,
        "title": head.title,
        **_object(fields),
        "$defs": with_listed_ids(dict(sorted(parts["$defs"].items())), head.info),
    }
    return to_json(whole, indent=1) + b"\n"
