"""A template that would go on for ever ends with a message that names it, and others show what they did."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, FileSystemLoader

from guidancehub.web.checks.frame_templates import faults_in_templates
from guidancehub.web.documents import DocumentError, Documents
from guidancehub.web.output import Output, PageMeta
from guidancehub.web.template_limits import TemplateLimits, rendered
from minimal_hub import minimal_site, plain_settings

if TYPE_CHECKING:
    from pathlib import Path

TURNS = "more than 100,000 turns of loops and calls of macros to show one page"
RANGE = "a range of more than 100,000 numbers"
DEPTH = "maximum recursion depth exceeded"
PAGE = "a page of more than 64,000,000 characters"
LOOP = "{% for a in range(1000) %}"
NESTED = "{% for a in 'abcde' recursive %}{% if loop.depth < 9 %}{{ loop('abcde') }}{% endif %}{% endfor %}"
AGAIN = "{% include 'main.html' %}"
ENDLESS = [
    ("{% for a in range(10**9) %}{% endfor %}", 1, RANGE),
    ("{{ range(10**40) | list }}", 1, RANGE),
    (f"\n{LOOP}\n{LOOP}{{% endfor %}}{{% endfor %}}", 3, TURNS),
    (f"{LOOP}{LOOP[:-3]} if false %}}{{% endfor %}}{{% endfor %}}", 1, TURNS),
    (NESTED, 1, TURNS),
    ("{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(99) }}", 1, TURNS),
    ("{% set n = (n if n is defined else 40) - 1 %}{% if n %}" + AGAIN * 2 + "{% endif %}", 1, TURNS),
    (AGAIN, 1, DEPTH),
    ("{% extends 'main.html' %}", 1, DEPTH),
    ("{% block a %}{{ self.a() }}{% endblock %}", 1, DEPTH),
    ("{% set x = 'x' * 10**6 %}\n" + LOOP + "\n{{ x }}{% endfor %}", 3, PAGE),
]


def environment(root: Path, text: str) -> Environment:
    """Return the environment of a folder of templates whose document is the text."""
    folder = root / "overrides"
    folder.mkdir()
    (folder / "main.html").write_text(text)
    return Environment(loader=FileSystemLoader(folder), autoescape=True, extensions=[TemplateLimits])


@pytest.mark.parametrize(("text", "line", "found"), ENDLESS)
def test_t07_what_would_never_end_is_told_with_its_template_and_line(
    text: str, line: int, found: str, tmp_path: Path
) -> None:
    site, page = minimal_site(), Output("a/index.html", "<h1>A</h1>", PageMeta("A", "About A."), "")
    settings = replace(plain_settings(), environment=environment(tmp_path, text))
    with pytest.raises(DocumentError) as raised:
        Documents(settings, site.hub, [page]).of(page)
    assert str(raised.value).startswith(f"overrides/main.html:{line}: found {found}")


DEEP = [
    "{{ " + "[" * 5000,
    "{{ " + "(" * 900 + "1" + ")" * 900 + " }}",
    "{% if a %}" * 150 + "{% endif %}" * 150,
]


@pytest.mark.parametrize("text", DEEP)
def test_t07_a_template_too_deep_to_follow_is_told_by_its_name(text: str, tmp_path: Path) -> None:
    env = environment(tmp_path, text)
    (tmp_path / "overrides" / "404.html").write_text("Nothing here")
    (fault,) = faults_in_templates(env, ["main.html", "404.html"])
    assert fault.startswith("overrides/main.html:1: found more brackets or tags inside each other than ")


def test_what_is_counted_shows_what_it_showed(tmp_path: Path) -> None:
    text = (
        "{% macro twice(n) %}{{ n }}{{ n }}{{ caller() }}{% endmacro %}"
        "{% for a in range(1, 5) if a > 1 %}{{ loop.index }}/{{ loop.length }} {% else %}none{% endfor %}"
        "{% for a in [] %}{% else %}none{% endfor %}"
        "{% block b %}{% call twice(7) %}!{% endcall %}{% endblock %}"
    )
    template = environment(tmp_path, text).get_template("main.html")
    assert rendered(template) == "1/3 2/3 3/3 none77!"
    # Each page has its own steps.
    assert [rendered(template) for _ in range(3)] == ["1/3 2/3 3/3 none77!"] * 3
