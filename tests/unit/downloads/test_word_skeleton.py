"""The document that the browser fills has the reference document's look, and says nothing of anybody."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Twips
from lxml import etree

from guidancehub.downloads.papers.skeleton import NO_PROPERTIES, parts_of
from guidancehub.downloads.papers.word_skeleton import word_skeleton
from guidancehub.downloads.word.styles import StyleError, open_reference

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

STYLES = {
    *("Normal", "Title", "Heading1", "Heading2", "Heading3", "HubLead", "HubNote", "HubQuestion", "HubGap"),
    *("ListBullet", "ListBullet2", "ListNumber", "TableHeading", "TableText", "TableStrong", "TableNote"),
    *("TableBullet", "HubTable", "PlaceholderText", "Footer"),
}
"""What the script in docs/assets/js/papers/word/ uses."""
TEMPLATE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
W = {"w": nsdecls("w").split('"')[1]}


def opened(package: bytes) -> Document:
    return docx.Document(io.BytesIO(package))


def saved(document: Document, file: Path) -> Path:
    document.save(str(file))
    return file


def test_the_skeleton_has_each_style_that_the_script_uses_by_an_id_that_follows_from_its_name() -> None:
    styles = opened(word_skeleton().package).styles
    ids = {style.style_id: str(style.name) for style in styles}
    assert set(ids) >= STYLES
    assert all(ids[style].title().replace(" ", "") == style for style in STYLES)
    assert [
        styles[f"Heading {level}"].element.pPr.find(qn("w:outlineLvl")).get(qn("w:val"))
        for level in (1, 2, 3)
    ] == [
        "0",
        "1",
        "2",
    ]


def test_the_skeleton_is_an_upright_a4_sheet_with_room_for_the_script_and_a_foot() -> None:
    skeleton = word_skeleton()
    parts = parts_of(skeleton.package)
    assert b"<w:body><w:p/><w:sectPr>" in parts["word/document.xml"]
    (section,) = opened(skeleton.package).sections
    assert (section.page_width, section.page_height) == (Twips(11_906), Twips(16_838))
    assert not section.footer.is_linked_to_previous
    assert "word/footer1.xml" in parts
    (stop,) = opened(skeleton.package).styles["footer"].paragraph_format.tab_stops
    assert stop.position == Twips(9_638)  # the reference document's margins are 2 cm


def test_a_reference_document_on_its_side_is_turned_upright(tmp_path: Path) -> None:
    document = open_reference()
    (section,) = document.sections
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    found = word_skeleton(saved(document, tmp_path / "house.docx")).package
    assert parts_of(found)["word/document.xml"] == parts_of(word_skeleton().package)["word/document.xml"]


def test_numbered_lists_of_the_skeleton_can_be_copied() -> None:
    numbering = etree.fromstring(parts_of(word_skeleton().package)["word/numbering.xml"])
    last = numbering[-1]
    assert last.tag == qn("w:num")
    assert last.xpath("string(w:lvlOverride/w:startOverride/@w:val)", namespaces=W) == "1"
    (look,) = last.xpath("w:abstractNumId/@w:val", namespaces=W)
    (form,) = numbering.xpath(
        f"w:abstractNum[@w:abstractNumId={look}]/w:lvl[1]/w:numFmt/@w:val", namespaces=W
    )
    assert form == "decimal"


def test_the_language_is_british_english() -> None:
    parts = parts_of(word_skeleton().package)
    assert b'<w:lang w:val="en-GB"' in parts["word/styles.xml"]
    assert b'<w:themeFontLang w:val="en-GB"' in parts["word/settings.xml"]


def test_ids_of_styles_in_another_language_are_translated_everywhere(tmp_path: Path) -> None:
    document = open_reference()
    renamed = {
        "Heading1": "berschrift1",
        "Normal": "Standard",
        "ListBullet": "Aufzhlungszeichen",
        "HubNote": "Heading1",
    }
    for style in document.styles.element.style_lst:
        style.styleId = renamed.get(style.styleId, style.styleId)
    for reference in document.styles.element.iter(qn("w:basedOn"), qn("w:next")):
        reference.set(qn("w:val"), renamed.get(reference.get(qn("w:val")), reference.get(qn("w:val"))))
    found = word_skeleton(saved(document, tmp_path / "house.docx")).package
    assert parts_of(found)["word/styles.xml"] == parts_of(word_skeleton().package)["word/styles.xml"]


def test_what_a_reference_document_says_of_people_and_other_files_is_left_out(tmp_path: Path) -> None:
    document = open_reference()
    document.core_properties.author = document.core_properties.last_modified_by = "Ann Person"
    document.core_properties.keywords = "secret"
    package = document.part.package
    company = Part(PackURI("/docProps/app.xml"), "application/xml", b"<Company>Secret</Company>", package)
    package.relate_to(company, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    document.part.relate_to(
        Part(PackURI("/customXml/item1.xml"), "application/xml", b"<secret/>", package),
        RELATIONSHIP_TYPE.CUSTOM_XML,
    )
    settings = document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
    template = settings.relate_to("file:///C:/secret.dotx", TEMPLATE, is_external=True)
    document.settings.element.insert(
        0, parse_xml(f'<w:attachedTemplate {nsdecls("w", "r")} r:id="{template}"/>')
    )
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_footer.paragraphs[0].text = "secret"
    section.header.paragraphs[0].text = "secret"
    parts = parts_of(word_skeleton(saved(document, tmp_path / "house.docx")).package)
    assert set(parts) == set(parts_of(word_skeleton().package))
    assert parts["docProps/core.xml"] == NO_PROPERTIES
    for name, part in parts.items():
        assert b"secret" not in part.lower(), name
        assert b"Ann Person" not in part, name
    assert b"core.xml" in parts["_rels/.rels"]
    assert b"core.xml" in parts["[Content_Types].xml"]
    assert b"evenAndOdd" not in parts["word/settings.xml"]
    assert b"titlePg" not in parts["word/document.xml"]


def test_a_reference_document_without_a_style_is_refused(tmp_path: Path) -> None:
    document = open_reference()
    document.styles["Hub Lead"].delete()
    with pytest.raises(StyleError, match="found no style named hub lead"):
        word_skeleton(saved(document, tmp_path / "house.docx"))
