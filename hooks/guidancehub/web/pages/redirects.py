"""Pages at the addresses of retired entries, which link to the entry to read instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.published import Located
from guidancehub.views.citation import history
from guidancehub.views.links import link_to
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.published import Kept
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
    hub, words = renderer.hub, renderer.hub.info.words
    located = {each.entry.id: each for each in hub.located}
    kept = {each.key: each for each in hub.kept}
    for each in hub.kept:
        heirs = each.entry.heirs
        if not each.is_retired or not heirs or not each.kind.has_pages:
            continue
        entry = each.entry if isinstance(each, Located) else None
        others = [located[heir] if entry else kept[each.kind.name, heir] for heir in heirs]
        yield renderer.render(
            each.url,
            PageMeta(
                title=f"{each.title}: {words.say('moved-in-title')}",
                description=words.say("moved-in-short", list=words.listed(other.title for other in others)),
                layout="moved",
            ),
            MovedPage(
                _retired(words, each),
                tuple(link_to(other.kind, other.entry) for other in others),
                tuple(history(hub.info, entry)) if entry else (),
            ),
            FootSubject(entry=entry),
            each.source.path,
        )


def _retired(words: HouseWords, retired: Kept) -> str:
    kept = words.say("moved-code" if retired.kind.coded else "moved-name")
    return f"{retired.entry.id} {kept}"
