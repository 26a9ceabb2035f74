"""Twenty strings that break naive files, and a hub that holds one of them in every text field."""

from __future__ import annotations

import html
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final, get_args, get_type_hints

from pydantic import BaseModel, BeforeValidator

from guidancehub.content.hub import Hub
from guidancehub.content.load import load
from guidancehub.content.model.fields import Line
from guidancehub.content.model.prose import Prose
from minimal_hub import FIXTURE

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

HOSTILE: Final = {
    "formula": '=HYPERLINK("https://example.org/","Click")',
    "plus": "+44 1924 000000",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "at": "@SUM(1+9)*cmd|' /C calc'!A0",
    "spaced formula": " \u00a0=1+1",
    "tab": "\t=1+1",
    "carriage return": "\r=1+1\rtwo",
    "line breaks": "one\ntwo\r\nthree\n\n\nfour\u2028five",
    "full-width formula": "\uff1d1+1 \uff0b1 \uff0d1 \uff20A1",
    "control characters": "a\x00b\x01c\x08d\x0be\x0cf\x1bg\x7fh\x85i\ufffej\uffffk",
    "bidi": "user\u202egnp.exe\u202c \u2066left\u2069 \u200fmark",
    "right to left": (
        "\u0647\u0630\u0627 \u0646\u0635 \u0639\u0631\u0628\u064a 123 "
        "\u05d5\u05bc\u05e2\u05d1\u05e8\u05d9\u05ea (ab)"
    ),
    "long word": "x" * 10_000,
    "emoji": (
        "\U0001f469\U0001f3fd\u200d\u2695\ufe0f "
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f "
        "\u2764\ufe0f \U0001f1ec\U0001f1e7 \U0001fae8 e\u0301 \ufb01"
    ),
    "xml": "</w:t></w:r><![CDATA[<b>&amp;&lt;]]><?xml version='1.0'?><!-- _x0041_ &#0; -->",
    "script": "</script><img src=x onerror=alert(1)>{{ 7*7 }}{% raw %}${1}`",
    "typst": '#eval("1+1") #read("/etc/passwd") = Head *b* _i_ $x^2$ <label> @ref `raw` \\u{41} // /* ~ #[',
    "quotes": "\"double\" 'single' “curly” ‘one’ `tick` \"\"\" ''' ,;\t|",
    "apostrophe": "'=1+1",
    "backslashes": "C:\\new\\table\\u0041 %APPDATA% %s {0} $HOME ~/ ../../etc/passwd",
}
"""What each is, and the string. None of them may run, break a file or lose a sign that can be shown."""

LETTERS: Final = {
    name: "".join(sign for sign in text if sign.isalnum() and sign.isascii())
    for name, text in HOSTILE.items()
}
"""Plain letters and digits alone: they are to be found again in order wherever a string was shown."""


@cache
def minimal_hub() -> Hub:
    """Load the smallest hub, once; it is frozen."""
    return load(FIXTURE)


def hostile_hub(text: str, hub: Hub | None = None) -> Hub:
    """Give a hub, the smallest where none is named, with a string in every text field of every record.

    The records are copied without their checks, which refuse some of the strings: a writer of
    files is to withstand what slips through.
    """
    return changed_hub(hub or minimal_hub(), lambda _: text)


def changed_hub(hub: Hub, change: Callable[[str], str]) -> Hub:
    """Copy a hub with every text of every record changed."""
    return Hub.of(
        {
            kind: [replace(each, record=with_text(each.record, change)) for each in loaded]
            for kind, loaded in hub.files.items()
        }
    )


def with_text(
    record: BaseModel, change: Callable[[str], str], besides: frozenset[str] = frozenset()
) -> BaseModel:
    """Copy a record with every text changed: lines, texts and prose, never ids or addresses.

    Fields named in ``besides`` stay as they are, wherever in the record they stand.
    """
    hints = _hints(type(record))
    return record.model_copy(
        update={
            name: _changed(getattr(record, name), change, besides, is_text=_holds_text(hints[name]))
            for name in type(record).model_fields
            if name not in besides
        }
    )


def _changed(
    value: object,
    change: Callable[[str], str],
    besides: frozenset[str],
    *,
    is_text: bool,
) -> object:
    if isinstance(value, BaseModel):
        return with_text(value, change, besides)
    if isinstance(value, Prose):
        text = change(value.text)
        return Prose(text, f"<p>{html.escape(text)}</p>")
    if isinstance(value, tuple):
        return tuple(_changed(member, change, besides, is_text=is_text) for member in value)
    return change(value) if is_text and isinstance(value, str) else value


_ONE_LINE: Final = next(
    part.func for part in getattr(Line, "__metadata__", ()) if isinstance(part, BeforeValidator)
)


@cache
def _hints(model: type[BaseModel]) -> dict[str, Any]:
    return get_type_hints(model, include_extras=True)


@cache
def _holds_text(hint: Hashable) -> bool:
    """Tell a field of words from one of ids: only words are read by the rule of one line."""
    if any(
        isinstance(part, BeforeValidator) and part.func is _ONE_LINE
        for part in getattr(hint, "__metadata__", ())
    ):
        return True
    return any(_holds_text(part) for part in get_args(hint))
