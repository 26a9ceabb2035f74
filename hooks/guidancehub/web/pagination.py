"""Split a long list into pages by the size of its entries, so that no page is long to load or to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from guidancehub.content.model.house_words import HouseWords

T = TypeVar("T")

HEAVIEST: Final = 180_000
"""The most bytes of entries on one page. The rest of a page takes no more than that again."""


@dataclass(frozen=True, slots=True)
class ListPage(Generic[T]):
    """One page of a long list."""

    entries: tuple[T, ...]
    first: int
    """The position of its first entry in the whole list, counted from 1."""
    total: int
    number: int
    of: int
    base: str
    """The URL of the list, which is that of its first page."""

    @property
    def url(self) -> str:
        """The page's URL."""
        return url_of_list_page(self.base, self.number)

    @property
    def last(self) -> int:
        """The position of its last entry in the whole list, counted from 1."""
        return self.first + len(self.entries) - 1

    @property
    def earlier(self) -> str:
        """The URL of the page before; empty for none."""
        return url_of_list_page(self.base, self.number - 1) if self.number > 1 else ""

    @property
    def later(self) -> str:
        """The URL of the page after; empty for none."""
        return url_of_list_page(self.base, self.number + 1) if self.number < self.of else ""

    def suffix(self, words: HouseWords) -> str:
        """Return the end of a title from the second page on: “, page 2 of 3”."""
        return f", {words.say('list-page-of', number=self.number, all=self.of)}" if self.number > 1 else ""


def url_of_list_page(base: str, number: int) -> str:
    """Return the URL of a page of a list; the first keeps the list's own."""
    return base if number == 1 else f"{base}page/{number}/"


def list_pages(
    entries: Sequence[T], base: str, weigh: Callable[[T], int], most: int = HEAVIEST
) -> tuple[ListPage[T], ...]:
    """Split a list into pages. A list that is light enough, or empty, is one page."""
    cut = list(_cut(entries, weigh, most)) or [()]
    firsts = [1]
    for part in cut:
        firsts.append(firsts[-1] + len(part))
    return tuple(
        ListPage(part, first, len(entries), number, len(cut), base)
        for number, (part, first) in enumerate(zip(cut, firsts, strict=False), start=1)
    )


def _cut(entries: Iterable[T], weigh: Callable[[T], int], most: int) -> Iterable[tuple[T, ...]]:
    part: list[T] = []
    weight = 0
    for entry in entries:
        more = weigh(entry)
        if part and weight + more > most:
            yield tuple(part)
            part, weight = [], 0
        part.append(entry)
        weight += more
    if part:
        yield tuple(part)


def weight_of(*texts: str) -> int:
    """Return the bytes that texts take in a page."""
    return len("".join(texts).encode())
