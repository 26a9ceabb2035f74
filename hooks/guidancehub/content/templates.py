"""Make the text of a new entry of any kind from its model: each field, with a note on what it is.

Texts are left to fill in, so that nothing is published by mistake. Ids are those of the hub. An optional
field is a remark, which says what it is for.
"""

from __future__ import annotations

import textwrap
import typing
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

from pydantic import BaseModel

from guidancehub.content.checks.typed_values import TO_FILL_IN, TO_SAY
from guidancehub.content.model.descriptions import description_of
from guidancehub.content.model.fields import ONE_LINE
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.wordings import LIKE_DRAFTS
from guidancehub.content.reading.field_types import plain_type
from guidancehub.content.yaml_edit import scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic.fields import FieldInfo

_ALWAYS: Final = frozenset({"part", "items", "status", "in_tender", "levels"})
"""Optional fields that a template gives all the same."""
_NEVER: Final = frozenset({"replaced_by", "changes"})
"""Fields that a new entry cannot have."""
_NOTED: Final = 2
"""How deep inside each other groups are whose fields have notes."""
_WIDTH: Final = 90
_OF_PART: Final = 40
"""How much of an entry's id the ids of its parts begin with, which may not be longer than others."""
_NAMES: Final = frozenset({"id", "name"})
"""Fields by which others name a part, unless they hold words for readers."""
_TITLES: Final = frozenset({"title", "label", "scale"})
"""Fields with what something is called."""
_OF_ANY_ID: Final = "A permanent name for addresses: small letters, digits and single hyphens."


@dataclass(frozen=True, slots=True)
class Known:
    """What templates take from the hub."""

    id: str
    """The new entry's."""
    ids: Mapping[str, str]
    """The id for a field of one, by its name."""
    values: Mapping[str, str]
    """The value for a field of another sort, by its name: dates, the release."""
    sizes: tuple[str, ...] = ()
    """The sizes of contract: a list with a member for each has all of them."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """How many members a list has, by its field, where one is too few."""
    lists: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    """The values of each member of a list, by its field, where one with others will not do."""
    always: frozenset[str] = frozenset()
    """Optional fields that the new entry's kind needs to begin with."""
    place: tuple[str, ...] = ()
    """The lists that lead to the new entry, where what is begun is the file around it."""


def template(model: type[BaseModel], known: Known) -> str:
    """Return the lines of a new record of a model: of an entry, or of a file with one in it."""
    return "\n".join(_record(model, known, (), outer=True)) + "\n"


def _record(
    model: type[BaseModel], known: Known, within: tuple[str, ...], *, outer: bool = False
) -> Iterator[str]:
    for name, about in model.model_fields.items():
        if name in _NEVER:
            continue
        inside = within[: len(known.place)] == known.place
        note = _note(model, name, about) if len(within) - inside * len(known.place) < _NOTED else ""
        given = name in _ALWAYS or name in known.always or (outer and name in known.values)
        if about.is_required() or given:
            yield from _remark(note)
            yield from _field(name, about, known, (*within, name))
        elif note:
            yield from _remark(f"{name}: {note}")


def _note(model: type[BaseModel], name: str, about: FieldInfo) -> str:
    """Return what to say of a field: its description, and what it can be."""
    said = description_of(model, name) or ""
    text = "" if name != "id" and said == _OF_ANY_ID else said
    choices = _choices(about.annotation)
    both = [text, f"One of: {', '.join(choices)}." if choices else ""]
    return " ".join(" ".join(each.split()) for each in both if each)


def _remark(text: str) -> list[str]:
    return [
        f"# {line}" for line in textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    ]


def _field(name: str, about: FieldInfo, known: Known, within: tuple[str, ...]) -> Iterator[str]:
    made = _value(about.annotation, tuple(about.metadata), known, within)
    if isinstance(made, str):
        yield f"{name}: {made}"
    else:
        yield f"{name}:"
        yield from (f"  {line}" for line in made)


