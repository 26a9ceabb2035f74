"""The page that explains what the checks say: every code, with an example and the cure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.problem_codes import CODES_PAGE, code_groups
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.site_pages import DEVELOPERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.problem_codes import CodeGroup
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class ProblemsPage:
    """Every code by its subject."""

    template: ClassVar[str] = "problems"

    groups: tuple[CodeGroup, ...]
    number: int
    """How many codes there are."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page, which is about the program and the same in every hub."""
    groups = code_groups()
    yield renderer.render(
        CODES_PAGE,
        PageMeta(
            title="What the checks say",
            description="Every problem that the checks can find, by its code: why, an example and the cure.",
            crumbs=(DEVELOPERS,) if renderer.downloads else (),
            headings=(
                Heading("How to read a problem", "reading"),
                *(Heading(group.title, f"about-{group.id}") for group in groups),
            ),
            layout="reference",
        ),
        ProblemsPage(groups, sum(len(group.codes) for group in groups)),
        FootSubject(renderer.everything),
    )
