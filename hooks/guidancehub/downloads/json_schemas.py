"""JSON Schemas of the JSON files, made from the model so that the two cannot differ."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from pydantic_core import to_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

Json = dict[str, Any]

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


def type_schema(address: str, title: str, model: type[BaseModel]) -> bytes:
    """Describe a file whose records are of one model."""
    definitions = _definitions(model)
    records = {"type": "array", "items": {"$ref": f"#/$defs/{model.__name__}"}}
    return _schema(address, title, definitions, {"records": records})


def hub_schema(address: str, title: str, models: Mapping[str, type[BaseModel]]) -> bytes:
    """Describe the file that holds every kind of record."""
    definitions: Json = {}
    for model in models.values():
        definitions |= _definitions(model)
    records = _object(
        {
            kind: {"type": "array", "items": {"$ref": f"#/$defs/{model.__name__}"}}
            for kind, model in models.items()
        }
    )
    retired = {"type": "array", "items": _RETIRED}
    return _schema(address, title, definitions, {"retired": retired, "records": records})


@cache
def _definitions(model: type[BaseModel]) -> Json:
    # Kept, for it depends on nothing but the model, and the file of everything needs it again.
    schema = model.model_json_schema()
    definitions: Json = schema.pop("$defs", {})
    return definitions | {model.__name__: schema}


def _schema(address: str, title: str, definitions: Json, body: Json) -> bytes:
    fields = {
        "$schema": {"type": "string", "const": address},
        "provenance": _PROVENANCE,
        "entries": {"type": "array", "items": _ENTRY},
        **body,
    }
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": address,
        "title": title,
        **_object(fields),
        "$defs": dict(sorted(definitions.items())),
    }
    return to_json(whole, indent=1) + b"\n"
