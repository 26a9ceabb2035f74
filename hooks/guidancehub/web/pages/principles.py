"""The principles: a list and a page for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.views.links import Link, link_to
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Crumb, Heading, PageMeta
from guidancehub.web.pages import link_lists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.principle import Principle
    from guidancehub.web.output import Output
    from guidancehub.web.pages.link_lists import Neighbours, Onward
    from guidancehub.web.renderer import Renderer

LIST = Crumb(PRINCIPLE.many, PRINCIPLE.file.page)
SOURCE = PRINCIPLE.file.pattern


class ListedPrinciple(NamedTuple):
    """A principle, and the link to its page."""

    principle: Principle
    link: Link


@dataclass(frozen=True, slots=True)
class PrinciplesPage:
    """The list of principles."""

    template: ClassVar[str] = "principles"

    principles: tuple[ListedPrinciple, ...]


@dataclass(frozen=True, slots=True)
class PrinciplePage:
    """The page of one principle."""

    template: ClassVar[str] = "principle"

    entry: Principle
    kicker: str
    """Which of the principles it is: “Principle 1 of 6”."""
    onward: Onward
    earlier: Link | None
    later: Link | None

    @property
    def origins(self) -> tuple[str, ...]:
        """Whose the principle is, and whose what is said on it, each origin once."""
        return tuple(dict.fromkeys((self.entry.origin, self.entry.guide.origin)))


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the list of principles and a page for each."""
    principles = renderer.hub.principles
    if not principles:
        return
    yield renderer.render(
        LIST.url,
        PageMeta(
            title=renderer.hub.info.principles_title,
            label=LIST.title,
            description=renderer.hub.info.principles_lead,
            layout="list",
            styles="principles.css",
        ),
        PrinciplesPage(
            tuple(ListedPrinciple(each, link_to(PRINCIPLE, each)) for each in principles),
        ),
        FootSubject.many(principles),
        SOURCE,
    )
    for principle, neighbours in link_lists.with_neighbours(PRINCIPLE, principles):
        yield from _principle(renderer, principle, neighbours)


def _principle(renderer: Renderer, principle: Principle, neighbours: Neighbours) -> Iterator[Output]:
    onward = link_lists.onward(renderer, PRINCIPLE, principle)
    say, heading = renderer.hub.info.words.say, renderer.hub.info.words.heading
    principles = renderer.hub.principles
    # Those that are left after one was taken out keep their numbers, so the last may be above the count.
    counted = len(principles) > 1 and max(each.number for each in principles) == len(principles)
    of_all = say("principle-of", number=principle.number, all=len(principles))
    kicker = of_all if counted else say("principle-alone")
    yield renderer.render(
        PRINCIPLE.url(principle.id),
        PageMeta(
            title=principle.title,
            section=LIST.title,
            description=principle.summary,
            crumbs=(LIST,),
            headings=(
                Heading(heading("What it means"), "meaning"),
                Heading(say("principle-buyers"), "buyers"),
                Heading(say("principle-sector"), "vcse"),
                Heading(heading("A first step"), "first-step"),
                *onward.headings,
            ),
            layout="principle",
        ),
        PrinciplePage(principle, kicker, onward, *neighbours),
        FootSubject.one(principle, linked=onward.linked),
        SOURCE,
    )
    crumb = Crumb(principle.title, PRINCIPLE.url(principle.id))
    yield from link_lists.pages(renderer, onward.whole, crumb, (LIST, crumb))
