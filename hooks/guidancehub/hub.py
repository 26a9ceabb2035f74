"""The whole content as one frozen value, with each entry's place in its file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from guidancehub.model.base import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic import BaseModel

    from guidancehub.model.case import Case
    from guidancehub.model.contracts_and_grants import ContractsAndGrants
    from guidancehub.model.hub import BibliographyEntry, HubInfo, Place, SourcesFile
    from guidancehub.model.matrix import Criterion, Question
    from guidancehub.model.principle import Principle, PrinciplesFile
    from guidancehub.model.tip import Tip, TipGroup, TipsFile
    from guidancehub.yaml_source import Source, Steps


E = TypeVar("E", bound=Entry)


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
    def places(self) -> Mapping[str, Place]:
        """The system's Places by id."""
        return {place.id: place for place in self.info.places}

    @cached_property
    def located(self) -> tuple[Located, ...]:
        """Every entry of every file, drafts and retired ones too, with its place."""
        return tuple(_located(self.files))


def _published(entries: Iterable[E]) -> tuple[E, ...]:
    return tuple(entry for entry in entries if entry.status == "published")


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
    for kind, file_kind in (("case", "case"), ("guidance", "contracts-and-grants")):
        for loaded in files[file_kind]:
            yield Located(kind, cast("Entry", loaded.record), loaded.source, ())


def _located_in_criterion(loaded: Loaded) -> Iterator[Located]:
    criterion = cast("Criterion", loaded.record)
    yield Located("criterion", criterion, loaded.source, ())
    for at, area in enumerate(criterion.areas):
        for place, question in enumerate(area.questions):
            yield Located("question", question, loaded.source, ("areas", at, "questions", place))
