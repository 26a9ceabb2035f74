"""The types of fields of content records, such as text, dates and ids, and the base class of all records.

Editors read the string below each field: the JSON Schemas made from these classes have it as
its description, and an editor's tool shows it while someone types.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from types import GenericAlias
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeAlias, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from guidancehub.content.model.descriptions import description_of
from guidancehub.content.model.faults import IN_FULL, in_full
from guidancehub.content.model.prose import blank
from guidancehub.content.model.typed_signs import fault_in_line
from guidancehub.content.model.uk_dates import in_iso
from guidancehub.content.model.web_address import ADDRESS_FORM, HOST, fault_in_address, in_small_letters

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

T = TypeVar("T")

_DATE: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
EMAIL: Final = r"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
_ONE_LINE: Final = r"^\s*\S[^\n]*\s*$"

LISTED_IN: Final = "x-listed-in"
"""In a JSON Schema: the list in content/hub.yml that holds the ids which a field can have."""

# Names that Windows keeps for devices, and addresses that pages of the hub itself have.
RESERVED: Final = (
    "aux",
    "con",
    "nul",
    "prn",
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)),
    "gates",
    "index",
    "method",
    "questions",
    "sets",
    "table",
)


def _one_line(text: object) -> object:
    """Refuse a line break, which a title or a sentence never has."""
    if isinstance(text, str):
        if not text.strip():
            raise blank()
        if "\n" in text.strip():
            raise PydanticCustomError(
                "value-of-two-lines",
                "found a line break, expected one line",
                {"hint": "write “>-” after the colon: it joins the lines below into one", IN_FULL: True},
            )
        if fault := fault_in_line(text):
            raise in_full(*fault)
        return text.strip()
    return text


ONE_LINE: Final = BeforeValidator(_one_line)
"""Marks the types of text that readers see as it was typed, by which they are told from ids and dates."""


def _release(text: object) -> object:
    """Refuse a release such as 0.1, which YAML reads as a number, with a message of its own."""
    if isinstance(text, float):
        raise PydanticCustomError("release-form", "expected a release such as 0.1.0")
    return text


def _calendar_date(text: object) -> object:
    """Return the date of a text such as 2026-11-22."""
    if not isinstance(text, str) or not re.fullmatch(_DATE, text, re.ASCII):
        meant = in_iso(text) if isinstance(text, str) else ""
        hint = {"hint": f"write {meant or 'the year, the month and the day, with hyphens and nothing else'}"}
        raise PydanticCustomError("date-form", "expected a date such as 2026-11-22", hint)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError(
            "date-form", "expected a date that is in the calendar, such as 2026-11-22"
        ) from None


def _web_address(text: object) -> object:
    """Refuse every address that does not begin with https:// and a host that readers may be sent to."""
    if not isinstance(text, str):
        return text
    if not re.fullmatch(ADDRESS_FORM, text):
        raise PydanticCustomError("address-form", "expected an https address")
    if fault := fault_in_address(text):
        raise in_full(fault.code, f"found {fault.found}, expected {fault.expected}", fault.hint)
    return in_small_letters(text)


def _of_home_page(address: str) -> str:
    """Return an address with a slash at its end, for those of all pages begin with it."""
    if not re.fullmatch(r"https://[^/?#]+(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?(?<!\.html)", address):
        raise in_full(
            "address-form",
            f"found {address!r}, expected where the hub's home page is, and no more",
            "end it with a folder and a slash, and leave out “..”, “?”, “#” and the name of a page",
        )
    return f"{address.removesuffix('/')}/"


def _not_reserved(slug: str) -> str:
    """Refuse a name that Windows does not allow for a folder, or that a page of the hub has."""
    if slug in RESERVED:
        raise PydanticCustomError("id-reserved", "expected another name")
    return slug


