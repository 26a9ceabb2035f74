"""Check plain values against a model, and put what is wrong into an editor's words."""

from __future__ import annotations

import types
import typing
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from pydantic import BaseModel, ValidationError

from guidancehub.errors import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

    from guidancehub.yaml_source import Source, Steps, Value

M = TypeVar("M", bound=BaseModel)

_LONGEST_SHOWN: Final = 60
_QUOTES_HINT: Final = "put it in double quotes to make it text"


def validated(model: type[M], source: Source, value: Value) -> M | list[Problem]:
    """Build a record from a file's values, or say what keeps it from being one."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        details = error.errors(include_url=False)
        return [_problem(model, source, detail) for detail in details]


def _problem(model: type[BaseModel], source: Source, detail: ErrorDetails) -> Problem:
    steps: Steps = detail["loc"]
    kind = detail["type"]
    if kind == "extra_forbidden":
        known = _fields_at(model, steps[:-1])
        hint = did_you_mean(str(steps[-1]), known) or f"the fields are: {', '.join(known)}"
        return source.key_problem(steps, "found an unknown field, expected one of the model's", hint)
    if kind == "missing":
        return source.problem(steps, "found nothing, expected this field", "add it; it is required")
    message, hint = _in_words(kind, detail.get("ctx") or {}, detail["input"], detail["msg"])
    return source.problem(steps, message, hint)


def _in_words(kind: str, context: Mapping[str, Any], value: object, fallback: str) -> tuple[str, str]:
    """Say what was found and expected, with a hint where one helps."""
    found = f"found {_shown(value)}"
    match kind:
        case "string_type":
            hint = _QUOTES_HINT if isinstance(value, (int, float, bool)) else ""
            if value is None:
                hint = "write the text after the colon, or delete the line"
            return f"{found}, expected text", hint
        case "string_too_long":
            length = len(value) if isinstance(value, str) else 0
            most = context["max_length"]
            return (
                f"found {length:,} characters, expected at most {most:,}",
                "shorten it, or split it in two",
            )
        case "string_too_short" | "blank":
            return "found no text, expected words", ""
        case "string_pattern_mismatch":
            return f"{found}, expected {_pattern_in_words(context['pattern'])}", ""
        case "literal_error":
            expected = str(context["expected"]).replace("'", "").replace(" or ", ", ")
            return f"{found}, expected one of {expected}", did_you_mean(str(value), expected.split(", "))
        case "tuple_type" | "list_type":
            return f"{found}, expected a list", "begin each member on its own line with “- ”"
        case "too_short":
            return (
                "found an empty list, expected at least one member",
                "add a member, or delete the field where it may be left out",
            )
        case "too_long":
            return f"found too long a list, expected at most {context['max_length']:,} members", ""
        case "model_type" | "model_attributes_type" | "dict_type":
            return f"{found}, expected a group of fields", "indent the fields below it, one a line"
        case "int_type" | "int_from_float":
            return f"{found}, expected a whole number", ""
        case "float_type":
            return f"{found}, expected a number", "write the number alone, and its unit in “unit”"
        case "greater_than_equal":
            return f"{found}, expected {context['ge']} or more", ""
        case "less_than_equal":
            return f"{found}, expected {context['le']} or less", ""
        case "calendar_date" | "web_address" | "reserved":
            return f"{found}, {fallback}", ""
        case _:
            return fallback, ""


def _shown(value: object) -> str:
    """Name a value as an editor sees it in the file."""
    match value:
        case None:
            return "nothing"
        case bool():
            return f"{str(value).lower()} (a yes-or-no value)"
        case int() | float():
            return f"{value} (a number)"
        case list() | tuple():
            return "a list"
        case dict():
            return "a group of fields"
        case str() if len(value) > _LONGEST_SHOWN:
            return repr(value[: _LONGEST_SHOWN - 1] + "…")
        case _:
            return repr(value)


_PATTERNS: Final = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "small letters, digits and single hyphens, such as named-finance-lead",
    r"^[A-Z]{2}-[0-9]{2,3}$": "a code such as QI-01",
    r"^([a-z0-9]+(-[a-z0-9]+)*|[A-Z]{2}-[0-9]{2,3})$": "an id, such as named-finance-lead or QI-01",
    r"^[A-Z]{2}$": "two capital letters",
    r"^[0-9]+\.[0-9]+\.[0-9]+$": "a release such as 0.1.0",
    r"^[0-9]+(-[0-9]+)?(, [0-9]+(-[0-9]+)?)*$": "line numbers such as 1259-1269, 2108",
}


def _pattern_in_words(pattern: str) -> str:
    return _PATTERNS.get(pattern, f"text of the form {pattern}")


def _fields_at(model: type[BaseModel], steps: Steps) -> list[str]:
    """Give the names of the fields that a record at a place in the file may have."""
    for step in steps:
        if isinstance(step, str) and step in model.model_fields:
            inner = _record_in(model.model_fields[step].annotation)
            if inner is None:
                break
            model = inner
    return list(model.model_fields)


def _record_in(annotation: object) -> type[BaseModel] | None:
    """Find the record class inside an annotation such as a list of records or an optional one."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return cast("type[BaseModel]", annotation) if issubclass(annotation, BaseModel) else None
    for part in typing.get_args(annotation):
        found = _record_in(part)
        if found:
            return found
    return None
