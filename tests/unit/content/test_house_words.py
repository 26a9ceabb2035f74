"""A hub says the program's words in its own, with the same terms everywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from guidancehub.content.load import load
from guidancehub.content.model.house_words import HouseWords, defaults, placeholders_of
from support import ROOT

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

SCRIPT = ROOT / "docs" / "assets" / "js"
# How code and templates ask for a text.
ASKED = re.compile(r"""\b(?:say|words\.say)\(\s*f?["']([a-z-]+)["']""")
ENDINGS = {".py", ".jinja", ".html", ".typ"}
CODES = (("QI-01", "QI.1.1"), ("QI-02", "QI1.2"), ("QI-03", "QI1.2.3"), ("prefix: QI", "prefix: QI1"))


def test_a_term_of_its_own_is_in_every_text_that_has_it() -> None:
    words = HouseWords("Eastvale", {"criterion": "chapter", "criteria": "chapters"})
    assert words.say("criterion-of", number=1, all=3) == "Chapter 1 of 3"
    assert words.say("matrix-criteria") == "The chapters"
    assert words.say("places-lead", all="two Places") == "Eastvale covers two Places."


def test_a_word_alone_of_a_term_follows_the_hubs_own_term() -> None:
    words = HouseWords("Eastvale", {"criterion": "chapter", "criteria": "chapters", "questions": "verses"})
    assert words.label("Criterion") == "Chapter"
    assert words.label("All criteria") == "All chapters"
    assert words.label("Criteria and their questions") == "Chapters and their verses"
    words = HouseWords("Eastvale", {"criterion": "long chapter", "short-criterion": "chapter"})
    assert (words.label("Key criterion"), words.label("Criterion")) == ("Long chapter", "Chapter")
    assert HouseWords("Eastvale").label("Criterion") == "Criterion"


def test_a_term_that_begins_a_sentence_has_a_capital() -> None:
    words = HouseWords("Eastvale", {"bidders": "bakers", "evaluators": "tasters"})
    assert "the question. Bakers and tasters then work" in words.say("matrix-publish")


def test_braces_that_name_nothing_stay_as_they_are() -> None:
    words = HouseWords("Eastvale", {"matrix-lead": "{all}, {0} and {} of {system}"})
    assert words.say("matrix-lead", all="two") == "Two, {0} and {} of Eastvale"


@pytest.mark.parametrize(
    ("text", "brace"), [("Of {all}, {own", "{"), ("all} of {own}", "}"), ("{{all}}", "{")]
)
def test_a_brace_around_no_name_is_told(text: str, brace: str, hub: MinimalHub) -> None:
    hub.write("content/words.yml", f'texts:\n  - id: home-own\n    text: "{text}"\n')
    assert f"words.yml:3:11: texts[1].text: found “{brace}” around no name" in hub.report_without_pages()


def test_a_label_of_its_own_is_said_for_the_programs_and_any_other_stays() -> None:
    words = HouseWords("Eastvale", {"label-weighting": "Level"})
    assert (words.label("Weighting"), words.label("Origin")) == ("Level", "Origin")


def test_a_label_has_the_hubs_own_terms() -> None:
    words = HouseWords("Eastvale", {"bidder": "baker", "question": "step"})
    assert words.label("Hours for one bidder") == "Hours for one baker"
    assert words.label("Question") == "Step"


def test_a_heading_of_its_own_is_said_for_the_programs_and_no_title_changes() -> None:
    words = HouseWords("Eastvale", {"heading-value": "Worth", "bidder": "baker", "label-weighting": "Level"})
    assert [words.heading(text) for text in ("Value", "Weighting", "What a bidder can show", "Size")] == [
        *("Worth", "Level", "What a baker can show", "Size")
    ]
    assert words.label("Value") == "Value"


def test_a_file_has_the_hubs_name_or_the_programs() -> None:
    words = HouseWords("Eastvale", {"name-for-bidders": "for-bakers"})
    assert (words.name("for-bidders"), words.name("figures")) == ("for-bakers", "figures")
    with pytest.raises(KeyError):
        words.name("of-nobody")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("for-bakers", ""),
        ("For-Bakers", "lower-case letters, digits and single hyphens"),
        ("for bakers.docx", "write it without its ending"),
        ("../for-bakers", "[word-file-name]"),
        ("con", "[word-file-name]"),
        ("b" * 61, "[word-file-name]"),
        ("für-bäcker", "[word-file-name]"),
        ("figures", "expected a name that no other file has"),
        ("figures", "'name-figures' has this name"),
        ("for-applicants", "'name-for-applicants' has this name: choose another one"),
        ("for-suppliers", ""),
    ],
)
def test_a_name_that_not_every_file_can_have_is_told(name: str, expected: str, hub: MinimalHub) -> None:
    hub.write("content/words.yml", f"texts:\n  - id: name-for-bidders\n    text: {name}\n")
    report = hub.report_without_pages()
    assert expected in report
    assert report.count("[word-file-name]") == bool(expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Pick", ""),
        ("Pick your own {questions}", ""),
        ("Was gefällt", ""),
        ("What [we] ask", "none of [ ] : * ? / "),
        ("a/b", "[word-sheet-name]"),
        ("'Pick'", "[word-sheet-name]"),
        ("History", "[word-sheet-name]"),
        ("x" * 31, ""),
        ("x" * 32, "at most 31 letters"),
        ("\U0001f600" * 16, "at most 31 letters"),
        ("score", "'sheet-name-score' has this name: choose another one"),
    ],
)
def test_a_name_that_excel_does_not_take_for_a_sheet_is_told(
    name: str, expected: str, hub: MinimalHub
) -> None:
    hub.write("content/words.yml", f'texts:\n  - id: sheet-name-choose\n    text: "{name}"\n')
    report = hub.report_without_pages()
    assert expected in report
    assert report.count("[word-sheet-name]") == bool(expected)


