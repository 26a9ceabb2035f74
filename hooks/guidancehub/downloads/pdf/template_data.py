"""Records as plain values for a template: no markup, only texts, numbers, lists and named parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Final, TypeAlias
from urllib.parse import quote

from pydantic import BaseModel

from guidancehub.content.model.prose import Prose
from guidancehub.downloads.pdf.printable_text import printable
from guidancehub.views.labels import day
from guidancehub.views.prose_blocks import prose_blocks

TemplateData: TypeAlias = "str | int | float | list[TemplateData] | dict[str, TemplateData] | None"

# What RFC 3986 allows in an address, and the sign that begins an escape.
_SIGNS_OF_ADDRESSES: Final = ":/?#[]@!$&'()*+,;=~%"
# The imprint names the sources of the whole document, and history stays on the web.
_SHOWN_ELSEWHERE: Final = ("sources", "changes")


@dataclass(frozen=True, slots=True)
class LinkBase:
    """Where links start from, for on paper there is no site around them."""

    site: str
    """The address of the hub."""
    page: str
    """The address of the page that says the same as the download."""

    def address(self, url: str) -> str:
        """Return the whole address of a link that is written as seen from the page."""
        if url.startswith(("https:", "mailto:")):
            whole = url
        elif url.startswith("#"):
            whole = f"{self.page}{url}"
        else:
            whole = f"{self.site}{url.removeprefix('/')}"
        return quote(whole, safe=_SIGNS_OF_ADDRESSES)


def to_template_data(value: object, base: LinkBase) -> TemplateData:
    """Return a record as plain values, with each ``url`` in it as a whole address.

    Raises ``TypeError`` for a value that is no record, list, text, number or date.
    """
    if isinstance(value, str):
        return printable(value)
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Prose):
        return to_template_data(prose_blocks(value.text), base)
    if isinstance(value, tuple | list | frozenset):
        return [to_template_data(part, base) for part in value]
    return {
        name: base.address(part)
        if name == "url" and isinstance(part, str) and part
        else to_template_data(part, base)
        for name, part in _parts(value)
    }


def _parts(record: object) -> list[tuple[str, object]]:
    """Return the name and the value of each part of a record. Raises ``TypeError`` for anything else."""
    if isinstance(record, Mapping):
        return [(str(name), part) for name, part in record.items()]
    if isinstance(record, BaseModel):
        return [(name, part) for name, part in record if name not in _SHOWN_ELSEWHERE]
    if is_dataclass(record):
        return [(field.name, getattr(record, field.name)) for field in fields(record)]
    raise TypeError(type(record).__name__)
