"""What of the report the hub holds, row by row: how many of each thing, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.model.case import CASE
from guidancehub.views.links import Link, link_to, url_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub


@dataclass(frozen=True, slots=True)
class Covered:
    """One thing that the report holds."""

    row: str
    """Its row in the list of the report's contents: C10."""
    what: str
    count: int
    where: Link


def coverage_of(hub: Hub) -> list[Covered]:
    """Gather every row, in order."""
    found = [*_entries(hub), *_chapters(hub)]
    return sorted(found, key=lambda each: int(each.row[1:]))


def _entries(hub: Hub) -> Iterator[Covered]:
    """Give the rows that are entries of their own rather than sections of a chapter."""
    guide = hub.contracts_and_grants
    agreed = f"{guide.id}/what-was-agreed/"
    own = [question for question in hub.questions if question.origin == hub.info.own_origin]
    yield Covered("C1", "principles", len(hub.principles), Link("Principles", "principles/"))
    if hub.facts:
        yield Covered("C5", "figures", len(hub.facts), Link("Figures", "facts/"))
    yield Covered("C8", "top tips", len(hub.tips), Link("Top tips", "tips/"))
    uplifts = [case for case in hub.cases if case.id.startswith("uplift-")]
    for case in uplifts:
        yield Covered("C14", "case study of the uplift", 1, link_to(CASE, case))
    topics = Link(guide.topics.title, f"{agreed}#topics")
    yield Covered("C17", "topics covered", len(guide.topics.items), topics)
    principles = Link(guide.agreed_principles.title, f"{agreed}#agreed-principles")
    yield Covered("C18", "agreed principles", len(guide.agreed_principles.items), principles)
    areas = guide.development_areas
    link = Link(areas.title, f"{agreed}#development-areas")
    yield Covered("C19", "development areas", len(areas.areas), link)
    yield Covered("C19", "points below them", sum(len(area.points) for area in areas.areas), link)
    yield Covered("C20", "key criteria", len(hub.criteria), Link("Question matrix", "matrix/"))
    yield Covered("C22", "published questions", len(own), Link("Question matrix", "matrix/#whose"))
    if hub.assessment:
        questions = hub.assessment.questions
        link = Link("Self-assessment", "self-assessment/")
        yield Covered("C27", "self-assessment questions", len(questions), link)
        follow_ups = sum(len(question.follow_ups or ()) for question in questions)
        yield Covered("C27", "follow-up questions", follow_ups, link)
    if hub.terms:
        yield Covered("C29", "glossary terms", len(hub.terms), Link("Glossary", "glossary/"))


def _chapters(hub: Hub) -> Iterator[Covered]:
    for kind, chapters in hub.chapters.items():
        for chapter in chapters:
            for row in chapter.coverage or ():
                where = Link(chapter.title, f"{url_of(kind, chapter.id)}#{row.section}")
                yield Covered(row.row, row.what, row.count, where)
