"""The lists of the hub that readers can filter: questions, case studies and tips, with what each is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.case import CASE
from guidancehub.content.model.matrix import QUESTION
from guidancehub.views import case_places
from guidancehub.views.filter_list import Facet, Listed, Listing, Option, telling
from guidancehub.views.links import Link, link_to, url_of

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub, PlacedQuestion
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.matrix import Area, Criterion


def questions_of(hub: Hub) -> Listing:
    """List every question of the matrix."""
    entries = tuple(listed_question(placed) for placed in hub.placed_questions)
    criteria = tuple(Option(criterion.id, criterion.title) for criterion in hub.criteria)
    areas = tuple(
        Option(area_value(criterion, area), area.title)
        for criterion in hub.criteria
        for area in criterion.areas
    )
    facets = (
        Facet("criterion", "Key criterion", "key criterion", criteria),
        _weightings(hub),
        _principles(hub),
        _origins(hub),
        Facet("area", "Area", "area", areas),
    )
    return Listing(
        "questions",
        "question",
        "questions",
        ("Code", "Theme", "Question"),
        entries,
        telling(entries, facets),
        "downloads/question-matrix.csv",
        (Option("theme", "Theme"), Option("weighting", "Weighting")),
    )


def listed_question(placed: PlacedQuestion) -> Listed:
    """Return a question of the matrix with what it is in."""
    criterion, question = placed.criterion, placed.question
    return Listed(
        link_to(QUESTION, question),
        {
            "criterion": (criterion.id,),
            "weighting": (question.weighting,),
            "principle": question.principles,
            "origin": (question.origin,),
            "area": (area_value(criterion, placed.area),),
        },
        (question.id, question.title, question.question),
    )


def area_value(criterion: Criterion, area: Area) -> str:
    """Return what an area is called in an address: two criteria may each have one of the same id."""
    return f"{criterion.id}.{area.id}"


def cases_of(hub: Hub) -> Listing:
    """List every case study."""
    entries = tuple(_listed_case(hub, case) for case in hub.cases)
    places = tuple(Option(value, name) for value, name in case_places.place_names(hub.info).items())
    return Listing(
        "cases",
        "case study",
        "case studies",
        ("Title", "Summary", "Where and when"),
        entries,
        telling(entries, (Facet("place", "Place", "Place", places), _origins(hub), _principles(hub))),
        "downloads/case-studies.csv",
        (Option("place", "Place"), Option("origin", "Origin")),
    )


def _listed_case(hub: Hub, case: Case) -> Listed:
    where = ", ".join(case_places.names_of(hub, case))
    return Listed(
        link_to(CASE, case),
        {
            "place": case_places.place_values(case),
            "origin": (case.origin,),
            "principle": case.principles,
        },
        (case.title, case.summary, f"{where}. {case.period.removesuffix('.')}."),
    )


def tips_of(hub: Hub) -> Listing:
    """List every tip, in the stages of the work."""
    entries = tuple(
        Listed(
            Link(tip.title, url_of("tip", tip.id)),
            {"stage": (group.id,), "principle": tip.principles},
            (tip.title,),
        )
        for group in hub.tip_groups
        for tip in group.tips
    )
    stages = Facet(
        "stage", "Stage", "stage", tuple(Option(group.id, group.title) for group in hub.tip_groups)
    )
    facets = telling(entries, (stages, _principles(hub)))
    return Listing("tips", "tip", "tips", ("Tip",), entries, facets, "downloads/top-tips.csv")


def _origins(hub: Hub) -> Facet:
    options = tuple(Option(each.id, each.label, mark=each.mark) for each in hub.info.origins)
    return Facet("origin", "Origin", "origin", options)


def _weightings(hub: Hub) -> Facet:
    options = tuple(
        Option(each.id, each.label, each.label.lower(), str(each.level)) for each in hub.info.weightings
    )
    return Facet("weighting", "Weighting", "weighting", options)


def _principles(hub: Hub) -> Facet:
    options = tuple(Option(principle.id, principle.title) for principle in hub.principles)
    return Facet("principle", "Principle", "principle", options)
