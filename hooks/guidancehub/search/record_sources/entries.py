"""Records of what has a page or a place of its own: matrix, cases, tips, principles and chapters."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from guidancehub.search.plain_text import plain, statements
from guidancehub.search.record import SearchRecord
from guidancehub.views.case_places import place_values
from guidancehub.views.labels import amount
from guidancehub.views.links import LABELS, url_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.chapter import Chapter, Item, Section
    from guidancehub.content.model.matrix import Area, Criterion, Question
    from guidancehub.search.filters import Facets


def records(hub: Hub, facets: Facets) -> Iterator[SearchRecord]:
    """Give a record for each entry, and for each item of a chapter."""
    for criterion in hub.criteria:
        yield from _of_criterion(criterion, facets)
    for case in hub.cases:
        yield _of_case(case, facets)
    yield from _of_tips(hub, facets)
    yield from _of_principles(hub, facets)
    for kind, chapters in hub.chapters.items():
        for chapter in chapters:
            yield from _of_chapter(kind, chapter, facets)


def _of_criterion(criterion: Criterion, facets: Facets) -> Iterator[SearchRecord]:
    url = url_of("criterion", criterion.id)
    yield SearchRecord(
        url,
        "criterion",
        criterion.title,
        LABELS["question"],
        criterion.summary,
        (plain(criterion.definition),),
        (criterion.title,),
        facets=facets.of("criterion", url, origin=criterion.origin, criterion=criterion.id),
    )
    for area in criterion.areas:
        place = f"{url}#{area.id}"
        yield SearchRecord(
            place,
            "criterion",
            area.title,
            criterion.title,
            area.summary,
            facets=facets.of("criterion", place, criterion=criterion.id),
        )
        for question in area.questions:
            yield _of_question(criterion, area, question, facets)


def _of_question(criterion: Criterion, area: Area, question: Question, facets: Facets) -> SearchRecord:
    url = url_of("question", question.id)
    points = chain.from_iterable((point.text, *(point.points or ())) for point in question.good_answer)
    return SearchRecord(
        url,
        "question",
        f"{question.id} {question.title}",
        f"{criterion.title}: {area.title}",
        question.question,
        (question.summary, *points, *question.bidder.points, *question.evaluator.points),
        facets=facets.of(
            "question",
            url,
            origin=question.origin,
            criterion=criterion.id,
            weighting=question.weighting,
            principles=question.principles,
        ),
    )


def _of_case(case: Case, facets: Facets) -> SearchRecord:
    url = url_of("case", case.id)
    figures = tuple(f"{figure.label}: {amount(figure)}. {figure.note or ''}" for figure in case.figures or ())
    return SearchRecord(
        url,
        "case",
        case.title,
        LABELS["case"],
        case.summary,
        (
            *case.who,
            *([case.area] if case.area else []),
            plain(case.challenge),
            *(*case.steps, *case.changed, *figures, *case.not_fixed, *case.lessons.points),
        ),
        facets=facets.of(
            "case",
            url,
            origin=case.origin,
            principles=case.principles,
            places=place_values(case),
            case=case.id,
        ),
    )


def _of_tips(hub: Hub, facets: Facets) -> Iterator[SearchRecord]:
    for group in hub.tip_groups:
        for tip in group.tips:
            url = url_of("tip", tip.id)
            yield SearchRecord(
                url,
                "tip",
                tip.title,
                f"{LABELS['tip']}: {group.title}",
                tip.summary,
                (plain(tip.body),),
                facets=facets.of("tip", url, origin=tip.origin, principles=tip.principles),
            )


def _of_principles(hub: Hub, facets: Facets) -> Iterator[SearchRecord]:
    for principle in hub.principles:
        url, guide = url_of("principle", principle.id), principle.guide
        yield SearchRecord(
            url,
            "principle",
            principle.title,
            LABELS["principle"],
            principle.summary,
            (plain(guide.meaning), *guide.buyers, *guide.vcse, guide.first_step),
            facets=facets.of("principle", url, origin=principle.origin, principles=(principle.id,)),
        )


def _of_chapter(kind: str, chapter: Chapter, facets: Facets) -> Iterator[SearchRecord]:
    """Give the chapter by its head, and each of its items by what it says: no text is found twice."""
    url = url_of(kind, chapter.id)
    openings = (chapter.introduction, chapter.in_short, *(each.introduction for each in chapter.sections))
    introductions = tuple(plain(each) for each in openings if each)
    yield SearchRecord(
        url,
        kind,
        chapter.title,
        LABELS[kind],
        chapter.summary,
        (*introductions, *(section.title for section in chapter.sections)),
        facets=facets.of(kind, url, origin=chapter.origin, principles=chapter.principles),
    )
    for section in chapter.sections:
        for item in section.items:
            yield _of_item(kind, chapter, section, item, facets)


def _of_item(kind: str, chapter: Chapter, section: Section, item: Item, facets: Facets) -> SearchRecord:
    url = f"{url_of(kind, chapter.id)}#{item.id}"
    return SearchRecord(
        url,
        kind,
        item.title,
        f"{chapter.title}: {section.title}",
        texts=(item.when or "", plain(item.text), *statements(item.points)),
        facets=facets.of(kind, url, origin=item.origin, principles=chapter.principles),
    )
