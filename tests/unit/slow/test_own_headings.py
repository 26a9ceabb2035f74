"""Every heading of every table, and every name of a file, is one that a hub can say otherwise."""

from __future__ import annotations

import csv
import io
import shutil
from typing import TYPE_CHECKING

import pytest
import yaml

from guidancehub.content.load import load
from guidancehub.content.model.house_words import defaults
from guidancehub.downloads import excel
from guidancehub.downloads.registry import downloads_of
from guidancehub.views.formats import CSV, EXCEL, JSON, PDF, PLAIN_CSV, WORD
from guidancehub.views.labels import ORIGIN_COLUMNS
from guidancehub.views.links import Links
from minimal_hub import FIXTURE
from support import ROOT
from workbooks import opened

if TYPE_CHECKING:
    from pathlib import Path

    from guidancehub.content.hub import Hub

HUBS = (FIXTURE, ROOT / "examples" / "northshire", ROOT / "examples" / "foreign-matrix")
TABLES = {CSV, PLAIN_CSV}


@pytest.fixture(params=HUBS, ids=lambda folder: folder.name)
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Hub:
    """Return a hub that says each heading with “Our” before it, and each name of a file with “our”."""
    folder = shutil.copytree(request.param, tmp_path / "hub")
    known = defaults()
    own = {key: f"Our {key}" for key in (*known.headings, *known.labels)}
    own |= {key: f"our-{name}" for key, name in known.names.items()}
    own |= {"principle-buyers": "Our buyers", "principle-sector": "Our sector"}
    texts = [{"id": key, "text": text} for key, text in own.items()]
    (folder / "content" / "words.yml").write_text(yaml.safe_dump({"texts": texts}), encoding="utf-8")
    return load(folder)


def test_each_heading_of_each_table_is_the_hubs_own(other: Hub) -> None:
    sizes = {each.label for each in (other.question_bank.sizes if other.question_bank else ())}
    scale = other.assessment.scale if other.assessment else ()
    of_content = {*sizes, *(f"{at} {name}" for at, name in enumerate(scale, start=1))}
    tables = [each for each in downloads_of(other, Links(other)) if each.format in TABLES]
    assert len(tables) > 5
    for each in tables:
        heading, *rows = csv.reader(io.StringIO(each.make().decode("utf-8-sig"), newline=""))
        assert [text for text in heading if not text.startswith("Our ") and text not in of_content] == []
        assert rows[0][ORIGIN_COLUMNS.index("Address") - len(ORIGIN_COLUMNS)].startswith(other.info.address)


def test_each_heading_of_each_sheet_of_the_workbook_is_the_hubs_own(other: Hub) -> None:
    book = opened(excel.matrix(other))
    headings = {
        column.name for sheet in book for table in sheet.tables.values() for column in table.tableColumns
    }
    assert len(headings) > 15
    assert [text for text in headings if not text.startswith("Our ")] == []
    # Two sheets have heads above their lists too: the scale, and totals.
    colour = book["Words"]["A1"].fill.fgColor.rgb
    heads = {
        str(cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value and cell.fill.fgColor.rgb == colour
    }
    assert [text for text in heads if not text.startswith("Our ")] == []


def test_each_file_for_readers_has_the_hubs_own_name_and_data_has_that_of_any_hub(other: Hub) -> None:
    ids = {each.entry.id for each in other.located}
    files = list(downloads_of(other, Links(other)))
    assert {PDF, WORD, EXCEL, CSV} <= {each.format for each in files}
    for each in files:
        parts = each.uri.removeprefix(each.format.folder).rpartition(".")[0].split("/")
        if each.format in {PDF, WORD, EXCEL, CSV, PLAIN_CSV}:
            assert all(part.startswith("our-") or part in ids for part in parts), each.uri
        elif each.format is JSON:
            assert not [part for part in parts if part.startswith("our-")], each.uri
