"""The print style that carries the hub's release, date and address onto every sheet.

Browsers print these from the margin boxes of ``@page``, which cannot read the page's text;
so the words are written into a style sheet when the hub is built.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.views.labels import day
from guidancehub.web.output import Output

if TYPE_CHECKING:
    from guidancehub.content.model.hub_info import HubInfo

_PAGES: Final = """\
@page {{
  size: A4;
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
    """Say on paper what a page is from; not every browser prints what stands in a sheet's margin."""
    return f"{info.name}, release {info.release}, {day(info.released)}."


def paper_styles(info: HubInfo) -> Output:
    """Make the style sheet for paper: upright sheets, close ones for a question, wide ones for the matrix."""
    imprint = f"{imprint_of(info)} {info.address}"
    styles = _PAGES.format(imprint=_string(imprint), imprint_of_table=_string(f"{imprint}matrix/table/"))
    return Output("assets/css/paper.css", styles, source="content/hub.yml")


def _string(text: str) -> str:
    """Write text as a CSS string, in which nothing can end the string early."""
    plain = "".join(sign if sign.isalnum() or sign in " .,:/-" else f"\\{ord(sign):x} " for sign in text)
    return f'"{plain}"'
