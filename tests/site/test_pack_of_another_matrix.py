"""The tender pack takes the questions of another domain: their codes, their levels and their chapters."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from guidancehub.build import build_site
from guidancehub.content.released import read_released
from guidancehub.downloads.bank.bank_file import bank_files
from guidancehub.performance.cache import BuildCache
from guidancehub.views.html_text import parse
from guidancehub.web.script.own_terms import OwnTerms
from guidancehub.web.script.tokens import tokens_of
from guidancehub.write import read_files
from node import run_node
from support import ROOT
from texts_of_files import words_seen

if TYPE_CHECKING:
    from pathlib import Path

    from guidancehub.build import Site

TRADE = re.compile(
    r"(?i:\b(tenders?|bidders?|evaluators?|buyers?|good answers?|key criteri\w+|question matrix)\b)"
    r"|\bWeightings?\b"
)
ASKED = re.compile(r"\bquestions?\b", re.IGNORECASE)
# The page of the fixture's own rules, and what is said of data.
OF_OTHERS = ("matrix/method/", "developers/")
# The columns of systems of others, and their rules in their words. Then the law's own words, what those ask
# who take part, and the criteria of the standard for open contracting.
OF_SYSTEMS = ("systems.mjs", "rules.mjs")
BRIDGES = ROOT / "docs" / "assets" / "js" / "papers" / "bridges"
EXCEPTED = re.compile(
    r"selection criteria|day for questions|questions are answered|^.(?:Questions to\b|Send questions)"
    r"|lists its criteria"
)


@pytest.fixture(scope="module")
def project(foreign_pack: Path) -> Path:
    """Return the foreign matrix with a question bank, and all that such questions need."""
    return foreign_pack.parent


@pytest.fixture(scope="module")
def made(project: Path) -> Site:
    return build_site(project, "skip", cache=BuildCache(project))


def test_a_pack_of_every_requirement_comes_back_from_its_link(
    made: Site, project: Path, tmp_path: Path
) -> None:
    hub = made.hub
    (content,) = bank_files(hub, read_released(project)).values()
    file = tmp_path / "bank.json"
    file.write_text(content, encoding="utf-8")
    taken = json.loads(run_node(ROOT / "tests" / "pack" / "take-bank.mjs", file))
    codes = [question.id for question in hub.questions]
    assert len(codes) == 12
    assert [code for code, _ in taken["questions"]] == codes
    assert all(code.startswith("V") and code.count(".") == 2 for code in codes)
    assert sum(weight for _, weight in taken["questions"]) == 1000
    assert taken["back"] == taken["questions"]
    assert len(set(taken["fingerprints"])) == 1


def test_pages_of_a_hub_with_a_pack_say_its_own_words(made: Site) -> None:
    pages = {each.url: each.html for each in made.outputs if each.page}
    texts = {
        url: parse(html).text(separator="|") for url, html in pages.items() if not url.startswith(OF_OTHERS)
    }
    assert {url: found[0] for url, text in texts.items() if (found := TRADE.search(text))} == {}
    assert "Visit pack" in texts["pack/"]
    assert "Choose requirements for a visit or a grant" in texts["pack/"]


def test_script_of_the_pack_says_the_hubs_own_words(made: Site) -> None:
    files = [each for each in made.outputs if each.uri.startswith("assets/js/pack")]
    assert len(files) > 30
    of_systems = {
        token.text
        for name in OF_SYSTEMS
        for token in tokens_of((BRIDGES / name).read_text(encoding="utf-8"))
        if token.kind == "text"
    }
    said = [
        token.text
        for each in files
        for token in tokens_of(each.html)
        if token.kind == "text" and token.text[0] != "/" and " " in token.text
    ]
    ours = [text for text in said if TRADE.search(text) or ASKED.search(text)]
    assert [text for text in ours if not EXCEPTED.search(text) and text not in of_systems] == []
    assert '"Save the Word paper for visitors"' in said


@pytest.fixture(scope="module")
def said(made: Site, project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what the files of a pack say and are called, as the hub's own script makes them."""
    folder = tmp_path_factory.mktemp("script")
    hub = made.hub
    terms = OwnTerms.of(hub.info.words)
    for file in (ROOT / "docs" / "assets").rglob("*.mjs"):
        path = file.relative_to(ROOT).as_posix()
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        text = terms.in_script(path, file.read_text(encoding="utf-8"))
        (folder / path).write_text(text, encoding="utf-8")
    (content,) = bank_files(hub, read_released(project)).values()
    (folder / "bank.json").write_text(content, encoding="utf-8")
    script = ROOT / "tests" / "papers" / "print-own-words.mjs"
    found: dict[str, Any] = json.loads(run_node(script, folder / "docs/assets/js", folder / "bank.json"))
    return found


