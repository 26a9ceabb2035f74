"""No template says a sentence by itself: each has an id in words.yml, so that a hub can say it otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

TEMPLATES: Final = ROOT / "hooks" / "guidancehub" / "web" / "templates"
KEYED: Final = (
    *(
        "agreed",
        "citation",
        "clock",
        "contents",
        "contracts_and_grants",
        "downloads",
        "finder",
        "foot",
        "frame",
        "links",
    ),
    *("marks", "notice", "picture", "record", "sources", "statement", "table", "turn"),
)
"""How the names of templates begin that say nothing by themselves."""
NAMED_ALIKE: Final = {"pages/downloads.html.jinja", "pages/links.html.jinja", "pages/sources.html.jinja"}
"""Pages of their own, which say more than the part of that name."""
_ATTRIBUTE: Final = re.compile(r'\b(?:title|alt|aria-label|placeholder|data-label)="([^"]*)"')
_ASKED: Final = re.compile(r"""\bwords\.house\.(?:label|heading)\("[^"]*"\)""")
"""Where a label is asked for by what it says."""
_LITERAL: Final = re.compile(r"""(["'])((?:(?!\1).)*)\1""")
_WORD: Final = re.compile(r"[A-Za-z]{2,}")


def templates() -> list[str]:
    names = (file.relative_to(TEMPLATES).as_posix() for file in TEMPLATES.rglob("*.html.jinja"))
    return sorted(name for name in names if name.split("/")[-1].startswith(KEYED) and name not in NAMED_ALIKE)


def said_in(template: str) -> Iterator[str]:
    """Yield the words that a template has of its own, in its HTML and in values that are sentences."""
    template = _ASKED.sub("", re.sub(r"\{#.*?#\}", "", template, flags=re.DOTALL))
    for value in re.findall(r"\{\{.*?\}\}|\{%.*?%\}", template, re.DOTALL):
        yield from (text for _, text in _LITERAL.findall(value) if " " in text.strip(" :;,"))
    html = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", template, flags=re.DOTALL)
    shown = (*_ATTRIBUTE.findall(html), *re.sub(r"<[^>]*>", "\n", html).split("\n"))
    yield from (text.strip() for text in shown if _WORD.search(text))


@pytest.mark.parametrize("name", templates())
def test_a_template_says_no_word_of_its_own(name: str) -> None:
    assert list(said_in((TEMPLATES / name).read_text(encoding="utf-8"))) == []


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
