"""A hub draft in Word has what its page has, and room to write where its table has some."""

from __future__ import annotations

import io

import docx

from guidancehub.content.model.chapter_kinds import DRAFT
from guidancehub.downloads import word
from guidancehub.downloads.registry import downloads_of
from guidancehub.views.labels import NOT_SAID
from guidancehub.views.links import Links
from hostile import minimal_hub
from word_text import paragraphs_in

HUB = minimal_hub()
(SOUP,) = HUB.shown(DRAFT)
TABLE = {
    "caption": "What to buy",
    "columns": ["Vegetable", "How many"],
    "rows": [{"title": "Leeks", "cells": ["Six"]}, {"title": "Carrots", "cells": ["Ten"]}],
    "origin": "hub",
    "sources": [{"source": "garden-guide", "part": "Page 25"}],
}


def made(**changes: object) -> bytes:
    """Return the document of the draft whose only section has some changes."""
    (section,) = SOUP.model_dump(mode="python", exclude_none=True)["sections"]
    section["items"] = SOUP.sections[0].items
    shown = type(SOUP.sections[0]).model_validate({**section, **changes})
    return word.draft(HUB, Links(HUB), SOUP.model_copy(update={"sections": (shown,)}))


def test_it_has_every_text_of_the_page_and_links_on() -> None:
    said = paragraphs_in(word.draft(HUB, Links(HUB), SOUP))
    for text in (SOUP.title, SOUP.summary, SOUP.introduction.text, "Cooking", "Boil"):
        assert text in said
    assert "Boil the vegetables until they are soft." in said
    assert [text for text in said if text.startswith("See also: QI-01 ")]


def test_it_says_whose_it_is_and_what_each_part_rests_on() -> None:
    said = paragraphs_in(word.draft(HUB, Links(HUB), SOUP))
    assert HUB.info.origin(SOUP.origin).sentence in said
    for source in ("riverside-report", "garden-guide"):
        assert [text for text in said if text.startswith(HUB.bibliography[source].in_words)]


def test_it_begins_with_the_main_points_and_ends_with_what_the_source_does_not_say() -> None:
    short = SOUP.introduction.of("Boil, then *stir*.")
    changed = SOUP.model_copy(update={"in_short": short, "not_said": ("How much salt it takes.",)})
    said = paragraphs_in(word.draft(HUB, Links(HUB), changed))
    order = ("In short", "Boil, then stir.", "Cooking", "Boil", NOT_SAID, "How much salt it takes.")
    places = [said.index(text) for text in order]
    assert places == sorted(places)
    assert NOT_SAID not in paragraphs_in(word.draft(HUB, Links(HUB), SOUP))


def test_the_order_is_in_numbers_where_it_matters() -> None:
    assert "1. Boil" in paragraphs_in(made(numbered=True))
    assert "Boil" in paragraphs_in(made(numbered=False))


def test_a_table_to_fill_in_has_a_last_column_to_write_in() -> None:
    (plain,) = docx.Document(io.BytesIO(made(table=TABLE))).tables
    (form,) = docx.Document(io.BytesIO(made(table=TABLE | {"to_fill_in": "Who buys it"}))).tables
    cells = [[cell.text for cell in row.cells] for row in form.rows]
    assert cells == [
        ["Vegetable", "How many", "Who buys it"],
        ["Leeks", "Six", ""],
        ["Carrots", "Ten", ""],
    ]
    assert [[cell.text for cell in row.cells] for row in plain.rows] == [row[:2] for row in cells]
    assert [row.height is None for row in plain.rows] == [True, True, True]
    assert all(row.height for row in form.rows[1:])


def test_each_draft_has_a_document_on_its_own_page() -> None:
    links = [each for each in downloads_of(HUB, Links(HUB)) if each.key == (DRAFT.name, SOUP.id)]
    assert [(each.uri, each.pages) for each in links] == [
        (f"downloads/drafts/{SOUP.id}.docx", (DRAFT.url(SOUP.id),))
    ]