def _value(
    annotation: object, noted: tuple[object, ...], known: Known, within: tuple[str, ...]
) -> str | list[str]:
    """Return a value on the line of its key, or lines below it."""
    kind, told = plain_type(annotation)
    if typing.get_origin(kind) is tuple:
        return _members(typing.get_args(kind)[0], known, within)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return list(_record(kind, known, within))
    return _single(kind, (*noted, *told), known, within)


def _members(annotation: object, known: Known, within: tuple[str, ...]) -> list[str]:
    """Return a list with one member, or with one for each size of contract or each id that it must have."""
    member, _ = plain_type(annotation)
    fields = member.model_fields if isinstance(member, type) and issubclass(member, BaseModel) else {}
    named = _choices(fields["id"].annotation) if "id" in fields else []
    given = [{"id": each} for each in named] or [{"size": each} for each in known.sizes if "size" in fields]
    lines: list[str] = []
    for values in known.lists.get(within[-1], ()):
        made = _value(annotation, (), replace(known, values={**known.values, **values}), within)
        lines += [f"- {made}"] if isinstance(made, str) else _as_member(made)
    if lines:
        return lines
    for ids in given or [{"size": ""}]:
        made = _value(annotation, (), replace(known, ids={**known.ids, **ids}), within)
        lines += (
            [f"- {made}"] * known.counts.get(within[-1], 1) if isinstance(made, str) else _as_member(made)
        )
    return lines


def _single(kind: object, told: tuple[object, ...], known: Known, within: tuple[str, ...]) -> str:
    name = within[-1]
    if name in known.values:
        return known.values[name]
    if ONE_LINE in told or kind is Prose:
        return _words(known, within)
    if name in known.ids:
        return scalar(known.ids[name])
    if typing.get_origin(kind) is Literal:
        return scalar(str(typing.get_args(kind)[0]))
    if name in _NAMES:
        return scalar(_id_of(told, known, within))
    return _other(kind, told, known)


def _words(known: Known, within: tuple[str, ...]) -> str:
    """Return what stands for words: around a draft, readers see them as soon as they are there."""
    if within[: len(known.place)] == known.place:
        return TO_FILL_IN
    return f"{TO_SAY}what it is {'called' if within[-1] in _TITLES else 'about'}"


def _other(kind: object, told: tuple[object, ...], known: Known) -> str:
    if kind in {int, float}:
        return str(next((least for each in told if (least := getattr(each, "ge", None)) is not None), 1))
    if kind is bool:
        return "false"
    if kind is date:
        return known.values["reviewed"]
    return TO_FILL_IN.lower() if LIKE_DRAFTS in told else TO_FILL_IN


def _id_of(told: tuple[object, ...], known: Known, within: tuple[str, ...]) -> str:
    """Return the new entry's id, or one of a part of it: the first code of a new criterion, or a name."""
    if within[:-1] == known.place:
        return known.id
    coded = any("A-Z" in str(getattr(each, "pattern", "")) for each in told)
    return f"{known.values['prefix']}-01" if coded else part_id(known.id, *within[:-1])


def part_id(key: str, *steps: str) -> str:
    """Return the id that a template gives to a part of an entry."""
    return "-".join((key.lower()[:_OF_PART].rstrip("-"), *steps)).replace("_", "-")


def _as_member(lines: list[str]) -> list[str]:
    """Return the lines of a group as a member of a list, with the remarks on its first field above it."""
    first = next(at for at, line in enumerate(lines) if not line.startswith("#"))
    return [
        *(f"  {line}" for line in lines[:first]),
        f"- {lines[first]}",
        *(f"  {line}" for line in lines[first + 1 :]),
    ]


def _choices(annotation: object) -> list[str]:
    kind, _ = plain_type(annotation)
    if typing.get_origin(kind) is tuple:
        kind, _ = plain_type(typing.get_args(kind)[0])
    return [str(each) for each in typing.get_args(kind)] if typing.get_origin(kind) is Literal else []
