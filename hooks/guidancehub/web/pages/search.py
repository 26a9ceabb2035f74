"""The search page: a form, and a container in which script shows results."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.model.best_answer import BEST_ANSWERS_FILE
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import PageMeta
from guidancehub.web.site_pages import SEARCH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.best_answer import BestAnswer
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The form."""

    template: ClassVar[str] = "search"

    example: str
    """A code that a reader could look for; empty where the hub has no questions."""
    tasks: tuple[BestAnswer, ...]
    """What readers come for most, each with a page of its own."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page."""
    yield renderer.render(
        SEARCH.url,
        PageMeta(
            title=SEARCH.title,
            description=renderer.hub.info.words.say("search-in-short"),
            layout="search",
            styles="search.css",
            script="search.mjs",
        ),
        SearchPage(next((each.id for each in renderer.hub.questions), ""), tuple(_tasks(renderer))),
        FootSubject(renderer.everything, note=renderer.hub.info.words.say("search-leads-to-sources")),
    )


def _tasks(renderer: Renderer) -> Iterator[BestAnswer]:
    """Yield the best answers that are pages: the list of downloads has the files.

    A hub that is built without downloads lacks pages that tell of them, and so lists none.
    """
    for file in renderer.hub.records(BEST_ANSWERS_FILE) if renderer.downloads else ():
        yield from (each for each in file.answers if each.kind == "task" and each.page.endswith("/"))