@pytest.mark.parametrize(
    ("key", "name", "expected"),
    [
        ("paper-sheet-point-grid", "Every point", ""),
        ("paper-sheet-point-grid", "Score", ""),
        ("paper-sheet-point-grid", "Each of the points: met or not", "[word-sheet-name]"),
        ("paper-sheet-point-grid", "change log", "'paper-sheet-change-log' has this name"),
        ("paper-sheet-point-grid", "Gates", "'paper-sheet-gates' has this name"),
        ("gates", "doors", ""),
        ("gates", "conditions for all who take part", "at most 31 letters"),
        ("gates", "conditions for all who take part", "or give 'paper-sheet-gates' a text of its own"),
        ("gates", "prices", "'paper-sheet-prices' has this name"),
        ("questions", "what/how", "[word-sheet-name]"),
    ],
)
def test_a_name_that_excel_does_not_take_for_a_sheet_of_a_pack_is_told(
    key: str, name: str, expected: str, hub: MinimalHub
) -> None:
    hub.write("content/words.yml", f'texts:\n  - id: {key}\n    text: "{name}"\n')
    report = hub.report_without_pages()
    assert expected in report
    assert report.count("[word-sheet-name]") == bool(expected)


@pytest.mark.parametrize(
    ("text", "told"), [("{name}, that is {page}", 0), ("{page}", 0), ("{name}", 1), ("See there.", 1)]
)
def test_a_text_without_the_name_that_script_reads_is_told(text: str, told: int, hub: MinimalHub) -> None:
    hub.write("content/words.yml", f'texts:\n  - id: a-to-z-see\n    text: "{text}"\n')
    report = hub.report_without_pages()
    cure = "write {page} where the link is to stand"
    assert (report.count(cure), report.count("found no {page}")) == (told, told)


def test_the_name_that_the_cure_gives_as_an_example_can_be_taken(hub: MinimalHub) -> None:
    words = "texts:\n  - id: name-for-bidders\n    text: {}\n"
    hub.write("content/words.yml", words.format("For Bakers.docx"))
    (example,) = re.findall(r"without its ending: ([a-z-]+)", hub.report_without_pages())
    hub.write("content/words.yml", words.format(example))
    assert hub.report_without_pages() == "no problems"


