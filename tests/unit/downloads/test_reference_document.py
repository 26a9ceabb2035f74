"""A wrong reference document of the Word files is refused with what to do, and never with a traceback."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from guidancehub.downloads.word.styles import REFERENCE, StyleError, open_reference, style_ids

if TYPE_CHECKING:
    from pathlib import Path


def test_a_reference_document_without_a_style_is_refused_by_the_styles_name() -> None:
    document = open_reference()
    for style in list(document.styles):
        if style.name in {"Hub Lead", "Table Bullet"}:
            style.delete()
    with pytest.raises(StyleError, match=r"reference\.docx: found no style named hub lead, table bullet"):
        style_ids(document)


def test_a_reference_document_whose_numbered_lists_have_no_numbers_is_refused() -> None:
    document = open_reference()
    looks = document.styles["List Number"].element.pPr
    looks.remove(looks.numPr)
    with pytest.raises(StyleError, match=r"reference\.docx: found the style list number without numbers"):
        style_ids(document)


def test_a_file_that_is_no_word_document_is_refused(tmp_path: Path) -> None:
    empty_zip = io.BytesIO()
    zipfile.ZipFile(empty_zip, "w").close()
    other = tmp_path / "house.docx"
    for content in (b"", b"{\\rtf1 A letter}", empty_zip.getvalue()):
        other.write_bytes(content)
        with pytest.raises(StyleError, match=r"house\.docx: found a file of another kind"):
            open_reference(other)


def test_a_word_document_with_broken_xml_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "house.docx"
    with zipfile.ZipFile(io.BytesIO(REFERENCE.read_bytes())) as good, zipfile.ZipFile(other, "w") as broken:
        for name in good.namelist():
            content = good.read(name)
            broken.writestr(name, content[:-20] if name == "word/document.xml" else content)
    with pytest.raises(StyleError, match=r"house\.docx: found a part with broken XML \(.+\), expected"):
        open_reference(other)


def test_a_word_document_whose_content_cannot_be_unpacked_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "house.docx"
    with zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as damaged:
        damaged.writestr("[Content_Types].xml", "<Types/>" * 50)
    content = bytearray(other.read_bytes())
    start = len("[Content_Types].xml") + 30  # the length of a ZIP file's local header
    content[start : start + 4] = b"\xff\xff\xff\xff"
    other.write_bytes(content)
    with pytest.raises(StyleError, match=r"house\.docx: found a part that cannot be unpacked, expected"):
        open_reference(other)


def test_a_reference_document_that_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StyleError, match=r"house\.docx: found no file that can be read \(No such file"):
        open_reference(tmp_path / "house.docx")
