"""Begin a list of entries that a hub does not have yet: the file around the first of them, or a field."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from guidancehub.content.editor_schemas import modeline
from guidancehub.content.reading.field_types import list_path
from guidancehub.content.templates import template
from guidancehub.content.yaml_edit import YamlText

if TYPE_CHECKING:
    from guidancehub.content.model.kind import Kind
    from guidancehub.content.templates import Known


def first_file(kind: Kind[Any], known: Known) -> str:
    """Return the text of the one file of a kind, with a first entry in its list."""
    around = replace(known, place=list_path(kind.file.model, kind.model))
    return f"{modeline(kind.file)}\n{template(kind.file.model, around)}"


def with_first_list(text: str, steps: tuple[str, ...], member: str) -> str:
    """Return the text of a file that has a list with a first member at its end."""
    file = YamlText(text)
    if file.has(steps):
        # It was written as an empty list.
        file.replace(file.key(steps).start_mark.index, file.node(steps).end_mark.index, "")
    return f"{file.made().rstrip()}\n{steps[-1]}:\n{textwrap.indent(member, '  ')}\n"
