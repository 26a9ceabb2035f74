"""The Word papers of packs from the bank, as LibreOffice and python-docx read them, beside the packs."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.oxml.ns import qn

from guidancehub.downloads.papers.word_skeleton import word_skeleton
from node import run_node
from pdf_text import sheets_of
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from soffice import Office

TENDER = ("bidders", "evaluators", "record", "record-empty", "disclosure")
GRANT = ("grant-applicants", "grant-record")
OTHER = ("Tanglewood", "allotments", "seventeen", "Bidder C")
"""Words that tell of the third bidder, who did not win."""


@dataclass(frozen=True)
class Papers:
    """The files that the script wrote, what must be in them, and the words of their pages."""

    folder: Path
    given: dict[str, Any]
    sheets: dict[str, list[str]]

    def whole(self, name: str) -> str:
        """Return the words of a paper without feet of pages and without spaces: lines break anywhere."""
        foot = squeezed(foot_of(self.given["grant" if name in GRANT else "tender"]))
        return "".join(
            re.sub(rf"{re.escape(foot)}Page\d+of\d+", "", squeezed(page)) for page in self.sheets[name]
        )


def squeezed(text: str) -> str:
    return re.sub(r"[\s–•]+", "", text)


def day(text: str) -> str:
    given = date.fromisoformat(text)
    return f"{given:%A} {given.day} {given:%B %Y}"


def foot_of(pack: dict[str, Any]) -> str:
    issue = pack["public"]["issue"]
    state = f"Issue {issue['number']} of {day(issue['date'])}" if issue["number"] else "Draft, not issued"
    return f"{pack['public']['name']} · {state} · Fingerprint {pack['print']}"


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory, office: Office) -> Papers:
    folder = tmp_path_factory.mktemp("papers-of-a-pack")
    skeleton = folder / "skeleton.docx"
    skeleton.write_bytes(word_skeleton().package)
    given = json.loads(run_node(ROOT / "tests" / "papers" / "print-papers.mjs", skeleton, folder))
    files = {f"{name}.docx": (folder / f"{name}.docx").read_bytes() for name in (*TENDER, *GRANT)}
    saved = office.converted(files, "pdf")
    return Papers(folder, given, {name[:-5]: sheets_of(file.read_bytes()) for name, file in saved.items()})


@pytest.mark.parametrize("name", [*TENDER, *GRANT])
def test_each_page_has_the_issue_the_fingerprint_and_its_number_and_is_not_empty(
    name: str, papers: Papers
) -> None:
    pages, pack = papers.sheets[name], papers.given["grant" if name in GRANT else "tender"]
    for at, page in enumerate(pages, start=1):
        assert squeezed(f"{foot_of(pack)} Page {at} of {len(pages)}") in squeezed(page)
        assert len(page) > 300 or at == len(pages), f"{name}, page {at}, is all but empty"


@pytest.mark.parametrize("name", ["bidders", "evaluators", "grant-applicants"])
def test_every_question_stands_with_its_weight_limit_and_points_to_the_digit(
    name: str, papers: Papers
) -> None:
    pack, whole = papers.given["grant" if name in GRANT else "tender"], papers.whole(name)
    at = 0
    for number, question in enumerate(pack["questions"], start=1):
        at = whole.index(squeezed(f"{number}. {question['title']} ({question['code']})"), at)
        following = whole[at : at + 6000]
        limit = f"{question['words']:,} words at most" if question["words"] else "no word limit"
        least = f"at least {question['minimum']} of 4 · " if "minimum" in question else ""
        terms = f"{question['weight'] / 10:.1f} per cent of the score · {least}{limit}"
        for text in (terms, question["text"], *question["points"]):
            assert squeezed(text.removeprefix("- ")) in following, question["code"]
    weights = sum(question["weight"] for question in pack["questions"])
    assert weights + pack["public"]["price"]["share"] == 1000


def test_the_facts_of_the_pack_stand_on_the_bidders_paper(papers: Papers) -> None:
    pack, whole = papers.given["tender"], papers.whole("bidders")
    public = pack["public"]
    share = public["price"]["share"]
    facts = [
        *(day(text) for text in public["dates"].values()),
        *(f"{step['score']} {step['label']} {step['sentence']}" for step in pack["scale"]),
        *(f"{gate['title']} ({gate['code']}) {gate['text']}" for gate in pack["gates"]),
        f"£{public['value']['yearly']:,} a year for 3 years",
        f"Price counts for {share / 10:.1f} per cent of the score.",
        "The lowest price is that of the offers that pass the gates and minimum scores.",
        f"For example, £1,080,000 gets {share / 10:.1f} per cent.",
        f"For example, £1,440,000 gets {share * 3 / 40:.1f} per cent.",
        public["tie"],
        public["contact"],
        *(f"{stage['title']}: {stage['text']}" for stage in public["stages"]),
        *(text for entry in public["log"] for text in (entry["what"], entry["why"])),
        f"{sum(question['words'] for question in pack['questions']):,} at most",
    ]
    assert [fact for fact in facts if squeezed(fact) not in whole] == []


@pytest.mark.parametrize(("name", "key"), [("bidders", "tender"), ("grant-applicants", "grant")])
def test_each_gate_and_question_has_one_answer_space_with_its_code(
    name: str, key: str, papers: Papers
) -> None:
    body = docx.Document(str(papers.folder / f"{name}.docx")).element.body
    tags = [tag.get(qn("w:val")) for tag in body.iter(qn("w:tag"))]
    pack = papers.given[key]
    codes = [each["code"] for part in ("gates", "questions") for each in pack[part]]
    assert tags == ["organisation", *codes]


def test_evaluators_alone_have_levels_and_no_paper_of_the_pack_has_its_reasons(papers: Papers) -> None:
    bidders, evaluators = papers.whole("bidders"), papers.whole("evaluators")
    for question in papers.given["tender"]["questions"]:
        for level in (question["levels"] or {}).values():
            assert squeezed(level) in evaluators
            assert squeezed(level) not in bidders
        assert all(squeezed(note) in evaluators for note in question["notes"])
    reasons = papers.given["tender"]["private"]["reasons"].values()
    for text in (text for reason in reasons for text in (reason["why"], reason["weight"])):
        assert squeezed(text) not in bidders + evaluators
        assert squeezed(text) in papers.whole("record")


@pytest.mark.parametrize("name", [*TENDER[:4], *GRANT])
def test_the_last_line_alone_names_the_source(name: str, papers: Papers) -> None:
    bank, whole = papers.given["bank"], papers.whole(name)
    line = f"Source of the questions: {bank['name']}, release {bank['release']}, {bank['address']}."
    before, source, after = whole.rpartition(squeezed(line))
    assert source
    assert len(after) < 200
    assert squeezed(bank["name"]) not in before
    assert re.findall("[Tt]hehub|[Oo]urreading|hubdraft", before) == []


@pytest.mark.parametrize("name", ["record", "record-empty"])
def test_the_record_has_a_heading_for_each_letter_of_regulation_24(name: str, papers: Papers) -> None:
    document = docx.Document(str(papers.folder / f"{name}.docx"))
    heads = [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"]
    assert [head[:3] for head in heads] == [f"({letter})" for letter in "abcdefghij"]
    whole = papers.whole(name)
    told = [
        "Left the room.",
        "Sits on the board",
        "All who asked for the papers",
        "Kind of service: Mental health",
    ]
    assert [text for text in told if squeezed(text) not in whole] == []


def test_the_record_of_a_moderation_has_each_agreed_reason_and_the_other_has_room_for_them(
    papers: Papers,
) -> None:
    whole = papers.whole("record")
    for codes in papers.given["agreed"].values():
        for agreed in codes.values():
            texts = [value for value in agreed.values() if isinstance(value, str)]
            assert [text for text in texts if squeezed(text) not in whole] == []
    assert "Tobefilledin:howeachanswerwasjudged" in papers.whole("record-empty")
    assert "Tobefilledin:howeachanswerwasjudged" not in whole


def test_nothing_in_a_disclosure_tells_of_a_third_bidder_or_names_a_person(papers: Papers) -> None:
    with zipfile.ZipFile(papers.folder / "disclosure.docx") as package:
        parts = {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}
    for word in (*OTHER, "Typed-Name"):
        assert [name for name, part in parts.items() if word in part] == [], word
    whole = papers.whole("disclosure")
    told = [
        "For: B, Mind the Valley CIC",
        "Chosen: A, Riverside Trust",
        "What is withheld, and why",
        "regulation 12(5)(b)",
    ]
    assert [text for text in told if squeezed(text) not in whole] == []


@pytest.mark.parametrize("name", GRANT)
def test_what_we_write_for_a_grant_has_no_words_of_tenders(name: str, papers: Papers) -> None:
    pack, whole = papers.given["grant"], papers.whole(name)
    # The bank's own wording of gates and questions is the buyer's to adapt.
    asked = (*pack["questions"], *pack["gates"])
    texts = [value for each in asked for value in (each["title"], each["text"])]
    texts += [
        text
        for each in asked
        for text in (*each.get("points", ()), *each.get("notes", ()), *each.get("evidence", ()))
    ]
    for text in sorted(map(squeezed, (text.removeprefix("- ") for text in texts)), key=len, reverse=True):
        whole = whole.replace(text, "")
    assert re.findall("tender|award|standstill|bidder", whole, re.IGNORECASE) == []
