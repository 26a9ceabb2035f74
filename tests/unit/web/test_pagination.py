"""A long list is cut into pages by what its entries weigh."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from guidancehub.content.model.house_words import HouseWords
from guidancehub.web.pagination import list_pages

WORDS = HouseWords("Eastvale")


def test_a_list_that_is_light_enough_or_empty_is_one_page_at_its_own_address() -> None:
    for entries in ((), (1,), (1, 2, 3)):
        (sheet,) = list_pages(entries, "cases/", lambda _: 1, most=3)
        assert (sheet.entries, sheet.url, sheet.of, sheet.suffix(WORDS)) == (entries, "cases/", 1, "")
        assert (sheet.earlier, sheet.later) == ("", "")


def test_pages_have_addresses_of_their_own_and_lead_to_each_other() -> None:
    cut = list_pages(range(5), "cases/", lambda _: 1, most=2)
    assert [sheet.url for sheet in cut] == ["cases/", "cases/page/2/", "cases/page/3/"]
    assert [(sheet.earlier, sheet.later) for sheet in cut] == [
        ("", "cases/page/2/"),
        ("cases/", "cases/page/3/"),
        ("cases/page/2/", ""),
    ]
    assert [(sheet.first, sheet.last, sheet.total) for sheet in cut] == [(1, 2, 5), (3, 4, 5), (5, 5, 5)]
    assert [sheet.suffix(WORDS) for sheet in cut] == ["", ", page 2 of 3", ", page 3 of 3"]


@given(st.lists(st.integers(0, 50), max_size=60), st.integers(1, 80))
def test_no_entry_is_lost_and_only_one_that_is_too_heavy_alone_is_over(weights: list[int], most: int) -> None:
    cut = list_pages(weights, "", lambda weight: weight, most)
    assert [weight for sheet in cut for weight in sheet.entries] == weights
    assert all(sum(sheet.entries) <= most or len(sheet.entries) == 1 for sheet in cut)
