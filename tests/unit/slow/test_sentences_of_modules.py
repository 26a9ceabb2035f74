"""No module says words of its own to readers: each text has an id in words.yml, so that a hub can change it.

Of three words or more, for fewer are mostly names of fields and styles.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import TYPE_CHECKING, Final

import pytest

from guidancehub.content.model.house_words import HouseWords, defaults
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM: Final = ROOT / "hooks" / "guidancehub"
FLOORS: Final = ("views", "downloads", "web", "search")
"""What readers see is made there."""
TO_EDITORS: Final = (
    *("downloads/word/styles.py", "views/palette.py", "web/checks/", "web/documents.py"),
    *("web/markdown_html.py", "web/markdown_pages.py", "web/navigation.py", "web/script/"),
    "web/template_limits.py",
)
"""They say what is wrong in files of a hub, or in script: problems are in the program's words in any hub."""
FOR_DEVELOPERS: Final = ("downloads/bank/", "downloads/json/saved_answers_schema.py", "web/pages/problems.py")
"""Descriptions of fields, and the page of all problems."""
IN_ANOTHER_LANGUAGE: Final = (
    *("views/design_tokens.py", "web/print_styles.py", "web/reading_time.py", "web/site_files.py"),
    *("web/style_rules.py", "web/token_styles.py", "web/html_as_markdown.py"),
)
"""Style sheets, selectors and robots.txt."""
NO_WORDS: Final = {
    r"^(?:before|after|for|updated after)\b": "matches what editors write",
    "picture of sums": "the name of something in the cache",
    "the search has no index: {}": "an error of the program",
}
"""Other literals that no reader sees, each with the reason."""
_WORD: Final = re.compile(r"[A-Za-z’']{2,}")
_FEWEST: Final = 3
_TAG: Final = re.compile(r"<[^>]*>")
_QUOTED: Final = re.compile(r'"([^"]*)"')
_TYPE: Final = re.compile(r"[\w\[\], |]+\[[\w\[\], |]+\][\w\[\], |]*")
_CLASS: Final = re.compile(r"\b[\w-]+__[\w-]+")
_SELECTOR: Final = re.compile(r"\w+\[[^\]]+\]")
_PATTERN: Final = re.compile(r"\(\?:|\\[bsd]")


def literals() -> dict[str, list[str]]:
    """Return what each module says of its own, by its path."""
    every = (file for floor in FLOORS for file in sorted((PROGRAM / floor).rglob("*.py")))
    by_path = {file.relative_to(PROGRAM).as_posix(): file for file in every}
    skipped = (*TO_EDITORS, *FOR_DEVELOPERS, *IN_ANOTHER_LANGUAGE)
    return {
        path: list(said_in(file.read_text(encoding="utf-8")))
        for path, file in by_path.items()
        if not path.startswith(skipped)
    }


def said_in(module: str) -> Iterator[str]:
    """Yield each text of a module that readers may see, of three words or more, with “{}” for each value."""
    tree = ast.parse(module)
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    passed |= {id(part) for node in ast.walk(tree) if is_told(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        if isinstance(node, ast.JoinedStr):
            passed |= {id(value) for value in node.values}
            text = "".join(
                str(value.value) if isinstance(value, ast.Constant) else "{}" for value in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if text not in NO_WORDS and text not in with_ids() and len(_WORD.findall(shown_of(text))) >= _FEWEST:
            yield text


def is_told(node: ast.AST) -> bool:
    """Return whether a part of a module tells an editor of a problem, or a programmer of an error."""
    if isinstance(node, ast.Call):
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        return name.casefold().endswith("problem")
    return isinstance(node, ast.Raise)


def shown_of(text: str) -> str:
    """Return what readers would see of a text: none of HTML, formulas, types, selectors and patterns."""
    if text.startswith("="):
        return " ".join(_QUOTED.findall(text))
    if _TYPE.fullmatch(text) or _SELECTOR.search(text) or _PATTERN.search(text) or " " not in text.strip():
        return ""
    labelled = " ".join(re.findall(r'(?:aria-label|title|alt)="([^"]*)"', text))
    return f"{labelled} {_CLASS.sub(' ', _TAG.sub(' ', text))}"


@cache
def with_ids() -> frozenset[str]:
    """Return the program's labels and headings, which code asks for by what they say."""
    words, known = HouseWords(""), defaults()
    return frozenset(map(words.in_terms, (*known.labels.values(), *known.headings.values())))


def test_a_module_says_no_sentence_of_its_own() -> None:
    read = literals()
    assert len(read) > 150
    assert {path: said for path, said in read.items() if said} == {}


def test_what_is_left_out_is_still_there() -> None:
    every = [file.relative_to(PROGRAM).as_posix() for file in PROGRAM.rglob("*.py")]
    for start in (*TO_EDITORS, *FOR_DEVELOPERS, *IN_ANOTHER_LANGUAGE):
        assert any(path.startswith(start) for path in every), start
    text = "\n".join(
        file.read_text(encoding="utf-8") for floor in FLOORS for file in (PROGRAM / floor).rglob("*.py")
    )
    assert [literal for literal in NO_WORDS if literal.partition("{}")[0] not in text] == []


@pytest.mark.parametrize(
    "module",
    [
        'yield "Each says where it is from."',
        'title = f"{name} has moved away"',
        "html = '<p>The whole glossary</p>'",
        "html = f'<p aria-label=\"Explain this word: {word}\">{word}</p>'",
        'formula = f\'=IF({cell}=0,"Nothing is chosen yet","")\'',
    ],
)
def test_a_sentence_of_its_own_is_found(module: str) -> None:
    assert list(said_in(module))


@pytest.mark.parametrize(
    "module",
    [
        '"""What this module is for."""',
        'columns = ("What it means", "Which sets")',
        'html = \'<p class="hub-more hub-record" data-print="skip">\'',
        'say("matrix-lead", all=number)',
        'found: "dict[str, list[Any]] | None" = None',
        'yield source.problem(place, "code", "found nothing at all")',
        'raise ValueError("there is no hub")',
    ],
)
def test_what_is_no_sentence_is_not_found(module: str) -> None:
    assert not list(said_in(module))
