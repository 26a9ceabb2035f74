"""How much of a drawing in SVG is drawn because something names it, such as a mask or a marker.

Ten of ten of ten, and so on, would keep a browser busy for ever.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST_DRAWN: Final = 10_000
_MOST_LEVELS: Final = 10
"""Of names inside what is drawn by its name."""
_TOO_MUCH: Final = MOST_DRAWN + 1
_USE: Final = "use"
_NAMED: Final = re.compile(r"url\(\s*[\"']?#([^\"')\s]*)")
_CORNER: Final = re.compile(r"\d+|[A-Za-z]")
"""A path has no more corners than numbers and letters; a marker is drawn at each."""
_WITH_CORNERS: Final = ("d", "points")


def one_too_many(root: etree._Element) -> etree._Element | None:
    """Return the first element with which too much is drawn by its name, or a <use> of another <use>."""
    named = {str(each.get("id")): each for each in root.iter() if each.get("id")}
    sizes: dict[str, int] = {}
    drawn = 0
    for each in root.iter(etree.Element):
        drawn += _drawn_by_names_in(each, named, sizes, 0)
        if drawn > MOST_DRAWN:
            return each
    return None


def _drawn_by_names_in(
    element: etree._Element, named: Mapping[str, etree._Element], sizes: dict[str, int], level: int
) -> int:
    """Return how many parts are drawn because an element names them, with all that those name."""
    drawn = 0
    for name, times in _names_in(element):
        if name not in sizes:
            # Something that is inside itself has no end.
            sizes[name] = _TOO_MUCH
            target = named.get(name)
            is_drawn = target is not None and not etree.QName(target).localname.endswith("Gradient")
            sizes[name] = _drawn(named[name], named, sizes, level + 1) if is_drawn else 0
        is_use_of_use = _is_use(element) and name in named and any(map(_is_use, named[name].iter()))
        drawn += _TOO_MUCH if is_use_of_use else times * sizes[name]
    return drawn


def _drawn(
    element: etree._Element, named: Mapping[str, etree._Element], sizes: dict[str, int], level: int
) -> int:
    if level > _MOST_LEVELS:
        return _TOO_MUCH
    drawn = 0
    for each in element.iter(etree.Element):
        drawn += 1 + _drawn_by_names_in(each, named, sizes, level)
        if drawn > MOST_DRAWN:
            break
    return drawn


def _names_in(element: etree._Element) -> Iterator[tuple[str, int]]:
    """Yield each name of something to draw that an element gives, and how often that is drawn."""
    for name, value in element.attrib.items():
        text = str(value)
        if _is_use(element) and etree.QName(name).localname == "href":
            yield text.strip()[1:], 1
        for found in _NAMED.finditer(text):
            declared = f"{name} {text[: found.start()].rpartition(';')[2]}"
            yield found[1], _times(element, declared)


def _times(element: etree._Element, declared: str) -> int:
    """Return how often what an element names is drawn; ``declared`` is the property of what is named.

    All that is inside an element takes its colours and markers too, each for itself.
    """
    if "marker" in declared:
        paths = (str(each.get(name, "")) for each in element.iter(etree.Element) for name in _WITH_CORNERS)
        return 2 + sum(1 for path in paths for _ in islice(_CORNER.finditer(path), _TOO_MUCH))
    if "fill" in declared or "stroke" in declared:
        return sum(1 for _ in islice(element.iter(etree.Element), _TOO_MUCH))
    return 1


def _is_use(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and etree.QName(element).localname == _USE