def test_each_text_that_is_asked_for_is_there_and_each_that_is_there_is_asked_for() -> None:
    program = (ROOT / "hooks" / "guidancehub", ROOT / "overrides")
    files = [file for folder in program for file in folder.rglob("*") if file.suffix in ENDINGS]
    sources = "\n".join(file.read_text(encoding="utf-8") for file in files).replace("'", '"')
    known = {*defaults().terms, *defaults().texts, *defaults().script}
    assert set(ASKED.findall(sources)) <= known
    # Most are all that stands between two marks. To look for each in the whole text takes a second.
    quoted = set(sources.split('"')[1:-1])
    assert {*defaults().texts, *defaults().sheets} <= quoted
    labels = {HouseWords("").label(filled) for filled in map(filled_label, defaults().labels.values())}
    assert labels <= quoted
    # Script has headings of its own, and names of files with their endings or before what follows.
    script = "\n".join(file.read_text(encoding="utf-8") for file in SCRIPT.rglob("*.mjs"))
    headings = {filled_label(text).replace("'", '"') for text in defaults().headings.values()}
    sources += script
    assert {text for text in headings - quoted if f'"{text}"' not in sources} == set()
    names = {
        name
        for name in defaults().names.values()
        if not any(f"{before}{name}{after}" in sources for before in "\"`'-" for after in ".\"`'-")
    }
    assert names == set()


def filled_label(text: str) -> str:
    """Give a label with the program's own terms."""
    filled = text.format_map(defaults().terms)
    return filled[:1].upper() + filled[1:] if text.startswith("{") else filled


def test_a_text_has_terms_of_the_list_or_values_that_its_page_gives() -> None:
    given = {"all", "drafts", "list", "name", "number", "others", "own", "square", "system", "weightings"}
    given |= {"highest", "lowest", "part", "words", "hours", "gates-asked", "questions-asked"}
    given |= {"day", "days", "year", "why", "page", "pages", "first", "last", "yes", "no"}
    given |= {"address", "equals", "plus", "minus", "at", "low", "high", "text", "level"}
    # In formulas of the workbook, and of scores.
    given |= {"share", "most", "unlimited", "points", "score", "steps", "minutes"}
    for key, text in defaults().texts.items():
        assert placeholders_of(text) <= given | defaults().terms.keys(), key
    others = (*defaults().labels.values(), *defaults().headings.values())
    assert all(placeholders_of(text) <= defaults().terms.keys() for text in others)
    assert not any(map(placeholders_of, defaults().names.values()))


def test_the_words_of_a_hub_are_those_of_its_file(hub: MinimalHub) -> None:
    assert load(hub.root).info.words.say("independence") == "Nobody in Riverside has approved it."
    hub.delete("content/words.yml")
    assert load(hub.root).info.words.say("independence") == ""


def test_codes_may_be_like_an_example_with_dots(hub: MinimalHub) -> None:
    hub.change("content/hub.yml", "codes:\n  letters: 2\n  digits: 2", "codes:\n  like: V1.2.3")
    told = hub.lines_told()
    assert any("found 'QI-01', expected a code that begins with QI." in line for line in told)
    for old, new in CODES:
        text = hub.read("content/matrix/quality-and-innovation.yml").replace(old, new)
        hub.write("content/matrix/quality-and-innovation.yml", text)
    told = hub.lines_told()
    assert any("found 'QI.1.1', expected a code such as QI-01" in line for line in told)


def test_the_checklist_says_a_tip_as_the_hub_does(hub: MinimalHub) -> None:
    hub.write("content/words.yml", "texts:\n  - id: tip\n    text: hint\n  - id: tips\n    text: hints\n")
    assert load(hub.root).info.words.say("checklist-read").startswith("Read the whole of a hint on the web")
