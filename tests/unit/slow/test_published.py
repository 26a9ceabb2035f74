"""What is not published is shown nowhere: on no page, in no list, in no file to take away."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site
from guidancehub.content.load import load
from guidancehub.downloads.registry import downloads_of
from guidancehub.views.links import Links

if TYPE_CHECKING:
    from guidancehub.build import Site
    from minimal_hub import MinimalHub

ASSESSMENT = "content/self-assessment.yml"
WORDS = "Who will water the beds in August?"
TITLE = "The helpers"
DRAFT = "status: draft"
RETIRED = "status: retired\n    replaced_by: assess-soil"


def set_status(hub: MinimalHub, lines: str) -> None:
    hub.change(ASSESSMENT, "    question: Who will", f"    {lines}\n    question: Who will")


def text_of(file: bytes) -> str:
    if not zipfile.is_zipfile(io.BytesIO(file)):
        return file.decode()
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        return parts.read("word/document.xml").decode()


def files_of(hub: MinimalHub) -> dict[str, str]:
    """Give the text of each file of the self-assessment, and of that which holds everything."""
    whole = load(hub.root)
    return {
        each.uri: text_of(each.make())
        for each in downloads_of(whole, Links(whole))
        if "self-assessment." in each.uri or each.uri == "api/v1/hub.json"
    }


def holding(words: str, texts: dict[str, str]) -> list[str]:
    return [name for name, text in texts.items() if words in text]


def pages_of(site: Site) -> dict[str, str]:
    outputs = (*site.outputs, *site.markdown())
    return {each.uri: each.html for each in outputs if not isinstance(each.content, bytes)}


def records_of(site: Site) -> dict[str, str]:
    return {record.url: str(record) for record in site.records}


def test_a_published_question_of_the_self_assessment_is_on_its_page_and_in_every_copy(
    hub: MinimalHub,
) -> None:
    site = build_site(hub.root, "skip")
    assert holding(WORDS, pages_of(site)) == ["self-assessment/index.html", "self-assessment/index.md"]
    assert {"a-to-z/index.html", "self-assessment/index.html"} <= set(holding(TITLE, pages_of(site)))
    assert holding(WORDS, records_of(site)) == ["self-assessment/#assess-helpers"]
    assert set(holding(WORDS, files_of(hub))) == {
        "api/v1/hub.json",
        "api/v1/self-assessment.json",
        "downloads/plain/self-assessment.csv",
        "downloads/self-assessment.csv",
        "downloads/self-assessment.docx",
    }


@pytest.mark.parametrize("lines", [DRAFT, RETIRED], ids=["draft", "retired"])
def test_a_question_of_the_self_assessment_that_is_not_published_is_shown_nowhere(
    hub: MinimalHub, lines: str
) -> None:
    set_status(hub, lines)

    site = build_site(hub.root, "skip")
    assert holding(WORDS, pages_of(site)) == []
    assert holding(TITLE, {"a-to-z": pages_of(site)["a-to-z/index.html"]}) == []
    assert holding(WORDS, records_of(site)) == []
    assert holding(WORDS, files_of(hub)) == []


def test_a_retired_question_of_the_self_assessment_says_at_its_old_place_where_to_read_on(
    hub: MinimalHub,
) -> None:
    set_status(hub, RETIRED)

    page = pages_of(build_site(hub.root, "skip"))["self-assessment/index.html"]

    assert page.count('id="assess-helpers"') == 1
    assert "“The helpers” is no longer in use. Read this in its place: " in page
    assert '<a href="../self-assessment/#assess-soil">The soil</a>' in page


def test_a_self_assessment_of_drafts_alone_has_no_page_and_no_file(hub: MinimalHub) -> None:
    set_status(hub, DRAFT)
    hub.change(ASSESSMENT, "    question: What is", f"    {DRAFT}\n    question: What is")

    assert "self-assessment/index.html" not in pages_of(build_site(hub.root, "skip"))
    assert set(files_of(hub)) == {"api/v1/hub.json"}


def test_a_group_of_drafts_alone_is_not_shown(hub: MinimalHub) -> None:
    facts = hub.read("content/facts.yml").replace("        value:", "        status: draft\n        value:")
    hub.write("content/facts.yml", facts)

    assert load(hub.root).fact_groups == ()
    assert "facts/index.html" not in pages_of(build_site(hub.root, "skip"))
