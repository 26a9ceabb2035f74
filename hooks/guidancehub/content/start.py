"""Start an entry of any kind: in a file of its own, or as a member of the list that its kind stands in."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter, ValidationError

from guidancehub.content.checks.typed_values import TO_FILL_IN
from guidancehub.content.editor_schemas import modeline
from guidancehub.content.first_entry import first_file, with_first_list
from guidancehub.content.model.case import CASE
from guidancehub.content.model.finder import FINDER
from guidancehub.content.model.hub_info import PLACE
from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.slugs import slug_of
from guidancehub.content.new_entry import NewEntryError, new_case, new_question
from guidancehub.content.problems import did_you_mean
from guidancehub.content.reading.field_types import list_path, sort_at
from guidancehub.content.template_values import known_for
from guidancehub.content.templates import template
from guidancehub.content.yaml_edit import YamlText

if TYPE_CHECKING:
    from datetime import date

    from pydantic import BaseModel

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Kind
    from guidancehub.content.problems import Steps

_SHAPED: Final = (FINDER, NOTICE)
"""Kinds whose fields name each other, so that a new entry has the shape of one that there is."""


@dataclass(frozen=True, slots=True)
class Started:
    """A new entry: the file that has it, and that file's text."""

    path: str
    text: str


def start(hub: Hub, kind: Kind[Any], name: str, today: date, *, group: str = "") -> Started:
    """Return a new draft of a kind, whose id is ``name``; ``group`` is the id of the part that takes it.

    Raises ``NewEntryError`` where the name is no id or is in use, or where no such entry can be started.
    """
    _refuse_name(hub, kind, name)
    if kind.walk.__name__ == "whole":
        return _own_file(hub, kind, name, today)
    known = known_for(hub, kind, name, today)
    is_first = kind is not QUESTION and not hub.files[kind.file.name]
    if group and (is_first or (kind is PLACE and not hub.with_drafts.info.places)):
        raise NewEntryError(
            f"found {group!r}, expected no part, for this hub has no {kind.name} yet\n"
            f"    hint: leave out “--in {group}”; the first one begins its list"
        )
    if is_first:
        return Started(kind.file.pattern, first_file(kind, known))
    if kind is PLACE and not hub.with_drafts.info.places:
        text = _text_of(hub, kind.file.pattern)
        member = as_member(template(kind.model, known))
        return Started(
            kind.file.pattern, with_first_list(text, list_path(kind.file.model, kind.model), member)
        )
    steps, path = list_of(hub, kind, group)
    if kind is QUESTION:
        lines = textwrap.dedent(new_question(hub, name, today)).removeprefix("- ")
        lines = "\n".join(line.removeprefix("  ") for line in lines.split("\n"))
    else:
        lines = template(kind.model, known)
    file = YamlText(_text_of(hub, path))
    file.add_member(steps, as_member(lines))
    return Started(path, file.made())


def as_member(lines: str) -> str:
    """Return the lines of a group as a member of a list, with the remarks on its first field above it."""
    every = lines.rstrip("\n").split("\n")
    first = next(at for at, line in enumerate(every) if line and not line.startswith("#"))
    indented = [f"  {line}" if line else "" for line in every]
    return "\n".join([*indented[:first], f"- {every[first]}", *indented[first + 1 :]])


def _text_of(hub: Hub, path: str) -> str:
    """Return the text of a content file as it was read."""
    sources = (each.source for files in hub.files.values() for each in files)
    content = next(each.content for each in sources if each.path == path)
    return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def refuse_form(kind: Kind[Any], name: str) -> None:
    """Raise ``NewEntryError`` for what cannot be the id of an entry of a kind, nor the name of its file."""
    if _has_form(kind, name):
        return
    slug = slug_of(name)
    example = slug if _has_form(kind, slug) else "named-finance-lead"
    words = f"small letters, digits and single hyphens, such as {example} (at most 80, and no reserved word)"
    raise NewEntryError(f"found {name!r}, expected {'a code such as QI-01' if kind.coded else words}")


