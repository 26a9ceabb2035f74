"""The lists of the hub that readers can filter: questions, case studies and tips, with their facets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.case import CASE
from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.model.sentences import capitalised
from guidancehub.content.model.tip import TIP
from guidancehub.views import case_facts, case_places, facets
from guidancehub.views.facets import Facet, Option
from guidancehub.views.filter_list import Listed, Listing, facets_that_differ
from guidancehub.views.links import Link, link_to
from guidancehub.views.question_use import QUESTION_KINDS, TRACK_RECORD, kind_name, track_record_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.matrix import Area, Criterion
    from guidancehub.content.model.placed_question import PlacedQuestion


def questions_of(hub: Hub) -> Listing:
    """Return the list of every question of the matrix."""
    entries = tuple(listed_question(hub, placed) for placed in hub.placed_questions)
    areas = tuple(
        Option(area_value(criterion, area), area.title)
        for criterion in hub.criteria
        for area in criterion.areas
    )
    words = hub.info.words
    kinds = {kind: kind_name(words, kind) for kind in QUESTION_KINDS}
    record = {key: words.label(text) for key, text in TRACK_RECORD.items()}
    all_facets = (
        facets.criteria(hub),
        facets.weightings(hub),
        facets.services(hub),
        Facet("judged", words.heading("How it is judged"), _options(kinds)),
        Facet("record", words.heading("Track record"), _options(record)),
        facets.principles(hub),
        facets.origins(hub),
        Facet("area", words.label("Area"), areas),
    )
    return Listing(
        id="questions",
        key=(QUESTION.name, ""),
        one=words.say("question"),
        many=words.say("questions"),
        columns=tuple(map(words.heading, ("Code", "Theme", "Question"))),
        entries=entries,
        facets=facets_that_differ(entries, all_facets),
        orders=(Option("theme", words.heading("Theme")), Option("weighting", words.label("Weighting"))),
    )


def _options(labels: Mapping[str, str]) -> tuple[Option, ...]:
    return tuple(Option(value, label) for value, label in labels.items())


def listed_question(hub: Hub, placed: PlacedQuestion) -> Listed:
    """Return a question of the matrix with its values of each facet."""
    criterion, question = placed.criterion, placed.question
    use = question.in_tender
    return Listed(
        link=link_to(QUESTION, question),
        values={
            "criterion": (criterion.id,),
            "weighting": (question.weighting,),
            "service": facets.services_for(hub, question),
            "judged": (use.kind,) if use else (),
            "record": (track_record_of(use),) if use else (),
            "principle": question.principles,
            "origin": (question.origin,),
            "area": (area_value(criterion, placed.area),),
        },
        cells=(question.id, question.title, question.question),
    )


def area_value(criterion: Criterion, area: Area) -> str:
    """Return the value of an area in an address. Two criteria may each have an area of the same id."""
    return f"{criterion.id}.{area.id}"


CASE_COLUMNS: Final = (
    "Title",
    "Summary",
    case_facts.BEST_FOR,
    "Kind of service",
    "How it was paid",
    "Money",
    "Who led it",
    "Where and when",
)
"""What the list shows of each case study."""


def cases_of(hub: Hub) -> Listing:
    """Return the list of every case study."""
    words = hub.info.words
    entries = tuple(_listed_case(hub, case) for case in hub.cases)
    all_facets = (
        *case_facts.facets_of_cases(hub),
        facets.places(hub),
        facets.origins(hub),
        facets.principles(hub),
    )
    return Listing(
        id="cases",
        key=(CASE.name, ""),
        one=words.say("case-study"),
        many=words.say("case-studies"),
        columns=tuple(map(words.heading, CASE_COLUMNS)),
        entries=entries,
        facets=facets_that_differ(entries, all_facets),
        orders=(
            Option("began", words.heading("When it began")),
            Option("money", words.heading("Money")),
            Option("place", words.label("Place")),
            Option("origin", words.heading("Origin")),
        ),
    )


def _listed_case(hub: Hub, case: Case) -> Listed:
    where = ", ".join(case_places.names_of(hub, case))
    return Listed(
        link=link_to(CASE, case),
        values={
            **case_facts.values_of(case),
            "place": case_places.place_values(case),
            "origin": (case.origin,),
            "principle": case.principles,
        },
        cells=(
            case.title,
            case.summary,
            case.best_for or hub.info.words.label(case_facts.UNKNOWN),
            *(fact.text for fact in case_facts.facts_of(hub, case)),
            f"{where}. {capitalised(case.period).removesuffix('.')}.",
        ),
    )


def tips_of(hub: Hub) -> Listing:
    """Return the list of every tip, in the stages of the work."""
    entries = tuple(
        Listed(
            link=Link(tip.title, TIP.url(tip.id)),
            values={"stage": (group.id,), "principle": tip.principles},
            cells=(tip.title,),
        )
        for group in hub.tip_groups
        for tip in group.tips
    )
    stages = Facet(
        "stage",
        hub.info.words.heading("Stage"),
        tuple(Option(group.id, group.title) for group in hub.tip_groups),
    )
    offered = facets_that_differ(entries, (stages, facets.principles(hub)))
    return Listing(
        id="tips",
        key=(TIP.name, ""),
        one=hub.info.words.say("tip"),
        many=hub.info.words.say("tips"),
        columns=(hub.info.words.heading("Tip"),),
        entries=entries,
        facets=offered,
    )
