"""Word's own markup, element by element. Text that comes in stays text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser

from guidancehub.downloads.package import storable

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

    Element: TypeAlias = BaseOxmlElement

_NAMESPACE: Final = {"w": nsmap["w"]}
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """Make an element of Word's main vocabulary."""
    given = {_name(name): storable(str(value)) for name, value in attributes.items()}
    # A document has tens of thousands: python-docx's own OxmlElement reads each name anew.
    element: Element = oxml_parser.makeelement(_name(tag), given, _NAMESPACE)
    if children:
        element.extend(children)
    return element


@cache
def _name(tag: str) -> str:
    return qn(f"w:{tag}")


def run(text: str, *properties: Element) -> Element:
    """Make a run of text in which line breaks and tabs are kept."""
    element = w("r")
    if properties:
        element.append(w("rPr", *properties))
    for at, line in enumerate(storable(text).split("\n")):
        if at:
            element.append(w("br"))
        for place, part in enumerate(line.split("\t")):
            if place:
                element.append(w("tab"))
            element.append(_text(part))
    return element


def field(instruction: str, shown: str) -> tuple[Element, ...]:
    """Make a field that Word works out, with what it shows until then."""
    return (
        w("r", w("fldChar", fldCharType="begin")),
        w("r", _text(f" {instruction} ", "instrText")),
        w("r", w("fldChar", fldCharType="separate")),
        run(shown),
        w("r", w("fldChar", fldCharType="end")),
    )


def link(relation: str, *children: Element) -> Element:
    """Make a link to what a relation of the document names."""
    # The prefixes are given, or the parser would choose them by what else it has seen.
    element: Element = OxmlElement("w:hyperlink", nsdecls={prefix: nsmap[prefix] for prefix in ("w", "r")})
    element.set(qn("r:id"), relation)
    element.set(qn("w:history"), "1")
    element.extend(children)
    return element


def tick_box(label: str) -> Element:
    """Make a box that Word ticks on a click, named for those who do not see it."""
    states = ((f"{state}State", sign) for state, sign in (("checked", "2612"), ("unchecked", "2610")))
    box = _newer("checkbox", _newer("checked", val="0"))
    box.extend(_newer(state, val=sign, font="MS Gothic") for state, sign in states)
    font = w("rFonts", ascii="MS Gothic", hAnsi="MS Gothic", eastAsia="MS Gothic", cs="MS Gothic")
    content = w("sdtContent", run("\u2610", font))
    return w("sdt", w("sdtPr", w("alias", val=label[:64]), w("tag", val="answer"), box), content)


def _newer(tag: str, *children: Element, **attributes: str) -> Element:
    """Make an element of the vocabulary that came with Word 2010."""
    element: Element = OxmlElement(f"w14:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w14:{name}"), value)
    element.extend(children)
    return element


def _text(text: str, tag: str = "t") -> Element:
    element = w(tag)
    element.text = text
    element.set(_SPACE, "preserve")
    return element
