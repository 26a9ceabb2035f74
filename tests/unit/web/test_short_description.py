"""Search engines get as much of a description as they show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidancehub.web.short_description import MOST, short_description

SENTENCE = "It says what the page is for, in words that a reader of the list can weigh at once."


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Help with grants.", "Help with grants."),
        ("a" * MOST, "a" * MOST),
        ("Over\n  two lines.", "Over two lines."),
        (f"{SENTENCE} {SENTENCE} {SENTENCE}", SENTENCE),
        # One short sentence says too little, so the next is cut.
        (f"See here. {'word ' * 40}", f"See here. {('word ' * 30).strip()}…"),
        (f"{'word ' * 30}four, five, six", f"{'word ' * 30}four…"),
        ("a" * 200, "a" * (MOST - 1) + "…"),
    ],
)
def test_a_description_keeps_whole_sentences_or_whole_words(text: str, short: str) -> None:
    assert short_description(text) == short


@given(st.text(alphabet="ab .,!?–", max_size=400))
def test_no_description_is_longer_than_is_shown_and_it_begins_as_the_text_does(text: str) -> None:
    short = short_description(text)
    assert len(short) <= MOST
    assert " ".join(text.split()).startswith(short.removesuffix("…"))
