"""The A to Z of everything: one page, or one for each letter where that would be too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.web.a_to_z import ALPHABET, NUMBERS, by_letter, lines_of
from guidancehub.web.output import Crumb, PageMeta
from guidancehub.web.pagination import HEAVIEST, sheets, weight_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from guidancehub.web.a_to_z import Line
    from guidancehub.web.output import Output
    from guidancehub.web.pagination import Sheet
    from guidancehub.web.renderer import Press

A_TO_Z = Crumb("A to Z", "a-to-z/")


def pages(press: Press) -> Iterator[Output]:
    """Make the A to Z."""
    letters = by_letter(lines_of(press.hub))
    total = sum(len(lines) for _, lines in letters)
    if sum(_weight(line) for _, lines in letters for line in lines) <= HEAVIEST:
        ways = {letter: f"#letter-{_slug(letter)}" for letter, _ in letters}
        yield _page(press, A_TO_Z.url, "", ways, shown=letters, total=total)
        return
    for letter, lines in letters:
        for sheet in sheets(lines, f"{A_TO_Z.url}{_slug(letter).lower()}/", _weight):
            up = "../" * sheet.url.count("/")
            ways = {each: f"{up}{A_TO_Z.url}{_slug(each).lower()}/" for each, _ in letters}
            title = f": {letter}{sheet.suffix}"
            yield _page(press, sheet.url, title, ways, shown=[(letter, sheet.entries)], sheet=sheet)
    ways = {letter: f"{_slug(letter).lower()}/" for letter, _ in letters}
    yield _page(press, A_TO_Z.url, "", ways, total=total)


def _page(
    press: Press,
    url: str,
    title: str,
    ways: dict[str, str],
    *,
    shown: Iterable[tuple[str, Sequence[Line]]] = (),
    sheet: Sheet[Line] | None = None,
    total: int = 0,
) -> Output:
    return press.page(
        "a_to_z",
        url,
        PageMeta(
            title=f"{A_TO_Z.title}{title}",
            description="Everything that the hub holds, from A to Z, with other words for it.",
            crumbs=(A_TO_Z,) if title else (),
            kind="index",
            styles="list.css" if sheet else "",
        ),
        headings=[(letter, _slug(letter), lines) for letter, lines in shown],
        letters=[(letter, ways.get(letter, "")) for letter in (NUMBERS, *ALPHABET)],
        sheet=sheet,
        total=total,
        review=press.review,
    )


def _slug(letter: str) -> str:
    return letter.replace(" ", "-")


def _weight(line: Line) -> int:
    return 90 + weight_of(line.word, line.url, line.kind, line.see)
