"""The whole content as one frozen value, with each entry's place in its file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from guidancehub.content.model.fields import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic import BaseModel

    from guidancehub.content.model.case import Case
    from guidancehub.content.model.chapter import Chapter, Item
    from guidancehub.content.model.contracts_and_grants import ContractsAndGrants
    from guidancehub.content.model.fact import Fact, FactGroup, FactsFile
    from guidancehub.content.model.gap import Gap, GapsFile
    from guidancehub.content.model.glossary import Term
    from guidancehub.content.model.hub_info import BibliographyEntry, HubInfo, Place, SourcesFile
    from guidancehub.content.model.matrix import Criterion, Question
    from guidancehub.content.model.principle import Principle, PrinciplesFile
    from guidancehub.content.model.route import RoutesFile
    from guidancehub.content.model.self_assessment import SelfAssessmentFile
    from guidancehub.content.model.synonym import Synonym
    from guidancehub.content.model.tip import Tip, TipGroup, TipsFile
    from guidancehub.content.reading.source import Source, Steps


E = TypeVar("E", bound=Entry)

CHAPTER_KINDS: Final = ("journey", "investment", "law", "draft")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's record together with the file."""

    record: BaseModel
    source: Source


@dataclass(frozen=True, slots=True)
class Located:
    """An entry together with its file and its place there."""

    kind: str
    """What readers call it: principle, tip, question, criterion, case or guidance."""
    entry: Entry
    source: Source
    steps: Steps


@dataclass(frozen=True)
class Hub:
    """All content, checked. Lists hold published entries only, in the order readers see them."""

    info: HubInfo
    bibliography: Mapping[str, BibliographyEntry]
    principles: tuple[Principle, ...]
    tip_groups: tuple[TipGroup, ...]
    criteria: tuple[Criterion, ...]
    cases: tuple[Case, ...]
    contracts_and_grants: ContractsAndGrants
    chapters: Mapping[str, tuple[Chapter, ...]]
    """The chapters of each kind (journey, investment, law, draft), in their order."""
    fact_groups: tuple[FactGroup, ...]
    terms: tuple[Term, ...]
    """The glossary, from A to Z."""
    gaps: tuple[Gap, ...]
    assessment: SelfAssessmentFile | None
    routes: RoutesFile | None
    synonyms: tuple[Synonym, ...]
    """Other words for what the hub says, for the search."""
    files: Mapping[str, tuple[Loaded, ...]]
    """Every record as it was read, drafts and retired ones too, by kind of file."""

    @classmethod
    def of(cls, files: Mapping[str, list[Loaded]]) -> Hub:
        """Gather the records of all files."""
        sources = cast("SourcesFile", files["sources"][0].record)
        principles = cast("PrinciplesFile", files["principles"][0].record)
        tips = cast("TipsFile", files["tips"][0].record)
        criteria = [cast("Criterion", loaded.record) for loaded in files["criterion"]]
        cases = [cast("Case", loaded.record) for loaded in files["case"]]
        return cls(
            info=cast("HubInfo", files["hub"][0].record),
            bibliography={entry.id: entry for entry in sources.sources},
            principles=tuple(sorted(_published(principles.principles), key=lambda entry: entry.number)),
            tip_groups=tuple(
                group.model_copy(update={"tips": shown})
                for group in tips.groups
                if (shown := _published(group.tips))
            ),
            criteria=tuple(
                _published_questions(criterion)
                for criterion in sorted(_published(criteria), key=lambda entry: entry.order)
            ),
            cases=tuple(sorted(_published(cases), key=lambda case: case.title.casefold())),
            contracts_and_grants=cast("ContractsAndGrants", files["contracts-and-grants"][0].record),
            chapters={kind: _chapters(files[kind]) for kind in CHAPTER_KINDS},
            fact_groups=tuple(
                group.model_copy(update={"facts": shown})
                for group in _members(files["facts"], "groups")
                if (shown := _published(group.facts))
            ),
            terms=tuple(sorted(_members(files["glossary"], "terms"), key=lambda term: term.term.casefold())),
            gaps=_published(_members(files["gaps"], "gaps")),
            assessment=next(
                (
                    file.model_copy(update={"questions": asked})
                    for file in (cast("SelfAssessmentFile", each.record) for each in files["self-assessment"])
                    if (asked := _published(file.questions))
                ),
                None,
            ),
            routes=next((cast("RoutesFile", each.record) for each in files["routes"]), None),
            synonyms=tuple(_members(files["synonyms"], "synonyms")),
            files={kind: tuple(loaded) for kind, loaded in files.items()},
        )

    @cached_property
    def tips(self) -> tuple[Tip, ...]:
        """Every published tip, in order."""
        return tuple(tip for group in self.tip_groups for tip in group.tips)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Every published question, in order."""
        return tuple(
            question for criterion in self.criteria for area in criterion.areas for question in area.questions
        )

    @cached_property
    def items(self) -> tuple[tuple[str, Chapter, Item], ...]:
        """Every item of every published chapter, with its chapter and that chapter's kind."""
        return tuple(
            (kind, chapter, item)
            for kind in CHAPTER_KINDS
            for chapter in self.chapters[kind]
            for section in chapter.sections
            for item in section.items
        )

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Every published figure, in order."""
        return tuple(fact for group in self.fact_groups for fact in group.facts)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """The system's Places by id."""
        return {place.id: place for place in self.info.places}

    @cached_property
    def located(self) -> tuple[Located, ...]:
        """Every entry of every file, drafts and retired ones too, with its place."""
        return tuple(_located(self.files))


