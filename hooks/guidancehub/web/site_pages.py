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
from guidancehub.views.pack_page import PACK_TITLE, PACK_URL, pack_url
from guidancehub.web.output import Crumb

if TYPE_CHECKING:
    from collections.abc import Collection

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
PACK: Final = Crumb(PACK_TITLE, PACK_URL)
PLACES: Final = Crumb(PLACE.many, "places/")
SEARCH: Final = Crumb("Search", "search/")
SOURCES: Final = Crumb(SOURCE.many, SOURCE.file.page)

_GUIDE: Final = f"{PACK.url}guide/"
_PAPERS: Final = f"{PACK.url}papers/"
_FORMAT: Final = f"{DEVELOPERS.url}pack/"
"""The pages on the tender pack that are written by hand."""
_FIGURES: Final = "notices/figures/"
"""The page on how the notice checker was tried, written by hand."""
_RULES: Final = f"{DEVELOPERS.url}rules/"
"""The page on the rules as data, written by hand too."""

_CONTRIBUTE: Final = "contribute"
"""The anchor of the part of “About this hub” on how to offer something."""


@dataclass(frozen=True, slots=True)
class SitePages:
    """The pages that each exist once, which templates call ``site``."""

    a_to_z: Crumb = A_TO_Z
    developers: Crumb = DEVELOPERS
    downloads: Crumb = DOWNLOADS
    matrix: Crumb = MATRIX
    """Only pages of questions lead here and to the next."""
    method: Crumb = METHOD
    search: Crumb = SEARCH
    sources: Crumb = SOURCES
    about: Crumb | None = None
    """Each is ``None`` where the hub has no such page; so are the next three."""
    gaps: Crumb | None = None
    glossary: Crumb | None = None
    places: Crumb | None = None
    contribute: str = ""
    """The URL of the part of “About this hub” on how to offer something; empty where it has no such part."""
    pack: str = ""
    """The URL of the page where a tender pack is built; empty where the hub has no question bank."""
    pack_guide: str = ""
    """The URL of the page on how to use it; empty where the hub has none."""
    pack_papers: str = ""
    """The URL of the page that shows its papers; empty where the hub has none."""
    pack_format: str = ""
    """The URL of the page on its format, for programs; empty where the hub has none."""
    notice_figures: str = ""
    """The URL of the page on how the notice checker was tried; empty where the hub has none."""
    rules_format: str = ""
    """The URL of the page on the rules as data, for programs; empty where the hub has none."""

    @classmethod
    def of(cls, hub: Hub, written: Collection[MarkdownPage]) -> SitePages:
        """Return the pages of a hub with these pages written by hand."""
        about = next((page for page in written if page.url == ABOUT.url), None)
        anchors = {heading.anchor for heading in about.headings} if about else set()
        there = {page.url for page in written}
        return cls(
            about=ABOUT if about else None,
            gaps=GAPS if hub.shown(GAP) else None,
            glossary=GLOSSARY if hub.terms else None,
            places=PLACES if hub.info.places else None,
            contribute=f"{ABOUT.url}#{_CONTRIBUTE}" if _CONTRIBUTE in anchors else "",
            pack=pack_url(hub),
            pack_guide=_GUIDE if _GUIDE in there else "",
            pack_papers=_PAPERS if _PAPERS in there else "",
            pack_format=_FORMAT if _FORMAT in there else "",
            notice_figures=_FIGURES if _FIGURES in there else "",
            rules_format=_RULES if _RULES in there else "",
        )
