"""The search page: a form, and a container in which script shows results."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.web.foot import FootSubject
from guidancehub.web.output import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The form."""

    template: ClassVar[str] = "search"

    example: str
    """A code that a reader could look for."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page."""
    yield renderer.render(
        "search/",
        PageMeta(
            title="Search",
            description="Find questions, case studies, tips, guidance and words.",
            layout="search",
            styles="search.css",
            script="search.mjs",
        ),
        SearchPage(renderer.hub.questions[0].id),
        FootSubject(renderer.everything, note="Each result leads to its sources."),
    )
