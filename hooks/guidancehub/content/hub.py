"""The whole content as one frozen record: what readers see, and where each entry is in its file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

from guidancehub.content.kinds import CHAPTERS, FILES, KINDS
from guidancehub.content.model.alphabet import sorted_by
from guidancehub.content.model.bibliography import SOURCE
from guidancehub.content.model.case import CASE
from guidancehub.content.model.contracts_and_grants import GUIDANCE_FILE
from guidancehub.content.model.fact import FACT, FACTS_FILE
from guidancehub.content.model.finder import FINDER, GUIDE_FINDER
from guidancehub.content.model.gate import GATES_FILE
from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.hub_info import HUB_FILE
from guidancehub.content.model.matrix import CRITERION
from guidancehub.content.model.placed_question import placed_in
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.content.model.route import ROUTES_FILE
from guidancehub.content.model.self_assessment import SELF_ASSESSMENT_FILE
from guidancehub.content.model.tip import TIP, TIPS_FILE
from guidancehub.content.model.words import WORDS_FILE
from guidancehub.content.published import Kept, Located, records_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel

    from guidancehub.content.model.bibliography import BibliographyEntry
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.chapter import Chapter, Item
    from guidancehub.content.model.contracts_and_grants import ContractsAndGrants
    from guidancehub.content.model.fact import Fact, FactGroup
    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.gate import GatesFile
    from guidancehub.content.model.glossary import Term
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.kind import ContentFile, Identified, Kind, PlacedEntry
    from guidancehub.content.model.matrix import Criterion, Question
    from guidancehub.content.model.placed_question import PlacedQuestion
    from guidancehub.content.model.principle import Principle
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.content.model.question_set import QuestionSet
    from guidancehub.content.model.route import RoutesFile
    from guidancehub.content.model.self_assessment import SelfAssessmentFile
    from guidancehub.content.model.tip import Tip, TipGroup
    from guidancehub.content.published import Loaded

M = TypeVar("M", bound="BaseModel")
R = TypeVar("R", bound="Identified")


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """A published item with its chapter."""

    kind: Kind[Chapter]
    chapter: Chapter
    item: Item


@dataclass(frozen=True)
class Hub:
    """All content. Except in ``files`` and ``located``, all of it is published, in the order of the pages."""

    files: Mapping[str, tuple[Loaded, ...]]
    """Every record as it was read, drafts and retired ones too, by ``ContentFile.name``."""

    mark: str = ""
    """The hub's own sign as SVG; empty where it has that of the program."""

    has_drafts: bool = False
    """Whether its drafts count as published ones."""

    @classmethod
    def of(cls, files: Mapping[str, Iterable[Loaded]], mark: str = "") -> Hub:
        """Return the hub of all files' records, given by ``ContentFile.name``."""
        return cls({name: tuple(loaded) for name, loaded in files.items()}, mark)

    @cached_property
    def located(self) -> tuple[Located, ...]:
        """Every entry that has a history, drafts and retired ones too, with its place in its file."""
        return tuple(each for each in self.kept if isinstance(each, Located))

    @cached_property
    def kept(self) -> tuple[Kept, ...]:
        """The same, with terms, sources and Places: they have no history, but ids and addresses for ever."""
        return tuple(
            (Located if kind.has_history else Kept)(kind, placed.entry, loaded.source, placed.steps)
            for file in FILES
            for loaded in self.files[file.name]
            for kind in KINDS
            if kind.file is file
            for placed in kind.walk(loaded.record)
        )

    @cached_property
    def with_drafts(self) -> Hub:
        """The same content, in which drafts count as published: what a draft may name."""
        return replace(self, has_drafts=True)

    def records(self, file: ContentFile[M]) -> tuple[M, ...]:
        """Return the records of a kind of file, each without the entries that are not published."""
        return cast("tuple[M, ...]", self._records[file.name])

    def placed_entries(self, kind: Kind[R]) -> tuple[PlacedEntry[R], ...]:
        """Return every published entry of a kind, with the titles of its groups."""
        return self._placed_entries[kind.name]

    def shown(self, kind: Kind[R]) -> tuple[R, ...]:
        """Return every published entry of a kind."""
        return tuple(placed.entry for placed in self.placed_entries(kind))

    @cached_property
    def _records(self) -> Mapping[str, tuple[BaseModel, ...]]:
        records: dict[str, tuple[BaseModel, ...]] = {
            file.name: records_of(file, self.files[file.name], drafts=self.has_drafts) for file in FILES
        }
        # Programs find the finder where it was before it had a file of its own.
        of_guide = [each for each in records[FINDER.file.name] if cast("Finder", each).id == GUIDE_FINDER]
        filled = {"finder": next(iter(of_guide), None)}
        guides = records[GUIDANCE_FILE.name]
        return records | {GUIDANCE_FILE.name: tuple(each.model_copy(update=filled) for each in guides)}

    @cached_property
    def _placed_entries(self) -> Mapping[str, tuple[PlacedEntry[Any], ...]]:
        return {kind.name: tuple(self._in_order(kind)) for kind in KINDS}

    def _in_order(self, kind: Kind[Any]) -> list[PlacedEntry[Any]]:
        every = [placed for record in self._records[kind.file.name] for placed in kind.walk(record)]
        if kind.order:
            every.sort(key=lambda placed: sorted_by(getattr(placed.entry, kind.order)))
        return every

    @cached_property
    def info(self) -> HubInfo:
        """The record of content/hub.yml, with the hub's own words."""
        own = {each.id: each.text for file in self.records(WORDS_FILE) for each in file.texts}
        return self.records(HUB_FILE)[0].with_words(own)

    @cached_property
    def bibliography(self) -> Mapping[str, BibliographyEntry]:
        """Every published source by its id."""
        return {work.id: work for work in self.shown(SOURCE)}

    @cached_property
    def principles(self) -> tuple[Principle, ...]:
        """Every principle, by its number."""
        return self.shown(PRINCIPLE)

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        """The key criteria, each with its published questions."""
        return self.shown(CRITERION)

    @cached_property
    def placed_questions(self) -> tuple[PlacedQuestion, ...]:
        """Every question of the matrix with its criterion and its area."""
        return tuple(placed for criterion in self.criteria for placed in placed_in(criterion))

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Every question of the matrix."""
        return tuple(placed.question for placed in self.placed_questions)

    @cached_property
    def has_answer_help(self) -> bool:
        """Whether any question says what an answer is like, or how to use it."""
        return any(
            each.good_answer or each.bidder or each.evaluator or each.in_tender or each.levels
            for each in self.questions
        )

    @property
    def question_bank(self) -> QuestionBank | None:
        """What all questions share, where the hub says it."""
        return next(iter(self.shown(QUESTION_BANK)), None)

    @property
    def gates(self) -> GatesFile | None:
        """The gates in their groups, where the hub has any."""
        return next(iter(self.records(GATES_FILE)), None)

    @cached_property
    def question_sets(self) -> tuple[QuestionSet, ...]:
        """The sets to start from, by kind of service."""
        return self.shown(QUESTION_SET)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """Every case study, from A to Z."""
        return self.shown(CASE)

    @cached_property
    def tip_groups(self) -> tuple[TipGroup, ...]:
        """The top tips in their groups."""
        return tuple(group for file in self.records(TIPS_FILE) for group in file.groups)

    @cached_property
    def tips(self) -> tuple[Tip, ...]:
        """Every tip."""
        return self.shown(TIP)

    @property
    def has_guide(self) -> bool:
        """Whether the hub has a guide to contracts and grants."""
        return len(self.records(GUIDANCE_FILE)) > 0

    @property
    def contracts_and_grants(self) -> ContractsAndGrants:
        """The guide to contracts and grants. Raises ``IndexError`` where the hub has none."""
        return self.records(GUIDANCE_FILE)[0]

    @cached_property
    def finders(self) -> Mapping[str, Finder]:
        """Every finder by its id."""
        return {finder.id: finder for finder in self.shown(FINDER)}

    @cached_property
    def items(self) -> tuple[PlacedItem, ...]:
        """Every item of every chapter, with its chapter and the kind of that chapter."""
        return tuple(
            PlacedItem(kind, chapter, item)
            for kind in CHAPTERS
            for chapter in self.shown(kind)
            for section in chapter.sections
            for item in section.items
        )

    @cached_property
    def fact_groups(self) -> tuple[FactGroup, ...]:
        """The figures in their groups."""
        return tuple(group for file in self.records(FACTS_FILE) for group in file.groups)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Every figure."""
        return self.shown(FACT)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The glossary, from A to Z."""
        return self.shown(TERM)

    @property
    def assessment(self) -> SelfAssessmentFile | None:
        """The self-assessment, where any of its questions is published."""
        return next(iter(self.records(SELF_ASSESSMENT_FILE)), None)

    @property
    def routes(self) -> RoutesFile | None:
        """The routes for readers, where the hub has any."""
        return next(iter(self.records(ROUTES_FILE)), None)
