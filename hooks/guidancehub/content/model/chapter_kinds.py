"""The four kinds of chapter: the journey, the investment method, law and hub drafts."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Any, Final

from guidancehub.content.model.chapter import Chapter, LawPage
from guidancehub.content.model.hub_info import HubInfo
from guidancehub.content.model.kind import ContentFile, Kind, Part, Says, statements, whole


def _says(chapter: Chapter) -> Says:
    """Return the texts outside items, because the search has a record of its own for each item."""
    openings = (chapter.introduction, chapter.in_short, *(each.introduction for each in chapter.sections))
    return (*openings, *(section.title for section in chapter.sections), *(chapter.not_said or ()))


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


def _chapters(
    file: ContentFile[Any], one: str, url_pattern: str, *, beside: str, about: str = "", named_in: str = ""
) -> Kind[Chapter]:
    """Return the kind of chapter that a kind of file holds, with the file's name and title."""
    return Kind(
        name=file.name,
        one=one,
        many=file.title,
        file=file,
        model=file.model,
        walk=whole,
        url_pattern=url_pattern,
        says=_says,
        parts=_parts,
        sees=_sees,
        order="order",
        named_in=named_in,
        about=about,
        linked=True,
        beside=beside,
    )


def _files(
    name: str, pattern: str, title: str, *, data: str, model: type[Chapter] = Chapter
) -> ContentFile[Any]:
    """Return a kind of file of chapters, which a hub may be without. Its data has the name of its page."""
    return ContentFile(
        name,
        pattern,
        model,
        data=data,
        title=title,
        page=f"{data}/",
        required=False,
        order_of=attrgetter("order"),
    )


JOURNEY: Final = _chapters(
    _files("journey", "content/journey/*.yml", "The journey", data="journey"),
    "The journey",
    "journey/{id}/",
    beside="beside-journey",
    about="about-journey",
)

INVESTMENT: Final = _chapters(
    _files("investment", "content/guidance/investment.yml", "Investment in the sector", data="investment"),
    "Investment in the sector",
    "{id}/",
    beside="beside-investment",
)

LAW: Final = _chapters(
    _files("law", "content/law/*.yml", "Law and policy", data="law", model=LawPage),
    "Law and policy",
    "law/{id}/",
    beside="beside-law",
    about="about-law",
)

DRAFT: Final = _chapters(
    _files("draft", "content/drafts/*.yml", "Hub drafts", data="drafts"),
    "Hub draft",
    "drafts/{id}/",
    named_in="draft",
    beside="beside-draft",
    about="about-drafts",
)
