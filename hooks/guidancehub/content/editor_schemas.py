"""Make the JSON Schemas and settings of editors' tools from the model, so that the two cannot differ.

Where a field takes an id from a list in content/hub.yml, its schema lists those ids, and tools offer them.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from guidancehub.content.json_schema import DIALECT, with_listed_ids
from guidancehub.content.kinds import FILES
from guidancehub.content.model.entry import INHERITED

if TYPE_CHECKING:
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.kind import ContentFile

FOLDER: Final = "schema"


def editor_files(info: HubInfo) -> dict[str, str]:
    """Return the text of each schema and of each tool's settings, by its path below the project's root."""
    return schemas(info) | {
        ".vscode/settings.json": _visual_studio_code(),
        ".idea/jsonSchemas.xml": _pycharm(),
    }


def schemas(info: HubInfo) -> dict[str, str]:
    """Return the text of each schema by its path below the project's root."""
    return {path_of(file): _text(file, info) for file in FILES}


def path_of(file: ContentFile[Any]) -> str:
    """Return the path of the schema of a kind of file."""
    return f"{FOLDER}/{file.name}.schema.json"


def modeline(file: ContentFile[Any]) -> str:
    """Return the first line of a content file, by which an editor's tool finds the schema."""
    up = "../" * file.pattern.count("/")
    return f"# yaml-language-server: $schema={up}{path_of(file)}"


def _text(file: ContentFile[Any], info: HubInfo) -> str:
    schema = with_listed_ids(_schema_of(file.name), info)
    for definition in schema.get("$defs", {}).values():
        _relax(definition)
    head = {"$schema": DIALECT, "$id": f"{file.name}.schema.json"}
    return json.dumps(head | schema, indent=2, ensure_ascii=False) + "\n"


@cache
def _schema_of(name: str) -> dict[str, Any]:
    """Return what pydantic makes of the model of a kind of file, the slowest step. Nothing may change it."""
    model = next(file.model for file in FILES if file.name == name)
    schema: dict[str, Any] = model.model_json_schema()
    return schema


def _relax(definition: dict[str, Any]) -> None:
    """Make the dates of an entry optional in its schema, because its file may state them for all entries."""
    groups = [part for part in (definition, definition.get("else", {})) if "required" in part]
    if set(INHERITED) <= {name for part in groups for name in part["required"]}:
        for part in groups:
            part["required"] = [name for name in part["required"] if name not in INHERITED]


def _visual_studio_code() -> str:
    """Return the settings of Visual Studio Code: to which files its YAML extension applies each schema."""
    settings = {
        "yaml.schemas": {f"./{path_of(file)}": file.pattern for file in FILES},
        # The hub's own schemas are the only ones that are right here.
        "yaml.schemaStore.enable": False,
        # The extension would fold and quote long texts anew.
        "yaml.format.enable": False,
    }
    return json.dumps(settings, indent=2) + "\n"


def _pycharm() -> str:
    """Return the mappings of JetBrains' editors from each schema to the files where it applies."""
    project = Element("project", version="4")
    component = SubElement(project, "component", name="JsonSchemaMappingsProjectConfiguration")
    entries = SubElement(SubElement(component, "state"), "map")
    for file in FILES:
        value = SubElement(SubElement(entries, "entry", key=file.name), "value")
        schema = SubElement(value, "SchemaInfo")
        SubElement(schema, "option", name="name", value=file.name)
        SubElement(schema, "option", name="relativePathToSchema", value=path_of(file))
        patterns = SubElement(SubElement(schema, "option", name="patterns"), "list")
        item = SubElement(patterns, "Item")
        SubElement(item, "option", name="pattern", value="true")
        SubElement(item, "option", name="path", value=file.pattern)
        SubElement(item, "option", name="mappingKind", value="Pattern")
    indent(project)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(project, encoding="unicode")}\n'
