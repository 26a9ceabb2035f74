"""The pictures that a shared link shows, one for each kind of page, in the hub's colours."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from guidancehub.downloads.pdf.typst_compiler import drawn
from guidancehub.views.palette import Palette
from guidancehub.views.sharing_pictures import PICTURES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.hub import Hub

_DOTS: Final = 2.5
"""Of each point: the sheet has 480 by 252 points."""


def sharing_files(hub: Hub, sign: str) -> Mapping[str, bytes]:
    """Return each picture by its URI. ``sign`` is the hub's, as SVG."""
    info = hub.info
    titles = tuple(info.words.label(each.title) for each in PICTURES)
    names = (info.name, info.system_short)
    return _drawn(names, sign, titles, Palette(info.colours), own=bool(hub.mark))


@cache
def _drawn(
    names: tuple[str, str], sign: str, titles: tuple[str, ...], palette: Palette, *, own: bool
) -> dict[str, bytes]:
    """Draw them, once for all builds of a process: they follow from these words alone."""
    hub, place = names
    return {
        each.uri: drawn(
            "sharing",
            palette,
            _DOTS,
            drawing="sign" if own and not each.title else each.name,
            title=title or hub,
            hub=hub if title else "",
            place=place,
            sign=sign,
        )
        for each, title in zip(PICTURES, titles, strict=True)
    }
