"""Check plain values against a model, and describe what is wrong in an editor's words."""

from __future__ import annotations

import re
import types
import typing
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from guidancehub.content.model.entry import INHERITED
from guidancehub.content.model.faults import IN_FULL
from guidancehub.content.model.fields import EMAIL
from guidancehub.content.model.web_address import HOST
from guidancehub.content.problems import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

    from guidancehub.content.problems import Steps
    from guidancehub.content.reading.source import Source, Value

M = TypeVar("M", bound=BaseModel)

_LONGEST_SHOWN: Final = 60
_QUOTES_HINT: Final = "put it in double quotes to make it text"


def validated(model: type[M], source: Source, value: Value) -> M | list[Problem]:
    """Return the record of a file's values, or the problems that prevent making it."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        details = error.errors(include_url=False)
        return [_problem(model, source, detail) for detail in details if not _is_echo(detail)]


def _is_echo(detail: ErrorDetails) -> bool:
    """Return whether a list seems too short only because its faulty members were not counted."""
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def where_stated(source: Source, steps: Steps) -> Steps:
    """Return the steps to a value as the file states it: an entry's dates may be at the file's top level."""
    inherited = len(steps) > 1 and steps[-1] in INHERITED and steps not in source.positions
    return steps[-1:] if inherited else steps


def _problem(model: type[BaseModel], source: Source, detail: ErrorDetails) -> Problem:
    steps = where_stated(source, detail["loc"])
    kind = detail["type"]
    if kind == "extra_forbidden":
        known = _fields_at(model, steps[:-1])
        hint = did_you_mean(str(steps[-1]), known) or f"the fields are: {', '.join(known)}"
        return source.key_problem(
            steps, "field-unknown", "found an unknown field, expected one that this record has", hint
        )
    if kind == "missing":
        return source.problem(
            steps, "field-missing", "found no such field, expected one", "add it; it is required"
        )
    context = detail.get("ctx") or {}
    message, hint = _in_words(kind, context, detail["input"], detail["msg"])
    return source.problem(
        steps, _CODES.get(kind, kind if "-" in kind else _OTHER), message, hint, context.get("words", "")
    )


def _in_words(kind: str, context: Mapping[str, Any], value: object, fallback: str) -> tuple[str, str]:
    """Return the message of a fault, and a hint, which may be empty."""
    if IN_FULL in context:
        return fallback, context.get("hint", "")
    if kind == "string_type":
        return f"found {_shown(value)}, expected text", _text_hint(value)
    if kind == "string_too_long":
        length = len(value) if isinstance(value, str) else 0
        most = context["max_length"]
        return f"found {length:,} characters, expected at most {most:,}", "shorten it"
    if kind == "string_pattern_mismatch":
        pattern = context["pattern"]
        return f"found {_shown(value)}, expected {_pattern_in_words(pattern)}", _id_hint(value, pattern)
    if kind == "literal_error":
        known = str(context["expected"]).replace("'", "").replace(" or ", ", ")
        alike = _ALIKE.get(str(value).lower(), "")
        hint = (
            f"write {alike!r}" if alike in known.split(", ") else did_you_mean(str(value), known.split(", "))
        )
        return f"found {_shown(value)}, expected one of {known}", hint
    expected, hint = _EXPECTED.get(kind, (fallback, context.get("hint", "")))
    if kind == "address-form":
        hint = _address_hint(value) or hint
    elif isinstance(value, str) and _BARE.get(kind, _NEVER).fullmatch(value):
        hint = "take the quotation marks away"
    return f"found {_shown(value)}, {expected.format(**context)}", hint


# The code of each fault that pydantic finds. The type of a fault of our own is its code.
_CODES: Final = {
    "string_type": "value-not-text",
    "string_too_short": "value-blank",
    "string_too_long": "value-too-long",
    "string_pattern_mismatch": "value-form",
    "literal_error": "value-not-listed",
    "tuple_type": "value-not-a-list",
    "dict_type": "value-not-a-group",
    "model_type": "value-not-a-group",
    "too_short": "list-empty",
    "too_long": "list-too-long",
    "bool_type": "value-not-yes-or-no",
    "int_type": "value-not-a-number",
    "float_type": "value-not-a-number",
    "finite_number": "value-not-a-number",
    "greater_than": "number-out-of-range",
    "greater_than_equal": "number-out-of-range",
    "less_than": "number-out-of-range",
    "less_than_equal": "number-out-of-range",
}
_OTHER: Final = "value-wrong"
"""The code of a fault that pydantic finds and no record of today can have."""

_NEVER: Final = re.compile(r"(?!)")
_BARE: Final = {
    "bool_type": re.compile("true|false"),
    "int_type": re.compile(r"-?(?:0|[1-9][0-9]*)"),
    "float_type": re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"),
}
"""What only quotation marks make a text of."""

_ALIKE: Final = {
    **dict.fromkeys(("live", "public", "final", "active", "ready", "done", "yes"), "published"),
    **dict.fromkeys(("wip", "hidden", "new", "pending", "in progress", "to do"), "draft"),
    **dict.fromkeys(("deleted", "archived", "withdrawn", "removed", "old"), "retired"),
    **dict.fromkeys(("charity", "voluntary sector", "third sector"), "vcse"),
    **dict.fromkeys(("icb", "trust"), "nhs"),
    **dict.fromkeys(("local authority", "combined authority"), "council"),
    **dict.fromkeys(("tender", "procurement"), "contract"),
}
"""Words that people write for one of the words that a field takes."""

_A_LIST: Final = ("expected a list", "begin each member on its own line with “- ”")
_A_GROUP: Final = ("expected a group of fields", "indent the fields below it, one a line")
_A_NUMBER: Final = ("expected a number", "write digits alone, such as 12000 or 1.5, and the unit in “unit”")
_EXPECTED: Final = {
    "string_too_short": ("expected words", ""),
    "tuple_type": _A_LIST,
    "dict_type": _A_GROUP,
    "too_short": (
        "expected at least one member",
        "add a member, or delete the field where it may be left out",
    ),
    "too_long": ("expected at most {max_length:,} members", "split it in two"),
    "model_type": _A_GROUP,
    "bool_type": ("expected true or false", ""),
    "int_type": ("expected a whole number", ""),
    "float_type": _A_NUMBER,
    "finite_number": _A_NUMBER,
    "greater_than": ("expected more than {gt:g}", ""),
    "greater_than_equal": ("expected {ge} or more", ""),
    "less_than": ("expected less than {lt}", ""),
    "less_than_equal": ("expected {le} or less", ""),
    "id-reserved": ("expected another name", "this one is kept for a device of Windows or a page of the hub"),
    "address-form": (
        "expected a full address that begins with https:// and a host name",
        "copy it from the browser's address bar",
    ),
}


def _address_hint(value: object) -> str:
    """Return what to do with an address that lacks https, or “”."""
    text = value.lower() if isinstance(value, str) else ""
    if text.startswith("http://"):
        return "write https:// and see that the page opens; where it does not, leave the address out"
    return f"write https://{value}, and see that the page opens" if text.startswith("www.") else ""


def _id_hint(value: object, pattern: str) -> str:
    """Return the id that a title, or the code that a part of one, most likely stands for, or “”."""
    if not isinstance(value, str):
        return ""
    code = re.fullmatch(r"([A-Za-z]{1,5})[- ]?([0-9]{1,5})", value.strip())
    slug = "-".join(re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", value.lower())))
    meant = f"{code[1].upper()}-{code[2]:0>2}" if code and "A-Z" in pattern else slug
    return f"did you mean {meant!r}?" if meant != value and re.fullmatch(pattern, meant) else ""


def _text_hint(value: object) -> str:
    if value is None:
        return "write the text, in double quotes where it begins with #, or delete the line"
    if isinstance(value, list):
        return "write one text after the colon, without hyphens below it"
    if isinstance(value, dict):
        return "put text that has a colon in it in double quotes, or below “>-” on lines of its own"
    return _QUOTES_HINT if isinstance(value, (int, float, bool)) else ""


def _shown(value: object) -> str:
    """Return words for a value, as an editor sees it in the file."""
    if isinstance(value, bool):
        return f"{str(value).lower()} (a yes-or-no value)"
    if isinstance(value, (int, float)):
        return f"{value} (a number)"
    if isinstance(value, (list, tuple)):
        return "a list" if value else "an empty list"
    if isinstance(value, str):
        return repr(value if len(value) <= _LONGEST_SHOWN else f"{value[: _LONGEST_SHOWN - 1]}…")
    return "nothing" if value is None else "a group of fields"


_PATTERNS: Final = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "small letters, digits and single hyphens, such as named-finance-lead",
    r"^([A-Z]{1,5}-[0-9]{1,5}|[A-Z]{1,5}[0-9]{1,3}([.][0-9]{1,3}){1,3})$": "a code such as QI-01",
    r"^([a-z0-9]+(-[a-z0-9]+)*|[A-Z]{1,5}-[0-9]{1,5}|[A-Z]{1,5}[0-9]{1,3}([.][0-9]{1,3}){1,3})$": (
        "an id, such as named-finance-lead or QI-01"
    ),
    r"^[A-Z]{1,5}[0-9]{0,3}$": "capital letters",
    r"^[1-9][a-z]$": "the code of an award criterion, such as 1a",
    r"^[0-9]{8}-[0-9]$": "a code with its check digit, such as 85142100-7",
    HOST: "a host in small letters, such as example.org",
    EMAIL: "an email address such as hub@example.org",
    r"^[0-9]+\.[0-9]+\.[0-9]+$": "a release such as 0.1.0",
    r"^[0-9]+(-[0-9]+)?(, [0-9]+(-[0-9]+)?)*$": "line numbers such as 1259-1269, 2108",
    r"^C[0-9]{1,2}$": "a row such as C10",
    r"^#[0-9a-f]{6}$": "a colour: # and six digits or small letters from a to f",
    r"^/assets/([a-z0-9-]+/)+[a-z0-9-]+\.svg$": "the address of a drawing, such as /assets/pictures/mark.svg",
    r"^/([a-zA-Z0-9-]+/)+$": "the address of a part of the hub, such as /matrix/",
    r"^/([a-zA-Z0-9-]+/)*([a-z0-9-]+\.[a-z]+|#[a-zA-Z0-9-]+)?$": "the address of a page or file: /matrix/",
    r"^/([a-zA-Z0-9-]+/)*(#[a-z0-9-]+)?$": "the address of a page, such as /matrix/ or /tips/#first-days",
    r"^[a-z0-9-]+=[a-z0-9-]+(&[a-z0-9-]+=[a-z0-9-]+)*$": "what an address has after its “#”: regime=psr",
}


def _pattern_in_words(pattern: str) -> str:
    return _PATTERNS.get(pattern, f"text of the form {pattern}")


def _fields_at(model: type[BaseModel], steps: Steps) -> list[str]:
    """Return the names of the fields that the record at some steps in the file may have."""
    for step in steps:
        if isinstance(step, str) and step in model.model_fields:
            inner = record_in(model.model_fields[step].annotation)
            if inner is None:
                break
            model = inner
    return [about.alias or name for name, about in model.model_fields.items()]


def record_in(annotation: object) -> type[BaseModel] | None:
    """Return the record class inside an annotation, such as a list of records, or ``None``."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation if issubclass(annotation, BaseModel) else None
    for part in typing.get_args(annotation):
        found = record_in(part)
        if found:
            return found
    return None
