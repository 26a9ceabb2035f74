"""Read the content folder into one checked ``Hub``, or raise with every problem found.

Knows which file holds which record, and nothing of pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, cast

from guidancehub.content.checks import problems_between
from guidancehub.content.hub import Hub, Loaded
from guidancehub.content.model.case import Case
from guidancehub.content.model.chapter import Chapter, LawPage
from guidancehub.content.model.contracts_and_grants import ContractsAndGrants
from guidancehub.content.model.fact import FactsFile
from guidancehub.content.model.fields import INHERITED
from guidancehub.content.model.gap import GapsFile
from guidancehub.content.model.glossary import GlossaryFile
from guidancehub.content.model.hub_info import HubInfo, SourcesFile
from guidancehub.content.model.matrix import Criterion
from guidancehub.content.model.principle import PrinciplesFile
from guidancehub.content.model.route import RoutesFile
from guidancehub.content.model.self_assessment import SelfAssessmentFile
from guidancehub.content.model.synonym import SynonymsFile
from guidancehub.content.model.tip import TipsFile
from guidancehub.content.problems import ContentError, Problem
from guidancehub.content.reading.regular_files import regular_files
from guidancehub.content.reading.source import Source, Value
from guidancehub.content.reading.validation import validated
from guidancehub.content.reading.yaml_reader import read

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of content file."""

    name: str
    """Names its JSON Schema and the command that starts a new one."""
    pattern: str
    """Where its files are, below the project's root."""
    model: type[BaseModel]
    required: bool = True
    """Whether a hub must have at least one such file."""


KINDS: Final = (
    Kind("hub", "content/hub.yml", HubInfo),
    Kind("sources", "content/sources.yml", SourcesFile),
    Kind("principles", "content/principles.yml", PrinciplesFile),
    Kind("tips", "content/tips.yml", TipsFile),
    Kind("criterion", "content/matrix/*.yml", Criterion),
    Kind("case", "content/cases/*.yml", Case),
    Kind(
        "contracts-and-grants",
        "content/guidance/contracts-and-grants.yml",
        ContractsAndGrants,
    ),
    Kind("journey", "content/journey/*.yml", Chapter, required=False),
    Kind("investment", "content/guidance/investment.yml", Chapter, required=False),
    Kind("law", "content/law/*.yml", LawPage, required=False),
    Kind("draft", "content/drafts/*.yml", Chapter, required=False),
    Kind("facts", "content/facts.yml", FactsFile, required=False),
    Kind("glossary", "content/glossary.yml", GlossaryFile, required=False),
    Kind("gaps", "content/gaps.yml", GapsFile, required=False),
    Kind("self-assessment", "content/self-assessment.yml", SelfAssessmentFile, required=False),
    Kind("routes", "content/routes.yml", RoutesFile, required=False),
    Kind("synonyms", "content/synonyms.yml", SynonymsFile, required=False),
)


_FOLDER: Final = "content"
_FOLDERS_OF_MKDOCS: Final = ("docs", "overrides")

ENTRY_LISTS: Final = frozenset({"principles", "tips", "questions", "facts", "gaps"})
"""Fields whose members are entries; they may leave out the dates that their file gives for all."""


def load(root: Path) -> Hub:
    """Read and check all content below a project's root.

    What stands in the place of a file is refused in the folders of MkDocs too, before it reads them.
    """
    loaded: dict[str, list[Loaded]] = {kind.name: [] for kind in KINDS}
    paths, problems = regular_files(root, _FOLDER, *_FOLDERS_OF_MKDOCS)
    if any(problem.path == _FOLDER for problem in problems):
        raise ContentError(problems)
    for path in (path for path in paths if path.startswith(f"{_FOLDER}/")):
        kind = kind_of(path)
        if kind is None:
            problems.append(_unknown_file(path))
            continue
        result = _loaded(root, path, kind)
        if isinstance(result, Loaded):
            loaded[kind.name].append(result)
        else:
            problems += result
    problems += _missing_files(loaded, problems)
    if problems:
        raise ContentError(problems)
    hub = Hub.of(loaded)
    problems += problems_between(hub)
    if problems:
        raise ContentError(problems)
    return hub


def load_info(root: Path) -> HubInfo:
    """Read what the hub says of itself, and nothing else."""
    loaded = _loaded(root, KINDS[0].pattern, KINDS[0])
    if not isinstance(loaded, Loaded):
        raise ContentError(loaded)
    return cast("HubInfo", loaded.record)


def kind_of(path: str) -> Kind | None:
    """Tell what kind of content a file holds, by its place."""
    for kind in KINDS:
        if PurePosixPath(path).match(kind.pattern):
            return kind
    return None


def _loaded(root: Path, path: str, kind: Kind) -> Loaded | list[Problem]:
    source = read(root / path, path)
    if not isinstance(source, Source):
        return source
    record = validated(kind.model, source, _inherited(source.value))
    if isinstance(record, list):
        return record
    return Loaded(record, source)


def _inherited(value: Value) -> Value:
    """Give each entry in a list the dates that its file states for all."""
    if not isinstance(value, dict):
        return value
    given: dict[str, Value] = {name: value[name] for name in INHERITED if name in value}
    return {key: _with_dates(key, inner, given) for key, inner in value.items()}


def _with_dates(field: str, members: Value, given: dict[str, Value]) -> Value:
    if not isinstance(members, list):
        return members
    filled: list[Value] = []
    for member in members:
        if not isinstance(member, dict):
            filled.append(member)
        elif field in ENTRY_LISTS:
            filled.append({**given, **member})
        else:
            filled.append({key: _with_dates(key, inner, given) for key, inner in member.items()})
    return filled


def _unknown_file(path: str) -> Problem:
    hint = (
        "give the file the ending .yml"
        if path.endswith(".yaml")
        else "content lives in: " + ", ".join(kind.pattern for kind in KINDS)
    )
    return Problem(path, 1, 1, "", "found a file of no known kind, expected content alone here", hint)


def _missing_files(loaded: dict[str, list[Loaded]], problems: list[Problem]) -> list[Problem]:
    """Name each kind without a file, unless its only file could not be read."""
    paths = (problem.path.removesuffix(".yaml").removesuffix(".yml") for problem in problems)
    at_fault = {kind.name for path in paths if (kind := kind_of(f"{path}.yml"))}
    return [
        Problem(kind.pattern, 1, 1, "", "found no such file, expected one", "add the file")
        for kind in KINDS
        if kind.required and not loaded[kind.name] and kind.name not in at_fault
    ]
