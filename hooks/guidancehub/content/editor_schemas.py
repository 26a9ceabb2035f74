"""JSON Schemas for editors' tools, made from the model so that the two cannot differ."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.kinds import FILES
from guidancehub.content.model.fields import INHERITED

if TYPE_CHECKING:
    from guidancehub.content.model.kind import ContentFile

FOLDER: Final = "schema"


def schemas() -> dict[str, str]:
    """Give the text of each schema by its path below the project's root."""
    return {path_of(file): _text(file) for file in FILES}


def path_of(file: ContentFile[Any]) -> str:
    """Return the path of the schema of a kind of file."""
    return f"{FOLDER}/{file.name}.schema.json"


def modeline(file: ContentFile[Any]) -> str:
    """Give the first line of a content file, by which an editor's tool finds the schema."""
    up = "../" * file.pattern.count("/")
    return f"# yaml-language-server: $schema={up}{path_of(file)}"


def _text(file: ContentFile[Any]) -> str:
    schema = file.model.model_json_schema()
    for definition in schema.get("$defs", {}).values():
        _relax(definition)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"{file.name}.schema.json"}
    return json.dumps(head | schema, indent=2, ensure_ascii=False) + "\n"


def _relax(definition: dict[str, Any]) -> None:
    """Let an entry in a list leave out the dates that its file gives for all."""
    required = definition.get("required", [])
    if set(INHERITED) <= set(required):
        definition["required"] = [name for name in required if name not in INHERITED]
