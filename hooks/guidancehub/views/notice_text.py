"""Writes the text of a notice from values, as `docs/assets/js/notices/compose.mjs` does in a browser.

The two are written apart, so that a test can hold one against the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.model.notice import Notice
    from guidancehub.content.model.notice_desk import NoticeDesk, NoticeField, NoticePart

_FIELD: Final = re.compile(r"\{([a-z-]+)\}")
_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A paragraph of a notice, or what we suggest besides."""

    number: int
    """Its number in the Schedule; 0 for what the Schedule does not ask for."""
    part: NoticePart
    asks: str
    """What it asks for; empty for what the Schedule does not ask for."""
    only_if: str
    """The name of the condition under which it applies; empty where it always does."""
    paste: str
    """Its text, with the names of fields in braces."""


def rows_of(notice: Notice, desk: NoticeDesk) -> tuple[NoticeRow, ...]:
    """Return the paragraphs of a notice, and what we suggest besides."""
    parts = {part.id: part for part in desk.parts}
    asked = (
        NoticeRow(each.number, part, each.asks, each.only_if or "", each.paste or part.paste or "")
        for each in notice.paragraphs
        for part in [parts[each.part]]
    )
    more = (
        NoticeRow(0, part, "", "", part.paste or "") for key in notice.extras or () for part in [parts[key]]
    )
    return (*asked, *more)


def example_of(notice: Notice, desk: NoticeDesk, standstill: Mapping[str, date]) -> str:
    """Return the text of a notice, filled in with the examples of the fields.

    ``standstill`` has the days “standstill-begins” and “standstill-ends” for the example of “published”.
    """
    values = {each.name: each.example for each in desk.fields}
    filled = _Filled({each.name: each for each in desk.fields}, values, standstill)
    shown = (row for row in rows_of(notice, desk) if holds(row.only_if, desk, values))
    return "\n\n".join(filled.text(row.paste) for row in shown) + "\n"


def holds(name: str, desk: NoticeDesk, values: Mapping[str, str]) -> bool:
    """Return whether the condition of a name holds for what was filled in; without a name it does."""
    condition = next((each for each in desk.conditions if each.name == name), None)
    if condition is None:
        return True
    if condition.opposite_of:
        return not holds(condition.opposite_of, desk, values)
    if condition.months:
        first, last = (date.fromisoformat(values[each]) for each in ("starts", "ends"))
        months = first.month - 1 + condition.months
        return last >= first.replace(year=first.year + months // _YEAR, month=months % _YEAR + 1)
    return values.get(condition.field or "") == condition.value


@dataclass(frozen=True, slots=True)
class _Filled:
    """Values that take the places of fields in texts."""

    fields: Mapping[str, NoticeField]
    values: Mapping[str, str]
    standstill: Mapping[str, date]

    def text(self, paste: str) -> str:
        """Return a text with a value in the place of each field."""
        return _FIELD.sub(lambda match: self._said(match[1]), paste)

    def _said(self, name: str) -> str:
        if name in self.standstill:
            return day_in_words(self.standstill[name])
        field, value = self.fields[name], self.values[name]
        if field.control == "date":
            return day_in_words(date.fromisoformat(value))
        choice = next((each for each in field.choices or () if each.value == value), None)
        return self.text(choice.text) if choice else value


def day_in_words(day: date) -> str:
    """Return a day as “Monday 2 February 2026”."""
    return f"{day:%A} {day.day} {day:%B %Y}"
