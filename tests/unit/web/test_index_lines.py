"""The A to Z holds everything once, in an order that readers expect, with other words for it."""

from __future__ import annotations

import pytest

from guidancehub.content.kinds import KINDS
from guidancehub.web.index_lines import NUMBERS, IndexLine, by_letter, lines_of
from hostile import minimal_hub
from support import with_records

HUB = minimal_hub()
LINES = lines_of(HUB)


def test_every_entry_of_the_hub_has_one_line_that_says_what_it_is() -> None:
    lines = {(line.url, line.kind) for line in LINES if not line.see}
    for kind in KINDS:
        for entry in HUB.shown(kind) if kind.listed else ():
            label = f"{kind.one} {entry.id}" if kind.coded else kind.one
            assert (kind.url(entry.id), label) in lines
    assert len(LINES) == len(set(LINES))


def test_each_page_of_the_guide_has_a_line_of_its_own() -> None:
    guide = {line.url.removeprefix("contracts-and-grants/") for line in LINES if line.kind == "Guidance"}
    assert guide == {"", "finder/", "proportionality/", "questions/", "what-was-agreed/"}
    assert "What Riverside agreed on contracts and grants" in {line.word for line in LINES}


def test_other_words_lead_to_their_term() -> None:
    see = {(line.word, line.see) for line in LINES if line.see}
    assert see == {("broth", "Soup"), ("SG", "Shared Garden (SG)")}


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
    case = HUB.cases[0].model_copy(update={"id": "ten", "title": "10 lunches"})
    lines = lines_of(with_records(HUB, {"case": (*HUB.cases, case)}))
    letters = [letter for letter, _ in by_letter(lines)]
    assert letters == [NUMBERS, *sorted(letters[1:])]
    assert len(letters) == len(set(letters)) > 5
