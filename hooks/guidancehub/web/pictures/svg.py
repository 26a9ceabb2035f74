"""Draws boxes, lines and wrapped text in an SVG, and puts drawings into a figure with a caption.

A narrow drawing is 300 units wide, which is at most the width of a phone's text in pixels, so its words have
12 pixels there. Where a figure has a wide drawing too, the style sheet shows the one that has room. Colours
come from the style sheet by class, so that they follow light, dark and paper.
"""

from __future__ import annotations

from contextlib import contextmanager
from textwrap import wrap
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WIDTH: Final = 300
"""The width of a narrow drawing."""
WIDE: Final = 640
"""The width of a wide drawing."""
LINE: Final = 16
"""The distance between lines of text."""
_SIZE: Final = "13"
_LARGE: Final = "16"
"""The sizes of text in the drawing's units: text grows with the drawing."""
_LETTER: Final = 6.9
"""The average width of a letter at the usual size."""
_ROOMS: Final[Mapping[str, float]] = {"": 1, "strong": 0.85, "large": 0.66, "number": 0.66}
"""How much of a line's room is left for each kind of text: bold, large, or a number in a dot."""


class Drawing:
    """A picture that is being drawn."""

    def __init__(self, title: str, width: int = WIDTH, *, described: str = "", hidden: bool = False) -> None:
        """Begin an empty picture.

        ``described`` says all that it shows; a picture with links needs none, for its words are read. A
        ``hidden`` one is passed over by screen readers, because the text beside it says the same.
        """
        self.width = width
        self._height = 0.0
        named = {"role": "img", "aria-label": f"{title}. {described}" if described else title}
        about = {"aria-hidden": "true"} if hidden else named
        self._svg = Element("svg", {"class": "hub-picture__drawing", **about})

    def box(
        self, x: float, y: float, width: float, height: float, kind: str = "", *, heat: float = 0
    ) -> None:
        """Draw a box with round corners; its ``heat``, from 0 to 1, says how full its colour is."""
        place = {"x": _n(x), "y": _n(y), "width": _n(width), "height": _n(height), "rx": "6"}
        filled = {"fill-opacity": f"{heat:.2f}"} if heat else {}
        SubElement(self._svg, "rect", {"class": f"hub-picture__box {kind}".strip(), **place, **filled})
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

    def line(self, x: float, y: float, to_x: float, to_y: float, kind: str = "") -> None:
        """Draw a line."""
        place = {"x1": _n(x), "y1": _n(y), "x2": _n(to_x), "y2": _n(to_y)}
        SubElement(self._svg, "line", {"class": f"hub-picture__line {kind}".strip(), **place})
        self._grow(to_y)

    def text(
        self, x: float, y: float, words: str, width: float, kind: str = "", *, anchor: str = ""
    ) -> float:
        """Write words in lines no longer than a width; return the y of the next line.

        Its ``kind`` is “strong”, “large”, “number” or empty. ``anchor`` is “middle” or “end” where x is the
        middle or the end of each line.
        """
        about = {
            **({"class": "hub-picture__number"} if kind == "number" else {}),
            "font-size": _LARGE if kind in {"large", "number"} else _SIZE,
            **({"font-weight": "700"} if kind else {}),
            **({"text-anchor": anchor} if anchor else {}),
        }
        for line in lines(words, width, kind):
            SubElement(self._svg, "text", {**about, "x": _n(x), "y": _n(y)}).text = line
            y += LINE
        self._grow(y - LINE + 6)
        return y

    def centred(self, x: float, y: float, words: str) -> None:
        """Write strong words in one line, around its middle at x."""
        self.text(x, y, words, 2 * self.width, "strong", anchor="middle")

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
        """Return the figure of a drawing that has no other."""
        return figure(caption, self)

    def drawn(self, kind: str = "") -> Element:
        """Return the SVG, with the class that says where it is shown."""
        self._svg.set("viewBox", f"0 0 {self.width} {_n(self._height + 2)}")
        self._svg.set("class", f"hub-picture__drawing {kind}".strip())
        return self._svg


def figure(caption: str, narrow: Drawing, wide: Drawing | None = None) -> Markup:
    """Return drawings as a figure. Every text in it was escaped when the SVG was written."""
    whole = Element("figure", {"class": f"hub-picture{' hub-picture--two' if wide else ''}"})
    whole.append(narrow.drawn("hub-picture__drawing--narrow" if wide else ""))
    if wide:
        whole.append(wide.drawn("hub-picture__drawing--wide"))
    SubElement(whole, "figcaption").text = caption
    return Markup(tostring(whole, encoding="unicode"))  # noqa: S704 (see above)


def lines(words: str, width: float, kind: str = "") -> list[str]:
    """Return words in lines that fit a width, in the letters of a kind of text."""
    return wrap(words, max(6, int(width * _ROOMS[kind] / _LETTER))) or [""]


def height_of(words: str, width: float, kind: str = "") -> float:
    """Return how high the lines of words are in a width."""
    return LINE * len(lines(words, width, kind))


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
