"""Finders: questions, one at a time, whose answers lead to a suggestion with its reasons.

A step asks for one of several answers, or for amounts, on which declared tests decide. A step that asks
nothing looks back at what was answered, and goes on from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.faults import in_full
from guidancehub.content.model.fields import Line, Many, Record, Slug, Text
from guidancehub.content.model.hub_info import HubInfo
from guidancehub.content.model.kind import ContentFile, Kind, Part, Says, whole
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.source_ref import SourceRef

_ANSWERS: Final = r"^[a-z0-9-]+=[a-z0-9-]+(&[a-z0-9-]+=[a-z0-9-]+)*$"

LARGEST: Final = 100_000_000_000
"""The amount that no field takes, in pounds: a hundredth of it in pence is exact in every browser."""


class When(Record):
    """What must be so: every answer and every test that is named."""

    answers: Mapping[Slug, Many[Slug]] | None = None
    """Keys of answers by the id of an earlier step: psr-existing: [ends]."""
    tests: Mapping[Slug, bool] | None = None
    """Whether a test is met, by its name: rise-in-pounds: true. Without amounts, a test is neither."""

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        """Refuse a condition that is always met."""
        if not self.answers and not self.tests:
            raise in_full(
                "found no condition, expected “answers” or “tests”", "leave “when” out where it always holds"
            )
        return self


class Answer(Record):
    """One way out of a step."""

    label: Line
    """As a reader would say it: “Yes, we set out the service we want”."""
    key: Slug | None = None
    """Its permanent name in links, where a reader chooses it: yes, new-money."""
    when: When | None = None
    """Where the step asks for amounts, or for nothing: when this is the way. The first that fits is taken."""
    then: Annotated[Slug, Field(description="The id of a later step or of an outcome.")]


class Amount(Record):
    """One amount that a step asks for."""

    name: Slug
    """Its permanent name in links, and in sums and tests."""
    label: Line
    """What it is: Lifetime value of the new contract."""
    hint: Text | None = None
    """What to count."""
    unit: Literal["pounds", "months"] = "pounds"
    """Pounds may have pence; months are whole."""
    least: int = Field(default=0, ge=0, lt=LARGEST)
    """The smallest that it can be."""


class Sum(Record):
    """What is worked out from amounts."""

    name: Slug
    """Its name in tests."""
    label: Line
    """What it is: The rise."""
    how: Literal["plus", "minus"]
    """Whether the second is added to the first or taken from it."""
    of: Many[Slug]
    """The names of two amounts, or of sums above."""

    @model_validator(mode="after")
    def _of_two(self) -> Self:
        """Refuse a sum of more or of fewer than two."""
        if len(self.of) != 2:  # noqa: PLR2004 (what “of” means)
            raise in_full(f"found a sum of {len(self.of)}, expected two names", "write one sum below another")
        return self


class Test(Record):
    """A question that arithmetic answers."""

    __test__ = False
    """Not a test of the program, whatever a tool that collects those makes of the name."""

    name: Slug
    """Its name in conditions."""
    label: Line
    """What is the case when it is met: The rise is at least £500,000."""
    of: Slug
    """The name of the amount or the sum that is looked at."""
    measure: Literal["at-least", "above", "below"]
    """How it must compare."""
    limit: int | None = Field(default=None, ge=0, lt=LARGEST)
    """With what: a number of pounds or months."""
    than: Slug | None = None
    """With what, in place of a limit: another amount or sum."""
    per_cent: int = Field(default=100, ge=1, le=1000)
    """With how many per cent of it."""
    provision: Line
    """The rule: regulation 6(10)(b)(ii)."""

    @model_validator(mode="after")
    def _either(self) -> Self:
        """Refuse a test with two limits, or with none."""
        if (self.limit is None) == (self.than is None):
            found = "both “limit” and “than”" if self.than else "neither “limit” nor “than”"
            raise in_full(f"found {found}, expected one of them", "“limit” is a number, “than” is a name")
        return self


class FinderStep(Record):
    """One question of a finder, or a look back at what was answered."""

    id: Slug
    question: Text
    """As a reader would ask it."""
    why: Text
    """Why it matters. It says nothing of where an answer leads."""
    amounts: Many[Amount] | None = None
    """What to fill in, where numbers decide."""
    sums: Many[Sum] | None = None
    """What is worked out from the amounts."""
    tests: Many[Test] | None = None
    """What is asked of amounts and sums."""
    answers: Many[Answer]
    """The ways out of the step, each to a later step or to an outcome."""
    sources: Many[SourceRef]
    """What the step rests on."""

    @property
    def choices(self) -> tuple[Answer, ...]:
        """The answers that a reader chooses."""
        return tuple(answer for answer in self.answers if answer.key)

    @property
    def ways(self) -> tuple[Answer, ...]:
        """The answers that amounts, or what was answered before, decide on."""
        return tuple(answer for answer in self.answers if not answer.key)

    @property
    def looks_back(self) -> bool:
        """Whether nobody is asked."""
        return not self.amounts and not self.choices

    @model_validator(mode="after")
    def _decides(self) -> Self:
        """Refuse a step that could leave a reader without a way, or with one that is never taken."""
        if not self.amounts and self.choices and self.ways:
            raise in_full(
                "found answers with and without “key”, expected one in each",
                "readers choose an answer by its key; leave all keys out where the step looks back",
            )
        if any(answer.when for answer in self.choices):
            raise in_full(
                "found “key” and “when” in an answer, expected one of them",
                "a reader chooses it, or the step does",
            )
        if self.ways and (self.ways[-1].when or any(not way.when for way in self.ways[:-1])):
            raise in_full(
                "found an order of answers in which no way may fit, expected one without “when” at the end",
                "give every other answer without a key a “when”; the last is the way where none fits",
            )
        if self.amounts and not self.ways:
            raise in_full(
                "found amounts that decide nothing, expected an answer without a key",
                "add the ways that follow from the amounts",
            )
        if (self.sums or self.tests) and not self.amounts:
            raise in_full(
                "found sums or tests without amounts, expected “amounts” too", "name what the reader fills in"
            )
        return self


class Note(Record):
    """A sentence that holds for some answers."""

    text: Text
    """The sentence, as it follows those that hold for all."""
    when: When
    """For which answers it is said."""


class Onward(Record):
    """A link from an outcome to what comes next."""

    page: Annotated[str, Field(pattern=r"^/([a-zA-Z0-9-]+/)*(#[a-z0-9-]+)?$", max_length=160)]
    """The page's address from the site's root, such as /psr/ or /matrix/sets/."""
    label: Line
    """What the link says."""
    start: Annotated[str, Field(pattern=_ANSWERS, max_length=160)] | None = None
    """For a page with a finder: answers to begin with, as they stand in its address: psr-service=all."""
    when: When | None = None
    """For which answers it is offered; left out for all."""


class Duty(Record):
    """A notice, a wait or a paper that a process brings with it."""

    title: Line
    """What it is: Notice of intention to award."""
    by: Text
    """When, and by what it is counted."""
    provision: Line
    """The rule: regulation 9(3) and Schedule 3."""
    schedule: int | None = Field(default=None, ge=1, le=16)
    """For a notice or a letter: the number of the Schedule that lists its contents."""


class Process(Record):
    """A process that an outcome leads to."""

    id: Slug
    title: Line
    page: Slug
    """The id of the law page that explains it."""
    duties: Many[Duty]
    """Its notices, waits and papers, in order."""
    clock: Line | None = None
    """Where days have to be counted: what the address of the clock holds after its “#”, regime=psr."""
    key_criteria: bool = False
    """Whether the record has to say how the key criteria were taken into account."""


