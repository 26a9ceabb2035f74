"""The types of values, as annotations have them: members of a union, what a loop finds, attributes."""

from __future__ import annotations

import ast
import inspect
import operator
import sys
import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from functools import cache, reduce
from importlib import import_module
from typing import Annotated, Any, TypeAlias, Union

from pydantic import BaseModel

Type: TypeAlias = Any
"""A class, a union, ``tuple[Link, ...]``: there is no narrower type for all of these."""


def class_of(kind: Type) -> Type:
    """Return the class of ``tuple[Link, ...]``, and any other type as it is."""
    origin: Any = typing.get_origin(kind)
    return kind if origin is None else origin


def union(kinds: Iterable[Type]) -> Type:
    """Return the type of what may be any of these."""
    return reduce(operator.or_, kinds)


def parts_of(pair: Type) -> tuple[Type, ...]:
    """Return the types of the members of a tuple of a fixed length."""
    names = getattr(class_of(pair), "_fields", None)
    if names is not None:
        return tuple(attributes_of(pair)[name] for name in names)
    return typing.get_args(pair)


def members_of_union(kind: Type) -> tuple[Type, ...]:
    origin: Any = typing.get_origin(kind)
    if origin is Annotated:
        return members_of_union(typing.get_args(kind)[0])
    if origin in {Union, types.UnionType}:
        return tuple(part for each in typing.get_args(kind) for part in members_of_union(each))
    return (kind,)


def can_be_none(kind: Type) -> bool:
    return type(None) in members_of_union(kind)


def without_none(kind: Type) -> Type:
    rest = tuple(each for each in members_of_union(kind) if each is not type(None))
    return union(rest) if rest else Any


def member_of(kind: Type) -> Type:
    """Return what a loop over a value finds."""
    found = []
    for each in members_of_union(without_none(kind)):
        args = typing.get_args(each)
        if each is Any or not args:
            found.append(str if each is str else Any)
        else:
            found.append(args[0])
    return union(found)


def item_of(kind: Type) -> Type:
    args = typing.get_args(without_none(kind))
    origin: Any = typing.get_origin(without_none(kind))
    return args[-1] if isinstance(origin, type) and issubclass(origin, Mapping) else args[0]


@cache
def attributes_of(owner: Type) -> dict[str, Type]:
    """Return every attribute of a type with its own type."""
    origin = class_of(owner)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"items": Iterable[tuple[typing.get_args(owner)]]}  # type: ignore[misc] # made at run time
    found: dict[str, Type] = {
        name: _returned(value) for name, value in inspect.getmembers(origin) if not name.startswith("_")
    }
    if isinstance(origin, type) and issubclass(origin, BaseModel):
        found |= {name: each.annotation for name, each in origin.model_fields.items()}
    elif is_dataclass(origin) or hasattr(origin, "_fields"):
        found |= _hints(origin)
    variables = dict(zip(getattr(origin, "__parameters__", ()), typing.get_args(owner), strict=False))
    return {name: _substituted(kind, variables) for name, kind in found.items()}


def _substituted(kind: Type, variables: Mapping[Type, Type]) -> Type:
    parameters = getattr(kind, "__parameters__", ())
    if kind in variables:
        return variables[kind]
    return kind[tuple(variables[each] for each in parameters)] if parameters and variables else kind


def _returned(value: object) -> Type:
    """Return the type of a property, or of what a method returns."""
    if isinstance(value, property):
        assert value.fget is not None
        return _hints(value.fget).get("return", Any)
    return Any


@cache
def _hints(of: Any) -> dict[str, Type]:  # noqa: ANN401 (a class or a function)
    module = sys.modules[of.__module__]
    return typing.get_type_hints(of, {**vars(module), **_imported_for_types(module.__name__)})


@cache
def _imported_for_types(module: str) -> dict[str, object]:
    """Return what a module imports for its annotations alone, below ``if TYPE_CHECKING``."""
    if not module.startswith("guidancehub."):
        return {}
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    blocks = (
        each for each in tree.body if isinstance(each, ast.If) and ast.unparse(each.test) == "TYPE_CHECKING"
    )
    return {
        alias.asname or alias.name: getattr(import_module(each.module or ""), alias.name)
        for block in blocks
        for each in block.body
        if isinstance(each, ast.ImportFrom)
        for alias in each.names
    }
