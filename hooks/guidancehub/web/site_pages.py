"""The pages that each exist once, for the links of other pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.bibliography import SOURCE
from guidancehub.content.model.gap import GAP
from guidancehub.content.model.glossary import GLOSSARY_FILE
from guidancehub.content.model.hub_info import HUB_FILE, PLACE
from guidancehub.content.model.matrix import CRITERION, MATRIX_TITLE
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.web.output import Crumb

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.hub import Hub
    from guidancehub.web.markdown_pages import MarkdownPage

A_TO_Z: Final = Crumb("A to Z", "a-to-z/")
ABOUT: Final = Crumb(HUB_FILE.title, HUB_FILE.page)
DEVELOPERS: Final = Crumb("For developers", "developers/")
DOWNLOADS: Final = Crumb("Downloads", "downloads/")
GAPS: Final = Crumb(GAP.file.title, GAP.file.page)
GLOSSARY: Final = Crumb(GLOSSARY_FILE.title, GLOSSARY_FILE.page)
MATRIX: Final = Crumb(MATRIX_TITLE, CRITERION.file.page)
METHOD: Final = Crumb(QUESTION_BANK.many, QUESTION_BANK.file.page)
PACK: Final = Crumb("Tender pack", "pack/")
PLACES: Final = Crumb(PLACE.many, "places/")
SOURCES: Final = Crumb(SOURCE.many, SOURCE.file.page)

_CONTRIBUTE: Final = "contribute"
"""The anchor of the part of “About this hub” on how to offer something."""


@dataclass(frozen=True, slots=True)
class SitePages:
    """The pages that each exist once, which templates call ``site``."""

    a_to_z: Crumb = A_TO_Z
    about: Crumb = ABOUT
    developers: Crumb = DEVELOPERS
    downloads: Crumb = DOWNLOADS
    gaps: Crumb = GAPS
    glossary: Crumb = GLOSSARY
    matrix: Crumb = MATRIX
    method: Crumb = METHOD
    places: Crumb = PLACES
    sources: Crumb = SOURCES
    contribute: str = ""
    """The URL of the part of “About this hub” on how to offer something; empty where it has no such part."""
    pack: str = ""
    """The URL of the page where a tender pack is built; empty where the hub has no question bank."""

    @classmethod
    def of(cls, hub: Hub, written: Iterable[MarkdownPage]) -> SitePages:
        """Return the pages of a hub with these pages written by hand."""
        about = next((page for page in written if page.url == ABOUT.url), None)
        anchors = {heading.anchor for heading in about.headings} if about else set()
        contribute = f"{ABOUT.url}#{_CONTRIBUTE}" if _CONTRIBUTE in anchors else ""
        return cls(contribute=contribute, pack=pack_url(hub))


def pack_url(hub: Hub) -> str:
    """Return the URL of the page where a tender pack is built; empty where the hub has no question bank."""
    return PACK.url if hub.question_bank else ""
