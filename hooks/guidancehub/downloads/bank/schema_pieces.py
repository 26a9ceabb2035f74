"""Pieces of the JSON Schemas of files that the tender pack saves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from guidancehub.content.json_schema import DIALECT
from guidancehub.downloads.json.files import schema_address

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub

Json = dict[str, Any]


def schema_text(schema: Json) -> str:
    """Return the text of the file of a schema."""
    return f"{to_json(schema, indent=1).decode()}\n"


def schema_of(hub: Hub, name: str, title: str, content: Json) -> Json:
    """Return the schema of a file, ``name`` being that of the schema in its address."""
    return {
        "$schema": DIALECT,
        "$id": schema_address(hub, name),
        "$comment": f"{hub.info.name}. Rights: {hub.info.address}sources/#rights",
        "title": title,
        **content,
    }


def bank_ref() -> Json:
    """Return the schema of what names the bank of a release."""
    return group(
        {
            "id": form("^[a-z0-9]+(-[a-z0-9]+)*$", "The id of the bank."),
            "release": form(r"^\d{1,3}\.\d{1,3}\.\d{1,3}$", "The release of the bank."),
            "digest": form("^[0-9a-f]{64}$", "The digest in the file of that release."),
        }
    )


def group(required: Json, optional: Json | None = None) -> Json:
    """Return the schema of an object. Other fields are allowed, and are left out when it is read."""
    return {"type": "object", "properties": required | (optional or {}), "required": list(required)}


def _described(schema: Json, description: str) -> Json:
    return {**schema, "description": description} if description else schema


def text(longest: int, description: str) -> Json:
    """Return the schema of a text of ``longest`` characters at most."""
    return _described({"type": "string", "maxLength": longest}, description)


def form(pattern: str, description: str) -> Json:
    """Return the schema of a text that a regular expression matches."""
    return _described({"type": "string", "pattern": pattern}, description)


def code() -> Json:
    """Return the schema of the permanent code of a question or gate."""
    return form("^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$", "The permanent code.")


def day() -> Json:
    """Return the schema of a day, or of none."""
    return form(r"^(\d{4}-\d{2}-\d{2})?$", "A day, such as 2026-11-28, or nothing.")


def one_of(description: str, *options: str) -> Json:
    """Return the schema of one of some texts."""
    return {"enum": list(options), "description": description}


def whole(least: int, most: int, description: str) -> Json:
    """Return the schema of a whole number between two, both included."""
    return _described({"type": "integer", "minimum": least, "maximum": most}, description)


def list_of(items: Json, most: int) -> Json:
    """Return the schema of a list of ``most`` items at most."""
    return {"type": "array", "items": items, "maxItems": most}


def named(values: Json, most: int, description: str) -> Json:
    """Return the schema of an object of ``most`` values by name at most."""
    return {
        "type": "object",
        "additionalProperties": values,
        "maxProperties": most,
        "description": description,
    }
