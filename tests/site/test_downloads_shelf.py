"""The preview's shelf of downloads: quick, and never stale."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import BaseModel

from guidancehub.build import build
from guidancehub.content.hub import Hub
from guidancehub.content.model.prose import Prose
from guidancehub.downloads import cache as shelves
from guidancehub.downloads.cache import Shelf
from guidancehub.downloads.registry import downloads_of
from hostile import minimal_hub
from support import real_hub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guidancehub.downloads.download import Download
    from minimal_hub import MinimalHub

Way = tuple[str | int, ...]
NAMES = frozenset(
    {
        *("id", "source", "origin", "status", "replaced_by", "prefix", "weighting", "wording", "release"),
        *("added", "then", "kind", "state", "purpose", "principles", "cases", "see", "places", "page"),
    }
)
"""Fields that hold names and no text: a change to one leads elsewhere, or nowhere."""


def texts_of(value: object, path: Way = ()) -> Iterator[tuple[Way, object]]:
    """Give each text, number and date in a record with the way to it; of a list, the first member."""
    if isinstance(value, Prose) or (isinstance(value, str | int | date) and not isinstance(value, bool)):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in NAMES or isinstance(getattr(value, name), tuple):
                yield from texts_of(getattr(value, name), (*path, name))
    elif isinstance(value, tuple) and value and (isinstance(value[0], BaseModel) or path[-1] not in NAMES):
        yield from texts_of(value[0], (*path, 0))


def changed(value: object) -> object:
    if isinstance(value, Prose):
        return Prose.of(f"{value.text} Changed.")
    if isinstance(value, date):
        return value + timedelta(days=1)
    return f"{value}-changed" if isinstance(value, str) else int(str(value)) + 1


def placed(value: object, path: Way, new: object) -> Any:  # noqa: ANN401 (a record, or a part of it)
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(value, BaseModel):
        return value.model_copy(update={str(step): placed(getattr(value, str(step)), rest, new)})
    assert isinstance(value, tuple)
    return tuple(placed(each, rest, new) if at == step else each for at, each in enumerate(value))


def with_one_text_changed(hub: Hub, kind: str, path: Way) -> Hub:
    files = {name: list(loaded) for name, loaded in hub.files.items()}
    loaded = files[kind][0]
    old = next(value for found, value in texts_of(loaded.record) if found == path)
    files[kind][0] = replace(loaded, record=placed(loaded.record, path, changed(old)))
    return Hub.of(files)


@cache
def made_of_minimal() -> dict[str, bytes]:
    return {each.uri: each.make() for each in downloads_of(minimal_hub())}


def keys_of(hub: Hub) -> dict[str, str]:
    shared = shelves._shared(hub)  # noqa: SLF001 (what the rule is about)
    return {each.uri: shelves._key(each, shared) for each in downloads_of(hub)}  # noqa: SLF001


@pytest.mark.parametrize("kind", minimal_hub().files)
def test_a_download_that_changes_with_a_text_is_made_again(kind: str) -> None:
    hub = minimal_hub()
    before = keys_of(hub)
    paths = [path for path, _ in texts_of(hub.files[kind][0].record)] if hub.files[kind] else []
    stale = []
    for path in paths:
        other = with_one_text_changed(hub, kind, path)
        after = keys_of(other)
        kept = [each for each in downloads_of(other) if before.get(each.uri) == after[each.uri]]
        stale += [(path, each.uri) for each in kept if each.make() != made_of_minimal()[each.uri]]
    assert stale == [], "name the record in the download's records, or the field in cache.py"


@pytest.mark.parametrize(
    ("kind", "path", "most"),
    [
        # The case's own four, and the files of all cases, of all figures and of everything.
        ("case", ("summary",), 10),
        ("case", ("challenge",), 10),
        # The question's own three, its criterion's five, and those of the whole matrix and of everything.
        ("criterion", ("areas", 0, "questions", 0, "question"), 18),
        ("tips", ("groups", 0, "tips", 0, "body"), 5),
        ("glossary", ("terms", 0, "plain"), 2),
        ("sources", ("sources", 0, "note"), 2),
        ("hub", ("releases", 0, "summary"), 2),
    ],
)
def test_an_everyday_change_makes_few_downloads_again(kind: str, path: Way, most: int) -> None:
    hub = real_hub()
    before, after = keys_of(hub), keys_of(with_one_text_changed(hub, kind, path))
    made = {uri for uri in after if before[uri] != after[uri]}
    assert 0 < len(made) <= most, sorted(made)


def test_a_change_in_one_case_leaves_other_downloads_on_the_shelf(hub: MinimalHub, tmp_path: Path) -> None:
    made: list[str] = []

    def counted(download: Download, whole: Hub) -> bytes:
        def make() -> bytes:
            made.append(download.uri)
            return download.make()

        return shelf.fetched_or_made(replace(download, make=make), whole)

    shelf = Shelf(tmp_path / "shelf")
    first = build(hub.root, counted)
    assert len(made) > 30

    made.clear()
    shelf = Shelf(tmp_path / "shelf")
    assert build(hub.root, counted) == first
    assert made == []

    hub.change("content/cases/garden-lunches.yml", "period: ", "period: About ")
    build(hub.root, counted)
    assert "downloads/cases/garden-lunches.csv" in made
    assert "api/v1/hub.json" in made
    assert not [uri for uri in made if "matrix" in uri or "tips" in uri]


def test_the_shelf_throws_away_what_a_build_did_not_use(hub: MinimalHub, tmp_path: Path) -> None:
    folder = tmp_path / "shelf"
    build(hub.root, Shelf(folder).fetched_or_made)
    (folder / "old").write_bytes(b"")
    shelf = Shelf(folder)
    build(hub.root, shelf.fetched_or_made)
    kept = len(list(folder.iterdir()))
    shelf.clear()
    assert len(list(folder.iterdir())) == kept - 1
    assert not (folder / "old").exists()


def test_another_program_finds_nothing_on_the_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hub = minimal_hub()
    before = keys_of(hub)
    (tmp_path / "guidancehub" / "views").mkdir(parents=True)
    (tmp_path / "guidancehub" / "views" / "labels.py").write_text("other words")
    monkeypatch.setattr(shelves, "_CODE", tmp_path / "guidancehub")
    shelves._program.cache_clear()  # noqa: SLF001
    after = keys_of(hub)
    shelves._program.cache_clear()  # noqa: SLF001
    assert not set(before.values()) & set(after.values())
