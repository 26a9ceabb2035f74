"""The pictures of a hub, and where their texts stand, as wide and high as letters are on average."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lxml import html

from guidancehub.content.model.chapter_kinds import INVESTMENT
from guidancehub.views.case_facts import sums_of
from guidancehub.views.counts import grid_of, matrix_counts
from guidancehub.views.timeline import events_of
from guidancehub.web.filter_lists import cases_of
from guidancehub.web.pictures.charts import coverage_picture, places_picture, stages_picture
from guidancehub.web.pictures.cycle import cycle_picture
from guidancehub.web.pictures.decision_tree import tree_picture, tree_steps
from guidancehub.web.pictures.figures import compared_in, figures_picture
from guidancehub.web.pictures.heat_map import grid_picture, matrix_picture
from guidancehub.web.pictures.sums import sums_picture
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
        "stages": str(stages_picture(hub.info.words, hub.shown(INVESTMENT)[0].sections[0])),
        **(
            {"cycle": str(cycle_picture(hub.routes.cycle, hub.info.words))}
            if hub.routes and hub.routes.cycle
            else {}
        ),
        **{key: drawn for key, drawn, compared in _figures_of(hub) if not compared},
    }


def drawings_of(hub: Hub) -> dict[str, str]:
    """Return the other pictures, by their names."""
    return {
        **{key: drawn for key, drawn, compared in _figures_of(hub) if compared},
        "timeline": str(timeline_picture(hub.info.words, events_of(hub), "../")),
        "matrix": str(matrix_picture(matrix_counts(hub, "matrix/"), "../", hub.info)),
        **{key: str(picture) for key, picture in _pictures_of_cases(hub)},
        "coverage": str(coverage_picture(hub)),
        "places": str(places_picture(hub)),
        **{key: str(picture) for key, picture in _trees_of(hub)},
    }


def _figures_of(hub: Hub) -> Iterator[tuple[str, str, bool]]:
    """Yield the picture of each group of figures, and whether it has bars, whose words stand in no box."""
    for group in hub.fact_groups:
        yield group.id, str(figures_picture(hub.info.words, group)), any(compared_in(group))


def _pictures_of_cases(hub: Hub) -> Iterator[tuple[str, Markup]]:
    grid = grid_of(cases_of(hub), "cases/", "paid", "began")
    if grid:
        yield "payments", grid_picture(hub.info.words, grid, "How they were paid", "../")
    if sums := sums_of(hub):
        yield "sums", sums_picture(sums, *map(hub.info.words.say, ("sums-title", "sums-scale")))


def _trees_of(hub: Hub) -> Iterator[tuple[str, Markup]]:
    for finder in hub.finders.values():
        if finder.tree:
            steps = tree_steps(hub.info.words, finder, finder.tree, "../../")
            yield finder.id, tree_picture(hub.info.words, finder.tree.title, steps)


def outside_the_drawing(picture: str) -> list[str]:
    """Return the texts that leave the drawing."""
    found = []
    for svg in drawings_in(picture):
        _, _, width, height = map(float, svg.get("viewbox").split())
        found += [text.text for text in _texts(svg) if not _inside(_room_of(text), (0, 0, width, height))]
    return found


def outside_the_boxes(picture: str, *, numbers_alone: bool = False) -> list[str]:
    """Return the texts that leave every box; of some pictures only numbers stand in boxes."""
    return [text for svg in drawings_in(picture) for text in _unboxed(svg, numbers_alone=numbers_alone)]


def drawings_in(picture: str) -> list[etree._Element]:
    """Return the drawings of a picture: one, or a narrow and a wide one."""
    found = html.fromstring(picture).xpath(".//*[local-name()='svg']")
    assert found
    return list(found)


def _unboxed(svg: etree._Element, *, numbers_alone: bool) -> list[str]:
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
    size = float(text.get("font-size") or 0)
    letter = size * (0.56 if text.get("font-weight") else 0.5)
    width = letter * len(text.text or "")
    x, y = float(text.get("x") or 0), float(text.get("y") or 0)
    left = x - width * {"middle": 0.5, "end": 1}.get(text.get("text-anchor") or "", 0)
    return left, y - size, left + width, y + size * 0.3
