"""A Word document in the making: headings, paragraphs, lists and tables in the reference's styles."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE

from guidancehub.downloads.office_zip import repacked, storable
from guidancehub.downloads.word.page_setup import set_foot, set_page, set_properties
from guidancehub.downloads.word.paragraphs import StyledParagraph, Tick, line
from guidancehub.downloads.word.styles import REFERENCE, open_reference, style_ids
from guidancehub.downloads.word.wordml import Element, field, link, run, tick_box, w
from guidancehub.views.palette import Palette
from guidancehub.views.prose_blocks import Span, prose_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.resources.abc import Traversable

    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.downloads.provenance import Provenance
    from guidancehub.views.prose_blocks import ProseLine


class HubDocument:
    """A document with a line and the page's number at the foot of each page."""

    def __init__(
        self,
        imprint: Provenance,
        info: HubInfo,
        subtitle: str,
        *,
        landscape: bool,
        reference: Traversable = REFERENCE,
        names_hub: bool = True,
    ) -> None:
        """Begin a document in the styles of a reference document.

        Links to pages start from the hub's address. At the foot of each page is the
        imprint, or only the title for a document that does not name the hub because a buyer sends it out.
        """
        self._imprint = imprint
        self.subtitle = subtitle
        """Whom it is for, where there are several documents on the same."""
        self._site = info.address
        self.words = info.words
        self._document = open_reference(reference, Palette(info.colours))
        self._styles = style_ids(self._document)
        self._shown: list[Element] = []
        self._headings: list[tuple[int, str]] = []
        self._contents_at: int | None = None
        self._contents_levels = 0
        self._links: dict[str, str] = {}
        self.width = set_page(self._document, landscape=landscape)
        """The room for text between the margins, in twips."""
        title = f"{imprint.title}: {subtitle[0].lower()}{subtitle[1:]}"
        set_properties(self._document, imprint, title)
        set_foot(self._document, self._foot(imprint.foot() if names_hub else imprint.title))

    def add(self, element: Element) -> None:
        """Add an element at the end."""
        self._shown.append(element)

    def heading(self, text: str, level: int, *, new_page: bool = False) -> None:
        """Add a heading to which the contents lead."""
        number = len(self._headings) + 1
        self._headings.append((level, text))
        start = w("bookmarkStart", id=number, name=f"_Toc{number:05}")
        end = w("bookmarkEnd", id=number)
        looks = (w("pageBreakBefore"),) if new_page else ()
        self.add(self._paragraph(f"heading {level}", start, run(text), end, looks=looks))

    def text(self, text: str, style: str = "normal", *, keep: bool = False) -> None:
        """Add a paragraph of plain text, perhaps kept on the page of what follows it."""
        self.add(self._paragraph(style, run(text), looks=(w("keepNext"),) if keep else ()))

    def points(self, texts: Iterable[str], style: str = "list bullet") -> None:
        """Add a list; each numbered list begins at 1."""
        number = self._new_numbers(style) if style == "list number" else 0
        for text in texts:
            self.add(self._paragraph(style, run(text), number=number))

    def linked(self, title: str, href: str, style: str = "list bullet") -> None:
        """Add a paragraph that is a link."""
        self.add(self.line(line(title, style, href)))

    def prose(self, text: str) -> None:
        """Add the paragraphs and lists of a text in the hub's Markdown."""
        numbers: dict[int, int] = {}
        for each in prose_lines(text):
            style = _style_of(each)
            if each.list and each.list not in numbers:
                numbers[each.list] = self._new_numbers(style, each.number or 1)
            number = 0 if each.continues else numbers.get(each.list, 0)
            self.add(self.line(StyledParagraph(style, each.spans), number))

    def line(self, paragraph: StyledParagraph | Tick, number: int = 0) -> Element:
        """Return a paragraph's element, for a cell or for the document."""
        if isinstance(paragraph, Tick):
            return self._paragraph("table text", tick_box(paragraph.label), run(f" {paragraph.label}"))
        runs = [self._run(each) for each in paragraph.spans]
        return self._paragraph(paragraph.style, *runs, number=number)

    def style(self, name: str) -> str:
        """Return a style's id by its name."""
        return self._styles[name]

    def place_for_contents(self, levels: int = 2) -> None:
        """Put the table of contents here once the document is packed: the headings down to a level."""
        # In Word the title of the contents is no heading, for the contents would list it.
        self.text(self.words.heading("What is in it"), "toc heading", keep=True)
        self._contents_at, self._contents_levels = len(self._shown), levels

    def _table_of_contents(self) -> Iterator[Element]:
        """Yield the paragraphs of a table of contents, which Word can renew.

        It shows no page numbers, which only Word could know.
        """
        shown = [
            (number, level, text)
            for number, (level, text) in enumerate(self._headings, start=1)
            if level <= self._contents_levels
        ]
        begin = field(f'TOC \\o "1-{self._contents_levels}" \\h \\n', "")
        for at, (number, level, text) in enumerate(shown):
            entry = w("hyperlink", run(text), anchor=f"_Toc{number:05}", history=1)
            before = begin[:3] if at == 0 else ()
            after = begin[4:] if at == len(shown) - 1 else ()
            yield self._paragraph(f"toc {level}", *before, entry, *after)

    def packed(self) -> bytes:
        """Return the finished document as a file."""
        if self._contents_at is not None:
            self._shown[self._contents_at : self._contents_at] = self._table_of_contents()
        packed = io.BytesIO()
        self._document.save(packed)
        return repacked(packed.getvalue(), self._imprint.released, self._filled)

    def _filled(self, name: str, part: bytes) -> bytes:
        """Add what the document shows before the properties of its only section, which end its body."""
        if name != "word/document.xml":
            return part
        before, properties, after = part.rpartition(b"<w:sectPr")
        return b"".join((before, *(element.encode() for element in self._shown), properties, after))

    def _paragraph(
        self, style: str, *children: Element, number: int = 0, looks: tuple[Element, ...] = ()
    ) -> Element:
        if number:
            looks = (w("numPr", w("ilvl", val=0), w("numId", val=number)), *looks)
        return w("p", w("pPr", w("pStyle", val=self._styles[style]), *looks), *children)

    def _run(self, words: Span) -> Element:
        looks = [w("b")] if words.strong else []
        looks += [w("i")] if words.emphasis else []
        address = self._site + words.url[1:] if words.url.startswith("/") else words.url
        if not address.startswith("https://"):
            shown = f"{words.text} ({address.removeprefix('mailto:')})" if ":" in address else words.text
            return run(shown, *looks)
        link_look = w("rStyle", val=self._styles["hyperlink"])
        return link(self._relation(storable(address)), run(words.text, link_look, *looks))

    def _relation(self, address: str) -> str:
        """Return the id by which the document names an address; python-docx would search all for each."""
        if address not in self._links:
            self._links[address] = f"link{len(self._links) + 1}"
            self._document.part.rels.add_relationship(
                RELATIONSHIP_TYPE.HYPERLINK, address, self._links[address], is_external=True
            )
        return self._links[address]

    def _new_numbers(self, style: str, start: int = 1) -> int:
        """Return the id of a new numbered list, which looks as the reference's lists of a style do."""
        numbering = self._document.part.numbering_part.element
        look = self._document.styles.element.get_by_id(self._styles[style])
        used = numbering.num_having_numId(look.pPr.numPr.numId.val)
        fresh = numbering.add_num(used.abstractNumId.val)
        fresh.add_lvlOverride(ilvl=0).add_startOverride(start)
        return int(fresh.numId)

    def _foot(self, text: str) -> Element:
        tabs = w("tabs", w("tab", val="right", pos=self.width))
        return self._paragraph("footer", run(text), *self._number_of_sheet(), looks=(tabs,))

    def _number_of_sheet(self) -> Iterator[Element]:
        """Yield what ends a foot: words, with the fields that Word counts in."""
        fields = {"{number}": field("PAGE", "1"), "{all}": field("NUMPAGES", "1")}
        before = "\t"
        for part in re.split(r"(\{number\}|\{all\})", self._imprint.says.sheet):
            if part in fields and before:
                yield run(before)
            if part in fields:
                yield from fields[part]
            before = "" if part in fields else before + part
        if before:
            yield run(before)


def _style_of(each: ProseLine) -> str:
    """Return the name of the style of a paragraph in prose, by the lists that it is in."""
    if not each.level:
        return "normal"
    named = "list continue" if each.continues else "list number" if each.list else "list bullet"
    return named if each.level == 1 else f"{named} 2"
