"""Each template shows one kind of record, and uses nothing of it that the record does not have."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from jinja2 import DictLoader
from jinja2.environment import Environment

from guidancehub.content.model.hub_info import HubInfo
from guidancehub.web import pages
from guidancehub.web.foot import Foot
from guidancehub.web.long_lines import LongLines
from guidancehub.web.output import PageMeta
from guidancehub.web.page_templates import environment
from guidancehub.web.page_words import PageWords
from guidancehub.web.site_pages import SitePages
from template_types import TemplateReader

TEMPLATES = Path(pages.__file__).parent.parent / "templates"
FRAME = {
    "meta": PageMeta,
    "to_root": str,
    "info": HubInfo,
    "page_foot": Foot,
    "words": PageWords,
    "site": SitePages,
}


def views() -> dict[str, Any]:
    """Find the record of each template in the modules that make pages."""
    found = (
        value
        for module in iter_modules(pages.__path__, f"{pages.__name__}.")
        for value in vars(import_module(module.name)).values()
        if is_dataclass(value) and hasattr(value, "template")
    )
    return {value.template: value for value in found}


@cache
def read_all() -> TemplateReader:
    reader = TemplateReader(environment())
    for template, view in views().items():
        reader.read(f"pages/{template}.html.jinja", {**FRAME, "page": view})
    reader.read("parts/foot.html.jinja", FRAME)
    return reader


def faults_of(**templates: str) -> list[str]:
    reader = TemplateReader(Environment(loader=DictLoader(templates), autoescape=True))
    reader.read("page", {**FRAME, "page": views()["case"]})
    return reader.faults


def test_each_template_has_one_record_and_each_record_one_template() -> None:
    names = {file.name.removesuffix(".html.jinja") for file in (TEMPLATES / "pages").iterdir()}
    assert set(views()) == names


def test_no_template_uses_what_its_record_does_not_have() -> None:
    assert read_all().faults == []


def test_no_record_has_a_field_that_no_template_uses() -> None:
    used = read_all().used
    unused = [
        f"{view.__name__}.{each.name}"
        for view in views().values()
        for each in fields(view)
        if (view, each.name) not in used
    ]
    assert unused == []


def test_a_misspelt_field_is_found_behind_loops_and_macros_too() -> None:
    assert faults_of(
        page="{% import 'parts' as parts %}"
        "{% for group in page.onward.linked %}{{ parts.links(group, to_root) }}{% endfor %}",
        parts="{% macro links(group, to_root) %}"
        "{% for link in group.links %}{{ link.adress }}{% endfor %}{% endmacro %}",
    ) == ["parts:1: Link has no 'adress'"]
    assert faults_of(page="{{ page.entry.titel }}") == ["page:1: Case has no 'titel'"]
    assert faults_of(page="{{ entry.title }}") == ["page:1: nothing is called 'entry'"]


def test_what_may_be_none_is_not_printed_or_read_without_an_if() -> None:
    assert faults_of(page="{{ page.figures }}") == ["page:1: may print “None”"]
    assert faults_of(page="{{ page.figures.caption }}") == ["page:1: page.figures may be None"]
    assert faults_of(page="{% if page.figures %}{{ page.figures.caption }}{% endif %}") == []


def test_a_macro_is_given_all_that_it_takes_and_reads_nothing_else() -> None:
    macros = "{% macro note(text) %}{{ text }}{{ to_root }}{% endmacro %}"
    assert faults_of(page="{% import 'parts' as parts %}{{ parts.note(to_root) }}", parts=macros) == [
        "parts:1: nothing is called 'to_root'"
    ]


def test_no_template_is_longer_than_a_screen() -> None:
    long = [
        str(file.relative_to(TEMPLATES))
        for file in TEMPLATES.rglob("*.jinja")
        if len(file.read_text(encoding="utf-8").splitlines()) > 60
    ]
    assert long == []


def test_no_line_of_a_template_is_longer_than_140_characters() -> None:
    long = [
        f"{file.relative_to(TEMPLATES)}:{number}"
        for file in TEMPLATES.rglob("*.jinja")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if len(line) > 140
    ]
    assert long == []


def test_a_broken_line_makes_the_same_page_as_a_whole_one() -> None:
    whole = '<p id="{{ x }}">one {{ x }}</p>\n<pre>\n    code</pre>'
    broken = '<p\n    id="{{ x }}">one\n    {{\n      x }}</p>\n<pre>\n    code</pre>'
    loader = DictLoader({"a.html.jinja": whole, "b.html.jinja": broken})
    read = Environment(loader=loader, autoescape=True, extensions=[LongLines])
    a, b = (read.get_template(f"{name}.html.jinja").render(x="two") for name in "ab")
    assert a == b == '<p id="two">one two</p>\n<pre>\n    code</pre>'


def test_no_template_lends_its_surroundings_to_another() -> None:
    lent = [
        str(file.relative_to(TEMPLATES))
        for file in TEMPLATES.rglob("*.jinja")
        if "with context" in file.read_text(encoding="utf-8")
    ]
    assert lent == []


def test_no_template_puts_the_url_of_an_entry_together() -> None:
    """Kinds know the URLs of their entries; a template prints the ``url`` of a link."""
    for file in TEMPLATES.rglob("*.jinja"):
        assert re.findall(r'href="[^"]*/\{\{[^}]*\bid \}\}/', file.read_text(encoding="utf-8")) == [], file


def test_no_template_types_the_url_of_a_page() -> None:
    """Only a page's record knows its URL; a template adds at most the anchor of a part of it."""
    for file in TEMPLATES.rglob("*.jinja"):
        text = file.read_text(encoding="utf-8")
        assert re.findall(r'(?:href="|to_root \}\}|info\.address \}\})[\w-]+/', text) == [], file
