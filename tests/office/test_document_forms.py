"""Each Word document that a hub offers has headings, contents, and properties of its own."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import TYPE_CHECKING

import docx

from guidancehub.downloads.registry import downloads_of
from guidancehub.views.links import Links
from larger_hub import larger_hub

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument


def documents() -> dict[str, DocxDocument]:
    """Give every Word document of the fixture's hub, by its address."""
    return {
        download.uri: docx.Document(io.BytesIO(download.make()))
        for download in downloads_of(larger_hub(), Links(larger_hub()))
        if download.uri.endswith(".docx")
    }


def headings(document: DocxDocument) -> list[tuple[int, str]]:
    """Give the headings with their levels."""
    named = [(str(each.style.name) if each.style else "", each.text) for each in document.paragraphs]
    return [(int(name[-1]), text) for name, text in named if name.startswith("Heading ")]


def test_every_document_has_headings_that_leave_out_no_level_and_contents_that_lead_to_them() -> None:
    for uri, document in documents().items():
        found = headings(document)
        levels = [level for level, _ in found]
        assert levels[0] == 1, uri
        assert all(after <= before + 1 for before, after in pairwise(levels)), uri
        # A draft is a short text to edit and to send: it begins with its own first part, without contents.
        if uri.startswith("downloads/drafts/"):
            continue
        assert found[0] == (1, "How to use it"), uri
        # The bookmarks are numbered in the order of the headings.
        linked = document.element.body.xpath(".//w:hyperlink[@w:anchor]/@w:anchor")
        least = [f"_Toc{at:05}" for at, level in enumerate(levels, start=1) if level == 1]
        assert set(linked) >= set(least), uri
        marked = document.element.body.xpath(".//w:bookmarkStart/@w:name")
        assert set(linked) <= set(marked), uri


def test_every_document_says_in_its_properties_what_it_is_and_no_two_say_the_same() -> None:
    hub = larger_hub()
    every = [document.core_properties for document in documents().values()]
    titles = [properties.title for properties in every]
    assert len(set(titles)) == len(titles)
    assert "The question matrix: bidder’s version" in titles
    assert "Value: question matrix. For bidders and evaluators" in titles
    for properties in every:
        assert properties.author == hub.info.name
        assert properties.language == "en-GB"
        assert properties.created is not None
        assert properties.created.date() == hub.info.released