def test_tables_of_a_pack_have_the_hubs_own_headings(said: dict[str, Any]) -> None:
    headings = said["headings"]
    assert headings["flat"] == [
        *("Room", "Share of the room", "Reference", "Heading", "Requirement", "Type", "Weight"),
        *("Maximum score", "Word limit", "Guidance published", "For keepers alone", "About this sheet"),
    ]
    assert headings["pack"][:4] == ["Number", "Sign", "Gate or requirement", "Chapter"]
    assert headings["pack"][-1] == "Mark of the visit"
    assert headings["timetable"][0] == "Stage of the visit"


def test_files_of_a_pack_have_the_hubs_own_names(said: dict[str, Any]) -> None:
    assert said["names"] == [
        *("care-for-all-for-other-systems.xlsx", "visit-x.csv"),
        *("care-for-all-for-archives-that-ask.docx", "care-for-all-answers-of-archives-that-ask.docx"),
        "care-for-all-for-visitors.docx",
        "care-for-all-draft-visitor-2.xlsx",
    ]


def test_sheets_for_other_systems_keep_their_columns_and_say_the_hubs_words_around_them(
    said: dict[str, Any],
) -> None:
    proactis, bonfire = said["systems"]
    assert {"Question", "Question Type", "Section Weight"} <= set(proactis)
    assert {"Question Set", "Question", "Points"} <= set(bonfire)
    read_me, flat, *others = (text for text in said["sheets"].values())
    assert "“For keepers alone” is for those who judge, and for nobody else." in " ".join(read_me)
    assert {"Whose rule", "Published rule"} <= set(read_me)
    assert flat[:2] == ["Room", "Share of the room"]
    rows = [text for sheet in (flat, *others) for text in sheet if text not in {*proactis, *bonfire}]
    assert [text for text in rows if TRADE.search(text) or ASKED.search(text)] == []


def test_criteria_for_open_contracting_have_the_standards_fields_and_the_hubs_words(
    said: dict[str, Any],
) -> None:
    (lot,) = said["ocds"]["tender"]["lots"]
    award = lot["awardCriteria"]["criteria"]
    assert {each["type"] for each in award} == {"quality"}
    texts = [text for each in award for text in (each["name"], each["description"])]
    assert any("(Keeping papers dry)" in text for text in texts)
    assert [text for text in texts if TRADE.search(text) or ASKED.search(text)] == []


def test_downloads_of_the_hub_have_its_own_names_and_headings(foreign_pack: Path) -> None:
    files = read_files(foreign_pack)
    whole = {uri for uri in files if uri.startswith("downloads/requirements-for-archives")}
    ends = (".csv", ".xlsx", ".pdf", "-for-archives.docx", "-for-visitors.docx")
    assert {f"downloads/requirements-for-archives{end}" for end in ends} <= whole
    assert not [uri for uri in files if "question-matrix" in uri or "downloads/questions/" in uri]
    assert "downloads/single/V1.1.1.csv" in files
    assert "downloads/plain/chapters/keeping-dry.csv" in files
    # Programs ask for data, so its addresses and its fields are the same in any hub.
    assert {"api/v1/questions/V1.1.1.json", "api/v1/matrix/keeping-dry.json"} <= files.keys()
    heading, row = list(csv.reader(io.StringIO(files["downloads/single/V1.1.1.csv"].decode("utf-8-sig"))))
    assert heading[0] == "Sign"
    assert heading[-10:] == [
        *("Origin", "What the origin means", "Sources", "Id", "Where to read it", "Hub", "Release"),
        *("Released", "What you may do", "Notice"),
    ]
    assert row[heading.index("Where to read it")].endswith("/matrix/questions/V1.1.1/")
    assert b'data-list-name="single-1.0.0.csv"' in files["matrix/index.html"]
    pages = b"".join(content for uri, content in files.items() if uri.endswith(".html"))
    linked = set(re.findall(rb'href="(?:\.\./)*(downloads/[^"]+\.\w+)"', pages))
    assert len(linked) > 30
    assert {uri for uri in linked if uri.decode() not in files} == set()


def test_the_page_of_the_pack_leads_to_each_requirement(made: Site) -> None:
    pages = {each.url: each.html for each in made.outputs if each.page}
    assert "data-pack" in pages["pack/"]
    for code in ("V1.1.1", "V3.2.2"):
        assert f'data-add="{code}"' in pages[f"matrix/questions/{code}/"]


# What editors write: the texts of the pack are ours here, with other terms.
OF_EDITORS = ("api/v1/bank/words.json", "api/v1/pack_words.json", "api/v1/hub.json")


def test_no_file_of_a_hub_with_a_pack_speaks_of_tenders(foreign_pack: Path) -> None:
    told = {
        uri: TRADE.findall(words_seen(uri, content))
        for uri, content in read_files(foreign_pack).items()
        if uri.endswith((".xlsx", ".docx", ".pdf", ".csv", ".json"))
        and uri.startswith(("downloads/", "api/"))
        if uri not in OF_EDITORS
    }
    assert {uri.rpartition(".")[2] for uri in told} == {"xlsx", "docx", "pdf", "csv", "json"}
    assert {uri: found for uri, found in told.items() if found} == {}
