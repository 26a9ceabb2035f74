"""Hubs of others, built with the wheel, say nothing that is only true of this one."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import Image, ImageColor

from built import read_pages
from guidancehub.views.palette import TOKENS
from guidancehub.write import read_files
from texts_of_files import words_in, words_seen

if TYPE_CHECKING:
    from pathlib import Path

OURS = re.compile(
    r"(?i:West Yorkshire|Keep it Local|Provider Selection|five key criteria|the five criteria|\bthe report\b)"
    r"|\bPSR\b|\bNHS\b(?! or National Insurance)|\bVCSE\b|\(ICS\)"
)
# What the program is made of, and the dictionary of English words.
OF_THE_PROGRAM = ("assets/js/", "assets/css/", "assets/vendor/", "assets/search-english.txt")
ABSENT = (
    *("principle", "tips", "drafts", "facts", "gaps", "glossary", "self-assessment", "journey", "law/"),
    *("contracts-and-grants", "notices", "clock", "psr/", "pack/", "start/", "paths/"),
)


def shown(site: Path) -> dict[str, bytes]:
    return {uri: file for uri, file in read_files(site).items() if not uri.startswith(OF_THE_PROGRAM)}


def test_a_hub_of_another_system_says_nothing_of_ours_in_any_page_or_file(northshire: Path) -> None:
    words = {uri: words_in(uri, content) for uri, content in shown(northshire).items()}
    assert len(words) > 90
    endings = {uri.rpartition(".")[2] for uri, text in words.items() if text}
    assert {"html", "md", "json", "csv", "xlsx", "docx", "pdf", "xml", "txt", "zip"} <= endings
    assert {uri: found[0] for uri, text in words.items() if (found := OURS.search(text))} == {}


def test_files_of_another_system_have_its_own_scale_and_say_whose_its_questions_are(northshire: Path) -> None:
    names = [
        f"downloads/question-matrix{end}" for end in (".xlsx", "-for-bidders.docx", "-for-evaluators.docx")
    ]
    words = [words_in(uri, (northshire / uri).read_bytes()) for uri in names]
    told = re.compile("from 0 to 4|For commissioners|retells")
    assert [told.findall(text) for text in words] == [[], [], []]
    assert "from 0 to 2" in words[0]
    assert "From Northshire itself: PE-01." in words[1]


def test_what_a_hub_has_not_leaves_no_page_and_no_file(northshire: Path) -> None:
    assert {uri for uri in shown(northshire) for name in ABSENT if name in uri} == set()
    scripts = {file.stem.partition("-")[0] for file in (northshire / "assets" / "js").iterdir()}
    assert scripts == {"list", "search", "site"}
    sheets = {file.stem for file in (northshire / "assets" / "css").iterdir()}
    assert sheets == {"not-found", "pages", "print", "site", "suggestions"}


# What only pages of packs, paths, principles and tips have: classes, and attributes that script looks for.
ABSENT_SIGNS = re.compile(
    r'class="[^"]*\bhub-(?:pack|path|tick|finder|principle|tip)\b|\sdata-(?:add|path|tick|pack-\w+)\b'
)
ABSENT_RULES = re.compile(
    r"\.hub-(?:pack|path|tick|finder|principle|tip)\b|\[data-(?:add|path|tick)\b|-adding"
)


@pytest.mark.parametrize("site", ["northshire", "foreign_matrix"])
def test_what_a_hub_has_not_leaves_no_rule_no_script_and_no_page_that_would_need_them(
    site: str, request: pytest.FixtureRequest
) -> None:
    files = read_files(request.getfixturevalue(site))
    texts = {
        uri: content.decode() for uri, content in files.items() if uri.endswith((".css", ".html", ".mjs"))
    }
    shared = {uri: text for uri, text in texts.items() if re.match(r"assets/(?:css/|js/site)", uri)}
    assert len(shared) > 10
    assert {uri: found[0] for uri, text in shared.items() if (found := ABSENT_RULES.search(text))} == {}
    pages = {uri: text for uri, text in texts.items() if uri.endswith(".html")}
    assert {uri: found[0] for uri, text in pages.items() if (found := ABSENT_SIGNS.search(text))} == {}


def test_no_link_of_a_hub_of_another_system_leads_nowhere(northshire: Path) -> None:
    # The build refuses what its own crawl finds; this one is the tests'.
    pages = read_pages(northshire)
    assert len(pages) > 15
    files = {file.relative_to(northshire).as_posix() for file in northshire.rglob("*") if file.is_file()}
    links = [(page.url, *link) for page in pages.values() for link in page.inner_links()]
    lost = [link for link in links if link[1] not in files and link[1] not in pages]
    ids = {url: {"", "top", *page.ids()} for url, page in pages.items()}
    lost += [link for link in links if link[1] in pages and link[2] not in ids[link[1]]]
    assert lost == []


def test_the_menu_has_what_the_hub_holds_and_nothing_else(northshire: Path) -> None:
    page = (northshire / "index.html").read_text(encoding="utf-8")
    menu = re.findall(r'class="hub-menu__link"[^>]*>([^<]*)<', page)
    assert menu == ["Choose and ask", "Examples"]


# The header of Northshire, and that of a hub which gives no colours.
OWN = "#4a1d4f"
OF_TOKENS = TOKENS.light("brand")


def test_a_hubs_own_colours_are_those_of_its_pages_and_files_and_the_programs_are_gone(
    northshire: Path,
) -> None:
    sheets = "".join(each.read_text(encoding="utf-8") for each in (northshire / "assets/css").glob("*.css"))
    pages = (northshire / "index.html").read_text(encoding="utf-8")
    manifest = (northshire / "site.webmanifest").read_text(encoding="utf-8")
    workbook = _part(northshire / "downloads/question-matrix.xlsx", "xl/styles.xml")
    document = _part(northshire / "downloads/question-matrix-for-bidders.docx", "word/styles.xml")
    for text in (sheets, pages, manifest, workbook.lower(), document.lower()):
        assert OWN.removeprefix("#") in text
        assert OF_TOKENS.removeprefix("#") not in text
    with Image.open(northshire / "assets/sharing/hub.png") as picture:
        assert picture.convert("RGB").getpixel((2, 2)) == ImageColor.getrgb(OWN)
    cover = pypdfium2.PdfDocument(northshire / "downloads/question-matrix.pdf")[0].render().to_pil()
    assert cover.convert("RGB").getpixel((2, 2)) == ImageColor.getrgb(OWN)


def test_a_hubs_own_mark_is_drawn_where_the_programs_would_be(northshire: Path) -> None:
    mark = (northshire / "assets/pictures/mark.svg").read_bytes()
    assert (northshire / "assets/mark.svg").read_bytes() == mark
    with Image.open(northshire / "assets/icons/512.png") as icon:
        assert icon.convert("RGB").getpixel((340, 170)) == ImageColor.getrgb("#f7c1d0")
    page = (northshire / "index.html").read_text(encoding="utf-8")
    assert 'content="Northshire guidance hub. Drawn beside it: its mark."' in page


def _part(package: Path, name: str) -> str:
    with zipfile.ZipFile(package) as parts:
        return parts.read(name).decode()


OF_TENDERS = re.compile(
    r"(?i:\b(tenders?|good answers?|bidd\w+|evaluat\w+|commissioner\w*|weightings?|procure\w*"
    r"|key criteri\w+|question matrix|questions?|criteri(?:on|a))\b)"
)
# What the data and the program are made of, the same for all: names of fields, and codes of problems.
OF_THE_FORMAT = (
    "schema/",
    "api/v1/schema/",
    "developers/problems",
    "assets/",
    "downloads/whole-hub.zip",
    "pagefind/",
    "manifest.sha256",
)
PAPERS = (".xlsx", ".docx", ".pdf", ".csv", ".json")


def test_a_set_of_another_domain_is_told_in_its_own_words(foreign_matrix: Path) -> None:
    words = {
        uri: words_seen(uri, content)
        for uri, content in shown(foreign_matrix).items()
        if not uri.startswith(OF_THE_FORMAT)
    }
    assert {uri: found for uri, text in words.items() if (found := told(text))} == {}
    assert {ending: sum(uri.endswith(ending) for uri in words) > 0 for ending in PAPERS} == dict.fromkeys(
        PAPERS, True
    )
    page = words["matrix/questions/V1.2.2/index.html"]
    assert "in the same chapter" in page
    assert "Level 3" in page
    assert "12 requirements for a village archive." in words["matrix/index.html"]


def told(text: str) -> list[str]:
    """Return what a text says of tenders, or of us, with the words around it."""
    return [
        text[max(found.start() - 30, 0) : found.end() + 30]
        for pattern in (OF_TENDERS, OURS)
        for found in pattern.finditer(text)
    ]


def test_a_code_of_another_form_has_its_page_and_its_files(foreign_matrix: Path) -> None:
    for uri in (
        "matrix/questions/V3.2.1/index.html",
        "downloads/questions/V3.2.1.csv",
        "api/v1/questions/V3.2.1.json",
    ):
        assert (foreign_matrix / uri).is_file(), uri
