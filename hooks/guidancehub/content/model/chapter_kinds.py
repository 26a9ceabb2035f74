"""The four kinds of chapter: the journey, the investment method, law and hub drafts."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from guidancehub.content.model.chapter import Chapter, LawPage
from guidancehub.content.model.hub_info import HubInfo
from guidancehub.content.model.kind import ContentFile, Kind, Part, Says, statements, whole


def _says(chapter: Chapter) -> Says:
    """Return the texts outside items, because the search has a record of its own for each item."""
    openings = (chapter.introduction, chapter.in_short, *(each.introduction for each in chapter.sections))
    return (*openings, *(section.title for section in chapter.sections))


def _parts(chapter: Chapter, _: HubInfo) -> Iterator[Part]:
    for section in chapter.sections:
        for item in section.items:
            yield Part(
                item.title,
                f"#{item.id}",
                chapter.title,
                says=(item.when, item.text, *statements(item.points)),
                origin=item.origin,
                principles=chapter.principles or (),
                key=item.id,
            )


def _sees(chapter: Chapter) -> Iterator[str]:
    for section in chapter.sections:
        for item in section.items:
            yield from item.see or ()


JOURNEY: Final = Kind(
    name="journey",
    one="The journey",
    many="The journey",
    file=ContentFile(
        "journey",
        "content/journey/*.yml",
        Chapter,
        data="journey",
        title="The journey",
        page="journey/",
        required=False,
        order_of=attrgetter("order"),
    ),
    model=Chapter,
    walk=whole,
    url_pattern="journey/{id}/",
    says=_says,
    parts=_parts,
    sees=_sees,
    order="order",
    about="What was done in the first year and before, what was hard, and what comes next.",
    linked=True,
)

INVESTMENT: Final = Kind(
    name="investment",
    one="Investment in the sector",
    many="Investment in the sector",
    file=ContentFile(
        "investment",
        "content/guidance/investment.yml",
        Chapter,
        data="investment",
        title="Investment in the sector",
        page="investment/",
        required=False,
        order_of=attrgetter("order"),
    ),
    model=Chapter,
    walk=whole,
    url_pattern="{id}/",
    says=_says,
    parts=_parts,
    sees=_sees,
    order="order",
    linked=True,
)

LAW: Final[Kind[Chapter]] = Kind(
    name="law",
    one="Law and policy",
    many="Law and policy",
    file=ContentFile(
        "law",
        "content/law/*.yml",
        LawPage,
        data="law",
        title="Law and policy",
        page="law/",
        required=False,
        order_of=attrgetter("order"),
    ),
    model=LawPage,
    walk=whole,
    url_pattern="law/{id}/",
    says=_says,
    parts=_parts,
    sees=_sees,
    order="order",
    about="The rules in plain words, with the day on which we last checked each source.",
    linked=True,
)

DRAFT: Final = Kind(
    name="draft",
    one="Hub draft",
    many="Hub drafts",
    file=ContentFile(
        "draft",
        "content/drafts/*.yml",
        Chapter,
        data="drafts",
        title="Hub drafts",
        page="drafts/",
        required=False,
        order_of=attrgetter("order"),
    ),
    model=Chapter,
    walk=whole,
    url_pattern="drafts/{id}/",
    says=_says,
    parts=_parts,
    sees=_sees,
    order="order",
    named_in="draft",
    about="Tools that others have named but not published. We wrote them as a start, to co-produce locally.",
    linked=True,
)
