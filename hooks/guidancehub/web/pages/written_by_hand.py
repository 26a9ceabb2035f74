"""The pages that are written by hand in docs/."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.web.foot import FootSubject
from guidancehub.web.output import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.web.markdown_pages import MarkdownPage
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """What a Markdown file says, before and after the list of its headings."""

    template: ClassVar[str] = "written_by_hand"

    lead: str
    """HTML."""
    body: str
    """HTML."""


def pages(renderer: Renderer, written: Iterable[MarkdownPage]) -> Iterator[Output]:
    """Yield each page. It has no sources or dates but those in its own text."""
    for page in written:
        meta = PageMeta(page.title, page.description, headings=page.headings, layout="text")
        yield renderer.render(page.url, meta, WrittenPage(page.lead, page.body), FootSubject(), page.source)
