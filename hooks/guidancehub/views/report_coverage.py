"""Which contents of the report the hub has, row by row, with their number and the link to them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.kinds import CHAPTERS
from guidancehub.content.model.case import CASE
from guidancehub.content.model.contracts_and_grants import AGREED, GUIDANCE
from guidancehub.content.model.fact import FACT
from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.matrix import CRITERION, MATRIX_TITLE
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.content.model.self_assessment import ASSESSMENT
from guidancehub.content.model.tip import TIP
from guidancehub.views.links import Link, link_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.coverage import Counted
    from guidancehub.content.model.kind import Kind
    from guidancehub.content.model.self_assessment import AssessmentQuestion


@dataclass(frozen=True, slots=True)
class Covered:
    """One row of the report's contents, and where the hub has it."""

    row: str
    """Its number in the list of the report's contents: C10."""
    what: str
    count: int
    where: Link


@dataclass(frozen=True, slots=True)
class ListCount:
    """A list of the hub, and how many entries it has."""

    count: int
    where: Link


_NOTHING: Final = ListCount(0, Link("", ""))
"""What a hub without the list has of it."""


def coverage_of(hub: Hub) -> list[Covered]:
    """Return every row, sorted by its number."""
    found = [*_entries(hub), *_chapters(hub)]
    return sorted(found, key=lambda each: int(each.row[1:]))


def _entries(hub: Hub) -> Iterator[Covered]:
    """Yield the rows that are a whole list of the hub, or case studies, and not a section of a chapter."""
    cases = {case.id: case for case in hub.cases}
    for row in hub.info.coverage or ():
        if row.counts:
            found = _COUNTED[row.counts](hub)
            if found.count:
                yield Covered(row.row, row.what, found.count, found.where)
        for key in row.cases or ():
            yield Covered(row.row, row.what, 1, link_to(CASE, cases[key]))


def _of_guide(part: str) -> Callable[[Hub], ListCount]:
    """Return a function that counts a part of the page on what was agreed, given by its anchor there."""

    def counted(hub: Hub) -> ListCount:
        if not hub.has_guide:
            return _NOTHING
        guide = hub.contracts_and_grants
        areas = guide.development_areas
        title, count = {
            "topics": (guide.topics.title, len(guide.topics.items)),
            "agreed-principles": (guide.agreed_principles.title, len(guide.agreed_principles.items)),
            "development-areas": (areas.title, len(areas.areas)),
        }[part]
        return ListCount(count, Link(title, f"{GUIDANCE.url(guide.id)}{AGREED}#{part}"))

    return counted


def _development_points(hub: Hub) -> ListCount:
    if not hub.has_guide:
        return _NOTHING
    count = sum(len(area.points) for area in hub.contracts_and_grants.development_areas.areas)
    return replace(_of_guide("development-areas")(hub), count=count)


def _own_questions(hub: Hub) -> ListCount:
    own = sum(question.origin == hub.info.own_origin for question in hub.questions)
    # Where all are the system's own, the page has no part on whose they are.
    part = "whose" if own < len(hub.questions) else "questions"
    return ListCount(own, Link(_MATRIX.title, f"{_MATRIX.url}#{part}"))


def _assessment_questions(hub: Hub) -> ListCount:
    return ListCount(len(_questions_of(hub)), _list_of(ASSESSMENT))


def _follow_ups(hub: Hub) -> ListCount:
    count = sum(len(question.follow_ups or ()) for question in _questions_of(hub))
    return ListCount(count, _list_of(ASSESSMENT))


def _questions_of(hub: Hub) -> tuple[AssessmentQuestion, ...]:
    return hub.assessment.questions if hub.assessment else ()


def _list_of(kind: Kind[Any]) -> Link:
    """Return the link to the page that lists the entries of a kind."""
    return Link(kind.file.title, kind.file.page)


def _all_of(kind: Kind[Any]) -> Callable[[Hub], ListCount]:
    """Return a function that counts the published entries of a kind."""
    return lambda hub: ListCount(len(hub.shown(kind)), _list_of(kind))


_MATRIX: Final = Link(MATRIX_TITLE, CRITERION.file.page)
_COUNTED: Final[Mapping[Counted, Callable[[Hub], ListCount]]] = {
    "principles": _all_of(PRINCIPLE),
    "figures": _all_of(FACT),
    "tips": _all_of(TIP),
    "topics": _of_guide("topics"),
    "agreed-principles": _of_guide("agreed-principles"),
    "development-areas": _of_guide("development-areas"),
    "development-points": _development_points,
    "criteria": lambda hub: ListCount(len(hub.criteria), _MATRIX),
    "own-questions": _own_questions,
    "assessment-questions": _assessment_questions,
    "follow-ups": _follow_ups,
    "terms": _all_of(TERM),
}
"""How to count each list that a row can name."""


def _chapters(hub: Hub) -> Iterator[Covered]:
    """Yield the rows that are a section of a chapter."""
    for kind in CHAPTERS:
        for chapter in hub.shown(kind):
            for row in chapter.coverage or ():
                where = Link(chapter.title, f"{kind.url(chapter.id)}#{row.section}")
                yield Covered(row.row, row.what, row.count, where)
