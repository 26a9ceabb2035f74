"""Patterns by which the notice checker sees what a draft says: regular expressions that take linear time.

A pattern is a list of alternatives. It is tried on small letters, with straight quotation marks and hyphens.
``<name>`` stands for a wording that the file names. What can repeat without a bound is refused, and so is
what repeats something that can itself repeat, because a pasted text may be made to be slow.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from guidancehub.content.model.fields import Many, Record

MOST_TIMES: Final = 160
"""A part of a pattern may repeat at most so many times."""
NAMED: Final = re.compile(r"<([a-z0-9-]{1,40})>")

_SIGN: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{(\d+)?(,)?(\d+)?\}|\(\?<?[:=!]|.", re.DOTALL)
_MARKS: Final = re.compile(r"\{[0-9]+(?:,[0-9]+)?\}")


def _pattern(text: str) -> str:
    """Refuse a pattern with capitals, with a fault, or with more repeats than a linear time allows."""
    shown = NAMED.sub("x", text)
    bare = re.sub(r"\\.", "", shown)
    if bare != bare.lower():
        raise _refused("expected small letters", "drafts are compared in small letters")
    try:
        re.compile(shown)
    except re.error as error:
        raise _refused("expected a regular expression", str(error)) from None
    fault = _repeats(shown)
    if fault:
        raise _refused(fault, "write ? or a range such as {0,40}, and never around another one")
    return text


def _refused(expected: str, hint: str) -> PydanticCustomError:
    return PydanticCustomError("wording-unsafe", expected, {"hint": hint})


def _repeats(pattern: str) -> str:
    """Return what is wrong with the repeats of a pattern, or an empty text."""
    groups = [False]
    closed = False
    for match in _SIGN.finditer(pattern):
        sign = match[0]
        if sign in {"*", "+"}:
            return f"expected no {sign}, which repeats without a bound"
        if _MARKS.fullmatch(sign):
            most = int(match[3] or match[1])
            if most > MOST_TIMES:
                return f"expected at most {MOST_TIMES} repeats"
            if closed:
                return "expected no range around a group with a range in it"
            groups[-1] = True
        elif sign.startswith("("):
            groups.append(False)
        elif sign == ")":
            closed = groups.pop()
            groups[-1] = groups[-1] or closed
            continue
        closed = False
    return ""


LIKE_DRAFTS: Final = AfterValidator(_pattern)
"""Marks the types of text that are compared with drafts, and so have small letters."""
Pattern: TypeAlias = Annotated[
    str,
    Field(min_length=1, max_length=300, description="Alternatives of a pattern, with | between them."),
    LIKE_DRAFTS,
]
Patterns: TypeAlias = Many[Pattern]
"""Further alternatives, one line each."""


SignTest: TypeAlias = Literal[
    "address",
    "amount",
    "cpv",
    "criteria",
    "effective-date",
    "period-end",
    "period-start",
    "process",
    "service-end",
    "service-start",
    "stage",
    "term",
]
"""What `docs/assets/js/notice-check/signs.mjs` can tell and no pattern can."""


class Wording(Record):
    """Words that several patterns name."""

    name: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
    """What patterns call it, as in <roles>."""
    words: Patterns
    """The words, as patterns that can name the wordings above."""


class Words(Record):
    """Words by which something is found."""

    words: Patterns | None = None
    """What has to be found."""
    near: Patterns | None = None
    """What has to be found near it."""
    within: int | None = Field(default=None, ge=1, le=1000)
    """How near, in characters."""
    after: bool = False
    """Whether only what comes after the words counts as near."""
    same_sentence: bool = False
    """Whether all of its sentence counts as near."""
    unless: Patterns | None = None
    """Words in the same sentence that take it back."""


class Sign(Words):
    """One way to see that something is said."""

    test: SignTest | None = None
    """In place of words: a test of the script."""


def joined(patterns: Patterns, named: Mapping[str, str]) -> str:
    """Return alternatives as one regular expression, with the wordings that they name in full."""
    return NAMED.sub(lambda match: f"(?:{named[match[1]]})", "|".join(patterns))
