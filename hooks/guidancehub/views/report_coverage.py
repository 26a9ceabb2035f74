"""What of the report the hub holds, row by row: how many of each thing, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.case import CASE
from guidancehub.views.links import Link, link_to, url_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.coverage import Counted
    from guidancehub.content.model.self_assessment import AssessmentQuestion


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
    """Yield the rows that whole lists carry, or case studies, rather than sections of a chapter."""
    cases = {case.id: case for case in hub.cases}
    for row in hub.info.coverage or ():
        if row.counts:
            count, where = _COUNTED[row.counts](hub)
            if count:
                yield Covered(row.row, row.what, count, where)
        for key in row.cases or ():
            yield Covered(row.row, row.what, 1, link_to(CASE, cases[key]))


def _of_guide(part: str) -> Callable[[Hub], tuple[int, Link]]:
    """Return what counts a part of what was agreed on contracts and grants, by its id on the page."""

    def counted(hub: Hub) -> tuple[int, Link]:
        guide = hub.contracts_and_grants
        areas = guide.development_areas
        title, count = {
            "topics": (guide.topics.title, len(guide.topics.items)),
            "agreed-principles": (guide.agreed_principles.title, len(guide.agreed_principles.items)),
            "development-areas": (areas.title, len(areas.areas)),
        }[part]
        return count, Link(title, f"{guide.id}/what-was-agreed/#{part}")

    return counted


def _development_points(hub: Hub) -> tuple[int, Link]:
    _, where = _of_guide("development-areas")(hub)
    return sum(len(area.points) for area in hub.contracts_and_grants.development_areas.areas), where


def _own_questions(hub: Hub) -> tuple[int, Link]:
    own = sum(question.origin == hub.info.own_origin for question in hub.questions)
    return own, Link("Question matrix", "matrix/#whose")


def _assessment_questions(hub: Hub) -> tuple[int, Link]:
    return len(_questions_of(hub)), _ASSESSMENT


def _follow_ups(hub: Hub) -> tuple[int, Link]:
    return sum(len(question.follow_ups or ()) for question in _questions_of(hub)), _ASSESSMENT


def _questions_of(hub: Hub) -> tuple[AssessmentQuestion, ...]:
    return hub.assessment.questions if hub.assessment else ()


_ASSESSMENT: Final = Link("Self-assessment", "self-assessment/")
_COUNTED: Final[Mapping[Counted, Callable[[Hub], tuple[int, Link]]]] = {
    "principles": lambda hub: (len(hub.principles), Link("Principles", "principles/")),
    "figures": lambda hub: (len(hub.facts), Link("Figures", "facts/")),
    "tips": lambda hub: (len(hub.tips), Link("Top tips", "tips/")),
    "topics": _of_guide("topics"),
    "agreed-principles": _of_guide("agreed-principles"),
    "development-areas": _of_guide("development-areas"),
    "development-points": _development_points,
    "criteria": lambda hub: (len(hub.criteria), Link("Question matrix", "matrix/")),
    "own-questions": _own_questions,
    "assessment-questions": _assessment_questions,
    "follow-ups": _follow_ups,
    "terms": lambda hub: (len(hub.terms), Link("Glossary", "glossary/")),
}
"""How many entries each list has that a row can count, and where readers see them."""


def _chapters(hub: Hub) -> Iterator[Covered]:
    for kind, chapters in hub.chapters.items():
        for chapter in chapters:
            for row in chapter.coverage or ():
                where = Link(chapter.title, f"{url_of(kind, chapter.id)}#{row.section}")
                yield Covered(row.row, row.what, row.count, where)
