"""The styles of the reference document, by the names that readers of Word see."""

from __future__ import annotations

import zlib
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile

import docx
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from guidancehub.views.palette import TOKENS, Palette

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement


# A resource of the package, so that it is found wherever the package is.
REFERENCE: Final[Traversable] = files("guidancehub.downloads.word") / "reference.docx"
NAMES: Final = (
    "title",
    "subtitle",
    "heading 1",
    "heading 2",
    "heading 3",
    "caption",
    "header",
    "footer",
    "hub lead",
    "hub note",
    "hub question",
    "hub table",
    "list bullet",
    "list bullet 2",
    "list number",
    "list number 2",
    "list continue",
    "list continue 2",
    "toc heading",
    "toc 1",
    "toc 2",
    "table heading",
    "table text",
    "table strong",
    "table note",
    "table bullet",
    "table bullet 2",
    "emphasis",
    "strong",
    "hyperlink",
    "normal",
)
"""Every style that the documents use."""
_COLOURED: Final = tuple(qn(f"w:{name}") for name in ("val", "fill", "color"))
"""The attributes in which a style names a colour."""
_LAST_VERSION: Final = "the file is damaged: put back the last version of it that could be opened"


class StyleError(Exception):
    """The documents cannot be made from the reference document; the message says why and what to do."""


def open_reference(reference: Traversable = REFERENCE, palette: Palette = TOKENS) -> Document:
    """Return a fresh copy of a reference document, with nothing in it but its styles and its page.

    Its styles get the colours that a hub has in place of those of the design tokens.

    Raises ``StyleError`` for a file that cannot be read, is damaged, or is not a Word document.
    """
    try:
        document = docx.Document(BytesIO(reference.read_bytes()))
    except (BadZipFile, KeyError, ValueError):
        hint = "open it in Word or LibreOffice, and save it as .docx, not as a template"
        raise _no_document(reference, "a file of another kind", hint) from None
    except OSError as error:
        found = f"no file that can be read ({error.strerror or error})"
        hint = "put the file back, or close the program that has it open"
        raise _no_document(reference, found, hint) from None
    except XMLSyntaxError as error:
        raise _no_document(reference, f"a part with broken XML ({error.msg})", _LAST_VERSION) from None
    except zlib.error:
        raise _no_document(reference, "a part that cannot be unpacked", _LAST_VERSION) from None
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    _recolour(document.styles.element, palette.changed())
    return document


def _recolour(styles: BaseOxmlElement, changed: Mapping[str, str]) -> None:
    """Put the new colour in place of each that changes, wherever a style names it."""
    new = {old[1:].upper(): colour[1:].upper() for old, colour in changed.items()}
    for element in styles.iter():
        for name, value in element.attrib.items():
            if name in _COLOURED and value in new:
                element.set(name, new[value])


def _no_document(reference: Traversable, found: str, hint: str) -> StyleError:
    return StyleError(f"{reference}: found {found}, expected a Word document\n    hint: {hint}")


def style_ids(document: Document) -> dict[str, str]:
    """Return each style's id by its name in small letters, for ids differ between languages of Word.

    Raises ``StyleError`` where a style or a list's numbering is missing.
    """
    ids = {str(style.name_val).lower(): str(style.styleId) for style in document.styles.element.style_lst}
    missing = [name for name in NAMES if name not in ids]
    if missing:
        raise StyleError(
            f"{REFERENCE}: found no style named {', '.join(missing)}, "
            "expected every style that the documents use\n"
            "    hint: give the styles these names again, or copy them from the last version of the file"
        )
    for name in ("list number", "list number 2"):
        looks = document.styles.element.get_by_id(ids[name]).pPr
        if looks is None or looks.numPr is None or looks.numPr.numId is None:
            raise StyleError(
                f"{REFERENCE}: found the style {name} without numbers, expected a style of a numbered list\n"
                "    hint: in Word, choose Modify style, Format, Numbering, and a numbered list"
            )
    return ids
