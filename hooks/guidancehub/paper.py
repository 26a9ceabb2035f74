"""The print style that carries the hub's release, date and address onto every sheet.

Browsers print these from the margin boxes of ``@page``, which cannot read the page's text;
so the words are written into a style sheet when the hub is built.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.output import Output
from guidancehub.words import day

if TYPE_CHECKING:
    from guidancehub.model.hub import HubInfo

_PAGE = """\
@page{name} {{
  size: A4{shape};
  margin: 15mm 14mm 18mm;

  @bottom-left {{
    content: {imprint};
    font: 8pt system-ui, sans-serif;
    vertical-align: top;
    padding-top: 4mm;
    text-align: left;
    width: 75%;
  }}

  @bottom-right {{
    content: "Page " counter(page) " of " counter(pages);
    font: 8pt system-ui, sans-serif;
    vertical-align: top;
    padding-top: 4mm;
  }}
}}
"""


def paper_styles(info: HubInfo) -> Output:
    """Make the style sheet for paper: upright sheets, and wide ones for the matrix."""
    imprint = f"{info.name}, release {info.release}, {day(info.released)}. {info.address}"
    upright = _PAGE.format(name="", shape="", imprint=_string(imprint))
    wide = _PAGE.format(name=" wide", shape=" landscape", imprint=_string(f"{imprint}matrix/table/"))
    return Output("assets/paper.css", f"{upright}\n{wide}", source="content/hub.yml")


def _string(text: str) -> str:
    """Write text as a CSS string, in which nothing can end the string early."""
    plain = "".join(sign if sign.isalnum() or sign in " .,:/-" else f"\\{ord(sign):x} " for sign in text)
    return f'"{plain}"'
