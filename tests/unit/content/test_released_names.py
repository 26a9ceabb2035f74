"""What a release called its files is what they are called for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.__main__ import main
from guidancehub.content.released_names import NAMES_FILE
from minimal_hub import ORIGINAL

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

WORDS = "content/words.yml"
OWN = "texts:\n  - id: bidder\n    text: cook\n  - id: name-for-bidders\n    text: for-cooks\n"


def noted(hub: MinimalHub) -> dict[str, str]:
    hub.changed.update(ORIGINAL)
    assert main(["--root", str(hub.root), "ledger"]) == 0
    lines = (line.split(" ", 2) for line in hub.read(NAMES_FILE).splitlines())
    return {key: name for _, key, name in lines}


def test_a_release_notes_the_names_of_the_files_that_a_hub_has(hub: MinimalHub) -> None:
    hub.write(WORDS, OWN)
    names = noted(hub)
    assert (names["name-for-bidders"], names["name-question-matrix"]) == ("for-cooks", "question-matrix")
    assert names["name-worked-answers"] == "worked-answers"
    # Those of papers that script makes are on readers' disks, and no part of an address.
    assert not {"name-answers", "name-moderation", "name-for-applicants"} & names.keys()
    before = hub.read(NAMES_FILE)
    assert noted(hub) == names
    assert hub.read(NAMES_FILE) == before
    assert hub.report_without_pages() == "no problems"


def test_a_name_that_is_another_one_after_a_release_is_told_where_it_stands(hub: MinimalHub) -> None:
    hub.write(WORDS, OWN)
    noted(hub)
    hub.write(WORDS, OWN.replace("for-cooks", "for-chefs"))
    told, cure, *_ = hub.report_without_pages().split("\n")
    assert told == (
        "content/words.yml:5:11: texts[2].text: found 'for-chefs', expected 'for-cooks', as release 0.2.0 "
        "called its files [name-released-changed]"
    )
    assert cure == "    hint: links that readers have keep their address for ever: write 'for-cooks' again"


def test_a_name_that_was_taken_out_after_a_release_is_told_with_its_line(hub: MinimalHub) -> None:
    hub.write(WORDS, OWN)
    noted(hub)
    hub.delete(WORDS)
    report = hub.report_without_pages()
    at = hub.read(NAMES_FILE).splitlines().index("0.2.0 name-for-bidders for-cooks") + 1
    assert f"{NAMES_FILE}:{at}:1: found 'for-bidders', expected 'for-cooks'" in report
    assert "put 'name-for-bidders' with the text 'for-cooks' back into content/words.yml" in report


def test_a_name_that_was_given_after_a_release_is_told(hub: MinimalHub) -> None:
    noted(hub)
    hub.write(WORDS, OWN)
    assert "found 'for-cooks', expected 'for-bidders'" in hub.report_without_pages()


def test_a_name_of_files_that_a_hub_has_never_had_is_free(hub: MinimalHub) -> None:
    noted(hub)
    hub.write(WORDS, "texts:\n  - id: name-moderation\n    text: agreed-scores\n")
    assert hub.report_without_pages() == "no problems"


SHEET = "texts:\n  - id: paper-sheet-totals\n    text: All marks\n"


def test_own_words_by_which_files_are_read_back_stay_what_a_release_had(hub: MinimalHub) -> None:
    hub.write(WORDS, f"{SHEET}  - id: answers-hint\n    text: Type here.\n")
    names = noted(hub)
    assert {"0.2.0 paper-sheet-totals All marks", "0.2.0 answers-hint Type here."} <= {
        *hub.read(NAMES_FILE).splitlines()
    }
    # The program's own words are known for ever, so that they may become others.
    assert "paper-sheet-prices" not in names
    hub.write(WORDS, SHEET.replace("All marks", "Sums"))
    report = hub.report_without_pages()
    assert (
        "content/words.yml:3:11: texts[1].text: found 'Sums', expected 'All marks', as release 0.2.0 said in "
        "files that are read back [word-released-changed]"
    ) in report
    assert "put 'answers-hint' with the text 'Type here.' back into content/words.yml" in report


def test_a_term_that_names_a_sheet_stays_too(hub: MinimalHub) -> None:
    hub.write(WORDS, "texts:\n  - id: gates\n    text: doors\n")
    assert noted(hub)["paper-sheet-gates"] == "Doors"


@pytest.mark.parametrize(
    "line", ["nonsense", "0.2.0 word for-cooks", "0.2.0 name-gates Doors", "0.2.0 answers-hint  x"]
)
def test_a_line_of_another_form_is_told_with_its_number(line: str, hub: MinimalHub) -> None:
    hub.write(NAMES_FILE, f"0.2.0 name-for-bidders for-bidders\n{line}\n")
    assert f"{NAMES_FILE}:2:1: found “{line}”" in hub.report_without_pages()
