"""The texts of the tender pack: each that its script asks for is there, with what the page puts into it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from guidancehub.content.load import load
from guidancehub.content.model.pack_words import TEXTS
from guidancehub.content.problems import ContentError
from support import ROOT

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

FILE = "content/pack-words.yml"
ID = "  - id: ready-gates-lacks\n"


def problems_of(hub: MinimalHub) -> str:
    with pytest.raises(ContentError) as stopped:
        load(hub.root)
    return "\n".join(map(str, stopped.value.problems))


def test_a_text_that_nothing_asks_for_is_named_with_the_one_that_lacks(hub: MinimalHub) -> None:
    hub.change(FILE, ID, ID.replace("lacks", "lack"))
    said = problems_of(hub)
    assert "found no text 'ready-gates-lacks', expected each text that the page asks for" in said
    assert "did you mean 'ready-gates-lacks'?" in said


def test_a_text_that_lost_its_placeholder_is_refused_with_its_place_and_a_cure(hub: MinimalHub) -> None:
    hub.change(FILE, "Say why you ask: {list}.", "Say why you ask: {liste}.")
    said = problems_of(hub)
    assert re.search(r"content/pack-words\.yml:\d+:\d+: .*found \{liste\}, expected \{list\}", said)
    assert "keep each, and add none" in said


def test_a_text_that_takes_nothing_has_no_braces(hub: MinimalHub) -> None:
    hub.change(FILE, "Each question has a reason.", "Each question has a reason {list}.")
    assert "found {list}, expected no name in braces" in problems_of(hub)


def test_a_hub_with_a_question_bank_has_the_texts(hub: MinimalHub) -> None:
    hub.delete(FILE)
    assert "found no file, expected the texts of the tender pack" in problems_of(hub)


def test_the_script_of_the_pack_asks_for_every_text_and_no_other() -> None:
    script = "\n".join(
        path.read_text("utf-8") for path in sorted((ROOT / "docs/assets/js/pack").rglob("*.mjs"))
    )
    asked = set(re.findall(r'said\([\w.]+, "([\w-]+)"', script))
    assert asked <= TEXTS.keys()
    beginnings = tuple(re.findall(r"said\([\w.]+, `([\w-]+-)\$\{", script))
    chosen = set(re.findall(r'"((?:minimums|mode|gate|price)-[\w-]+)"', script))
    assert [each for each in TEXTS if each not in asked | chosen and not each.startswith(beginnings)] == []
