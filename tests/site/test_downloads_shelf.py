"""The preview's shelf of downloads: quick, and never stale."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build
from guidancehub.downloads import shelf as shelves
from guidancehub.downloads.registry import downloads_of
from guidancehub.downloads.shelf import Shelf
from guidancehub.hub import Hub
from hostile import minimal_hub, with_text

if TYPE_CHECKING:
    from pathlib import Path

    from guidancehub.downloads.download import Download
    from minimal_hub import MinimalHub

# What any download may say of any entry; a change to one of these makes every download anew.
SHARED = frozenset({"title", "summary"})


def with_one_record_changed(hub: Hub, kind: str, at: int) -> Hub:
    files = {name: list(loaded) for name, loaded in hub.files.items()}
    changed = with_text(files[kind][at].record, lambda text: f"{text} changed", SHARED)
    files[kind][at] = replace(files[kind][at], record=changed)
    return Hub.of(files)


def keys_of(hub: Hub) -> dict[str, str]:
    shared = shelves._shared(hub)  # noqa: SLF001 (what the rule is about)
    return {each.uri: shelves._key(each, shared) for each in downloads_of(hub)}  # noqa: SLF001


@pytest.mark.parametrize(
    ("kind", "at"),
    [(kind, at) for kind, loaded in minimal_hub().files.items() for at in range(len(loaded))],
)
def test_a_download_that_changes_with_a_record_is_made_again(kind: str, at: int) -> None:
    hub = minimal_hub()
    changed = with_one_record_changed(hub, kind, at)
    before, after = keys_of(hub), keys_of(changed)
    stale = [
        old.uri
        for old, new in zip(downloads_of(hub), downloads_of(changed), strict=True)
        if before[old.uri] == after[new.uri] and old.make() != new.make()
    ]
    assert stale == [], "name the record in the download's records"


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
    (tmp_path / "guidancehub").mkdir()
    (tmp_path / "guidancehub" / "words.py").write_text("other words")
    monkeypatch.setattr(shelves, "_CODE", tmp_path / "guidancehub")
    shelves._program.cache_clear()  # noqa: SLF001
    after = keys_of(hub)
    shelves._program.cache_clear()  # noqa: SLF001
    assert not set(before.values()) & set(after.values())
