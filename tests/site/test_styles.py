"""The style sheets and the script, read by a parser: no mistake, no stray name, nothing dead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
import tinycss2

from guidancehub.downloads.excel.cell_formats import LOOKS
from guidancehub.downloads.papers.excel_skeleton import CELLS, DIFFERENCES
from guidancehub.views.design_tokens import COLOURS, PAPER_REMS, RADII, SIZES, SPACES
from guidancehub.views.palette import TOKENS
from guidancehub.web.style_rules import NARROW, SELDOM, WIDE
from guidancehub.web.token_styles import custom_properties, paper_properties
from support import ROOT, real_hub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ASSETS = ROOT / "docs" / "assets"
SHEETS = sorted(file.relative_to(ASSETS / "css").as_posix() for file in ASSETS.rglob("*.css"))
MARKUP = (
    *(ROOT / "hooks" / "guidancehub" / "web" / "templates").rglob("*.jinja"),
    *(ROOT / "overrides").rglob("*.html"),
    *(ASSETS / "js").rglob("*.mjs"),
    *(ROOT / "hooks" / "guidancehub" / "web" / "pictures").glob("*.py"),
    ROOT / "hooks" / "guidancehub" / "web" / "glossary_markup.py",
    ROOT / "hooks" / "guidancehub" / "web" / "page_text.py",
    ROOT / "hooks" / "guidancehub" / "downloads" / "site_zip.py",
)


def sheet(name: str) -> str:
    return (ASSETS / "css" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SHEETS)
def test_a_style_sheet_has_no_syntax_error(name: str) -> None:
    for rule in tinycss2.parse_stylesheet(sheet(name), skip_comments=True, skip_whitespace=True):
        assert rule.type in {"qualified-rule", "at-rule"}, rule
        inner = tinycss2.parse_blocks_contents(rule.content or [], skip_comments=True, skip_whitespace=True)
        assert [part.message for part in inner if part.type == "error"] == []


MOST_LINES = 200


def test_no_file_of_styles_is_long() -> None:
    assert {name for name in SHEETS if sheet(name).count("\n") > MOST_LINES} == set()


def sheets_of(text: str) -> list[tuple[str, str]]:
    """Return the name of each sheet that a page loads, and for which media, in order."""
    return re.findall(r'<link rel="stylesheet" href="[^"]*assets/css/([a-z0-9/-]+)\.css"([^>]*)>', text)


ORDER: Final = ("", NARROW, WIDE, SELDOM)


def test_a_page_loads_the_sheet_of_every_page_one_of_its_own_and_some_for_some_readers(site: Path) -> None:
    for file in sorted(site.rglob("*.html")):
        sheets = sheets_of(file.read_text(encoding="utf-8"))
        if file == site / "404.html":
            assert sheets == [("site", ""), ("not-found", ""), ("print", ' media="print"')]
            continue
        assert sheets[0] == ("site", ""), file
        of_page = [media for name, media in sheets if name.startswith("pages/")]
        assert of_page == [
            each and f' media="{each.replace("<", "&lt;").replace(">", "&gt;")}"' for each in ORDER
        ]
        later = [(name, media) for name, media in sheets[1:] if not name.startswith("pages/")]
        assert later in ([], [(f"{file.parent.name}-later", ' media="not all" data-later')]), file


MOST_BYTES = 30_000
"""Of all sheets of a page and all media; some 7 KB when they are compressed."""
MOST_BYTES_OF_A_TOOL = 45_000
"""Of those of a page with script of its own, other than the tender pack, which is a program."""


def test_the_sheets_of_every_page_are_small(site: Path) -> None:
    sizes = {
        file.relative_to(site / "assets/css").with_suffix("").as_posix(): file.stat().st_size
        for file in (site / "assets/css").rglob("*.css")
    }
    for file in sorted(site.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        sheets = [name for name, _ in sheets_of(text)]
        if "pack-later" not in sheets:
            most = MOST_BYTES_OF_A_TOOL if re.search(r"assets/js/(?!site\.)", text) else MOST_BYTES
            assert sum(sizes[name] for name in sheets) <= most, file


def test_every_custom_property_that_is_used_is_set_and_the_other_way_round() -> None:
    sheets = [*map(sheet, SHEETS), custom_properties(TOKENS), paper_properties(TOKENS)]
    used = set(re.findall(r"var\((--hub-[a-z0-9-]+)\)", "".join(sheets)))
    assert used == set(re.findall(r"^\s+(--hub-[a-z0-9-]+):", "".join(sheets), re.MULTILINE))


# As style sheets, SVG and typst write a colour, or as Word does.
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|cmyk)\((?!given)|[\"'][0-9a-f]{6}[\"']", re.IGNORECASE
)
COLOURED = [
    *(ROOT / "hooks").rglob("*.py"),
    *(ROOT / "hooks").rglob("*.typ"),
    *(ROOT / "hooks").rglob("*.jinja"),
    *(ROOT / "tools").glob("*.py"),
    *(ROOT / "overrides").rglob("*.html"),
    *ASSETS.rglob("*.css"),
    *ASSETS.rglob("*.svg"),
    *(ASSETS / "js").rglob("*.mjs"),
]


def test_colours_stand_in_the_design_tokens_alone() -> None:
    # A hub's own mark has the colours that its owners gave it.
    mark = (real_hub().info.mark or "").removeprefix("/assets/")
    for file in COLOURED:
        if file == ASSETS / mark:
            continue
        text = file.read_text(encoding="utf-8")
        found = {each for each in COLOUR.findall(text) if file.name != "design_tokens.py"}
        assert found == set(), file


AMBER: Final = {
    ".hub-button",
    ".hub-header :focus-visible",
    ".hub-menu a[aria-current]",
    ".hub-words :target",
    ":is(.hub-finder__step, .hub-outcome):target",
    ".hub-result mark",
}
"""What is amber says “here”: the main action, the place of the reader, what an address or a search led to."""


def rules_with(token: str) -> set[str]:
    """Return the selectors of the rules that use a token whose name begins like that."""
    text = re.sub(r"/\*.*?\*/", "", "".join(map(sheet, SHEETS)), flags=re.DOTALL)
    rules = re.findall(r"([^{};]+)\{([^{}]*)\}", text)
    return {" ".join(selector.split()) for selector, declared in rules if f"var(--hub-{token}" in declared}


def test_amber_means_one_thing() -> None:
    assert rules_with("gold") == AMBER
    assert {rule for rule in rules_with("focus)") if "focus" not in rule} == set()


def test_amber_in_files_is_where_to_write_and_in_the_hubs_sign() -> None:
    drawn = {
        file.name: [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if "gold" in line]
        for file in (ROOT / "hooks/guidancehub/downloads/pdf/templates").glob("*.typ")
    }
    # The sign of the cover, that of a shared link, and where its colour is named.
    assert {name: len(lines) for name, lines in drawn.items() if lines} == {
        "booklet.typ": 2,
        "sharing_drawings.typ": 2,
        "house.typ": 1,
    }
    amber = {name for name in COLOURS if name.startswith("gold")}
    looks = [*CELLS.items(), *DIFFERENCES.items(), *LOOKS.items()]
    filled = {name for name, look in looks if amber & set(look.values())}
    assert filled == {"input", "inputScore", "inputMoney", "inputDate", "entry", "notes"}


def values(*names: str) -> Iterator[tuple[str, str]]:
    """Yield each sheet's values of the properties whose names begin like that, with the sheet's name."""
    for name in SHEETS:
        for match in re.finditer(r"^ +([a-z-]+): ([^;]+);$", sheet(name), re.MULTILINE):
            if match[1].startswith(names):
                yield name, match[2]


def test_type_has_at_most_nine_sizes() -> None:
    """What is smaller than the words around it, and the length of a rem on paper, stand apart."""
    allowed = {f"var(--hub-{name})" for name in (*SIZES, *PAPER_REMS)} | {"inherit", "smaller"}
    assert len(SIZES) <= 9
    assert {each for each in values("font-size") if each[1] not in allowed} == set()
    assert {
        each for each in values("font") if each[1][0].isdigit() and each[1] not in {"700", "400"} | allowed
    } == set()


def test_corners_have_three_radii_and_circles_are_round() -> None:
    allowed = {"50%"} | {f"var(--hub-{name})" for name in RADII}
    assert len(RADII) == 3
    assert {part for _, value in values("border-radius") for part in value.split()} <= allowed


FILE_MAKERS = [
    *(ROOT / "hooks").rglob("*.typ"),
    *(ROOT / "hooks").rglob("*.py"),
    *(ROOT / "tools").glob("*.py"),
    *(ASSETS / "js" / "self-assessment").glob("*.mjs"),
]


def writing(pattern: str) -> set[str]:
    """Return the names of the files that make PDF, Word or Excel files and have a match of a pattern."""
    found = re.compile(pattern)
    return {file.name for file in FILE_MAKERS if found.search(file.read_text(encoding="utf-8"))}


def test_files_have_the_same_nine_sizes() -> None:
    assert writing(r"\bsize: *[\d.]+(?:pt|em)|\bsize [+*-]|font_size\": *\d|w:sz w:val=\"\d") == set()
    assert writing(r"\bheading\(\d, \d|\bstyle\(\"\w+\", \"[^\"]+\", \d") == set()


# Of typst: the lengths around and between things, with what stands in brackets after them.
SPACED = re.compile(
    r"\b(?:inset|gutter|spacing|indent|above|below|descent): *(\((?:[^()]|\([^()]*\))*\)|[^,){}]+)"
    r"|\b[vh]\(([^()]+)\)"
)
LENGTH = re.compile(r"(?<![\w.])(?!0(?:pt|mm|em)\b)[\d.]+(?:pt|mm|cm|em)\b")
ROOM_TO_WRITE = "13mm"


def test_files_have_the_same_nine_spaces() -> None:
    found = {
        (file.name, length)
        for file in FILE_MAKERS
        if file.suffix == ".typ"
        for match in SPACED.finditer(file.read_text(encoding="utf-8"))
        for length in LENGTH.findall(match[1] or match[2])
    }
    assert found == {("tables.typ", ROOM_TO_WRITE)}
    # Of Word: spaces before and after, indents, the gap of columns, and the room in cells.
    assert writing(r"<w:(?:spacing|ind|cols)\b[^>$]*w:(?:before|after|left|hanging|space)=\"[1-9]") == set()
    assert writing(r"<w:(?:top|left|bottom|right) w:w=\"[1-9]") == set()


def test_spaces_have_at_most_nine_steps() -> None:
    assert len(SPACES) <= 9
    own = re.compile(r"(?<![\w.-])-?\d*\.?\d+(?:rem|em|pt|mm|px|cm|ch)\b")
    spaces = values("margin", "padding", "gap", "column-gap", "row-gap")
    # How wide something else is counts in calc(…) alone.
    assert {each for each in spaces if own.search(re.sub(r"calc\(.*\)", "", each[1]))} == set()


NAME = re.compile(r"hub-[a-z0-9_-]*[a-z0-9]")
VALUED = re.compile(r"(hub-[a-z0-9_-]+?--)(?:\{\{|\{|\"|\$)")
"""A class that ends in a value, such as hub-weight--{{ value }}, is named by its beginning."""


def names_in_markup() -> tuple[set[str], tuple[str, ...]]:
    """Return the classes in templates and script, and the beginnings of those that end in a value."""
    markup = "\n".join(file.read_text(encoding="utf-8") for file in MARKUP)
    return set(NAME.findall(markup)), tuple(VALUED.findall(markup))


def styled() -> set[str]:
    return set(re.findall(r"\.(hub-[a-z0-9_-]+)", "".join(map(sheet, SHEETS))))


def test_every_class_in_the_styles_is_in_a_template() -> None:
    whole, beginnings = names_in_markup()
    assert {name for name in styled() if name not in whole and not name.startswith(beginnings)} == set()


def test_every_class_in_a_template_is_styled_or_found_by_a_test() -> None:
    whole, beginnings = names_in_markup()
    tests = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
    used = styled() | set(NAME.findall(tests))
    valued = {each.removesuffix("--") for each in beginnings if any(name.startswith(each) for name in used)}
    assert whole - used - valued == set()


# What a reader's own doing decides: whether a filter is on, a note is written, the plan is printed alone.
HIDDEN_BY_STATE = (":not(.hub-said--some)", ":has(", "hub-prints-plan", "hub-prints-notice")


def test_attributes_and_no_classes_decide_what_is_left_out_on_paper() -> None:
    whole = "".join(sheet(name) for name in SHEETS if name.startswith("print/"))
    printed = whole + "".join(
        block for name in SHEETS for block in re.findall(r"@media print \{(.*?)\n\}", sheet(name), re.DOTALL)
    )
    rules = re.findall(r"([^{};/]+)\{([^{}]*)\}", printed)
    hidden = {
        part.strip()
        for selector, declared in rules
        if "display: none" in declared
        for part in re.split(r",(?![^()]*\))", selector)
    }
    assert {each for each in hidden if not any(state in each for state in HIDDEN_BY_STATE)} == {
        '[data-print="skip"]'
    }


def test_script_finds_elements_by_their_attributes_and_by_no_class() -> None:
    for file in (ASSETS / "js").rglob("*.mjs"):
        assert re.findall(r"\.hub-[a-z_-]+", file.read_text(encoding="utf-8")) == [], file


FORBIDDEN = (
    *("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("),
    *("localStorage", "sessionStorage", "cookie"),
)
# Where a reader may choose to keep something, and where what was chosen so is read.
KEEPS = {"storage.mjs": {"localStorage"}, "pack-links.mjs": {"localStorage"}}


def test_t15_t25_no_script_writes_html_or_stores_what_nobody_asked_for() -> None:
    for file in (ASSETS / "js").rglob("*.mjs"):
        text = file.read_text(encoding="utf-8")
        for name in set(FORBIDDEN) - KEEPS.get(file.name, set()):
            assert name not in text, f"{file.name}: {name}"
