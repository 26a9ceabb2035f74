"""Retired entries as stubs: what only a shown entry needs may be left out, and is filled in before checks.

Nobody sees what is filled in: of a retired entry pages show its title, its history and what replaces it.
"""

from __future__ import annotations

import typing
from typing import TYPE_CHECKING, Final

from pydantic import BaseModel

from guidancehub.content.model.entry import Lasting
from guidancehub.content.reading.field_types import plain_type

if TYPE_CHECKING:
    from guidancehub.content.reading.source import Value

NOT_GIVEN: Final = "none"
"""The origin of a stub that does not give its own."""

_VALUES: Final[dict[str, Value]] = {
    "reviewed": "2000-01-01",
    "review_by": "2000-01-02",
    "checked_on": "2000-01-01",
    "origin": NOT_GIVEN,
    "source": "none",
    "part": "none",
}
"""Of fields whose form is narrower than their type."""
_TEXT: Final = "None."
_NEEDED: Final = frozenset({"status", "replaced_by", "prefix", "areas"})
"""What is never filled in, besides the fields of a stub. A criterion is more than one, for its questions have
addresses too."""
_KEPT: Final = frozenset({"part", "items"})
"""Optional fields of which a record needs one."""


def with_stub_filled(model: type[BaseModel], value: dict[str, Value]) -> dict[str, Value]:
    """Return the values of a retired entry with all that its model asks for; those of another as they are."""
    if not issubclass(model, Lasting) or value.get("status") != "retired":
        return value
    missing = {
        name: _blank(name, about.annotation, tuple(about.metadata))
        for name, about in model.model_fields.items()
        if about.is_required() and name not in {*value, *model.stub, *_NEEDED}
    }
    return {**value, **missing}


def _blank(name: str, annotation: object, noted: tuple[object, ...]) -> Value:
    """Return the least value that a field takes."""
    if name in _VALUES:
        return _VALUES[name]
    kind, told = plain_type(annotation)
    if typing.get_origin(kind) is tuple:
        return [_blank(name, typing.get_args(kind)[0], ())]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {
            field: _blank(field, about.annotation, tuple(about.metadata))
            for field, about in kind.model_fields.items()
            if about.is_required() or field in _KEPT
        }
    return _blank_of(kind, (*noted, *told))


def _blank_of(kind: object, told: tuple[object, ...]) -> Value:
    """Return the least single value of a type."""
    if typing.get_origin(kind) is typing.Literal:
        return str(typing.get_args(kind)[0])
    if kind is bool:
        return False
    if kind in {int, float}:
        return next((least for each in told if (least := getattr(each, "ge", None)) is not None), 1)
    pattern = next((str(form) for each in told if (form := getattr(each, "pattern", None))), "")
    return _TEXT if not pattern else "A-1" if pattern.startswith("^[A-Z]") else "none"
