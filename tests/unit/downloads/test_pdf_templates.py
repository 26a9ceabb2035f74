"""The templates of PDFs as source text."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from guidancehub.downloads import pdf

TEMPLATES = sorted((Path(pdf.__file__).parent / "templates").glob("*.typ"))
LONGEST = 110


def test_no_line_of_a_template_is_too_long_to_read_beside_its_output() -> None:
    long = [
        (file.name, line)
        for file in TEMPLATES
        for line in file.read_text(encoding="utf-8").splitlines()
        if len(line) > LONGEST
    ]
    assert TEMPLATES
    assert long == []


def test_typst_has_no_way_yet_to_tag_the_header_of_a_row() -> None:
    """When this fails, ``tables.typ`` can: decisions/2026-11-29-row-headers-of-pdfs-wait-for-typst.md."""
    with pytest.raises(typst.TypstError, match="does not contain `header-cell`"):
        typst.Compiler(b"#pdf.header-cell[Row]").compile(format="pdf")
