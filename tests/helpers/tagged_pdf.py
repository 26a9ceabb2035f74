"""Read a PDF back: its tags, its words sheet by sheet, and what it says of itself."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pikepdf
from pypdf import PdfReader

from pdf_text import sheets_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT_NAME = re.compile(r"^/")


@dataclass(frozen=True)
class Tag:
    """One element of the tag tree."""

    name: str
    depth: int
    title: str
    alt: str
    scope: str
    path: tuple[str, ...]
    """The names of the elements around it, outermost first."""


class TaggedPdf:
    """A PDF as a reader with a screen reader meets it."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.pdf = pikepdf.open(io.BytesIO(content))
        self.reader = PdfReader(io.BytesIO(content))

    @cached_property
    def title(self) -> str:
        return str(self.pdf.docinfo["/Title"])

    @cached_property
    def sheets(self) -> list[str]:
        """Give the words of each sheet, with single spaces."""
        return sheets_of(self.content)

    @cached_property
    def text(self) -> str:
        return " ".join(self.sheets)

    @cached_property
    def squeezed(self) -> str:
        """Give all words without any space, for words that break between lines."""
        return "".join(self.text.split())

    @cached_property
    def right_to_left(self) -> str:
        """Give the words of sheets with Hebrew or Arabic without spaces, by a reader that keeps their order.

        The one that reads all sheets is quicker, and has its own order beside plain letters.
        """
        both = zip(self.reader.pages, self.sheets, strict=True)
        texts = [page.extract_text() for page, words in both if is_right_to_left(words)]
        return "".join("".join(texts).split())

    @cached_property
    def letters_off_the_sheet(self) -> int:
        """Count the letters that begin beyond an edge of their sheet, where nobody sees them."""
        return sum(_letters_beyond(page) for page in self.pdf.pages)

    @cached_property
    def tags(self) -> list[Tag]:
        """Give every element of the tag tree, in reading order."""
        return list(_tags(self.pdf.Root.StructTreeRoot.K, 0, ()))

    def names(self, *wanted: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.name in wanted]

    @cached_property
    def fonts(self) -> dict[str, bool]:
        """Give each font's name, and whether it is inside the file."""
        found = {}
        for page in self.pdf.pages:
            for font in page.Resources.Font.values():
                inner = font.DescendantFonts[0]
                found[str(inner.BaseFont)] = "/FontFile2" in inner.FontDescriptor or (
                    "/FontFile3" in inner.FontDescriptor
                )
        return found

    @cached_property
    def outline(self) -> list[str]:
        """Give the bookmarks, in their order."""
        return [str(entry["/Title"]) for entry in _flat(self.reader.outline)]


def is_right_to_left(text: str) -> bool:
    """Tell a text with letters of Hebrew or Arabic, which may be read back either way round."""
    return any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text)


def _flat(entries: object) -> Iterator[dict[str, object]]:
    if isinstance(entries, list):
        for entry in entries:
            yield from _flat(entry)
    elif isinstance(entries, dict):
        yield entries


def _tags(node: pikepdf.Object, depth: int, path: tuple[str, ...]) -> Iterator[Tag]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _tags(child, depth, path)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        name = _ROOT_NAME.sub("", str(node.S))
        yield Tag(name, depth, str(node.get("/T", "")), str(node.get("/Alt", "")), _scope(node), path)
        if "/K" in node:
            yield from _tags(node.K, depth + 1, (*path, name))


def _scope(node: pikepdf.Object) -> str:
    attributes = node.get("/A", pikepdf.Array())
    every = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
    return next((str(each.Scope)[1:] for each in every if "/Scope" in each), "")


def _letters_beyond(page: pikepdf.Page) -> int:
    width, height = (float(page.mediabox[at]) for at in (2, 3))
    here, around, beyond = pikepdf.Matrix(), [], 0
    for instruction in pikepdf.parse_content_stream(page, operators="q Q cm TJ"):
        match str(instruction.operator):
            case "q":
                around.append(here)
            case "Q":
                here = around.pop()
            case "cm":
                here = pikepdf.Matrix(*(float(each) for each in instruction.operands)) @ here
            case "TJ" if not (0 <= here.e <= width and 0 <= here.f <= height):
                # Each letter is a number of two bytes.
                texts = (each for each in instruction.operands[0] if isinstance(each, pikepdf.String))
                beyond += sum(len(bytes(each)) // 2 for each in texts)
    return beyond
