"""No template says a sentence by itself: each has an id in words.yml, so that a hub can say it otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

TEMPLATES: Final = ROOT / "hooks" / "guidancehub" / "web" / "templates"
FRAME: Final = ROOT / "overrides"
"""Where the templates of the document around every page are."""
FOR_DEVELOPERS: Final = {"developers", "developer_examples", "problems"}
"""Who reads these pages reads names of data and of commands, and messages of the program."""
_ATTRIBUTE: Final = re.compile(r'\b(?:title|alt|aria-label|placeholder|data-label)="([^"]*)"')
_ASKED: Final = re.compile(r"""\bwords\.(?:house\.)?(?:label|heading)\("[^"]*"\)""")
"""Where a label is asked for by what it says."""
_LITERAL: Final = re.compile(r"""(["'])((?:(?!\1).)*)\1""")
_WORD: Final = re.compile(r"[A-Za-z]{2,}")


def templates() -> dict[str, list[str]]:
    """Return what each template says of its own, by its path; those for developers are left out."""
    files = sorted((*TEMPLATES.rglob("*.html.jinja"), *FRAME.rglob("*.html")))
    return {
        file.relative_to(ROOT).as_posix(): list(said_in(file.read_text(encoding="utf-8")))
        for file in files
        if file.name.partition(".")[0] not in FOR_DEVELOPERS
    }


def said_in(template: str) -> Iterator[str]:
    """Yield the words that a template has of its own, in its HTML and in values that are sentences."""
    template = _ASKED.sub("", re.sub(r"\{#.*?#\}", "", template, flags=re.DOTALL))
    for value in re.findall(r"\{\{.*?\}\}|\{%.*?%\}", template, re.DOTALL):
        yield from (text for _, text in _LITERAL.findall(value) if " " in text.strip(" :;,"))
    html = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", template, flags=re.DOTALL)
    shown = (*_ATTRIBUTE.findall(html), *re.sub(r"<[^>]*>", "\n", html).split("\n"))
    yield from (text.strip() for text in shown if _WORD.search(text))


def test_a_template_says_no_word_of_its_own() -> None:
    read = templates()
    assert len(read) > 65
    assert {name: said for name, said in read.items() if said} == {}


@pytest.mark.parametrize(
    "template",
    [
        "<p>{{ page.title }} explains\n    it.</p>",
        '<button aria-label="Copy">{{ copy }}</button>',
        '{{ offers("See also", page.others) }}',
        '<p>{% if page %} <a href="{{ page.url }}">Start again</a>{% endif %}</p>',
    ],
)
def test_a_word_of_its_own_is_found(template: str) -> None:
    assert list(said_in(template))
