"""The document that the browser fills: the reference document's styles, lists and page, and nothing else.

Styles get ids that follow from their names, so that script needs no table of them. Whatever the reference
document says of people, templates and other files is left out.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor, Twips

from guidancehub.downloads.papers.skeleton import NO_PROPERTIES, Skeleton, packed, parts_of
from guidancehub.downloads.word.page_setup import set_page
from guidancehub.downloads.word.styles import NAMES, REFERENCE, open_reference, style_ids
from guidancehub.downloads.word.wordml import parsed, w
from guidancehub.views.design_tokens import space
from guidancehub.views.palette import TOKENS, Palette

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from docx.document import Document
    from docx.section import Section


PLACEHOLDER: Final = "Placeholder Text"
"""The style of what stands in the space for an answer until someone types."""
GAP: Final = "Hub Gap"
"""The style of the empty paragraph after each table, without which Word would join two."""
_USED: Final = frozenset({*NAMES, PLACEHOLDER.lower(), GAP.lower()})
_KEPT: Final = frozenset({RELATION.STYLES, RELATION.NUMBERING, RELATION.SETTINGS, RELATION.THEME})
_IDS: Final = ("basedOn", "next", "link", "pStyle", "styleLink", "numStyleLink")
"""The elements of styles and lists that name a style."""
_SETTINGS: Final = ("attachedTemplate", "mailMerge", "rsids", "evenAndOddHeaders", "clickAndTypeStyle")
"""What settings may say of other files and of who edited, and what the frame has no parts or styles for."""


def word_skeleton(reference: Traversable = REFERENCE, palette: Palette = TOKENS) -> Skeleton:
    """Return the document. Raises ``StyleError`` where the reference document has not what it needs."""
    document = open_reference(reference, palette)
    _add_styles(document, palette)
    _name_styles(document)
    _strip(document)
    _turn_upright(document.sections[0])
    width = set_page(document, landscape=False)
    document.element.body.insert(0, parsed(w("p")))
    _set_foot(document, width)
    _add_numbers(document)
    stream = io.BytesIO()
    document.save(stream)
    parts = parts_of(stream.getvalue()) | {"docProps/core.xml": NO_PROPERTIES}
    return Skeleton("word", "word.docx", packed(parts), {})


def _add_styles(document: Document, palette: Palette) -> None:
    names = {style.name for style in document.styles}
    if PLACEHOLDER not in names:
        style = document.styles.add_style(PLACEHOLDER, WD_STYLE_TYPE.CHARACTER, builtin=True)
        style.font.color.rgb = RGBColor.from_string(palette.light("ink-soft")[1:].upper())
    if GAP not in names:
        look = document.styles.add_style(GAP, WD_STYLE_TYPE.PARAGRAPH).paragraph_format
        look.space_before = look.space_after = Pt(0)
        look.line_spacing = Pt(space(5))


def _name_styles(document: Document) -> None:
    """Give each style that papers use its name as its id, and other styles with such an id another one."""
    named = {found: _id_of(name) for name, found in style_ids(document).items() if name in _USED}
    taken = set(named.values())
    ids = {
        str(each.styleId): named.get(str(each.styleId), f"{each.styleId}Other")
        for each in document.styles.element.style_lst
        if str(each.styleId) in named or str(each.styleId) in taken
    }
    for style in document.styles.element.style_lst:
        style.styleId = ids.get(str(style.styleId), str(style.styleId))
    for part in (document.styles.element, document.part.numbering_part.element):
        for reference in part.iter(*(qn(f"w:{tag}") for tag in _IDS)):
            found = reference.get(qn("w:val"))
            reference.set(qn("w:val"), ids.get(found, found))


def _id_of(name: str) -> str:
    return "".join(word.capitalize() for word in name.split())


def _strip(document: Document) -> None:
    """Take out all other parts, and what points to them."""
    relations = document.part.rels
    for key in [key for key, relation in relations.items() if relation.reltype not in _KEPT]:
        del relations[key]
    package = document.part.package.rels
    for key in [key for key, each in package.items() if each.reltype != RELATION.OFFICE_DOCUMENT]:
        del package[key]
    # python-docx makes the part for a file's properties where there is none, and names itself in it.
    document.core_properties.author = ""
    settings = document.settings.element
    document.part.part_related_by(RELATION.SETTINGS).rels.clear()
    section = document.element.body.sectPr
    for parent, tags in ((settings, _SETTINGS), (section, ("headerReference", "footerReference", "titlePg"))):
        for found in list(parent.iter(*(qn(f"w:{tag}") for tag in tags))):
            found.getparent().remove(found)


def _turn_upright(section: Section) -> None:
    width, height = section.page_width, section.page_height
    if width is not None and height is not None and width > height:
        section.page_width, section.page_height = height, width
    section.orientation = WD_ORIENT.PORTRAIT


def _set_foot(document: Document, width: int) -> None:
    """Add the part for the foot, and to its style the place of the page's number at the right margin."""
    document.sections[0].footer.is_linked_to_previous = False
    stops = document.styles["footer"].paragraph_format.tab_stops
    stops.clear_all()
    stops.add_tab_stop(Twips(width), WD_TAB_ALIGNMENT.RIGHT)


def _add_numbers(document: Document) -> None:
    """Add a numbered list that begins with 1, of which the browser makes copies."""
    numbering = document.part.numbering_part.element
    look = document.styles.element.get_by_id("ListNumber")
    used = numbering.num_having_numId(look.pPr.numPr.numId.val)
    numbering.add_num(used.abstractNumId.val).add_lvlOverride(ilvl=0).add_startOverride(1)