class Outcome(Record):
    """Where a finder ends: a suggestion, its reason, and what to check."""

    id: Slug
    title: Line
    suggestion: Text
    """What to think about, in one sentence."""
    reason: Text
    """Why the answers lead here."""
    more_reasons: Many[Note] | None = None
    """Further reasons, each for some answers."""
    must: Slug | None = None
    """The id of the process that has to be followed."""
    may: Many[Slug] | None = None
    """The ids of processes of which one may be chosen, or of the one that may be followed."""
    checks: Many[Text]
    """What to check before acting on it."""
    more_checks: Many[Note] | None = None
    """Further checks, each for some answers."""
    onward: Many[Onward] | None = None
    """Where to go next."""
    sources: Many[SourceRef]
    """What the suggestion rests on."""


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
    page: Annotated[Slug, Field(description="The id of the law page that explains it.")]


class Tree(Record):
    """The main line of a finder, drawn with two answers for each question."""

    title: Line
    """What it decides."""
    questions: Many[TreeQuestion]
    """The first is where a reader starts."""
    ends: Many[TreeEnd]
    """The outcomes that are drawn."""


class SheetPart(Record):
    """One thing to write down on a sheet."""

    name: Slug
    """Its name on the page."""
    title: Line
    """What it is: Value."""
    text: Text
    """What to say, in plain words."""
    provision: Line
    """The rule: regulation 5(b)."""


class SheetGroup(Record):
    """Things to write down under one heading."""

    title: Line
    parts: Many[SheetPart]
    """In order."""


class Sheet(Record):
    """A sheet to fill in that an outcome asks for, on a page of its own."""

    id: Slug
    """Its address below that of the finder."""
    title: Line
    summary: Text
    """What it is for, in one or two sentences."""
    introduction: Prose
    """When it is needed, and by which rule."""
    groups: Many[SheetGroup]
    """What to write down."""
    sources: Many[SourceRef]
    """What it rests on."""


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
    sheet: Sheet | None = None
    """What has to be written down besides, where an outcome leads to it."""
    tree: Tree | None = None
    """What is drawn of it on a law page that asks for it."""


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
)
