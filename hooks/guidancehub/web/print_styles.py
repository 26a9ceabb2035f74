"""The print style that puts the hub's release, date and address on every sheet.

Browsers print these from the margin boxes of ``@page``, which cannot read the page's text;
so the build writes the words into a style sheet.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guidancehub.views.design_tokens import points, space
from guidancehub.views.labels import day

if TYPE_CHECKING:
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.hub_info import HubInfo

_PAGES: Final = """\
@page {{
  size: A4;
  margin: 15mm 14mm 18mm;

  @bottom-left {{
    content: {imprint};
    font: {size}pt system-ui, sans-serif;
    vertical-align: top;
    padding-top: {gap}pt;
    text-align: left;
    width: 75%;
  }}

  @bottom-right {{
    content: {number};
    font: {size}pt system-ui, sans-serif;
    vertical-align: top;
    padding-top: {gap}pt;
  }}
}}

/* What has to fit on one sheet. */
@page close {{
  margin: 10mm 14mm 15mm;
}}

/* The matrix as a table. */
@page wide {{
  size: A4 landscape;

  @bottom-left {{
    content: {imprint_of_table};
  }}
}}
"""


def imprint_of(info: HubInfo) -> str:
    """Return the line printed on each sheet that says what the page is from.

    The page holds it too, because not every browser prints the margins of ``@page``.
    """
    release = info.words.say("release-in-line", number=info.release, day=day(info.released))
    return f"{info.name}, {release}."


def paper_styles(info: HubInfo) -> str:
    """Return the rules for paper: portrait, narrow margins for a question, landscape for the matrix."""
    imprint = f"{imprint_of(info)} {info.address}"
    return _PAGES.format(
        imprint=_string(imprint),
        number=_number_of_sheet(info.words),
        imprint_of_table=_string(f"{imprint}matrix/table/"),
        size=points(1),
        gap=space(6),
    )


def _number_of_sheet(words: HouseWords) -> str:
    """Return the number of a sheet in words, with what browsers count."""
    counters = {"{number}": "counter(page)", "{all}": "counter(pages)"}
    said = words.say("sheet-of", number="{number}", all="{all}")
    parts = re.split(r"(\{number\}|\{all\})", said)
    return " ".join(counters.get(part) or _string(part) for part in parts if part)


def _string(text: str) -> str:
    """Return text as a CSS string, escaped so that nothing ends the string early."""
    plain = "".join(sign if sign.isalnum() or sign in " .,:/-" else f"\\{ord(sign):x} " for sign in text)
    return f'"{plain}"'
