"""One table record for the screen, for paper and for every download."""

from __future__ import annotations

import pytest

from guidancehub.views.question_use import levels_of, use_in_short
from guidancehub.views.table import Cell, Row, Table
from guidancehub.views.tables import figures_table, whole_matrix_table
from guidancehub.web.filter_lists import listed_question
from hostile import minimal_hub

HUB = minimal_hub()


def test_a_table_without_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        Table("empty", "Nothing", ("One",), ())


def test_a_row_without_a_cell_for_each_column_is_refused() -> None:
    with pytest.raises(ValueError, match="short"):
        Table("short", "Too few", ("One", "Two"), (Row((Cell("a"),)),))


def test_the_matrix_table_holds_every_point_of_every_question() -> None:
    (criterion,) = HUB.criteria
    questions = [
        (placed, listed_question(HUB, placed))
        for placed in HUB.placed_questions
        if placed.criterion == criterion
    ]
    table = whole_matrix_table(HUB.info, questions, {})
    assert [row for group in table.groups for row in group.rows] == list(table.rows)
    assert {group.name for group in table.groups} == {criterion.id}
    for area, group in zip(criterion.areas, table.groups, strict=True):
        assert group.title == f"{criterion.title}: {area.title}"
        assert [row.cells[0].text for row in group.rows] == [question.id for question in area.questions]
        for row, question in zip(group.rows, area.questions, strict=True):
            points = [(point.text, point.points) for point in row.cells[3].points]
            assert points == [(point.text, point.points or ()) for point in question.good_answer]
            assert row.cells[1].details == use_in_short(HUB.info.words, question)
            assert row.cells[3].details == levels_of(HUB.info.words, question)


def test_what_is_added_to_a_question_of_another_origin_shows_its_own() -> None:
    questions = [(placed, listed_question(HUB, placed)) for placed in HUB.placed_questions]
    rows = whole_matrix_table(HUB.info, questions, {}).rows
    for row, placed in zip(rows, HUB.placed_questions, strict=True):
        for cell, record in (
            (row.cells[1], placed.question.in_tender),
            (row.cells[3], placed.question.levels),
        ):
            shown = cell.details_origin or placed.question.origin
            assert not record or shown == record.origin


def test_a_case_without_figures_has_no_table_of_them() -> None:
    (case,) = HUB.cases
    table = figures_table(HUB.info.words, case, HUB.bibliography)
    assert table is not None
    assert [row.cells[1].text for row in table.rows] == ["12 lunches"]
    assert figures_table(HUB.info.words, case.model_copy(update={"figures": None}), HUB.bibliography) is None
