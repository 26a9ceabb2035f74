"""Hubs of others say nothing that is only true of this one, on no page and in no file."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from guidancehub.build import build_site
from support import ROOT
from texts_of_files import words_in

if TYPE_CHECKING:
    from guidancehub.build import Site

NORTHSHIRE = ROOT / "examples" / "northshire"
OURS = re.compile(
    r"(?i:West Yorkshire|Keep it Local|Provider Selection|five key criteria|the five criteria|\bthe report\b)"
    r"|\bPSR\b|\bNHS\b(?! or National Insurance)|\bVCSE\b|\(ICS\)"
)
# What the program says of itself, and the dictionary of English words.
OF_THE_PROGRAM = ("assets/js/", "assets/css/", "assets/search-english.txt")


@cache
def built() -> Site:
    return build_site(NORTHSHIRE)


def test_a_hub_of_another_system_says_nothing_of_ours_in_any_page_or_file() -> None:
    shown = {
        output.uri: words_in(output.uri, output.data)
        for output in built().outputs
        if not output.uri.startswith(OF_THE_PROGRAM)
    }
    assert len(shown) > 90
    endings = {uri.rpartition(".")[2] for uri, words in shown.items() if words}
    assert {"html", "md", "json", "csv", "xlsx", "docx", "pdf", "xml", "txt"} <= endings
    assert {uri: found[0] for uri, words in shown.items() if (found := OURS.search(words))} == {}


def test_what_a_hub_has_not_leaves_no_page_and_no_file() -> None:
    uris = {output.uri for output in built().outputs}
    absent = (
        "principle",
        "tips",
        "drafts",
        "facts",
        "gaps",
        "glossary",
        "self-assessment",
        "journey",
        "law/",
    )
    assert {uri for uri in uris for name in absent if name in uri} == set()
    assert not any(
        uri.startswith(("contracts-and-grants", "notices", "clock", "psr", "pack")) for uri in uris
    )
