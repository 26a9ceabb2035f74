"""Read the content folder into one checked ``Hub``, or raise with every problem found.

Knows nothing of pages.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final, cast

from guidancehub.content.checks import problems_between
from guidancehub.content.checks.data_in_drawings import personal_data_in_drawings
from guidancehub.content.hub import Hub
from guidancehub.content.kinds import FILES, file_at
from guidancehub.content.misplaced import in_another_place, kind_named, unknown_file
from guidancehub.content.model.entry import INHERITED, Entry
from guidancehub.content.model.hub_info import HUB_FILE, HubInfo
from guidancehub.content.newer_banks import newer_banks
from guidancehub.content.problems import ContentError, Problem
from guidancehub.content.published import Loaded
from guidancehub.content.reading.docs_files import read_mark, wrong_docs_files
from guidancehub.content.reading.dropped_text import dropped_text
from guidancehub.content.reading.file_text import MAX_BYTES
from guidancehub.content.reading.regular_files import read_regular, regular_files
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.validation import record_in, validated
from guidancehub.content.reading.yaml_reader import decode
from guidancehub.content.released_ids import lost_ids, read_ids, told_with_the_lost
from guidancehub.content.released_names import changed_names, read_names
from guidancehub.content.stubs import with_stub_filled
from guidancehub.performance.cache import NO_CACHE
from guidancehub.performance.cores import mapped

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel

    from guidancehub.content.model.kind import ContentFile
    from guidancehub.content.reading.source import Value
    from guidancehub.performance.cache import Cache


_FOLDER: Final = "content"
_FOLDERS_OF_MKDOCS: Final = ("docs", "overrides")


def load(root: Path, cache: Cache = NO_CACHE, *, all_cores: bool = False) -> Hub:
    """Read and check all content below a project's root, with ``all_cores`` where nothing else runs.

    Links, pipes and devices are refused in the folders of MkDocs too, before MkDocs opens them, and in docs/
    what is no page or picture.
    Raises ``ContentError`` with every problem.
    """
    loaded: dict[str, list[Loaded]] = {file.name: [] for file in FILES}
    paths, problems = regular_files(root, _FOLDER, *_FOLDERS_OF_MKDOCS)
    if any(problem.path == _FOLDER for problem in problems):
        raise ContentError(problems)
    problems += wrong_docs_files(root, (path for path in paths if path.startswith("docs/")), cache)
    content = [path for path in paths if path.startswith(f"{_FOLDER}/")]
    read = partial(_loaded, root, cache=cache)
    for path, result in zip(content, mapped(read, content) if all_cores else map(read, content), strict=True):
        file = file_at(path)
        if file and isinstance(result, Loaded):
            loaded[file.name].append(result)
        elif not isinstance(result, Loaded):
            problems += result
    problems += _missing_files(loaded, problems)
    if problems:
        # In the form of a newer program nearly all would be a problem, and only one of them is worth reading.
        newer = [problem for problem in problems if problem.code == "schema-newer"]
        raise ContentError(newer or problems)
    hub = Hub.of(loaded)
    if hub.info.mark:
        mark = read_mark(root, hub.info.mark, loaded[HUB_FILE.name][0].source, paths)
        if isinstance(mark, Problem):
            problems.append(mark)
        else:
            hub = Hub.of(loaded, mark)
    ledger = read_ids(root)
    problems += told_with_the_lost(
        problems_between(hub, ledger, cache, all_cores=all_cores), list(lost_ids(hub, ledger))
    )
    problems += changed_names(hub, read_names(root))
    problems += newer_banks(root, hub.info)
    problems += personal_data_in_drawings(root, paths, hub, cache)
    if problems:
        raise ContentError(problems)
    return hub


def load_info(root: Path) -> HubInfo:
    """Read content/hub.yml alone. Raises ``ContentError`` with its problems."""
    loaded = _loaded(root, HUB_FILE.pattern)
    if not isinstance(loaded, Loaded):
        raise ContentError(loaded)
    return cast("HubInfo", loaded.record)


def _loaded(root: Path, path: str, cache: Cache = NO_CACHE) -> Loaded | list[Problem]:
    file = file_at(path)
    content = read_regular(root / path, path, MAX_BYTES + 1, cache)
    if file is None:
        return [unknown_file(path, b"" if isinstance(content, Problem) else content)]
    if isinstance(content, Problem):
        return [content]
    return cache.result(("record", path, content), lambda: record_of(content, path, file))


def record_of(content: bytes, path: str, file: ContentFile[Any]) -> Loaded | list[Problem]:
    """Return the record in the bytes of a file, or the problems that prevent making it."""
    source = decode(content, path)
    if not isinstance(source, Source):
        return source
    record = validated(file.model, source, _inherited(file.model, source.value))
    dropped = list(dropped_text(file.model, source))
    if isinstance(record, list):
        kind = kind_named(content)
        if kind and kind is not file and _is_rather(kind, file, source):
            return [in_another_place(path, kind)]
        return [*record, *dropped]
    return dropped or Loaded(record, source)


def _is_rather(kind: ContentFile[Any], file: ContentFile[Any], source: Source) -> bool:
    """Return whether a file with problems is of another kind than its place says.

    A draft that becomes a chapter of another kind keeps its first line, and may have problems there.
    """
    if not (issubclass(kind.model, file.model) or issubclass(file.model, kind.model)):
        return True
    return not isinstance(validated(kind.model, source, _inherited(kind.model, source.value)), list)


def _inherited(model: type[BaseModel], value: Value) -> Value:
    """Copy the dates that a file states for all into each entry of its lists."""
    if not isinstance(value, dict):
        return value
    given: dict[str, Value] = {name: value[name] for name in INHERITED if name in value}
    return _with_dates(model, with_stub_filled(model, value), given)


def _with_dates(model: type[BaseModel], value: dict[str, Value], given: dict[str, Value]) -> Value:
    """Return a record's values with dates in every list of entries, which the record's model names."""
    records = _records_in_fields(model)
    return {
        field: _members_with_dates(records[field], inner, given) if field in records else inner
        for field, inner in value.items()
    }


@cache
def _records_in_fields(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """Return the records that the fields of a model hold, by the names of these fields."""
    found = {name: record_in(about.annotation) for name, about in model.model_fields.items()}
    return {name: record for name, record in found.items() if record is not None}


def _members_with_dates(model: type[BaseModel], members: Value, given: dict[str, Value]) -> Value:
    if not isinstance(members, list):
        return members
    own = given if issubclass(model, Entry) else {}
    return [
        _with_dates(model, with_stub_filled(model, {**own, **member}), given)
        if isinstance(member, dict)
        else member
        for member in members
    ]


def _missing_files(loaded: dict[str, list[Loaded]], problems: list[Problem]) -> list[Problem]:
    """Return a problem for each required kind of file that is missing, unless its only file has problems."""
    paths = (problem.path.removesuffix(".yaml").removesuffix(".yml") for problem in problems)
    at_fault = {file.name for path in paths if (file := file_at(f"{path}.yml"))}
    return [
        Problem(file.pattern, 1, 1, "", "file-missing", "found no such file, expected one", "add the file")
        for file in FILES
        if file.required and not loaded[file.name] and file.name not in at_fault
    ]
