"""Files of packs on the fixture's hub: what tests of its tender pack open, change and answer."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pack_pages import give_file, open_builder, unfold_sharing

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

Json = dict[str, Any]

NAME: Final = "Walks for everyone"
OWN_WORDING: Final = "How will you look after volunteers at the three gates?"
QUESTIONS: Final = (
    {"code": "QI-01", "weight": 121, "words": 500, "minimum": 1, "locked": True},
    {"code": "NB-05", "weight": 81, "words": 300, "text": OWN_WORDING},
    {"code": "VA-03", "weight": 82, "words": 500},
    {"code": "VA-01", "weight": 81, "words": 400},
    {"code": "VA-04", "weight": 69, "words": 300},
    {"code": "VA-05", "weight": 75, "words": 200},
    {"code": "NB-01", "weight": 80, "words": 400},
    {"code": "NB-02", "weight": 100, "words": 300},
    {"code": "NB-03", "weight": 101, "words": 250},
    {"code": "own-1", "weight": 60, "words": 300},
)
PUBLIC: Final[Json] = {
    "name": NAME,
    "service": "garden-walks",
    "route": "competitive",
    "mode": "scored",
    "value": {"yearly": 9000, "years": 3},
    "scale": 1,
    "published": True,
    "price": {"formula": "lowest", "share": 150, "fixed": 0},
    "tie": "The higher score for quality wins.",
    "stages": [
        {"title": "Gates", "text": "Passed or failed."},
        {"title": "Quality", "text": "Scored by three people."},
    ],
    "dates": {
        "published": "2027-01-11",
        "questions": "2027-01-25",
        "answers": "2027-02-01",
        "offers": "2027-02-22",
        "decision": "2027-03-22",
        "start": "2027-07-01",
    },
    "contact": "tenders@riverside.example",
    "minimums": {"quality-and-innovation": 1},
    "gates": [
        {"code": "GT-01"},
        {"code": "GT-02", "text": "Was your turnover at least £9,000?"},
        {"code": "GT-04"},
        {"code": "GT-05"},
    ],
    "questions": QUESTIONS,
    "own": [
        {
            "code": "own-1",
            "criterion": "neighbourhood",
            "text": "How will you work with the school?",
            "points": ["Names who calls whom, and when."],
            "kind": "scored",
        }
    ],
}
"""The public part of a pack with a price, a question of its own and wording of its own."""
PRIVATE: Final[Json] = {
    "reasons": {"QI-01": {"why": "People first.", "weight": "It matters most.", "who": "Panel"}},
    "panel": [{"role": "Chair", "name": "", "organisation": "", "scores": False, "experience": "Twelve."}],
    "remarks": {"price": "Ask finance."},
}


def released_bank(site: Path) -> Json:
    """Return the bank of the newest release of a site."""
    (*_, newest) = sorted((site / "api/v1/bank").glob("[0-9]*.json"))
    found: Json = json.loads(newest.read_text(encoding="utf-8"))
    return found


def pack_file(bank: Json, private: Json | None = None, **changes: object) -> Json:
    """Return the file of that pack, which names a bank, with some of its public part changed."""
    file: Json = {
        "format": 1,
        "kind": "full" if private else "public",
        "bank": {key: bank[key] for key in ("id", "release", "digest")},
        "public": copy.deepcopy(PUBLIC | changes),
    }
    return file | ({"private": private} if private else {})


def short_pack(bank: Json, codes: tuple[str, ...], price: int = 0, **changes: object) -> str:
    """Return the text of a pack with questions of about the same weight, and with little else."""
    share, more = divmod(1000 - price, len(codes))
    questions = [{"code": code, "weight": share + (at < more), "words": 300} for at, code in enumerate(codes)]
    public = {
        "name": "Soup for all",
        "route": "competitive",
        "mode": "scored",
        "value": {"yearly": 400_000, "years": 3},
        "scale": bank["scale"]["number"],
        "published": True,
        "price": {"share": price, "formula": "lowest" if price else "none", "fixed": 0},
        "questions": questions,
        "gates": [{"code": "GT-04"}],
    }
    named = {key: bank[key] for key in ("id", "release", "digest")}
    return json.dumps({"format": 1, "bank": named, "public": public | changes})


@dataclass(frozen=True, slots=True)
class IssuedPack:
    """A pack as its first issue goes out: the fragment of its link, its public file and its fingerprint."""

    fragment: str
    file: Json
    fingerprint: str

    @property
    def answers(self) -> str:
        """Return the text of a file with answers to three of its questions."""
        texts = {each["code"]: each.get("text", "") for each in self.file["public"]["questions"]}
        answers = [
            {
                "code": code,
                "text": "We meet people where they are.\n• In homes\n• In cafés",
                "points": [0],
                "updated": f"2027-02-0{number}",
                "question": texts[code],
            }
            for number, code in enumerate(("QI-01", "NB-05", "VA-03"), 1)
        ]
        pack = {"name": NAME, "fingerprint": self.fingerprint, "issue": 1}
        named = {"format": 1, "kind": "answers", "bank": self.file["bank"], "pack": pack}
        return json.dumps(named | {"answers": answers})


def issue_pack(page: Page, address: str, file: Json) -> IssuedPack:
    """Open a pack to buy with it, stamp its first issue, and give what goes out."""
    errors = open_builder(page, address, "open")
    give_file(page, json.dumps(file))
    page.get_by_role("button", name="I am buying").click()
    steps = page.get_by_role("navigation", name="Steps of the pack")
    steps.get_by_role("button", name="Keep and share").click()
    unfold_sharing(page)
    for name in ("Stamp issue 1", "Stamp it"):
        page.get_by_role("button", name=name, exact=True).click()
    link = page.get_by_label("Link to this pack").input_value()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the public file", exact=True).click()
    public: Json = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert errors == []
    return IssuedPack(link.partition("#")[2], public, public["fingerprint"])
