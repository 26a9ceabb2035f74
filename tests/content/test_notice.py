"""What the built site holds of others is named in NOTICE.md, and its licence is served."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Final

import pikepdf

from samples import sample
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

NOTICE: Final = (ROOT / "NOTICE.md").read_text(encoding="utf-8")
ROWS: Final = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", NOTICE, re.MULTILINE)[1:]


def families(pdf: bytes) -> set[str]:
    """Return the names of the typefaces in a PDF, without their weights."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fonts = (font for page in document.pages for font in page.Resources.get("/Font", {}).values())
        names = {str(font.BaseFont).partition("+")[2].partition("-")[0] for font in fonts}
    return {re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name) for name in names}


def test_each_typeface_inside_a_pdf_is_named(site: Path) -> None:
    files = sorted(site.rglob("*.pdf"))
    used = set().union(*(families(file.read_bytes()) for file in sample(files, 12, "typefaces")))
    assert "Atkinson Hyperlegible" in used
    named = "".join(row[0] for row in ROWS).replace(" ", "")
    assert [each for each in used if each.replace(" ", "") not in named] == []


def test_each_place_that_is_named_is_in_the_site_with_its_licence(site: Path) -> None:
    served = [row for row in ROWS if row[2].startswith("`")]
    assert len(served) == 3
    for _, _, place, licence in served:
        assert (site / place.strip("`")).exists(), place
        assert (site / licence.strip("`").removeprefix("docs/")).is_file(), licence


def test_no_file_of_the_theme_is_in_the_site(site: Path) -> None:
    assert not (site / "assets" / "stylesheets").exists()
    assert not (site / "assets" / "javascripts").exists()
