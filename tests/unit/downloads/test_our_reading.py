"""Our reading of the law is named as such, and no Word file that a buyer sends out has it."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from guidancehub.downloads import excel, word
from guidancehub.downloads.csv.entries import questions_csv
from hostile import minimal_hub
from word_text import paragraphs_in

HUB = minimal_hub()
OF_A_QUESTION = "Our reading of the law: A made-up rule lets anyone ask this."
OF_A_GATE = "Our reading of the law: A made-up rule asks for no inspection."


@pytest.mark.parametrize("audience", ["bidder", "evaluator"])
def test_a_matrix_that_a_buyer_sends_out_leaves_it_out(audience: word.Audience) -> None:
    text = "\n".join(paragraphs_in(word.matrix(HUB, audience)))
    assert "How do you learn" in text
    assert "A made-up rule" not in text


def test_the_form_of_gates_leaves_it_out() -> None:
    assert HUB.gates
    text = "\n".join(paragraphs_in(word.gates(HUB, HUB.gates)))
    assert "A kitchen of one’s own." in text
    assert "A made-up rule" not in text


def test_the_matrix_to_edit_has_it_by_its_name() -> None:
    assert OF_A_QUESTION in paragraphs_in(word.matrix(HUB, "both"))


def test_a_table_has_it_by_its_name() -> None:
    (row,) = (row for row in questions_csv(HUB, HUB.placed_questions).rows if row[0] == "QI-02")
    assert f"• Look for honesty.\n• {OF_A_QUESTION}" in row


def test_the_workbook_has_it_by_its_name() -> None:
    with zipfile.ZipFile(io.BytesIO(excel.matrix(HUB))) as package:
        cells = [part.text for part in etree.fromstring(package.read("xl/sharedStrings.xml")).iter("{*}t")]
    assert f"• Look for honesty.\n• {OF_A_QUESTION}" in cells
    assert f"A kitchen of one’s own.\n{OF_A_GATE}" in cells
