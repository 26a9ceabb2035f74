"""Check drawings in SVG: only shapes and words, nothing that runs, loads or leads elsewhere."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING, Final

from lxml import etree

from guidancehub.content.reading.pictures import fault_in_size
from guidancehub.content.reading.svg_attributes import ATTRIBUTES
from guidancehub.content.reading.svg_names import MOST_DRAWN, one_too_many

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.problems import Fault

_SVG: Final = "{http://www.w3.org/2000/svg}"
_SHAPES: Final = {"circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "text", "tspan"}
_AROUND_THEM: Final = {
    "clipPath",
    "defs",
    "desc",
    "g",
    "marker",
    "mask",
    "pattern",
    "svg",
    "symbol",
    "title",
    "use",
}
_WORDS: Final = {f"{_SVG}{name}" for name in ("text", "title", "desc")}
_OF_WORDS: Final = ("aria-label", "id", "class", "font-family")
"""Attributes that hold what somebody wrote."""
_COLOURS: Final = {"linearGradient", "radialGradient", "stop"}
_ELSEWHERE: Final = re.compile(
    r"url\(\s*+[\"']?+(?!#)|(?:image-set|src|var)\(|@import|expression\(|\\", re.IGNORECASE
)
_DECLARED: Final = re.compile(r"<!(?:DOCTYPE|ENTITY)|<\?(?!xml\s)", re.IGNORECASE)
_ENCODING: Final = re.compile(r"\s*<\?xml\s[^>]*?\bencoding\s*=\s*[\"']([^\"'>]*)")
_NUMBER: Final = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
_LENGTH: Final = re.compile(rf"\s*({_NUMBER})(px|pt|pc|mm|cm|in|)\s*")
_VIEW_BOX: Final = re.compile(rf"\s*{_NUMBER}[\s,]+{_NUMBER}[\s,]+({_NUMBER})[\s,]+({_NUMBER})\s*")
_PIXELS: Final = {"": 1, "px": 1, "pt": 96 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
"""How many pixels each unit of CSS has. Others, such as %, depend on where the drawing is shown."""
_HINT: Final = "save it as a plain SVG, or as PNG; a drawing has shapes and words alone"


def fault_in_svg(text: str) -> tuple[int, Fault] | None:
    """Return the line and the fault of a drawing, or ``None`` for one that may be published."""
    if found := _DECLARED.search(text):
        return text.count("\n", 0, found.start()) + 1, _unsafe(found[0])
    if (encoding := _ENCODING.match(text)) and encoding[1].lower() != "utf-8":
        message = f"found a drawing that says it is in {encoding[1][:30]!r}, expected UTF-8"
        hint = "delete its first line, or save it again from a program for drawings"
        return text.count("\n", 0, encoding.start(1)) + 1, ("text-not-utf-8", message, hint)
    try:
        root = _root_of(text)
    except etree.XMLSyntaxError as error:
        message = "found a drawing that cannot be read, expected SVG"
        return error.lineno or 1, ("picture-damaged", message, _HINT)
    return _fault_in(root)


def _fault_in(root: etree._Element) -> tuple[int, Fault] | None:
    for element in root.iter():
        if element.tag is not etree.Comment and (what := _unsafe_part(element)):
            return element.sourceline or 1, _unsafe(what)
    # One of no size shows nothing, which whoever puts it on a page sees; a mark is asked for its size.
    if fault := fault_in_size(*(max(side or 1, 1) for side in _stated_size(root))):
        return root.sourceline or 1, fault
    if (found := one_too_many(root)) is not None:
        return found.sourceline or 1, _unsafe(
            f"a name by which more than {MOST_DRAWN:,} parts are drawn, or a <use> of another <use>"
        )
    return None


def has_size(text: str) -> bool:
    """Return whether a drawing without faults has a viewBox, and nothing in it says that it has no size."""
    root = _root_of(text)
    box = _VIEW_BOX.fullmatch(str(root.get("viewBox", "")))
    sides = (*_stated_size(root), *(float(side) for side in (box.groups() if box else "0")))
    return all(side is None or 0 < side < inf for side in sides)


def words_in_svg(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the words of each text, title, description, name and comment of a safe drawing."""
    for element in _root_of(text).iter():
        if element.tag is etree.Comment:
            yield element.sourceline or 1, element.text or ""
        elif element.tag in _WORDS:
            # Each line of a text has an element of its own.
            yield element.sourceline or 1, " ".join(map(str, element.itertext(with_tail=False)))
        for name in _OF_WORDS:
            if words := element.get(name):
                yield element.sourceline or 1, str(words)


def _root_of(text: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, encoding="utf-8")
    return etree.fromstring(text.encode(), parser)


def _stated_size(root: etree._Element) -> tuple[float | None, float | None]:
    """Return the width and height in pixels that a drawing states, ``None`` where they depend on the page."""
    width, height = (_LENGTH.fullmatch(str(root.get(name, ""))) for name in ("width", "height"))
    return _pixels(width), _pixels(height)


def _pixels(length: re.Match[str] | None) -> float | None:
    return float(length[1]) * _PIXELS[length[2]] if length else None


def _unsafe_part(element: etree._Element) -> str:
    """Return what in an element runs, loads or leads elsewhere, or “” where nothing does."""
    tag = str(element.tag)
    if tag.removeprefix(_SVG) not in _SHAPES | _AROUND_THEM | _COLOURS:
        return f"<{etree.QName(element).localname if isinstance(element.tag, str) else tag}>"
    for name, value in element.attrib.items():
        bare = etree.QName(name).localname
        if bare.lower().startswith("on") or (bare == "href" and not str(value).strip().startswith("#")):
            return f"{bare}="
        if _ELSEWHERE.search(str(value)):
            return f"{bare}={str(value)[:30]}"
        # What programs for drawings add, such as the folder on somebody's computer.
        if str(name) not in ATTRIBUTES:
            return f"the attribute {bare}"
    return ""


def _unsafe(what: str) -> Fault:
    return "picture-unsafe", f"found {what} in a drawing, expected shapes and words alone", _HINT
