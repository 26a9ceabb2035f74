"""What each problem code means, with an example and the cure: read from the file beside this one."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Annotated, Final

from pydantic import Field, StringConstraints

from guidancehub.content.model.fields import Line, Many, Record, Slug, Text
from guidancehub.content.problems import ContentError
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.validation import validated
from guidancehub.content.reading.yaml_reader import decode

CODES_PAGE: Final = "developers/problems/"
"""The URL of the page that explains every code; the code is the anchor."""
CODES_LEDGER: Final = "released-codes.txt"
"""The ledger of codes, one a line, in the project's folder: lines are only ever added at the end."""

_FILE: Final = "problem-codes.yml"

Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)+$", max_length=40)]


class ProblemCode(Record):
    """One code, explained to an editor."""

    code: Code
    """What stands in brackets at the end of a problem."""
    title: Line
    """What was found, in a few words."""
    means: Text
    """Why it is a problem."""
    example: Annotated[str, Field(min_length=1, max_length=300)]
    """What such a file holds, over several lines where need be."""
    cure: Text
    """What to do about it."""
    retired: bool = False
    """Whether the program no longer gives this code. It stays explained, for people may have noted it."""


class CodeGroup(Record):
    """Codes about one subject."""

    id: Slug
    title: Line
    codes: Many[ProblemCode]


class _CodesFile(Record):
    groups: Many[CodeGroup]


@cache
def code_groups() -> tuple[CodeGroup, ...]:
    """Return all codes by their subjects. Raises ``ValueError`` where the program's own file is wrong."""
    source = decode((files("guidancehub.content") / _FILE).read_bytes(), _FILE)
    record = validated(_CodesFile, source, source.value) if isinstance(source, Source) else source
    if isinstance(record, list):
        raise ValueError(str(ContentError(record)))  # noqa: TRY004 (what the file holds is wrong)
    return record.groups


def explained(code: str) -> str | None:
    """Return the explanation of a code as plain text, or ``None`` for one that there is not."""
    found = next((each for group in code_groups() for each in group.codes if each.code == code), None)
    if found is None:
        return None
    example = "\n".join(f"    {line}" for line in found.example.splitlines())
    return f"{found.code}: {found.title}\n\n{found.means}\n\nFor example:\n{example}\n\n{found.cure}"