Slug: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80),
    AfterValidator(_not_reserved),
    Field(
        description="A permanent name for addresses: small letters, digits and single hyphens.",
        json_schema_extra={"not": {"enum": list(RESERVED)}},
    ),
]
Code: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^([A-Z]{1,5}-[0-9]{1,5}|[A-Z]{1,5}[0-9]{1,3}([.][0-9]{1,3}){1,3})$"),
    Field(description="A question's permanent code, such as QI-01. Never given to another question."),
]
AwardCode: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^[1-9][a-z]$"),
    Field(description="The code of an award criterion of the Social Value Model, such as 1a."),
]
AnyId: TypeAlias = Annotated[
    str,
    StringConstraints(
        pattern=(
            r"^([a-z0-9]+(-[a-z0-9]+)*|[A-Z]{1,5}-[0-9]{1,5}|[A-Z]{1,5}[0-9]{1,3}([.][0-9]{1,3}){1,3})$"
        ),
        max_length=80,
    ),
]
Line: TypeAlias = Annotated[
    str,
    Field(min_length=1, max_length=160, json_schema_extra={"pattern": _ONE_LINE}),
    ONE_LINE,
]
Text: TypeAlias = Annotated[
    str,
    Field(min_length=1, max_length=700, json_schema_extra={"pattern": _ONE_LINE}),
    ONE_LINE,
]
Release: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$", max_length=20),
    BeforeValidator(_release),
    Field(description="A release of the hub, such as 1.2.0."),
]
Date: TypeAlias = Annotated[
    date, BeforeValidator(_calendar_date), Field(json_schema_extra={"pattern": _DATE})
]
Address: TypeAlias = Annotated[
    str, Field(max_length=500, json_schema_extra={"pattern": ADDRESS_FORM}), BeforeValidator(_web_address)
]
HubAddress: TypeAlias = Annotated[Address, AfterValidator(_of_home_page)]
Host: TypeAlias = Annotated[str, StringConstraints(pattern=HOST, max_length=253)]
Email: TypeAlias = Annotated[str, StringConstraints(pattern=EMAIL, max_length=200)]
Many: TypeAlias = Annotated[tuple[T, ...], Strict(strict=False), Field(min_length=1, max_length=5000)]
"""A list with at least one member. An optional list is left out, never left empty."""

Several: TypeAlias = Annotated[tuple[T, ...], Strict(strict=False), Field(max_length=5000)]
"""A list that may be left out, with the default “()”. It is then empty in data."""

# checks/references.py checks that content/hub.yml lists the id, when all files have been read.
_ListedId: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=80)]
OriginId: TypeAlias = Annotated[
    _ListedId,
    Field(
        description="Whose it is: the id of one of the “origins” in content/hub.yml.",
        json_schema_extra={LISTED_IN: "origins"},
    ),
]
WeightingId: TypeAlias = Annotated[
    _ListedId,
    Field(
        description="How much it should count: the id of one of the “weightings” in content/hub.yml.",
        json_schema_extra={LISTED_IN: "weightings"},
    ),
]


def _as_list(value: object) -> object:
    """Return one id as a list of one."""
    return [value] if isinstance(value, str) else value


Heirs: TypeAlias = Annotated[
    tuple[AnyId, ...],
    Strict(strict=False),
    Field(min_length=1, max_length=20),
    BeforeValidator(_as_list, json_schema_input_type=AnyId | tuple[AnyId, ...]),
]
"""One id, or a list of them."""
Status: TypeAlias = Annotated[
    Literal["published", "draft", "retired"],
    Field(description="draft: checked but not shown. retired: its address leads to replaced_by."),
]


class Record(BaseModel):
    """A frozen group of fields that refuses unknown ones."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, title=None)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe each field by the string below it."""
        schema = handler(core_schema)
        fields = handler.resolve_ref_schema(schema).get("properties", {})
        for name, about in cls.model_fields.items():
            if (said := description_of(cls, name)) and (about.alias or name) in fields:
                fields[about.alias or name]["description"] = said
        return schema


@cache
def fields_with(model: type[BaseModel], *kinds: type) -> tuple[str, ...]:
    """Return the names of a record's fields that can hold something of some kinds, in order.

    Most fields are plain text, and whoever looks for records in records can pass them by.
    """
    return tuple(name for name, about in model.model_fields.items() if _can_hold(about.annotation, kinds))


def _can_hold(annotation: object, kinds: tuple[type, ...]) -> bool:
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        return issubclass(annotation, kinds) or annotation is object
    return annotation is Any or any(_can_hold(part, kinds) for part in get_args(annotation))
