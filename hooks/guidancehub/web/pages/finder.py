"""Finders: questions, one at a time with script and a list without it, that lead to a suggestion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.model.contracts_and_grants import GUIDANCE
from guidancehub.content.model.finder import FINDER, GUIDE_FINDER
from guidancehub.views.finder_names import finder_names
from guidancehub.views.finder_record import record_lines
from guidancehub.web.finder_data import data_uri, finder_file
from guidancehub.web.finder_view import ShownOutcome, shown_outcomes
from guidancehub.web.foot import Due, FootSubject
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.source_uses import Sourced, with_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.finder_sheet import Sheet
    from guidancehub.content.model.finder_steps import FinderStep
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class FinderPage:
    """Plain questions that lead to a suggestion."""

    template: ClassVar[str] = "finder"

    finder: Finder
    steps: tuple[Sourced[FinderStep], ...]
    outcomes: tuple[ShownOutcome, ...]
    names: Mapping[str, str]
    """What an answer leads to, by the id of a step or an outcome: “Step 2”."""
    record: tuple[str, ...]
    """What a record of the decision notes besides the answers."""
    data: str
    """The URI of what script reads, relative to the site's root."""
    due: Due


@dataclass(frozen=True, slots=True)
class SheetPage:
    """What has to be written down, as a form to print."""

    template: ClassVar[str] = "finder_sheet"

    finder: Finder
    sheet: Sheet


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page of each finder, what script reads of it, and its sheet where it has one."""
    for finder in renderer.hub.finders.values():
        yield _page(renderer, finder)
        yield finder_file(renderer.hub, finder)
        if finder.sheet:
            yield _sheet(renderer, finder, finder.sheet)


def _page(renderer: Renderer, finder: Finder) -> Output:
    bibliography, words = renderer.hub.bibliography, renderer.hub.info.words
    crumbs: tuple[Crumb, ...] = ()
    if finder.id == GUIDE_FINDER and renderer.hub.has_guide:
        guide = renderer.hub.contracts_and_grants
        crumbs = (Crumb(guide.title, GUIDANCE.url(guide.id)),)
    return renderer.render(
        FINDER.url(finder.id),
        PageMeta(
            title=finder.title,
            section=crumbs[0].title if crumbs else "",
            description=finder.summary,
            crumbs=crumbs,
            headings=(
                Heading("Questions", "steps"),
                Heading(words.heading("Suggestions"), "outcomes"),
                Heading("Record", "record"),
            ),
            layout="finder",
            script="finder.mjs",
            styles="finder.css",
        ),
        FinderPage(
            finder,
            tuple(with_sources(renderer.hub.info.words, finder.steps, bibliography)),
            tuple(shown_outcomes(renderer.hub, finder)),
            finder_names(finder, words),
            record_lines(words),
            data_uri(finder),
            Due.of((finder,), renderer.hub.info.released),
        ),
        FootSubject.one(finder),
        renderer.file_of(FINDER, finder),
    )


def _sheet(renderer: Renderer, finder: Finder, sheet: Sheet) -> Output:
    url = FINDER.url(finder.id)
    return renderer.render(
        f"{url}{sheet.id}/",
        PageMeta(
            title=sheet.title,
            section=finder.title,
            description=sheet.summary,
            crumbs=(Crumb(finder.title, url),),
            layout="finder",
            script="finder.mjs",
            styles="finder.css",
        ),
        SheetPage(finder, sheet),
        FootSubject.one(finder, sheet),
        renderer.file_of(FINDER, finder),
    )
