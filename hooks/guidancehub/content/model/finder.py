"""Finders: questions, one at a time, whose answers lead to a suggestion with its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final

from pydantic import Field

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import Line, Many, Record, Slug
from guidancehub.content.model.finder_examples import FinderExamples
from guidancehub.content.model.finder_outcomes import Outcome, Process
from guidancehub.content.model.finder_sheet import Sheet
from guidancehub.content.model.finder_steps import FinderStep
from guidancehub.content.model.hub_info import HubInfo
from guidancehub.content.model.kind import ContentFile, Kind, Part, Says, whole
from guidancehub.content.model.prose import Prose


class TreeQuestion(Record):
    """One question of the drawn tree: it stands for one or more steps."""

    id: Slug
    text: Line
    """As a reader would ask it; it is answered with yes or no."""
    steps: Many[Slug]
    """The ids of the steps that it stands for. All other steps are left out of the drawing."""
    if_yes: Annotated[
        Slug,
        Field(description="Where yes leads: a later question, or an outcome. No leads to the other way out."),
    ]


class TreeEnd(Record):
    """An outcome as the tree shows it."""

    outcome: Slug
    label: Line
    """Its short name, as it is drawn."""
    page: Annotated[
        Slug | None,
        Field(description="The id of the law page that explains it. Left out, it opens the outcome itself."),
    ] = None


class Tree(Record):
    """The main line of a finder, drawn with two answers for each question."""

    title: Line
    """What it decides."""
    questions: Many[TreeQuestion]
    """The first is where a reader starts."""
    ends: Many[TreeEnd]
    """The outcomes that are drawn."""


class Finder(Entry):
    """content/rules/finders/*.yml: steps in order; the first is where a reader starts."""

    introduction: Prose
    """What the answers lead to, and whose the questions are."""
    steps: Many[FinderStep]
    """The questions, in order: an answer leads to a later one or to an outcome."""
    processes: Many[Process] | None = None
    """The processes that outcomes name."""
    outcomes: Many[Outcome]
    """The suggestions. Some answer leads to each."""
    examples: Many[FinderExamples] | None = None
    """Worked examples for law pages."""
    sheet: Sheet | None = None
    """What has to be written down besides, where an outcome leads to it."""
    tree: Tree | None = None
    """What is drawn of it on a law page that asks for it, or on the page of contracts and grants."""


def _says(finder: Finder) -> Says:
    steps = (text for step in finder.steps for text in (step.question, step.why))
    ends = (text for end in finder.outcomes for text in (end.title, end.suggestion, end.reason))
    return (finder.introduction, *steps, *ends)


def _parts(finder: Finder, _: HubInfo) -> Iterator[Part]:
    if finder.sheet:
        texts = (part.text for group in finder.sheet.groups for part in group.parts)
        yield Part(
            finder.sheet.title,
            f"{finder.sheet.id}/",
            finder.title,
            finder.sheet.summary,
            texts,
            finder.origin,
            listed=True,
        )


GUIDE_FINDER: Final = "grant-or-contract"
"""The id of the finder that belongs to the guide to contracts and grants."""
PSR_FINDER: Final = "psr-route"
"""The id of the finder of the process that health care services are bought by."""

FINDER_URLS: Final = {GUIDE_FINDER: "contracts-and-grants/finder/", PSR_FINDER: "psr/"}
"""The URLs of finders that do not follow the pattern, by id."""

FINDER_FILES: Final = ContentFile(
    "finders",
    "content/rules/finders/*.yml",
    Finder,
    data="finders",
    title="Finders",
    page="contracts-and-grants/finder/",
    required=False,
)

FINDER: Final = Kind(
    name="finder",
    one="Finder",
    many="Finders",
    file=FINDER_FILES,
    model=Finder,
    walk=whole,
    url_pattern="finders/{id}/",
    urls=FINDER_URLS,
    says=_says,
    parts=_parts,
    linked=True,
    beside="beside-finder",
)
