"""Files of styles, joined into the sheets that pages load."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.web.style_sheets import style_sheets, without_spare
from hostile import minimal_hub

if TYPE_CHECKING:
    from pathlib import Path


def sheets(docs: Path, files: dict[str, str]) -> dict[str, str]:
    """Write files below the folder of styles; return the text of each sheet made of them by its URI."""
    for name, text in files.items():
        file = docs / "assets" / "css" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return {output.uri: str(output.content) for output in style_sheets(docs, minimal_hub().info)}


def test_the_files_of_a_folder_are_one_sheet_in_order_of_their_names(tmp_path: Path) -> None:
    made = sheets(tmp_path, {"list/b.css": "b {}\n", "list/a.css": "a {}\n", "search/c.css": "c {}\n"})
    assert made["assets/css/list.css"] == "a {}\nb {}\n"
    assert made["assets/css/search.css"] == "c {}\n"


def test_the_tokens_begin_the_sheet_of_all_pages_and_the_size_of_paper_that_for_print(tmp_path: Path) -> None:
    made = sheets(tmp_path, {"site/a.css": "a {}\n", "print/b.css": "b {}\n"})
    assert made["assets/css/site.css"].startswith(":root {\n--hub-ink: ")
    assert made["assets/css/site.css"].endswith("\na {\n}\n")
    assert made["assets/css/print.css"].startswith(":root {\n--hub-ink: ")
    assert "\n@page {\nsize: A4;" in made["assets/css/print.css"]
    assert made["assets/css/print.css"].endswith("\nb {}\n")


def test_each_file_of_a_part_is_a_sheet_of_its_own(tmp_path: Path) -> None:
    made = sheets(tmp_path, {"parts/tables.css": ".hub-table {}\n", "parts/cards.css": ".hub-card {}\n"})
    assert made["assets/css/parts/tables.css"] == ".hub-table {}\n"
    assert made["assets/css/parts/cards.css"] == ".hub-card {}\n"


@pytest.mark.parametrize(
    ("written", "served"),
    [
        ("/* Why. */\n\na {\n  color: red;\n}\n", "a {\ncolor: red;\n}\n"),
        ("a::before {\n  content: '/* x */  y';\n}\n", "a::before {\ncontent: '/* x */  y';\n}\n"),
        ('a::before {\n  content: "\\"/* x";\n}\n', 'a::before {\ncontent: "\\"/* x";\n}\n'),
        ('a {\n  /* It is 5" wide. */\n  top: 0;\n}\n', "a {\ntop: 0;\n}\n"),
    ],
)
def test_comments_and_indents_are_not_served_and_texts_stay(written: str, served: str) -> None:
    assert without_spare(written) == served


def test_without_files_there_are_the_sheets_that_the_build_itself_writes(tmp_path: Path) -> None:
    made = sheets(tmp_path, {})
    assert list(made) == [f"assets/css/{name}.css" for name in ("not-found", "print", "site", "site-apart")]
    # Dark screens have colours of their own.
    assert made["assets/css/site-apart.css"].startswith("@media screen and (prefers-color-scheme: dark) {")


def test_what_only_some_readers_need_of_the_sheet_of_all_pages_stands_apart(tmp_path: Path) -> None:
    files = {
        "site/a.css": "a {}\n@media (width < 52rem) {\n  b {}\n}\nc {}\n",
        "page/d.css": "d {}\n",
        "search/e.css": "e {}\n",
    }
    made = sheets(tmp_path, files)
    narrow = "@media (width < 52rem) {\nb {\n}\n}\n"
    assert made["assets/css/site.css"].endswith("\na {\n}\nc {\n}\n")
    assert narrow in made["assets/css/site-apart.css"]
    not_found = made["assets/css/not-found.css"]
    assert not_found == "d {}\ne {}\n" + made["assets/css/site-apart.css"]
