"""The pictures of a hub, and where their texts stand, as wide and high as letters are on average."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lxml import html

from guidancehub.content.model.chapter_kinds import INVESTMENT, LAW
from guidancehub.web.pictures.charts import (
    coverage_picture,
    figures_picture,
    places_picture,
    principles_picture,
    stages_picture,
)
from guidancehub.web.pictures.decision_tree import tree_picture, tree_steps
from guidancehub.web.pictures.timeline import timeline_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree
    from markupsafe import Markup

    from guidancehub.content.hub import Hub

Room: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom, in the units of the drawing."""


def cards_of(hub: Hub) -> dict[str, str]:
    """Return the pictures in which every text stands in a box, by their names."""
    return {
        "principles": str(principles_picture(hub)),
        "stages": str(stages_picture(hub.shown(INVESTMENT)[0].sections[0])),
        **{group.id: str(figures_picture(group)) for group in hub.fact_groups},
    }


def drawings_of(hub: Hub) -> dict[str, str]:
    """Return the other pictures, by their names."""
    return {
        "timeline": str(timeline_picture(hub)),
        "coverage": str(coverage_picture(hub)),
        "places": str(places_picture(hub)),
        **{key: str(picture) for key, picture in _trees_of(hub)},
    }


def _trees_of(hub: Hub) -> Iterator[tuple[str, Markup]]:
    addresses = {page.id: f"{page.id}/" for page in hub.shown(LAW)}
    for finder in hub.finders.values():
        if finder.tree:
            yield finder.id, tree_picture(finder.tree.title, tree_steps(finder, finder.tree, addresses))


def outside_the_drawing(picture: str) -> list[str]:
    """Return the texts that leave the drawing."""
    svg = html.fromstring(picture).xpath(".//*[local-name()='svg']")[0]
    _, _, width, height = map(float, svg.get("viewbox").split())
    return [text.text for text in _texts(svg) if not _inside(_room_of(text), (0, 0, width, height))]


def outside_the_boxes(picture: str, *, numbers_alone: bool = False) -> list[str]:
    """Return the texts that leave every box; of some pictures only numbers stand in boxes."""
    svg = html.fromstring(picture).xpath(".//*[local-name()='svg']")[0]
    sides = (
        [float(rect.get(side)) for side in ("x", "y", "width", "height")]
        for rect in svg.xpath(".//*[local-name()='rect']")
    )
    boxes: list[Room] = [(x, y, x + width, y + height) for x, y, width, height in sides]
    texts = [text for text in _texts(svg) if not numbers_alone or text.text.isdigit()]
    assert texts
    return [text.text for text in texts if not any(_inside(_room_of(text), box) for box in boxes)]


def _texts(svg: etree._Element) -> list[etree._Element]:
    return [each for each in svg.iter() if each.tag == "text"]


def _inside(room: Room, around: Room) -> bool:
    left, top, right, bottom = room
    return around[0] <= left and around[1] <= top and right <= around[2] and bottom <= around[3]


def _room_of(text: etree._Element) -> Room:
    kind = text.get("class") or ""
    size = 15 if "--large" in kind or "--number" in kind else 12.5
    letter = size * (0.56 if size > 12.5 or "--strong" in kind else 0.5)
    width = letter * len(text.text or "")
    x, y = float(text.get("x") or 0), float(text.get("y") or 0)
    left = x - width / 2 if "--number" in kind else x
    return left, y - size, left + width, y + size * 0.3
