"""What the document around every page shows of the hub."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.views.pack_page import pack_url
from guidancehub.views.palette import Palette
from guidancehub.web.print_styles import imprint_of
from guidancehub.web.site_pages import ABOUT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.views.design_tokens import Colour
    from guidancehub.web.output import Output


@dataclass(frozen=True, slots=True)
class HubFrame:
    """The hub, as the templates of the document know it."""

    hub: Hub
    pages: Sequence[Output]
    """Every page of the site; other outputs may be among them."""

    @property
    def info(self) -> HubInfo:
        """The record of content/hub.yml."""
        return self.hub.info

    @property
    def imprint(self) -> str:
        """The line that every printed page has."""
        return imprint_of(self.info)

    @property
    def brand(self) -> Colour:
        """The colour of the browser's frame, for light and for dark screens."""
        return Palette(self.info.colours).colours["brand"]

    @property
    def pack(self) -> str:
        """The URL of the page where a tender pack is built, which every page's header links to."""
        return pack_url(self.hub)

    @property
    def on_problems(self) -> str:
        """The URL of the part of “About this hub” on reporting a problem; empty where it has none."""
        about = next((each for each in self.pages if each.url == ABOUT.url), None)
        anchors = {each.anchor for each in about.page.headings} if about and about.page else set()
        return f"{ABOUT.url}#problem" if "problem" in anchors else ""
