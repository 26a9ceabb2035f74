"""How problems are told to a person, to a program, or to GitHub, which shows them beside the lines.

Knows problems and formats of text. Knows nothing of commands or of how problems are found.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, get_args

from guidancehub.content.problem_codes import CODES_PAGE
from guidancehub.content.problems import ContentError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.problems import Problem

ReportFormat: TypeAlias = Literal["text", "json", "github"]
FORMATS: Final = get_args(ReportFormat)
EXPLAIN: Final = "each code in brackets is explained by “guidancehub explain CODE”, and on the hub at"

# https://docs.github.com/actions/reference/workflow-commands-for-github-actions (read on 29 November 2026)
_IN_MESSAGE: Final = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY: Final = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}


_COLOURS: Final = (
    (re.compile(r"^warning:", re.MULTILINE), "33"),
    (re.compile(r"^    hint:", re.MULTILINE), "36"),
    (re.compile(r"^(?!warning:)\S+:\d+:\d+:", re.MULTILINE), "31"),
)
"""What is marked, and how (ECMA-48): yellow, cyan and red."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found."""

    summary: str
    """A sentence on what was checked; empty where problems prevented it."""
    problems: tuple[Problem, ...] = ()
    """What has to be mended before the hub can be built."""
    warnings: tuple[Problem, ...] = ()
    """What a writer may have a reason for."""
    asked: bool = False
    """Whether the summary is what somebody asked for, and not a remark on what was done."""
    failed: bool = False
    """Whether something has to be mended that is no problem of its own."""


def as_text(report: Report, *, quiet: bool = False, colour: bool = False) -> tuple[str, str]:
    """Return what a person reads: on the output, and on the error stream.

    ``quiet`` leaves out remarks and warnings, ``colour`` marks warnings, hints and places for a terminal.
    """
    errors = [] if quiet else [f"warning: {each}" for each in report.warnings]
    if report.problems:
        errors += [str(ContentError(report.problems)), f"{EXPLAIN} /{CODES_PAGE}"]
    said = report.summary if report.asked or not quiet else ""
    text = "\n".join(errors)
    return said, _coloured(text) if colour else text


def _coloured(text: str) -> str:
    """Return problems with signs for a terminal around what the eye looks for."""
    for pattern, sign in _COLOURS:
        text = pattern.sub(rf"\033[{sign}m\g<0>\033[0m", text)
    return text


def as_json(report: Report) -> str:
    """Return one JSON object: ``summary``, and lists of ``problems`` and of ``warnings``."""
    found = {
        "summary": report.summary,
        "problems": [_values(each) for each in report.problems],
        "warnings": [_values(each) for each in report.warnings],
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def as_github(report: Report) -> str:
    """Return a workflow command a line for each problem and warning, and the summary below them."""
    lines = [*_commands("error", report.problems), *_commands("warning", report.warnings)]
    return "\n".join([*lines, report.summary or f"{len(report.problems)} in the content"])


def _values(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "field": problem.field,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "explained": f"/{CODES_PAGE}#{problem.code}",
    }


def _commands(command: str, problems: tuple[Problem, ...]) -> Iterator[str]:
    for each in problems:
        properties = {"file": each.path, "line": each.line, "col": each.column, "title": each.code}
        listed = ",".join(
            f"{name}={_escaped(str(value), _IN_PROPERTY)}" for name, value in properties.items()
        )
        field = f"{each.field}: " if each.field else ""
        hint = f"\nhint: {each.hint}" if each.hint else ""
        yield f"::{command} {listed}::{_escaped(f'{field}{each.message}{hint}', _IN_MESSAGE)}"


def _escaped(text: str, signs: Mapping[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
