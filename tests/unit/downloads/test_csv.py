"""CSV files: text stays text in any spreadsheet, and nothing of it is lost."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidancehub.content.model.prose import Prose
from guidancehub.downloads.csv.csv_table import CsvTable
from guidancehub.downloads.csv.entries import questions_csv
from guidancehub.downloads.csv.formula_guard import Number, guarded
from guidancehub.downloads.csv.writer import for_programs, for_spreadsheets
from guidancehub.downloads.registry import downloads_of
from guidancehub.views.formats import CSV, PLAIN_CSV
from guidancehub.views.labels import ORIGIN_COLUMNS
from guidancehub.views.links import Links
from guidancehub.views.prose_text import prose_text
from hostile import HOSTILE, hostile_hub, minimal_hub
from spreadsheet_text import unguarded


def rows_of(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8-sig")
    csv.field_size_limit(10_000_000)
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    return [[unguarded(cell) for cell in row] for row in rows]


FORMULAS = (
    *("=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "\ttext", " =1", "\u00a0\u2003=1", "\u200b=1"),
    *("\ufeff=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20A1", "\ufe661", " \uff1d1", "'=1", "'"),
)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_a_spreadsheet_could_calculate_has_an_apostrophe_before_it(text: str) -> None:
    assert guarded(text) == f"'{text}"


def test_a_number_of_the_hubs_own_stays_a_number_below_zero() -> None:
    assert guarded(Number("-5")) == "-5"


PLAIN = ("", " ", "words", "1 = 1", "a-b", "£5", "“quoted”", "• point", "10 - 2", "(=1)")


@pytest.mark.parametrize("text", PLAIN)
def test_any_other_text_is_left_as_it_is(text: str) -> None:
    assert guarded(text) == text


@given(st.text())
def test_taking_the_first_apostrophe_off_gives_the_exact_text(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("name", HOSTILE)
def test_t09_a_hostile_text_comes_through_whole_and_is_never_a_formula(name: str) -> None:
    text = HOSTILE[name]
    hub = hostile_hub(text)
    table = questions_csv(hub, hub.placed_questions)
    content = for_spreadsheets(table)
    assert rows_of(content) == [list(table.columns), *(list(row) for row in table.rows)]
    question = rows_of(content)[1][table.columns.index("Question")]
    assert question == text
    raw = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert all(guarded(unguarded(cell)) == cell for row in raw for cell in row)


def test_the_file_for_spreadsheets_has_the_mark_and_the_plain_one_has_not() -> None:
    table = CsvTable(("Å",), (("é",),))
    assert for_spreadsheets(table) == b"\xef\xbb\xbf" + for_programs(table)
    assert for_programs(table) == '"Å"\r\n"é"\r\n'.encode()


def test_every_row_of_every_file_says_where_it_comes_from() -> None:
    hub = minimal_hub()
    found = 0
    for download in downloads_of(hub, Links(hub)):
        if download.format in {CSV, PLAIN_CSV}:
            header, *rows = rows_of(download.make())
            assert tuple(header[-len(ORIGIN_COLUMNS) :]) == ORIGIN_COLUMNS, download.uri
            assert rows, download.uri
            for row in rows:
                about = dict(zip(header, row, strict=True))
                assert about["Origin"] in {"From Riverside", "Published source", "Hub draft"}
                assert about["Address"].startswith(hub.info.address)
                assert about["Release"] == hub.info.release
                assert about["Released"] == hub.info.released.isoformat()
                assert all(about[name] for name in ORIGIN_COLUMNS), download.uri
                found += 1
    assert found > 20


def test_every_question_of_the_page_is_in_the_file_with_all_its_words() -> None:
    hub = minimal_hub()
    table = questions_csv(hub, hub.placed_questions)
    assert [row[0] for row in table.rows] == [question.id for question in hub.questions]
    for question, row in zip(hub.questions, table.rows, strict=True):
        text = "\n".join(row)
        assert question.bidder
        assert question.evaluator
        words = [question.question, *question.bidder.points, *question.evaluator.points]
        for point in question.good_answer:
            words += [point.text, *(point.points or ())]
        assert all(word in text for word in words)


def test_no_draft_and_nothing_retired_is_in_a_file() -> None:
    hub = minimal_hub()
    hidden = {each.entry.title for each in hub.located if each.entry.status != "published"}
    assert hidden
    for download in downloads_of(hub, Links(hub)):
        if download.format in {CSV, PLAIN_CSV}:
            cells = {cell for row in rows_of(download.make()) for cell in row}
            assert not cells & hidden, download.uri


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\nline.\n\nAnother *word*.", "One line.\nAnother word."),
        ("Two:\n\n- a\n- b\n\nAfter.", "Two:\n• a\n• b\nAfter."),
        ("1. a\n2. b", "1. a\n2. b"),
        ("- a\n\n- b", "• a\n• b"),
        ("[Words](https://a.example/b)", "Words (https://a.example/b)"),
        ("[Words](/tips/)", "Words (https://hub.example/tips/)"),
        ("A &amp; B &lt;c> 2\u00a0km", "A & B <c> 2\u00a0km"),
    ],
)
def test_prose_becomes_plain_text(text: str, expected: str) -> None:
    assert prose_text(Prose.of(text), "https://hub.example/") == expected
