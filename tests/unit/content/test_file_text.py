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
    *"\ufffc\U00016fe4",
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


def test_t12_the_sign_of_a_lost_letter_is_refused_with_its_name() -> None:
    (problem,) = refused("title: A\ntext: Caf\ufffd lunches\n")
    assert problem.startswith(
        "content/x.yml:2:10: found the sign of a letter that a program lost (U+FFFD REPLACEMENT CHARACTER)"
    )


@pytest.mark.parametrize(
    ("line", "column", "name"),
    [
        ("title: \u0331\u0332", 8, "U+0331 COMBINING MACRON BELOW"),
        ('title: "\u0489"', 9, "U+0489 COMBINING CYRILLIC MILLIONS SIGN"),
        ("- \u0e31", 3, "U+0E31 THAI CHARACTER MAI HAN-AKAT"),
        ("\u093e: a", 1, "U+093E DEVANAGARI VOWEL SIGN AA"),
        ("title: Z\u0331\u0332\u0333\u0323\u0324", 9, "U+0331 COMBINING MACRON BELOW"),
        ("title: H" + "\u0337" * 500 + "ello", 9, "U+0337 COMBINING SHORT SOLIDUS OVERLAY"),
    ],
)
def test_t12_accents_on_no_letter_and_many_on_one_are_refused_by_name(
    line: str, column: int, name: str
) -> None:
    (problem,) = refused(f"{line}\n")
    assert problem.startswith(
        f"content/x.yml:1:{column}: found an accent without a letter, or more than 4 on one ({name})"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam, tiếng Việt, Nguyễn, phở, đường",
        "\u05d1\u05b0\u05bc\u05e8\u05b5\u05d0\u05e9\u05b4\u05c1\u05d9\u05ea",
        "\u05e9\u05b8\u05bc\u05c1\u05bd",
        "ที่นี่ น้ำ กิโลเมตร ผู้ใหญ่",
        "हिन्दी, कर्त्ता, ज़िंदगी, स्त्री",
        "বাংলা, தமிழ், తెలుగు, ಕನ್ನಡ, മലയാളം, ਪੰਜਾਬੀ, ગુજરાતી",
        "မြန်မာ လျှော့ ကြောင့်",
        "བསྒྲུབས་",
        "ខ្មែរ, ລາວ, አማርኛ, مُحَمَّدٌ, ދިވެހި",
    ],
)
def test_t12_words_of_languages_that_are_written_with_marks_are_taken(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    assert refused(f"title: {text}\ntext: “{text}”\n") == []
