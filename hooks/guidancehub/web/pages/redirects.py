"""Pages at the addresses of retired entries, which link to the entry to read instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.model.sentences import joined
from guidancehub.views.citation import history
from guidancehub.views.links import link_to
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.published import Located
    from guidancehub.views.citation import Version
    from guidancehub.views.links import Link
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class MovedPage:
    """The page of a retired entry."""

    template: ClassVar[str] = "moved"

    retired: str
    """Sentences on what is no longer in use."""
    replacements: tuple[Link, ...]
    """What to read in its place."""
    history: tuple[Version, ...]


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield a page for each retired entry that had an address of its own."""
    located = {each.entry.id: each for each in renderer.hub.located}
    for each in renderer.hub.located:
        entry = each.entry
        if not each.is_retired or not entry.heirs or not each.kind.has_pages:
            continue
        others = [located[heir] for heir in entry.heirs]
        yield renderer.render(
            each.url,
            PageMeta(
                title=f"{entry.title}: this page has moved",
                description=f"Read {joined([other.entry.title for other in others], 'and')} in its place.",
                layout="moved",
            ),
            MovedPage(
                _retired(each),
                tuple(link_to(other.kind, other.entry) for other in others),
                tuple(history(renderer.hub.info, entry)),
            ),
            FootSubject(entry=entry),
            each.source.path,
        )


def _retired(located: Located) -> str:
    name = "code" if located.kind.coded else "name"
    return f"{located.entry.id} is no longer in use. Its {name} will not be given to anything else."
