"""What sort of value a model has at some steps in a file: words for readers, an id, or something else."""

from __future__ import annotations

import types
import typing
from functools import cache
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import BaseModel, StringConstraints

from guidancehub.content.model.fields import ONE_LINE, AnyId, Code, Slug
from guidancehub.content.model.prose import Prose

if typing.TYPE_CHECKING:
    from guidancehub.content.problems import Steps

Sort: TypeAlias = Literal["words", "id", "other"]


def _pattern(alias: object) -> str:
    found = next(each for each in typing.get_args(alias) if isinstance(each, StringConstraints))
    return str(found.pattern)


_OF_IDS: Final = frozenset(map(_pattern, (Slug, Code, AnyId)))


def sort_at(model: type[BaseModel], steps: Steps) -> Sort:
    """Return what a file of a model holds at some steps; “other” where the model has no such value."""
    # A list has members of one sort, so that all of them are one answer.
    return _sort_at(model, tuple(0 if isinstance(step, int) else step for step in steps))


def may_be_left_out(model: type[BaseModel], steps: Steps) -> bool:
    """Return whether a group without the field at some steps is one that the model takes."""
    groups = [
        each
        for each, _ in _types_at(model, steps[:-1])
        if isinstance(each, type) and issubclass(each, BaseModel)
    ]
    fields = [group.model_fields[str(steps[-1])] for group in groups if steps[-1] in group.model_fields]
    return bool(fields) and not any(field.is_required() for field in fields)


def is_list(model: type[BaseModel], steps: Steps) -> bool:
    """Return whether all that a model takes at some steps is a list."""
    found = _types_at(model, steps)
    return bool(found) and all(
        typing.get_origin(each) is tuple for each, _ in found if each is not types.NoneType
    )


def list_path(model: type[BaseModel], member: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields that lead to the list of a file whose members are records of another model.

    Raises ``LookupError`` where no list has such members.
    """
    every = list(_lists_in(model))
    return next(path for path, found in every if found is member)


def _lists_in(
    model: type[BaseModel], before: tuple[str, ...] = ()
) -> typing.Iterator[tuple[tuple[str, ...], type[BaseModel]]]:
    for name, about in model.model_fields.items():
        kind, _ = plain_type(about.annotation)
        found = plain_type(typing.get_args(kind)[0])[0] if typing.get_origin(kind) is tuple else None
        if isinstance(found, type) and issubclass(found, BaseModel):
            yield (*before, name), found
            yield from _lists_in(found, (*before, name))


@cache
def _sort_at(model: type[BaseModel], steps: Steps) -> Sort:
    sorts = {_sort(annotation, told) for annotation, told in _types_at(model, steps)}
    return "words" if "words" in sorts else "id" if "id" in sorts else "other"


def _types_at(model: type[BaseModel], steps: Steps) -> list[tuple[object, tuple[object, ...]]]:
    """Return the types that a model can have at some steps, each with what is told of it."""
    found: list[tuple[object, tuple[object, ...]]] = [(model, ())]
    for step in steps:
        found = [inner for annotation, _ in found for inner in _inside(annotation, step)]
    return found


def _inside(annotation: object, step: str | int) -> list[tuple[object, tuple[object, ...]]]:
    """Return the types that a type can have one step inside it, each with what is told of it."""
    inner: list[tuple[object, tuple[object, ...]]] = []
    for each, _ in _members(annotation, ()):
        if isinstance(step, str) and isinstance(each, type) and issubclass(each, BaseModel):
            about = each.model_fields.get(step)
            inner += _members(about.annotation, tuple(about.metadata)) if about else []
        elif typing.get_origin(each) in {tuple, list} and isinstance(step, int):
            inner += _members(typing.get_args(each)[0], ())
        elif typing.get_origin(each) is dict and isinstance(step, str):
            inner += _members(typing.get_args(each)[1], ())
    return inner


def _members(annotation: object, told: tuple[object, ...]) -> list[tuple[object, tuple[object, ...]]]:
    """Return the types of a union, each without what is noted around it but with those notes."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        first, *notes = typing.get_args(annotation)
        return _members(first, (*told, *notes))
    if origin in {typing.Union, types.UnionType}:
        return [found for each in typing.get_args(annotation) for found in _members(each, told)]
    return [(annotation, told)]


def _sort(annotation: object, told: tuple[object, ...]) -> Sort:
    if typing.get_origin(annotation) is tuple:
        # One value may stand for a list of one.
        inner = _members(typing.get_args(annotation)[0], ())
        return next((found for each in inner if (found := _sort(*each)) != "other"), "other")
    if annotation is Prose:
        return "words"
    if annotation is not str:
        return "other"
    if ONE_LINE in told:
        return "words"
    patterns = {str(each.pattern) for each in told if isinstance(each, StringConstraints)}
    return "id" if patterns & _OF_IDS else "other"


def plain_type(annotation: Any) -> tuple[Any, tuple[object, ...]]:  # noqa: ANN401 (types have no type of their own)
    """Return a type without what is noted around it and without “or nothing”, and those notes."""
    told: tuple[object, ...] = ()
    while True:
        if typing.get_origin(annotation) is Annotated:
            annotation, *notes = typing.get_args(annotation)
            for each in notes:
                told += tuple(getattr(each, "metadata", ())) or (each,)
        elif typing.get_origin(annotation) in {typing.Union, types.UnionType}:
            annotation = next(each for each in typing.get_args(annotation) if each is not type(None))
        else:
            return annotation, told
