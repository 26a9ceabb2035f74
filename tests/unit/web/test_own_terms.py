"""The script of the tender pack says what a hub calls things, and its names of data stay."""

from __future__ import annotations

import pytest

from guidancehub.content.model.house_words import HouseWords
from guidancehub.web.script.own_terms import NO_TERMS, OwnTerms

PACK = "docs/assets/js/pack/view/card.mjs"
TERMS = OwnTerms.of(
    HouseWords(
        "Northshire",
        {
            "question": "requirement",
            "questions": "requirements",
            "criteria": "chapters",
            "weighting": "level",
            "bidder": "archive",
            "bidders": "archives",
            "evaluator": "reader",
            "buyer": "keeper",
            "buyers": "keepers",
            "pack": "visit pack",
            "gate": "door",
            "gates": "doors",
            "heading-section-weight": 'Share of a "part"',
            "heading-title": "Name",
            "heading-rights": "Rights to it",
            "name-for-bidders": "for-archives",
            "name-evaluator": "visitor",
            "name-pack": "visit",
            "name-timetable": "days",
            "paper-sheet-change-log": "List of changes",
            "papers-weak": '{answer} is "weak"',
        },
    )
)
FLAT = "docs/assets/js/papers/bridges/flat-sheet.mjs"
KNOWN = "docs/assets/js/papers/known/sheets.mjs"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('"Write the question first."', '"Write the requirement first."'),
        ('"Questions"', '"Requirements"'),
        ('"Question"', '"Requirement"'),
        ('"key criteria, and criteria"', '"chapters, and chapters"'),
        ('"both weightings of it"', '"both levels of it"'),
        ('"evidence that a bidder has"', '"evidence that an archive has"'),
        ('"An evaluator reads it."', '"A reader reads it."'),
        ('"the buyer\'s own"', '"the keeper\'s own"'),
        ("`Choose ${most} questions`", "`Choose ${most} requirements`"),
        ('n === 1 ? "question" : "questions"', 'n === 1 ? "requirement" : "requirements"'),
        ('grant ? "funder" : "buyer"', 'grant ? "funder" : "keeper"'),
        ('{ offer: "offer", bidder: "bidder" }', '{ offer: "offer", bidder: "archive" }'),
        ('"A tender pack for all"', '"A visit pack for all"'),
        ('"A gate is passed or failed."', '"A door is passed or failed."'),
        ('one ? "gate" : "gates"', 'one ? "door" : "doors"'),
    ],
)
def test_texts_have_the_hubs_terms(written: str, said: str) -> None:
    assert TERMS.in_script(PACK, written) == said


@pytest.mark.parametrize(
    "script",
    [
        'rowsBy(["code", "bidder"], all)',
        'first ? "criteria" : "question"',
        '{ class: "hub-question hub-question--own", id: "own question-1" }',
        'list(evaluators, "evaluators", 1)',
        "// a question\nconst question = /one question/;",
        '"basic selection criteria, and award criteria"',
        '"Last day for questions"',
        'h("p", { "data-question": "the-question/list" })',
        'link.hash.startsWith("#gate") ? 0 : 1',
        'entries("gate", gates)',
    ],
)
def test_names_the_law_and_other_senses_stay(script: str) -> None:
    assert TERMS.in_script(PACK, script) == script


@pytest.mark.parametrize(
    ("path", "written", "said"),
    [
        (FLAT, '["Section weight", "x"]', '["Share of a \\"part\\"", "x"]'),
        (FLAT, '"Guidance for buyers"', '"Guidance for keepers"'),
        (FLAT, '["Rights"]', '["Rights to it"]'),
        (PACK, '["Rights"]', '["Rights"]'),
        (PACK, '"Section weight"', '"Share of a \\"part\\""'),
        ("docs/assets/js/list/title-columns.mjs", '["Title", "Tip"]', '["Title","Name", "Tip"]'),
        ("docs/assets/js/list/word-list.mjs", '["Title"]', '["Title"]'),
        (KNOWN, '{ gates: ["Gates"] }', '{ gates: ["Gates","Doors"] }'),
        (KNOWN, '["Change log", "Panel"]', '["Change log","List of changes", "Panel"]'),
        (KNOWN, "[`Weak: ${text}`]", '[`Weak: ${text}`,`${text} is "weak"`]'),
        (PACK, '"See the change log", "Change log"', '"See the change log", "List of changes"'),
        (PACK, '"for-bidders.docx"', '"for-archives.docx"'),
        (PACK, "`${issue}-evaluator-${id}.xlsx`", "`${issue}-visitor-${id}.xlsx`"),
        (PACK, "`pack-${end}`", "`visit-${end}`"),
        (PACK, '"public-pack.json"', '"public-pack.json"'),
        ("docs/assets/js/clock/view/app.mjs", '"timetable.csv", "timetable"', '"days.csv", "timetable"'),
        ("docs/assets/js/search/page.mjs", '"timetable.csv"', '"timetable.csv"'),
    ],
)
def test_headings_and_names_of_files_are_the_hubs_where_they_are_written(
    path: str, written: str, said: str
) -> None:
    assert TERMS.in_script(path, written) == said


def test_other_script_and_the_words_of_other_systems_stay() -> None:
    bridges = "docs/assets/js/papers/bridges"
    for path in ("docs/assets/js/notices/page.mjs", f"{bridges}/systems.mjs", f"{bridges}/rules.mjs"):
        assert TERMS.in_script(path, '"Guidance for the buyer"') == '"Guidance for the buyer"'


def test_a_hub_without_terms_of_its_own_has_those_of_the_program() -> None:
    assert OwnTerms.of(HouseWords("Northshire", {"independence": "It is ours."})) == NO_TERMS
    assert NO_TERMS.in_script(PACK, '"one question"') == '"one question"'


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('"A bidder writes."', r'"A \"b\\`$ writes."'),
        ('"Bidder"', r'"\"b\\`$"'),
        ("'A bidder writes.'", r"""'A "b\\`$ writes.'"""),
        ("`A bidder ${x} bidder {`", r'`A "b\\\`\$ ${x} "b\\\`\$ {`'),
        ('one ? "bidder" : "bidders"', r'one ? "\"b\\`$" : "it' + "'s\""),
        ("'All bidders write.'", r"'All it\'s write.'"),
    ],
)
def test_signs_of_a_term_end_no_text_and_begin_no_value(written: str, said: str) -> None:
    terms = OwnTerms.of(HouseWords("Northshire", {"bidder": '"b\\`$', "bidders": "it's"}))
    assert terms.in_script(PACK, written) == said
