"""The PDFs of the real hub, read back: tags, words, sheets, fonts and bytes."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from guidancehub.views.labels import day
from pdf_documents import KINDS, WITHOUT_ENTRY, document, documents
from support import ROOT, real_hub

if TYPE_CHECKING:
    from pathlib import Path

# Elements that are parts of a line, and those that only hold others together: no line is right inside these.
WITHIN_LINES = {"Span", "Strong", "Em", "Link"}
GROUPS = {"Document", "Part", "Sect", "Div", "NonStruct"}
A4 = (595, 842)
A3 = (842, 1191)


def plain(text: str) -> str:
    return " ".join(text.split())


# What every PDF says of itself


@pytest.mark.parametrize("kind", KINDS)
def test_claims_pdf_ua_and_names_title_author_language_and_date(kind: str) -> None:
    made = document(kind)
    info = made.reader.metadata
    xmp = made.pdf.Root.Metadata.read_bytes().decode()

    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert str(made.pdf.Root.Lang) == "en-GB"
    assert made.pdf.Root.ViewerPreferences.DisplayDocTitle
    assert made.pdf.Root.MarkInfo.Marked
    assert info is not None
    assert info.title
    assert info.title.endswith(real_hub().info.name)
    assert info.author == real_hub().info.name
    assert str(info.get("/CreationDate")).startswith(f"D:{real_hub().info.released:%Y%m%d}000000")
    assert "/Identifier" not in xmp


@pytest.mark.parametrize("kind", KINDS)
def test_headings_begin_with_one_title_and_skip_no_level(kind: str) -> None:
    levels = [int(tag.name[1]) for tag in document(kind).tags if re.fullmatch("H[1-6]", tag.name)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("kind", KINDS)
def test_tables_have_header_cells_captions_and_rows_of_one_length(kind: str) -> None:
    made = document(kind)
    tables = made.names("Table")

    assert bool(tables) == (kind not in {"principles_poster", "principles_cards", "gates"})
    assert len(made.names("Caption")) == len(tables) == len(made.names("THead"))
    assert all(tag.scope == "Column" and "THead" in tag.path for tag in made.names("TH"))
    assert all("LI" in tag.path or "L" in tag.path for tag in made.names("LBody", "Lbl"))


@pytest.mark.parametrize("kind", KINDS)
def test_each_caption_is_the_first_part_of_its_table(kind: str) -> None:
    for made in documents(kind):
        places = [(before.name, tag.path[-1]) for before, tag in pairwise(made.tags) if tag.name == "Caption"]

        assert places == [("Table", "Table")] * len(made.names("Table")), made.title


@pytest.mark.parametrize("kind", KINDS)
def test_all_words_stand_in_a_paragraph_or_another_element_that_says_what_they_are(kind: str) -> None:
    for made in documents(kind):
        bare = [tag for tag in made.tags if tag.name in WITHIN_LINES and tag.path[-1] in GROUPS]

        assert bare == [], made.title


@pytest.mark.parametrize("kind", KINDS)
def test_pictures_have_words_or_are_decoration(kind: str) -> None:
    assert all(tag.alt for tag in document(kind).names("Figure"))


@pytest.mark.parametrize("kind", KINDS)
def test_letters_are_inside_the_file_and_legible(kind: str) -> None:
    fonts = document(kind).fonts

    assert all(fonts.values())
    assert any("AtkinsonHyperlegible-Regular" in name for name in fonts)
    assert {name.split("+")[1].split("-")[0] for name in fonts} <= {"AtkinsonHyperlegible", "DejaVuSansMono"}


@pytest.mark.parametrize("kind", KINDS)
def test_each_sheet_ends_with_the_imprint_and_its_number(kind: str) -> None:
    info = real_hub().info
    sheets = document(kind).sheets

    for number, sheet in enumerate(sheets, start=1):
        assert f"{info.name}, release {info.release}, {day(info.released)}. {info.address}" in sheet
        assert f"Page {number} of {len(sheets)}" in sheet


@pytest.mark.parametrize("kind", KINDS)
def test_says_whose_it_is_what_it_rests_on_and_what_may_be_done_with_it(kind: str) -> None:
    text = document(kind).text

    assert plain(real_hub().info.content_rights.text) in text
    assert real_hub().info.law_notice in text
    assert "It comes from" in text or "Written for this hub" in text
    assert "Keep it Local: West Yorkshire Integrated Care System" in text or kind in {"case", "gates"}


@pytest.mark.parametrize(
    ("kind", "size"),
    [
        *(("matrix", A4[::-1]), ("criterion", A4[::-1]), ("case", A4), ("principles_poster", A3)),
        *(("principles_cards", A4), ("tips_checklist", A4)),
    ],
)
def test_sheets_are_of_the_size_that_printers_take(kind: str, size: tuple[int, int]) -> None:
    boxes = {
        (round(float(page.mediabox.width)), round(float(page.mediabox.height)))
        for page in document(kind).reader.pages
    }

    assert boxes == {size}


def test_links_have_words_and_go_to_whole_addresses() -> None:
    for kind in KINDS:
        made = document(kind)
        for page in made.pdf.pages:
            for note in page.get("/Annots", ()):
                assert str(note.get("/Contents", "")), kind
                if "/A" in note and "/URI" in note.A:
                    assert re.match(r"(https://|mailto:)\S+$", str(note.A.URI)), note.A.URI


# Bytes and looks


def test_the_same_content_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").symlink_to(ROOT / "hooks")
    program = (
        "import hashlib, sys; from pathlib import Path; from guidancehub.content.load import load; "
        "from guidancehub.downloads import pdf; hub = load(Path(sys.argv[1])); "
        f"print([hashlib.sha256(getattr(pdf, kind)(hub)).hexdigest() for kind in {WITHOUT_ENTRY!r}])"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, str(ROOT)],
        cwd=tmp_path,
        env={
            "PYTHONPATH": str(tmp_path / "elsewhere"),
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "tr_TR.UTF-8",
            "PYTHONHASHSEED": "7",
            "SOURCE_DATE_EPOCH": "1",
        },
        capture_output=True,
        text=True,
        check=True,
    )

    assert result.stdout.strip() == str(
        [hashlib.sha256(document(kind).content).hexdigest() for kind in WITHOUT_ENTRY]
    )
