"""Characters that show nothing are refused by name, and all that people type is taken."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest

from guidancehub.content.reading.file_text import text_of

# Fillers, joiners, choosers of variants, odd spaces, marks of direction, private and unknown ones.
UNSEEN = (
    *"\u3164\u115f\u1160\uffa0\u034f\u17b4\u17b5\u2800\ufe0f\U000e0100\U0001d173\U00013440",
    *"\ufdd0\U0001fffe\ue000\U000f0000\u200d\u061c\u202e\U000e0041\u00ad\u2003\u202f\u3000\u180e\u2028",
    *"\x00\x0b\x1f\x7f\x85\u0378",
)
TYPED = "£5 – “so”, l’été, Łódź, Ελλάδα, Қазақ, العربية, 東京, हिन्दी, ไทย, 5\u00a0km, ½ × ≥ → ✓ 👍 \t"


def refused(text: str) -> list[str]:
    """Return what is said of a text, or nothing."""
    read = text_of(text.encode("utf-8"), "content/x.yml")
    return [] if isinstance(read, str) else [str(problem) for problem in read]


@pytest.mark.parametrize("character", UNSEEN, ids=lambda each: f"{ord(each):04X}")
def test_a_character_that_shows_nothing_is_refused_with_its_code_point_and_name(character: str) -> None:
    (problem,) = refused(f"title: A\ntext: ab{character}c\n")
    assert problem.startswith("content/x.yml:2:9: found an invisible or control character (U+")
    assert f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip() + ")" in problem
    assert "expected plain text" in problem


def test_t12_a_title_of_such_characters_alone_is_refused() -> None:
    for character in UNSEEN:
        assert refused(f"title: {character * 3}\n")


def test_t12_no_character_of_a_refused_kind_passes() -> None:
    kinds = {"Cc", "Cf", "Cn", "Co", "Zl", "Zp"}
    surrogates = range(0xD800, 0xE000)
    sample = Random(20).sample(range(0x80, 0x110000), 4_000)  # noqa: S311 (no secret)
    points = [each for each in sample if each not in surrogates]
    taken = [each for each in points if not refused(f"a{chr(each)}b\n")]
    assert {unicodedata.category(chr(each)) for each in taken}.isdisjoint(kinds)
    assert len(taken) > 100


def test_what_people_type_is_taken() -> None:
    assert refused(f"title: {TYPED}\n") == []