def _published(entries: Iterable[E]) -> tuple[E, ...]:
    return tuple(entry for entry in entries if entry.status == "published")


def _members(files: Iterable[Loaded], field: str) -> Iterator[Any]:
    """Give the members of a list that files of one kind hold."""
    for loaded in files:
        yield from getattr(loaded.record, field)


def _chapters(loaded: Iterable[Loaded]) -> tuple[Chapter, ...]:
    published = _published(cast("Chapter", each.record) for each in loaded)
    return tuple(sorted(published, key=lambda chapter: chapter.order))


def _published_questions(criterion: Criterion) -> Criterion:
    areas = (area.model_copy(update={"questions": _published(area.questions)}) for area in criterion.areas)
    return criterion.model_copy(update={"areas": tuple(area for area in areas if area.questions)})


def _located(files: Mapping[str, tuple[Loaded, ...]]) -> Iterator[Located]:
    for loaded in files["principles"]:
        for at, principle in enumerate(cast("PrinciplesFile", loaded.record).principles):
            yield Located("principle", principle, loaded.source, ("principles", at))
    for loaded in files["tips"]:
        for at, group in enumerate(cast("TipsFile", loaded.record).groups):
            for place, tip in enumerate(group.tips):
                yield Located("tip", tip, loaded.source, ("groups", at, "tips", place))
    for loaded in files["criterion"]:
        yield from _located_in_criterion(loaded)
    whole = (
        ("case", "case"),
        ("guidance", "contracts-and-grants"),
        *zip(CHAPTER_KINDS, CHAPTER_KINDS, strict=True),
    )
    for kind, file_kind in whole:
        for loaded in files[file_kind]:
            yield Located(kind, cast("Entry", loaded.record), loaded.source, ())
    yield from _located_in_lists(files)


def _located_in_lists(files: Mapping[str, tuple[Loaded, ...]]) -> Iterator[Located]:
    for loaded in files["facts"]:
        for at, group in enumerate(cast("FactsFile", loaded.record).groups):
            for place, fact in enumerate(group.facts):
                yield Located("fact", fact, loaded.source, ("groups", at, "facts", place))
    for loaded in files["gaps"]:
        for at, gap in enumerate(cast("GapsFile", loaded.record).gaps):
            yield Located("gap", gap, loaded.source, ("gaps", at))
    for loaded in files["self-assessment"]:
        for at, question in enumerate(cast("SelfAssessmentFile", loaded.record).questions):
            yield Located("assessment", question, loaded.source, ("questions", at))


def _located_in_criterion(loaded: Loaded) -> Iterator[Located]:
    criterion = cast("Criterion", loaded.record)
    yield Located("criterion", criterion, loaded.source, ())
    for at, area in enumerate(criterion.areas):
        for place, question in enumerate(area.questions):
            yield Located("question", question, loaded.source, ("areas", at, "questions", place))
