"""The finder: plain questions that lead to a suggestion, a grant or a contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.model.contracts_and_grants import GUIDANCE
from guidancehub.views.finder_names import finder_names
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.source_uses import Sourced, with_sources

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.model.finder import Finder, FinderStep, Outcome
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class FinderPage:
    """Plain questions that lead to a suggestion."""

    template: ClassVar[str] = "finder"

    finder: Finder
    steps: tuple[Sourced[FinderStep], ...]
    outcomes: tuple[Sourced[Outcome], ...]
    names: Mapping[str, str]
    """What an answer leads to, by the id of a step or an outcome: “Step 2”."""


def finder_page(renderer: Renderer, crumb: Crumb, url: str) -> Output:
    """Return the page at a URL; ``crumb`` is the comparison above it."""
    entry, bibliography = renderer.hub.contracts_and_grants, renderer.hub.bibliography
    finder = entry.finder
    return renderer.render(
        url,
        PageMeta(
            title=finder.title,
            section=crumb.title,
            description="Plain questions that lead to a reasoned suggestion and what to check.",
            crumbs=(crumb,),
            headings=(Heading("Questions", "steps"), Heading("Suggestions", "outcomes")),
            layout="finder",
        ),
        FinderPage(
            finder,
            tuple(with_sources(finder.steps, bibliography)),
            tuple(with_sources(finder.outcomes, bibliography)),
            finder_names(finder),
        ),
        FootSubject.one(entry, finder),
        GUIDANCE.file.pattern,
    )
