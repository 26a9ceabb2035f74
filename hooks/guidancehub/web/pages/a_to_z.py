"""The A to Z of everything: one page, or one for each letter where that would be too long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from guidancehub.views.index_lines import LinesOfLetter, by_letter, headings_shown, lines_of
from guidancehub.web.foot import FootSubject
from guidancehub.web.letters import Letter, LetterLink
from guidancehub.web.output import PageMeta
from guidancehub.web.pagination import HEAVIEST, list_pages, weight_of
from guidancehub.web.reference_lists import index_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from guidancehub.views.index_lines import IndexLine
    from guidancehub.web.list_controls import ListControls
    from guidancehub.web.output import Output
    from guidancehub.web.pagination import ListPage
    from guidancehub.web.renderer import Renderer

from guidancehub.web.site_pages import A_TO_Z


class ShownLetter(NamedTuple):
    """A letter, and the lines of the page below it."""

    letter: Letter
    lines: Sequence[IndexLine]


@dataclass(frozen=True, slots=True)
class AToZPage:
    """The A to Z, or the page of a letter."""

    template: ClassVar[str] = "a_to_z"

    letters: tuple[LetterLink, ...]
    """Every letter."""
    headings: tuple[ShownLetter, ...]
    """The letters of the page."""
    list_page: ListPage[IndexLine] | None
    """Set where the page shows one letter alone."""
    total: int
    """The number of lines on all pages, or 0 on the page of a letter."""
    controls: ListControls | None
    """Set where all lines are on one page."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the A to Z."""
    letters = by_letter(lines_of(renderer.hub))
    total = sum(len(lines) for _, lines in letters)
    if sum(_weight(line) for _, lines in letters for line in lines) <= HEAVIEST:
        urls = {letter: f"#{Letter(letter).anchor}" for letter, _ in letters}
        controls = renderer.controls(index_of(renderer.hub, (line for _, lines in letters for line in lines)))
        yield _page(renderer, A_TO_Z.url, "", _view(urls, shown=letters, total=total, controls=controls))
        return
    for letter, lines in letters:
        for part in list_pages(lines, f"{A_TO_Z.url}{_slug(letter)}/", _weight):
            up = "../" * part.url.count("/")
            urls = {each: f"{up}{A_TO_Z.url}{_slug(each)}/" for each, _ in letters}
            view = _view(urls, shown=[LinesOfLetter(letter, part.entries)], list_page=part)
            yield _page(renderer, part.url, f": {letter}{part.suffix(renderer.hub.info.words)}", view)
    urls = {letter: f"{_slug(letter)}/" for letter, _ in letters}
    yield _page(renderer, A_TO_Z.url, "", _view(urls, total=total))


def _view(
    urls: Mapping[str, str],
    *,
    shown: Sequence[LinesOfLetter] = (),
    list_page: ListPage[IndexLine] | None = None,
    total: int = 0,
    controls: ListControls | None = None,
) -> AToZPage:
    return AToZPage(
        tuple(LetterLink(Letter(letter), urls.get(letter, "")) for letter in headings_shown(urls)),
        tuple(ShownLetter(Letter(letter), lines) for letter, lines in shown),
        list_page,
        total,
        controls,
    )


def _page(renderer: Renderer, url: str, title: str, view: AToZPage) -> Output:
    return renderer.render(
        url,
        PageMeta(
            title=f"{renderer.hub.info.words.label(A_TO_Z.title)}{title}",
            description=renderer.hub.info.words.say("a-to-z-in-short"),
            crumbs=(A_TO_Z,) if title else (),
            layout="index",
            script="list.mjs" if view.controls else "",
            styles="list.css",
        ),
        view,
        FootSubject(renderer.everything),
    )


def _slug(letter: str) -> str:
    """Return the part of a URL for a letter's pages."""
    return Letter(letter).slug.lower()


def _weight(line: IndexLine) -> int:
    """Return the bytes that a line takes on the page."""
    return 150 + weight_of(line.word, line.url, line.kind_label, line.see, line.kind)
