"""Draws boxes, lines and wrapped text in an SVG with a title and a description.

Drawings are 360 units wide, a phone's width, so that their text stays readable there. Colours come from
the style sheet by class, so that they follow light, dark and paper.
"""

from __future__ import annotations

from contextlib import contextmanager
from textwrap import wrap
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH: Final = 360
LINE: Final = 15
"""The distance between lines of text."""
_SIZE: Final = "12.5"
_LARGE: Final = "15"
"""The sizes of text in the drawing's units: text grows with the drawing."""
_LETTER: Final = 6.6
"""The average width of a letter at the usual size."""


class Drawing:
    """A picture that is being drawn."""

    def __init__(self, key: str, title: str, description: str, width: int = WIDTH) -> None:
        """Begin an empty picture; its key is unique on the page."""
        self._width = width
        self._height = 0.0
        self._title = title
        self._svg = Element(
            "svg",
            {
                "class": "hub-picture__drawing",
                "role": "img",
                "aria-labelledby": f"{key}-title {key}-description",
                "xmlns": "http://www.w3.org/2000/svg",
            },
        )
        SubElement(self._svg, "title", id=f"{key}-title").text = title
        SubElement(self._svg, "desc", id=f"{key}-description").text = description

    def box(self, x: float, y: float, width: float, height: float, kind: str = "") -> None:
        """Draw a box with round corners."""
        place = {"x": _n(x), "y": _n(y), "width": _n(width), "height": _n(height), "rx": "6"}
        SubElement(self._svg, "rect", {"class": f"hub-picture__box {kind}".strip(), **place})
        self._grow(y + height)

    def dot(self, x: float, y: float, radius: float) -> None:
        """Draw a filled circle."""
        place = {"cx": _n(x), "cy": _n(y), "r": _n(radius)}
        SubElement(self._svg, "circle", {"class": "hub-picture__dot", **place})
        self._grow(y + radius)

    def ring(self, x: float, y: float, radius: float) -> None:
        """Draw a circle as a line."""
        place = {"cx": _n(x), "cy": _n(y), "r": _n(radius), "fill": "none"}
        SubElement(self._svg, "circle", {"class": "hub-picture__line", **place})
        self._grow(y + radius)

    def line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Draw a line."""
        place = {"x1": _n(x), "y1": _n(y), "x2": _n(to_x), "y2": _n(to_y)}
        SubElement(self._svg, "line", {"class": "hub-picture__line", **place})
        self._grow(to_y)

    def text(self, x: float, y: float, words: str, width: float, kind: str = "") -> float:
        """Write words in lines no longer than a width; return the y of the next line."""
        # Large letters take more room than the others.
        room = width * 0.72 if "--large" in kind else width
        size = _LARGE if "--large" in kind or "--number" in kind else _SIZE
        for line in wrapped(words, room):
            place = {"x": _n(x), "y": _n(y), "font-size": size}
            SubElement(self._svg, "text", {"class": f"hub-picture__text {kind}".strip(), **place}).text = line
            y += LINE
        self._grow(y - LINE + 6)
        return y

    def centred(self, x: float, y: float, words: str) -> None:
        """Write strong words in one line, around its middle at x."""
        about = {"class": "hub-picture__text hub-picture__text--strong", "text-anchor": "middle"}
        place = {"x": _n(x), "y": _n(y), "font-size": _LARGE}
        SubElement(self._svg, "text", about | place).text = words

    @contextmanager
    def link(self, address: str, name: str) -> Iterator[None]:
        """Make a link of all that is drawn inside. The picture is then a group, so that links are read.

        Its name is given in one piece, for its words may be drawn in several lines.
        """
        whole = self._svg
        whole.set("role", "group")
        about = {"class": "hub-picture__link", "href": address, "aria-label": name}
        self._svg = SubElement(whole, "a", about)
        try:
            yield
        finally:
            self._svg = whole

    def _grow(self, bottom: float) -> None:
        self._height = max(self._height, bottom)

    def finish(self, caption: str) -> Markup:
        """Return the finished figure. Every text in it was escaped when the SVG was written."""
        self._svg.set("viewBox", f"0 0 {self._width} {_n(self._height + 2)}")
        figure = Element("figure", {"class": "hub-picture"})
        figure.append(self._svg)
        SubElement(figure, "figcaption").text = caption
        return Markup(tostring(figure, encoding="unicode"))  # noqa: S704 (see above)


def wrapped(words: str, width: float) -> list[str]:
    """Return words wrapped into lines that fit a width."""
    return wrap(words, max(6, int(width / _LETTER))) or [""]


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
