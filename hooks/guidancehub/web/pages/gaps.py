"""What is missing: what the system has named but not published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from guidancehub.content.model.case import CASE
from guidancehub.content.model.chapter_kinds import DRAFT
from guidancehub.content.model.gap import GAP
from guidancehub.content.model.hub_info import PLACE
from guidancehub.content.model.matrix import CRITERION
from guidancehub.views.labels import one_origin
from guidancehub.views.links import Link, link_to
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.pages.matrix import unasked
from guidancehub.web.pictures.charts import coverage_picture
from guidancehub.web.source_uses import sources_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.gap import Gap
    from guidancehub.content.model.matrix import Criterion
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


class ListedGap(NamedTuple):
    """Something that is missing, as the page lists it."""

    gap: Gap
    draft: Link | None
    """The hub draft for it, if there is one."""
    sources: str
    """Its sources in words."""


class EmptyPlace(NamedTuple):
    """A Place without an example of the system's own."""

    place: Link
    meanwhile: str
    """How many other case studies come from there, in brackets after its name; empty where there is none."""


@dataclass(frozen=True, slots=True)
class GapsPage:
    """What is missing."""

    template: ClassVar[str] = "gaps"

    gaps: tuple[ListedGap, ...]
    picture: Markup
    criteria: tuple[Criterion, ...]
    unasked: tuple[Link, ...]
    """The criteria under which the system has published no question."""
    asked: str
    """A sentence on these, or that there is none."""
    places: tuple[EmptyPlace, ...]
    examples: str
    """A sentence on these, or that there is none."""
    whose: str
    """A sentence on whose the advice is."""

    @property
    def origin(self) -> str:
        """Whose all advice is, which the page then says once; empty where it is several people's."""
        return one_origin(listed.gap.origin for listed in self.gaps)


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page of what is missing."""
    hub = renderer.hub
    gaps = hub.shown(GAP)
    if not gaps:
        return
    without, places = unasked(hub), tuple(_empty(renderer))
    of_others = any(gap.origin != hub.info.draft_origin for gap in gaps)
    yield renderer.render(
        GAP.file.page,
        PageMeta(
            title=GAP.file.title,
            description=hub.info.words.say("gaps-in-short"),
            headings=(
                Heading("Tools", "tools"),
                *([Heading(hub.info.words.label("Key criteria"), "criteria")] if hub.criteria else []),
                *([Heading(hub.info.words.label("Places"), "places")] if hub.info.places else []),
            ),
            layout="reference",
        ),
        GapsPage(
            gaps=tuple(_listed(hub)),
            picture=coverage_picture(hub),
            criteria=hub.criteria,
            unasked=tuple(link_to(CRITERION, criterion) for criterion in without),
            asked=hub.info.words.say(
                "gaps-some-criteria" if without else "gaps-all-criteria", system=hub.info.system_short
            ),
            places=places,
            examples=hub.info.words.say("gaps-some-places" if places else "gaps-all-places"),
            whose=hub.info.words.say("gaps-whose-of-others" if of_others else "gaps-whose"),
        ),
        FootSubject.many(gaps),
        GAP.file.pattern,
    )


def _listed(hub: Hub) -> Iterator[ListedGap]:
    drafts = {chapter.id: link_to(DRAFT, chapter) for chapter in hub.shown(DRAFT)}
    for gap in hub.shown(GAP):
        yield ListedGap(
            gap, drafts.get(gap.draft or ""), sources_in_words(hub.info.words, gap.sources, hub.bibliography)
        )


def _empty(renderer: Renderer) -> Iterator[EmptyPlace]:
    words = renderer.hub.info.words
    for place in empty_places(renderer):
        others = len(renderer.links.to(*place.key, CASE.name)) if place.key else 0
        number = words.count(others, "case-study", "case-studies")
        yield EmptyPlace(place, f" {words.say('gaps-others', number=number)}" if others else "")


def empty_places(renderer: Renderer) -> tuple[Link, ...]:
    """Return the links to the Places without an example of the system's own."""
    hub = renderer.hub
    shown = {place for case in hub.cases if case.origin == hub.info.own_origin for place in case.places or ()}
    return tuple(link_to(PLACE, place) for place in hub.info.places if place.id not in shown)
