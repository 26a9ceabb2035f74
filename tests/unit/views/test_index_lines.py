"""The A to Z holds everything once, in an order that readers expect, with other words for it."""

from __future__ import annotations

import pytest

from guidancehub.views.index_lines import (
    NUMBERS,
    OTHER,
    IndexLine,
    by_letter,
    headings_shown,
    lines_of,
)
from hostile import minimal_hub
from support import with_records

HUB = minimal_hub()


def test_every_entry_has_a_line_that_says_what_it_is_and_other_words_lead_to_their_term() -> None:
    assert [f"{line.letter} {line.word}: {line.see or line.kind_label}" for line in lines_of(HUB)] == [
        "A Ask the neighbours: Top tip",
        "B Beds in the garden: Figure",
        "B The book of recipes: What is missing",
        "B broth: Soup",
        "C Checks of size: Guidance",
        "C Contracts and grants: Guidance",
        "D Days when the gardens are shut: Bank holidays",
        "F Find a way to pay: Finder",
        "F Find the rule for a hedge: Finder",
        "F From an idea to a garden: The journey",
        "G The garden clock: Tool",
        "H Hedges at corners: Law and policy",
        "H The helpers: Self-assessment",
        "H How the questions are made: Method",
        "K Keep notes: Top tip",
        "K A kitchen: Gate GT-01",
        "L Learning: Question QI-02",
        "L Listening: Question QI-01",
        "L Lunches in the shared garden: Case study",
        "N North Bank: Place",
        "N Notes on a hedge: Finder",
        "N Notice of a new bed: Notice",
        "N Notices at the gate, checked: Notice checker",
        "N Notices at the gate, how to write them: Notice desk",
        "Q Quality and innovation: Key criterion",
        "Q Questions people ask: Guidance",
        "R A recipe for soup: Hub draft",
        "R Rules for hedges: Law and policy",
        "S A set for lunches: Set of questions",
        "S SG: Shared Garden (SG)",
        "S Share the work: Principle",
        "S Shared Garden (SG): Glossary term",
        "S The soil: Self-assessment",
        "S Soup: Glossary term",
        "S South Bank: Place",
        "S Start small: Principle",
        "T Tender pack: Tool",
        "T A timetable backwards from the start: Tool",
        "W What comes next: The journey",
        "W What Riverside agreed on contracts and grants: Guidance",
        "W What the garden costs: Investment in the sector",
        "W What the soup costs: Figure",
    ]


def test_a_line_leads_to_its_entry_and_another_word_to_its_term() -> None:
    urls = {line.word: line.url for line in lines_of(HUB)}
    assert urls["Listening"] == "matrix/questions/QI-01/"
    assert urls["The soil"] == "self-assessment/#assess-soil"
    assert urls["Find a way to pay"] == "contracts-and-grants/finder/"
    assert urls["broth"] == urls["Soup"] == "glossary/#soup"


def test_another_word_that_is_the_term_in_other_letters_has_no_line() -> None:
    *others, soup = HUB.terms
    changed = soup.model_copy(update={"also": ("SOUP", "stew")})
    (file,) = HUB.files["glossary"]
    record = file.record.model_copy(update={"terms": (changed, *others)})
    words = {line.word for line in lines_of(with_records(HUB, {"glossary": [record]}))}
    assert "stew" in words
    assert "SOUP" not in words


@pytest.mark.parametrize(
    ("word", "key", "letter"),
    [
        ("The path to adoption", "path to adoption", "P"),
        ("A price that lasts", "price that lasts", "P"),
        ("“Anchor” roles", "anchor” roles", "A"),
        ("Élan", "elan", "E"),
        ("A", "a", "A"),
        ("£50,000 for each", "50,000 for each", NUMBERS),
        ("Łódź & District", "lodz & district", "L"),
        ("Ørsted", "orsted", "O"),
        ("Ærø", "aero", "A"),
        ("Œuvre", "oeuvre", "O"),
        ("Đà Nẵng", "da nang", "D"),
        ("Þingvellir", "thingvellir", "T"),
        ("ẞ", "ss", "S"),
        ("Ελλάδα", "ελλαδα", OTHER),
        ("北京", "北京", OTHER),
        ("…", "", NUMBERS),
    ],
)
def test_articles_quotation_marks_and_accents_do_not_count(word: str, key: str, letter: str) -> None:
    line = IndexLine(word, "")
    assert (line.key, line.letter) == (key, letter)


def test_letters_come_in_their_order_each_once() -> None:
    words = ["Soup", "24 beds", "A shed", "the beds", "sowing", "Beans"]
    found = by_letter(sorted((IndexLine(word, "") for word in words), key=lambda line: line.key))
    assert [(letter, [line.word for line in lines]) for letter, lines in found] == [
        (NUMBERS, ["24 beds"]),
        ("B", ["Beans", "the beds"]),
        ("S", ["A shed", "Soup", "sowing"]),
    ]


def test_words_of_other_alphabets_come_last_each_heading_once() -> None:
    names = ("Ελλάδα", "Łódź", "Zebra", "٣ beds", "北京", "24 beds")
    (place, *_) = HUB.info.places
    places = tuple(
        place.model_copy(update={"id": f"place-{at}", "name": name}) for at, name in enumerate(names)
    )
    lines = lines_of(with_records(HUB, {"hub": [HUB.info.model_copy(update={"places": places})]}))
    found = [
        (letter, [line.word for line in each if line.word in names]) for letter, each in by_letter(lines)
    ]
    letters = [letter for letter, _ in found]
    assert len(letters) == len(set(letters))
    assert [each for each in found if each[1]] == [
        (NUMBERS, ["24 beds", "٣ beds"]),
        ("L", ["Łódź"]),
        ("Z", ["Zebra"]),
        (OTHER, ["Ελλάδα", "北京"]),
    ]


def test_a_row_of_letters_has_other_alphabets_only_where_something_begins_with_one() -> None:
    assert headings_shown(["A"])[-1] == "Z"
    assert headings_shown(["A", OTHER])[-1] == OTHER
