"""The pictures that a shared link shows, one for each kind of page, in the hub's colours."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from guidancehub.downloads.pdf.typst_compiler import drawn
from guidancehub.views.sharing_pictures import PICTURES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.model.hub_info import HubInfo

_DOTS: Final = 2.5
"""Of each point: the sheet has 480 by 252 points."""


def sharing_files(info: HubInfo, sign: str) -> Mapping[str, bytes]:
    """Return each picture by its URI. ``sign`` is the hub's, as SVG."""
    titles = tuple(info.words.label(each.title) for each in PICTURES)
    return _drawn(info.name, info.system_short, sign, titles)


@cache
def _drawn(hub: str, place: str, sign: str, titles: tuple[str, ...]) -> dict[str, bytes]:
    """Draw them, once for all builds of a process: they follow from these words alone."""
    return {
        each.uri: drawn(
            "sharing",
            _DOTS,
            drawing=each.name,
            title=title or hub,
            hub=hub if title else "",
            place=place,
            sign=sign,
        )
        for each, title in zip(PICTURES, titles, strict=True)
    }
