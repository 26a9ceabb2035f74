"""The A to Z holds everything once, in an order that readers expect, with other words for it."""

from __future__ import annotations

import pytest

from guidancehub.web.a_to_z import NUMBERS, IndexLine, by_letter, lines_of
from support import real_hub

HUB = real_hub()
LINES = lines_of(HUB)


def test_every_entry_of_the_hub_has_a_line() -> None:
    urls = {line.url for line in LINES if not line.see}
    for found in (
        HUB.principles,
        HUB.criteria,
        HUB.questions,
        HUB.cases,
        HUB.tips,
        HUB.facts,
        HUB.terms,
        HUB.gaps,
    ):
        assert found
        for entry in found:
            assert any(url.rstrip("/").endswith(entry.id) for url in urls), entry.id
    assert {f"places/{place.id}/" for place in HUB.info.places} <= urls
    assert len(LINES) == len(set(LINES))


def test_other_words_lead_to_their_term() -> None:
    see = {(line.word, line.see) for line in LINES}
    sector = "Voluntary, community and social enterprise (VCSE)"
    assert {("VCSE", sector), ("charity", sector), ("ICB", "Integrated Care Board (ICB)")} <= see
    assert all(line.word.casefold() != line.see.casefold() for line in LINES)


@pytest.mark.parametrize(
    ("word", "key", "letter"),
    [
        ("The path to adoption", "path to adoption", "P"),
        ("A price that lasts", "price that lasts", "P"),
        ("“Anchor” roles", "anchor” roles", "A"),
        ("Élan", "elan", "E"),
        ("A", "a", "A"),
        ("£50,000 for each", "50,000 for each", NUMBERS),
    ],
)
def test_articles_quotation_marks_and_accents_do_not_count(word: str, key: str, letter: str) -> None:
    line = IndexLine(word, "")
    assert (line.key, line.letter) == (key, letter)


def test_letters_come_in_their_order_each_once() -> None:
    letters = [letter for letter, _ in by_letter(LINES)]
    assert letters == [NUMBERS, *sorted(letters[1:])]
    assert len(letters) == len(set(letters))
