"""Gates, sets and worked answers as tables, and what the bank adds to the row of a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.downloads.bank_cells import BANK_COLUMNS, bank_cells
from guidancehub.downloads.csv.question_bank import gates_csv, sets_csv, worked_answers_csv
from hostile import HOSTILE, hostile_hub, minimal_hub

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.downloads.csv.csv_table import CsvTable

HUB = minimal_hub()


def bank(hub: Hub) -> QuestionBank:
    assert hub.question_bank
    return hub.question_bank


def tables(hub: Hub) -> tuple[CsvTable, ...]:
    return gates_csv(hub, bank(hub)), sets_csv(hub, bank(hub)), worked_answers_csv(hub)


def rows(table: CsvTable) -> list[dict[str, str]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_a_gate_has_a_column_for_each_size() -> None:
    (row,) = rows(gates_csv(HUB, bank(HUB)))
    assert row["Code"] == "GT-01"
    assert row["Group"] == "Suitability"
    assert row["Small, up to £5,000 a year"] == "Take the bidder’s word."
    assert row["Large, above £5,000 a year"] == "Ask for the last report."
    assert row["Do not ask"] == (
        "A kitchen of one’s own.\nOur reading of the law: A made-up rule asks for no inspection."
    )


def test_a_set_has_a_row_for_each_gate_and_question_of_each_size() -> None:
    made = rows(sets_csv(HUB, bank(HUB)))
    assert [(row["Size"][:5], row["Code"], row["Weight in per cent"], row["Word limit"]) for row in made] == [
        ("Small", "GT-01", "", ""),
        ("Small", "QI-01", "100", "200"),
        ("Large", "GT-01", "", ""),
        ("Large", "QI-01", "60", "1000"),
        ("Large", "QI-02", "40", "100"),
    ]
    assert {row["Hours for one bidder"] for row in made} == {"2 to 5 hours", "7 to 14 hours"}


def test_a_worked_answer_has_both_scores_and_its_reason() -> None:
    made = rows(worked_answers_csv(HUB))
    assert [(row["Level"], row["Score"], row["Second reader's score"]) for row in made] == [
        ("Weak", "0", "0"),
        ("Fair", "1", "2"),
        ("Strong", "2", ""),
    ]
    assert made[0]["Why this score"] == "It promises and shows nothing."


def test_every_row_says_whose_it_is() -> None:
    for table in tables(HUB):
        assert {row["Origin"] for row in rows(table)} == {"Hub draft"}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_changes_no_row_or_column(text: str) -> None:
    for usual, hostile in zip(tables(HUB), tables(hostile_hub(text)), strict=True):
        assert [len(row) for row in hostile.rows] == [len(row) for row in usual.rows]


def test_the_cells_of_a_question_are_as_many_as_their_columns() -> None:
    listening, learning = HUB.questions
    bare = learning.model_copy(update={"in_tender": None, "levels": None})
    for question in (listening, learning, bare):
        assert len(bank_cells(HUB, question)) == len(BANK_COLUMNS)
    assert set(bank_cells(HUB, bare)) == {""}
    told = dict(zip(BANK_COLUMNS, bank_cells(HUB, listening), strict=True))
    assert told["Word limit"] == "1000"
    assert told["Origin of how to use it"] == told["Origin of the levels"] == "Hub draft"
    assert told["Strong answer"] == "Names ways of listening and a change that came of one."
