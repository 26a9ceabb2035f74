"""The tender pack takes the questions of another domain: their codes, their levels and their chapters."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from foreign_pack import write_pack_hub
from guidancehub.build import build_site
from guidancehub.content.released import read_released
from guidancehub.downloads.bank.bank_file import bank_files
from guidancehub.views.html_text import parse
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
# The fields of systems of others; the law's own words; and what those ask who take part.
OF_SYSTEMS = "assets/js/pack-make.mjs"
EXCEPTED = re.compile(
    r"selection criteria|day for questions|questions are answered|^.(?:Questions to\b|Send questions)"
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the foreign matrix with a question bank, and all that such questions need."""
    folder = tmp_path_factory.mktemp("foreign") / "hub"
    write_pack_hub(folder)
    return folder


@pytest.fixture(scope="module")
def made(project: Path) -> Site:
    return build_site(project, "skip")


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
    said = [
        token.text
        for each in files
        for token in tokens_of(each.html)
        if token.kind == "text" and token.text[0] != "/" and " " in token.text and each.uri != OF_SYSTEMS
    ]
    ours = [text for text in said if TRADE.search(text) or ASKED.search(text)]
    assert [text for text in ours if not EXCEPTED.search(text)] == []
    assert '"Save the Word paper for visitors"' in said


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
