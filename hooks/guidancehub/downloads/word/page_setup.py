"""The sheet that a Word document is written on: its size, its foot, and what the file says of itself."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from docx.enum.section import WD_ORIENT
from docx.shared import Twips

from guidancehub.downloads.office_zip import storable
from guidancehub.downloads.word.wordml import parsed

if TYPE_CHECKING:
    from docx.document import Document

    from guidancehub.downloads.provenance import Provenance
    from guidancehub.downloads.word.wordml import Element

_LONG_SIDE: Final = 16_838
_SHORT_SIDE: Final = 11_906
_NARROW_MARGIN: Final = 850
"""Twips: 15 mm, for tables on a sheet turned on its side."""
_LONGEST: Final = 255
"""The most letters that Word keeps of a property."""


def set_page(document: Document, *, landscape: bool) -> int:
    """Turn the sheet on its side if ``landscape``. Returns the width between the margins, in twips."""
    section = document.sections[0]
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Twips(_LONG_SIDE), Twips(_SHORT_SIDE)
        section.left_margin = section.right_margin = Twips(_NARROW_MARGIN)
    edges = (section.page_width, section.left_margin, section.right_margin)
    whole, left, right = (round(edge.twips) if edge is not None else 0 for edge in edges)
    return whole - left - right


def set_properties(document: Document, imprint: Provenance, title: str) -> None:
    """Set the file's properties: its title, author, subject, comments, language and dates."""
    properties = document.core_properties
    properties.title = storable(title)[:_LONGEST]
    properties.author = properties.last_modified_by = storable(imprint.hub)[:_LONGEST]
    properties.subject = storable(imprint.says.release)[:_LONGEST]
    properties.comments = storable(imprint.address)[:_LONGEST]
    properties.language = "en-GB"
    properties.revision = 1
    properties.created = properties.modified = datetime.combine(imprint.released, time())


def set_foot(document: Document, paragraph: Element) -> None:
    """Replace the foot of each page by one paragraph.

    A reference document may have other feet on its first page and on even pages: these are replaced too.
    """
    section = document.sections[0]
    for foot in (section.footer, section.first_page_footer, section.even_page_footer):
        foot.is_linked_to_previous = False
        root = foot.part.element
        for old in list(root):
            root.remove(old)
        root.append(parsed(paragraph))
