"""The set of another domain with all that packs of its requirements need."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any, Final

import yaml

from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FOREIGN: Final = ROOT / "examples" / "foreign-matrix"
MINIMAL: Final = ROOT / "tests" / "fixtures" / "minimal"
# What stands in the smallest hub's file, and what stands for it in the other one.
OTHERS: Final = {
    "origin: public": "origin: keepers",
    "origin: hub": "origin: proposal",
    "source: garden-guide": "source: keepers-notebook",
    "added: 0.2.0": "added: 1.0.0",
    "2026-11-20": "2026-11-28",
    "2026-11-22": "2026-11-28",
    "2027-11-22": "2027-11-28",
    "Pounds for an hour of a bidder": "Pounds for an hour of an archive",
    "label: Bidders": "label: Archives",
    "label: Evaluators": "label: Visitors",
    "that one evaluator scores": "that one visitor scores",
    "Evaluators write": "Visitors write",
    "Questions are asked of those who want to cook.": "Requirements are put to archives.",
    "scored under one question": "scored under one requirement",
    "How a question is": "How a requirement is",
    "How the questions are made": "How the requirements are made",
    "What all questions of": "What all requirements of",
    "rules:\n": "routes:\n  - id: grant\n    label: Visit by the keepers\nrules:\n",
}
TERMS: Final = {
    "tender": "visit",
    "bidder": "archive",
    "bidders": "archives",
    "evaluator": "visitor",
    "evaluators": "visitors",
    "buyer": "keeper",
    "buyers": "keepers",
    "pack": "visit pack",
}
"""What the keepers call those who take part."""
LABELS: Final = {
    "label-use": "Using it on a visit",
    "label-always": "On any visit",
    "label-good-answer": "Proof",
    "label-record-asked": "Asks for earlier years",
    "label-bidding": "If you are visited",
    "label-evaluating": "If you visit",
    "label-weightings-and-scores": "Levels and scores",
    "label-about-bid": "About this archive",
}
HEADINGS: Final = {
    "heading-code": "Sign",
    "heading-theme": "In short",
    "heading-address": "Where to read it",
    "heading-rights": "What you may do",
    "heading-section": "Room",
    "heading-section-weight": "Share of the room",
    "heading-guidance-for-buyers": "For keepers alone",
    "heading-system": "Whose rule",
    "heading-fingerprint-of-the-pack": "Mark of the visit",
    "heading-step": "Stage of the visit",
}
"""Headings of the tables that they hand on."""
NAMES: Final = {
    "name-question-matrix": "requirements-for-archives",
    "name-matrix": "chapters",
    "name-questions": "single",
    "name-figures": "numbers",
    "name-for-bidders": "for-archives",
    "name-answers-of-bidders": "answers-of-archives",
    "name-for-evaluators": "for-visitors",
    "name-for-applicants": "for-archives-that-ask",
    "name-answers-of-applicants": "answers-of-archives-that-ask",
    "name-evaluator": "visitor",
    "name-pack": "visit",
    "name-flat-sheet": "rows",
    "name-for-e-tendering": "for-other-systems",
}
"""What they call their files."""
_SAID: Final = {
    **{key: own for key, own in TERMS.items() if key != "pack"},
    "tenders": "visits",
    **dict.fromkeys(("evaluation", "evaluations"), "reading"),
    "question": "requirement",
    "questions": "requirements",
    "key criterion": "chapter",
    "key criteria": "chapters",
    "criterion": "chapter",
    "criteria": "chapters",
    "good answer": "proof",
    "weighting": "level",
}
_WORD: Final = re.compile(rf"(?<!\{{)\b({'|'.join(sorted(_SAID, key=len, reverse=True))})\b", re.IGNORECASE)


def write_pack_hub(folder: Path) -> None:
    """Write the foreign matrix with a question bank, and all that such questions need."""
    shutil.copytree(FOREIGN, folder, dirs_exist_ok=True)
    text = (MINIMAL / "content" / "question-bank.yml").read_text(encoding="utf-8")
    for old, new in OTHERS.items():
        text = text.replace(old, new)
    (folder / "content" / "question-bank.yml").write_text(text, encoding="utf-8")
    words = (MINIMAL / "content" / "pack-words.yml").read_text(encoding="utf-8")
    words = "\n".join(each if "- id:" in each else _WORD.sub(_put, each) for each in words.split("\n"))
    (folder / "content" / "pack-words.yml").write_text(words, encoding="utf-8")
    own = TERMS | LABELS | HEADINGS | NAMES
    with (folder / "content" / "words.yml").open("a", encoding="utf-8") as house:
        house.writelines(f"  - id: {key}\n    text: {text}\n" for key, text in own.items())
    for file in (folder / "content" / "matrix").glob("*.yml"):
        record: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
        for question in (each for area in record["areas"] for each in area["questions"]):
            question["in_tender"] = {"origin": "proposal", "kind": "scored", "word_limit": 250}
            question["levels"] = {"origin": "proposal", "weak": "Little.", "fair": "Some.", "strong": "All."}
        file.write_text(yaml.safe_dump(record, sort_keys=False, allow_unicode=True), encoding="utf-8")


def _put(match: re.Match[str]) -> str:
    """Return the keepers' word in place of another, with a capital as that has one."""
    own = _SAID[match[0].lower()]
    return own.capitalize() if match[0][0].isupper() else own
