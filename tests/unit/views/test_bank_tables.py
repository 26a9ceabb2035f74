"""The tables of gates, sets and law pages."""

from __future__ import annotations

from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.model.gate import GATE
from guidancehub.views.bank_tables import gate_table, section_table, set_table
from hostile import minimal_hub

HUB = minimal_hub()


def test_a_set_shows_each_question_with_its_weight_and_limit() -> None:
    (each,) = HUB.question_sets
    table = set_table(HUB, each.sets[1])
    assert table.caption == "2 questions, 100 per cent, 1,100 words"
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["QI-01", "How do you listen to people?", "60 %", "1,000"],
        ["QI-02", "How do you learn from what goes wrong?", "40 %", "100"],
    ]
    assert [row.cells[0].url for row in table.rows] == ["matrix/questions/QI-01/", "matrix/questions/QI-02/"]


def test_a_gate_says_what_is_in_proportion_for_each_size() -> None:
    (gate,) = HUB.shown(GATE)
    expected = ["Take the bidder’s word.", "Ask for the last report."]
    table = gate_table(HUB.info.words, HUB.question_bank, gate)
    assert [row.cells[0].text for row in table.rows] == [
        "Small, up to £5,000 a year",
        "Large, above £5,000 a year",
    ]
    assert [row.cells[1].text for row in table.rows] == expected
    bare = gate_table(HUB.info.words, None, gate)
    assert [[cell.text for cell in row.cells] for row in bare.rows] == [
        [size, text] for size, text in zip(("small", "large"), expected, strict=True)
    ]


def test_a_table_of_a_section_keeps_its_columns_and_says_where_a_cell_is_empty() -> None:
    (section,) = next(page for page in HUB.shown(LAW) if page.id == "hedge-corners").sections
    assert section.table
    table = section_table(section.id, section.table)
    assert (table.id, table.columns) == ("corner-heights-table", ("Where", "Height", "For whom"))
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["At a corner", "Half a metre", "Drivers"],
        ["Away from it", "A metre", "–"],
    ]
