"""Twenty strings that have broken documents elsewhere, and records whose every text is one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from pydantic import BaseModel

    R = TypeVar("R", bound=BaseModel)

HOSTILE = (
    '=HYPERLINK("https://evil.example/";"click")',
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "=cmd|' /C calc'!A0",
    "a\x00b\x07c\x1bd",
    "abc\u202edef\u2066ghi\u200bjkl",
    "w" * 10_000,
    "party \U0001f389 face \U0001f600 family \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd",
    "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643",
    "<b>bold</b> & <script>alert(1)</script> &amp; ]]>",
    '#strong[bold] $x^2$ #import "x.typ" #read("/etc/passwd")',
    "*star* _line_ `raw` @ref <label> = heading // comment /* more */ \\ ~ -- ...",
    "\"double\" 'single' \u201ccurly\u201d \u2018curly\u2019 ``",
    "line one\nline two\r\nline three\ttab",
    "{{ jinja }} {% raw %} ${shell} %(name)s \\n \\u0041",
    "https://a.example/" + "path/" * 80,
    "\u4e2d\u6587 \u65e5\u672c\u8a9e \ud55c\uad6d\uc5b4 \u0928\u092e\u0938\u094d\u0924\u0947",
    '] ) } #] \\] " ) ] #let x = 1; #panic()',
)


def with_text(record: R, number: int, *fields: str) -> R:
    """Give a record with one of the strings in each of these fields, or in each member of a list there."""
    text = HOSTILE[number % len(HOSTILE)]
    return record.model_copy(
        update={
            field: tuple(text for _ in value) if isinstance(value := getattr(record, field), tuple) else text
            for field in fields
        }
    )
