"""No sign that a field of one line refuses is passed over by the quick look for any of them."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from guidancehub.content.model.typed_signs import IN_LINE, fault_in_line

PIECES = (
    *("|", "| a | b |", "|---|", "~~", "`", "`a`", "<", ">", "<b>", "</b>", "&amp;", "&#38;", "#", "## "),
    *("•", "·", "▪", "◦", "‣", "●", "○", "\uf0b7", "–", "—", "o", "*", "**", "_", "__", "*a*", "_a_"),
    *("[", "]", "(", ")", "[a](b)", "http", "HTTPS", ":", "/", "://", "https://a", " ", "\t", "\n", "a b"),
    *("word", "[1]", "[^a]", "¹", "²", "⁴", "m²", ".", "[citation needed]"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=6).map("".join))
@example("\n• a")
@example("o a")
@example("HTTP://A")
@example("a plain line – of words; 5 * 3, and 1_000")
def test_the_first_pattern_that_finds_something_is_told(text: str) -> None:
    found = next((code for pattern, code, *_ in IN_LINE if pattern.search(text)), None)
    fault = fault_in_line(text)
    assert (fault and fault[0]) == found
