"""The texts of a result are as long as the search can show."""

from __future__ import annotations

import pytest

from guidancehub.search.plain_text import shortened


@pytest.mark.parametrize(
    ("texts", "most", "kept"),
    [
        (("a b", "c d e"), 5, ("a b", "c d e")),
        (("a b", "c d e"), 4, ("a b", "c d")),
        (("a", "b c d e", "f g h"), 5, ("a", "b c", "f g")),
        ((), 3, ()),
    ],
)
def test_only_the_longest_texts_are_cut_and_all_alike(
    texts: tuple[str, ...], most: int, kept: tuple[str, ...]
) -> None:
    assert shortened(texts, most) == kept
