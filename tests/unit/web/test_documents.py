"""The document around a page: what its templates are given, and what is told of those that are wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from guidancehub.web.documents import DocumentError, Documents, refuse_broken_templates
from guidancehub.web.output import Output, PageMeta
from minimal_hub import minimal_site, plain_settings

if TYPE_CHECKING:
    from pathlib import Path

    from guidancehub.web.documents import DocumentSettings

SITE = minimal_site()
ADDRESS = SITE.info.address
PAGE = Output("cases/a/index.html", "<h1>A</h1>", PageMeta("A", "About A."), "content/cases/a.yml")
HOME = Output("index.html", "<h1>Home</h1>", PageMeta("Home", "All."), "content/hub.yml")
SHOWN = "{{ base_url }} {{ page.url }} {{ page.canonical_url }} {{ page.edit_url }} {{ page.is_homepage }}"


def documents(settings: DocumentSettings) -> Documents:
    return Documents(settings, SITE.hub, [HOME, PAGE])


def test_a_page_knows_its_places_and_where_its_source_is_edited() -> None:
    settings = plain_settings(main=SHOWN)
    assert documents(settings).of(PAGE).split() == ["../..", "cases/a/", f"{ADDRESS}cases/a/", "False"]
    assert documents(settings).of(HOME).split() == [".", ADDRESS, "True"]
    known = replace(settings, edit_url="https://git.example/hub/{}".format)
    assert "https://git.example/hub/content/cases/a.yml" in documents(known).of(PAGE)


def test_a_template_can_show_the_settings_of_its_hub() -> None:
    shown = "{{ config.copyright }}, {{ config.extra.mine }}, {{ config.extra.site.info.name }}"
    settings = replace(
        plain_settings(main=shown), config={"copyright": "Ours", "extra": {"mine": 1, "site": "theirs"}}
    )
    assert documents(settings).of(PAGE) == f"Ours, 1, {SITE.info.name}"


def test_a_preview_has_an_address_of_its_own() -> None:
    settings = plain_settings(main=f"{SHOWN} {{{{ config.extra.preview }}}}")
    shown = documents(replace(settings, preview_address="http://127.0.0.1:8000/hub/")).of(PAGE)
    assert shown.split()[2:] == ["http://127.0.0.1:8000/hub/cases/a/", "False", "True"]


def test_a_page_of_no_address_links_from_the_root_of_its_host() -> None:
    settings = replace(
        plain_settings(**{"404": "{{ base_url }}"}), preview_address="http://127.0.0.1:8000/hub/"
    )
    assert documents(settings).not_found() == "/hub/"


def test_the_menu_and_templates_that_cannot_be_shown_are_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"^mkdocs\.yml, nav: found .*\n    hint: see what nav"):
        documents(replace(plain_settings(), nav="one word"))
    folder = tmp_path / "overrides"
    folder.mkdir()
    (folder / "main.html").write_text("{% if %}", encoding="utf-8")
    settings = replace(plain_settings(main="{% if %}"), folders=(tmp_path / "elsewhere", folder))
    with pytest.raises(
        DocumentError, match=r"^overrides/404\.html: found no file(.|\n)*overrides/main\.html:1: "
    ):
        refuse_broken_templates(settings)


def test_a_fault_of_the_program_in_a_template_is_none_of_an_editor() -> None:
    with pytest.raises(ZeroDivisionError):
        documents(plain_settings(main="{{ 1 / 0 }}")).of(PAGE)
