"""Word's own markup, element by element. Text that comes in stays text.

Elements are written as text and stay text until the file is packed: to make each of the tens of thousands
as an object, and to move it into a document, takes many times as long.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NewType
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from guidancehub.downloads.office_zip import storable

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

Element = NewType("Element", str)
"""An element with all in it, as XML in which ``w`` and ``r`` are known."""

_ROOT: Final = f"<w:body {nsdecls('w', 'r')}>"
_BOX: Final = Element(
    '<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">'
    '<w14:checked w14:val="0"/>'
    '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
)
"""An empty box with its two signs, in the vocabulary that came with Word 2010."""


def parsed(element: Element) -> BaseOxmlElement:
    """Return an element as python-docx has it, for a part of a document that it writes."""
    child: BaseOxmlElement
    (child,) = parse_xml(f"{_ROOT}{element}</w:body>".encode())
    return child


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """Return an element of Word's main vocabulary."""
    given = _attributes("w", **attributes) if attributes else ""
    return Element(f"<w:{tag}{given}>{''.join(children)}</w:{tag}>")


# Cached, because the same few properties are written thousands of times.
@lru_cache(maxsize=512)
def _attributes(prefix: str, **values: str | int) -> str:
    return "".join(f" {prefix}:{name}={quoteattr(storable(str(value)))}" for name, value in values.items())


def run(text: str, *properties: Element) -> Element:
    """Return a run of text in which line breaks and tabs are kept."""
    parts = [w("rPr", *properties)] if properties else []
    for at, line in enumerate(storable(text).split("\n")):
        if at:
            parts.append(w("br"))
        for place, part in enumerate(line.split("\t")):
            if place:
                parts.append(w("tab"))
            parts.append(_text(part))
    return w("r", *parts)


def field(instruction: str, shown: str) -> tuple[Element, ...]:
    """Return a field that Word works out, with what it shows until then, in five runs."""
    return (
        w("r", w("fldChar", fldCharType="begin")),
        w("r", _text(f" {instruction} ", "instrText")),
        w("r", w("fldChar", fldCharType="separate")),
        run(shown),
        w("r", w("fldChar", fldCharType="end")),
    )


def link(relation: str, *children: Element) -> Element:
    """Return a link to what a relation of the document names."""
    given = _attributes("r", id=relation) + _attributes("w", history=1)
    return Element(f"<w:hyperlink{given}>{''.join(children)}</w:hyperlink>")


def tick_box(label: str) -> Element:
    """Return a box that Word ticks on a click, named for those who do not see it."""
    font = w("rFonts", ascii="MS Gothic", hAnsi="MS Gothic", eastAsia="MS Gothic", cs="MS Gothic")
    content = w("sdtContent", run("\u2610", font))
    return w("sdt", w("sdtPr", w("alias", val=label[:64]), w("tag", val="answer"), _BOX), content)


def _text(text: str, tag: str = "t") -> Element:
    return Element(f'<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}>')