def _has_form(kind: Kind[Any], name: str) -> bool:
    try:
        TypeAdapter(kind.model.model_fields["id"].rebuild_annotation()).validate_python(name)
    except ValidationError:
        return False
    return True


def _refuse_name(hub: Hub, kind: Kind[Any], name: str) -> None:
    refuse_form(kind, name)
    for located in hub.located:
        if located.entry.id == name:
            raise NewEntryError(f"found {name!r} in use in {located.source.path}, expected a new id")
    for loaded in hub.files[kind.file.name]:
        if any(placed.entry.id == name for placed in kind.walk(loaded.record)):
            raise NewEntryError(f"found {name!r} in use in {loaded.source.path}, expected a new id")


def _own_file(hub: Hub, kind: Kind[Any], name: str, today: date) -> Started:
    path = kind.file.pattern.replace("*", name)
    if "*" not in kind.file.pattern and hub.files[kind.file.name]:
        raise NewEntryError(f"found {path}, expected none: a hub has one such file\n    hint: edit that one")
    own = path.rsplit("/", 1)[-1].removesuffix(".yml")
    if name != own:
        raise NewEntryError(
            f"found {name!r}, expected {own!r}\n    hint: the id is the name of its one file, {path}"
        )
    if kind is CASE:
        return Started(path, new_case(hub, name, today))
    if kind in _SHAPED and hub.files[kind.file.name]:
        return Started(path, _shaped(hub, kind, name, today))
    return Started(path, f"{modeline(kind.file)}\n{template(kind.model, known_for(hub, kind, name, today))}")


def list_of(hub: Hub, kind: Kind[Any], group: str) -> tuple[Steps, str]:
    """Return where the list is that takes a new entry: its steps and its file.

    ``group`` is the id of the part that has it, which may be left out where there is one list alone.
    Raises ``NewEntryError`` where there is no such list.
    """
    lists: dict[str, tuple[Steps, str]] = {}
    for loaded in hub.files[kind.file.name]:
        for placed in kind.walk(loaded.record):
            steps = placed.steps[:-1]
            within: Any = loaded.source.value
            for step in steps[:-1]:
                within = within[step]
            lists[str(within.get("id", ""))] = (steps, loaded.source.path)
    if not lists:
        hint = f"first run “guidancehub new {kind.name} a-name”, which begins one"
        raise NewEntryError(f"found no list for a {kind.name}, expected one\n    hint: {hint}")
    if len(lists) == 1 and not group:
        return next(iter(lists.values()))
    if group not in lists:
        near = did_you_mean(group, lists) if group else ""
        found = repr(group) if group else "no part"
        named = ", ".join(filter(None, lists))
        hint = near or (f"say “--in” and one of: {named}" if named else f"leave out “--in {group}”")
        raise NewEntryError(f"found {found}, expected the id of the part that takes it\n    hint: {hint}")
    return lists[group]


def _shaped(hub: Hub, kind: Kind[Any], name: str, today: date) -> str:
    """Return a new file in the shape of the first of its kind, with every text to fill in."""
    files = hub.files[kind.file.name]
    model: type[BaseModel] = kind.model
    text = YamlText(_text_of(hub, files[0].source.path))
    parts = {str(node.value) for steps, node in text.scalars() if steps[-1] == "id" and len(steps) > 1}
    for steps, node in text.scalars():
        if sort_at(model, steps) == "words":
            text.replace(node.start_mark.index, text.end_of(node), TO_FILL_IN)
        elif str(node.value) in parts:
            # Ids of parts are anchors of one page, so that each is of its own there.
            text.set(steps, f"{name}-{node.value}")
    for key in text.keys():  # noqa: SIM118 (it is no mapping)
        if str(key.value) in parts:
            text.replace(key.start_mark.index, key.end_mark.index, f"{name}-{key.value}")
    known = known_for(hub, kind, name, today)
    text.set(("id",), name)
    for field in ("added", "reviewed", "review_by", kind.order):
        if field in known.values and text.has((field,)) and sort_at(model, (field,)) != "words":
            text.set_as_is((field,), known.values[field])
    text.set_or_add(("status",), "draft")
    return text.made()
