"""A hub says whole texts of script in its own words, with the same values."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import pytest

from guidancehub.content.model.house_words import HouseWords, defaults, placeholders_of
from guidancehub.web.script.own_terms import OF_OTHERS, OwnTerms
from guidancehub.web.script.said_texts import form_of, texts_in
from guidancehub.web.script.tokens import tokens_of
from support import ROOT

CLOCK = "docs/assets/js/clock/view/plan.mjs"
SCRIPT: Final = ROOT / "docs" / "assets" / "js"
_OF_PROBLEMS: Final = (
    *("a link", "a pack of {} characters at most", "a whole link", "another check sum", "another format"),
    *("answers of format 1", "bits of no pack", "each code once", "format 1", "letters, digits, - and _"),
    *("more than 1 MB", "1 MB at most", "no answer", "other characters", "release {}", "that of the link"),
    *("text that is no JSON", "those of a pack", "too few bits", "the bank of release {}"),
    *("a release of this hub", "bank, release", "a private part", "none in a public file"),
)
"""What a problem found and expected, where its message says it in words of its own."""
KEPT: Final = {
    **dict.fromkeys(_OF_PROBLEMS, "readers are told the message, and not this"),
    "BEGIN:VCALENDAR": "calendar files are read by programs",
    "the file has no header": "a fault that no reader is told of",
    "the index answered {}": "a fault that no reader is told of",
    "the dictionary answered {}": "a fault that no reader is told of",
    "there is no {} at {}": "a fault that no reader is told of",
    "the hub answered {}": "a fault that no reader is told of",
    "this is no bank of format 1": "a fault that no reader is told of",
    "JSON has no {} such as this": "a fault that no reader is told of",
    "no such route: {}": "a fault that no reader is told of",
    "{} hint": "a key by which the page knows a line again",
    "the next day": "what drafts say is looked for as it is written",
    "twenty four": "what drafts say is looked for as it is written",
    "key criteria": "what drafts say is looked for as it is written",
    "no such column: {}": "a fault that no reader is told of",
    "not met": "a choice in workbooks, which is read back and kept in data",
    "not found": "a choice in workbooks, which is read back and kept in data",
    "Text Area": "what other systems call a field",
    '{}<worksheet xmlns="{}">': "a part of a workbook is read by programs",
    "ol eas t": "letters that stand for digits where names are looked for",
    "one two three four five six seven eight nine ten eleven twelve": (
        "what papers say of others is looked for as it is written"
    ),
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth": (
        "what papers say of others is looked for as it is written"
    ),
}
"""Texts without an id, each with the reason."""
_OF_PROGRAMS: Final = re.compile(
    r"hub-|\\\\|\(\?:|\[aria-|\[data-|^\(min-|^main |^<|^(?:[a-z]+ ){12}|^[A-Z]+[:;]|^\s*\S*\s*$|/"
)
"""Classes, patterns, selectors, lines of calendar files, words that a search leaves out, and single words."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def said_by(own: dict[str, str], script: str) -> str:
    return OwnTerms.of(HouseWords("Eastvale", own)).in_script(CLOCK, script)


@pytest.mark.parametrize(
    ("key", "own", "script", "said"),
    [
        ("clock-copy-link", "Copy “it”", 'h("a", "Copy a link to this answer")', 'h("a", "Copy “it”")'),
        ("clock-copy-link", 'Say "it"', '["Copy a link to this answer"]', '["Say \\"it\\""]'),
        ("clock-reviewed", "On {day} it was", "`That was on ${f(1)}.`", "`On ${f(1)} it was`"),
        (
            "clock-link-choice",
            "{name}: {value}, {name}",
            "`The link says “${a}” for “${ b[0] }”. Only yes or no can stand there.`",
            "`${ b[0]}: ${a}, ${ b[0]}`",
        ),
        (
            "clock-link-choice",
            "No",
            "`The link says “${a}” for “${b}”. Only yes or no can stand there.`",
            "`No`",
        ),
        ("clock-reviewed", "`${day}` \\", "`That was on ${d}.`", "`\\`\\$${d}\\` \\\\`"),
        ("clock-reviewed", "Then", "x = `a ${`That was on ${d}.`} b`;", "x = `a ${`Then`} b`;"),
        ("clock-by-law", "{name} says {why}", "`By law: ${w} (${`${n}`}).`", "`${`${n}`} says ${w}`"),
        ("heading-latest-day", "Last day", '["Latest day", "Step"]', '["Last day", "Step"]'),
        ("clock-reviewed", "Then", '"That was on"', '"That was on"'),
        ("clock-copy-link", "Copy it", "// Copy a link to this answer", "// Copy a link to this answer"),
    ],
)
def test_a_text_of_its_own_stands_in_place_of_the_programs(
    key: str, own: str, script: str, said: str
) -> None:
    assert said_by({key: own}, script) == said


def test_the_hubs_terms_are_in_its_own_texts_of_script() -> None:
    own = {"pack": "kit", "notice-no-pack": "That is no {pack}."}
    terms = OwnTerms.of(HouseWords("Eastvale", own))
    assert (
        terms.in_script("docs/assets/js/notices/from-pack.mjs", '"That is no pack."') == '"That is no kit."'
    )


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Return the module and the form of each text."""
    return tuple(
        (file.relative_to(SCRIPT).as_posix(), said.form)
        for file in sorted(SCRIPT.rglob("*.mjs"))
        for said in texts_in(tokens_of(file.read_text(encoding="utf-8")))
    )


def forms() -> list[str]:
    known, plain = defaults(), HouseWords("")
    every = (known.headings, known.script, known.paper_sheets)
    return [form_of(plain.in_terms(text)) for each in every for text in each.values()]


def test_each_sentence_of_script_has_an_id() -> None:
    known = {*forms(), *KEPT}
    left = {
        form: module
        for module, form in texts()
        if _WORD.search(form) and not _OF_PROGRAMS.search(form) and form not in known
        if f"docs/assets/js/{module}" not in OF_OTHERS
    }
    assert left == {}


def test_each_text_of_script_is_said_there_and_stands_once() -> None:
    said = {form for _, form in texts()}
    own = [form_of(text) for text in defaults().script.values()]
    own += [HouseWords("").in_terms(text) for text in defaults().paper_sheets.values()]
    assert {form for form in own if form not in said} == set()
    every = [form for form in forms() if form in said and " " in form]
    assert sorted(every) == sorted(set(every))
    assert set(KEPT) <= said
    named = [re.findall(r"\{([^{}]*)\}", text) for text in defaults().script.values()]
    assert all(len(names) == len(set(names)) for names in named)
    assert not any(placeholders_of(text) & defaults().terms.keys() for text in defaults().script.values())


def test_script_with_a_mark_for_each_text_can_still_be_read() -> None:
    marks = {
        key: f"§{key}§ {{{'} {'.join(placeholders_of(text) or ['none'])}}}"
        for key, text in {**defaults().script, **defaults().paper_sheets}.items()
    }
    terms = OwnTerms.of(HouseWords("Eastvale", marks))
    found = set[str]()
    for file in sorted(SCRIPT.rglob("*.mjs")):
        path = file.relative_to(ROOT).as_posix()
        made = tokens_of(terms.in_script(path, file.read_text(encoding="utf-8")))
        assert not any(token.kind == "stray" for token in made), path
        found.update(key for token in made for key in re.findall("§([^§]*)§", token.text))
    assert found == marks.keys()
