"""What a build keeps for the next one never changes what it makes, and never grows."""

from __future__ import annotations

import json
import random
import re
from functools import partial
from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site
from guidancehub.content.problems import ContentError
from guidancehub.performance.cache import NO_CACHE, BuildCache, Cache
from samples import sample

if TYPE_CHECKING:
    from pathlib import Path

    from minimal_hub import MinimalHub

pytestmark = pytest.mark.usefixtures("clean")

EDITS = sample(range(200), 6, "edits")
WORDS = ("garden", "VCSE", "2025", "£5,000", "/tips/", "“so”", "[see](/glossary/)", "a\n", "#", ": ")


def result(root: Path, cache: Cache) -> object:
    """Return all that a build makes, or the problems that it tells."""
    try:
        site = build_site(root, "skip", cache=cache)
    except ContentError as error:
        return error.problems
    cache.finish_build()
    return (*site.outputs, *site.markdown()), site.records, site.facets


def edited(text: str, chance: random.Random) -> str:
    """Return a file's text after what an editor might do: another word, a line less, a state changed."""
    lines = text.splitlines(keepends=True)
    match chance.randrange(6):
        case 0:
            at = chance.randrange(len(lines))
            return "".join(lines[:at] + lines[at + 1 :])
        case 1:
            return text.replace("status: published", "status: draft", 1)
        case 2:
            return text.replace("status: draft", "status: published", 1)
        case _:
            words = [each.start() for each in re.finditer(r"(?<=[a-z]) (?=[a-z])", text)] or [len(text)]
            at = chance.choice(words)
            return f"{text[:at]} {chance.choice(WORDS)}{text[at:]}"


def files_of(root: Path) -> list[str]:
    found = [*(root / "content").rglob("*.yml"), *(root / "docs").rglob("*.md")]
    return sorted(file.relative_to(root).as_posix() for file in found)


def test_after_any_edit_every_output_is_that_of_a_clean_build(hub: MinimalHub) -> None:
    hub.write("docs/about.md", "---\ntitle: About\n---\n\n# About\n\nWhat [tips](/tips/) are for.\n")
    cache = Cache()
    faults = 0
    for number in EDITS:
        chance = random.Random(number)  # noqa: S311 (an edit, the same in every run)
        file = chance.choice(files_of(hub.root))
        before = hub.read(file)
        hub.write(file, edited(before, chance))
        made = result(hub.root, cache)
        assert made == result(hub.root, NO_CACHE), file
        if isinstance(made, list | tuple) and made and not isinstance(made[0], tuple):
            faults += 1
            hub.write(file, before)
    assert faults < len(EDITS) / 2, "most edits should make another site"


def test_a_result_is_made_once_as_long_as_each_build_needs_it() -> None:
    cache = Cache()
    made: list[str] = []

    def build(*names: str) -> None:
        for name in names:
            cache.result(("name", name), partial(made.append, name))
        cache.finish_build()

    build("a", "b")
    build("a")
    assert made == ["a", "b"]
    build("b")
    assert made == ["a", "b", "b"], "what a build did not need is forgotten"


def test_a_result_for_a_place_is_made_anew_when_it_is_made_of_something_else() -> None:
    cache = Cache()
    lists = [["x"], ["x"], ["y"]]
    assert [cache.result_for("place", each, each.copy) for each in lists] == lists
    assert cache.result_for("place", ["y"], lambda: pytest.fail("it was made again")) == ["y"]
    cache.finish_build()
    assert cache.result_for("place", ["y"], lambda: pytest.fail("it was made again")) == ["y"]


def test_nothing_is_kept_for_a_single_build() -> None:
    made = [NO_CACHE.result("same", object) for _ in range(2)]
    assert made[0] is not made[1]
    made = [NO_CACHE.result_for("same", 1, object) for _ in range(2)]
    assert made[0] is not made[1]


def kept(folder: Path | None, made_of: bytes, text: str) -> str:
    """Return a text that is made as ``text`` where none was kept."""
    return BuildCache(folder).texts("words", (made_of,), lambda: {"a": text})["a"]


def test_texts_are_kept_for_the_next_process_as_long_as_they_are_made_of_the_same(tmp_path: Path) -> None:
    assert kept(tmp_path, b"1", "first") == "first"
    assert kept(tmp_path, b"1", "second") == "first"
    assert kept(tmp_path, b"2", "third") == "third"
    assert [file.name for file in tmp_path.iterdir()] == [".site-words.json"]
    assert kept(None, b"2", "fourth") == "fourth"


def test_a_damaged_file_of_texts_is_made_anew(tmp_path: Path) -> None:
    kept(tmp_path, b"1", "first")
    file = tmp_path / ".site-words.json"
    whole = json.loads(file.read_bytes())
    damaged = (b"", b"[]", b"{", file.read_bytes()[:-2], json.dumps(whole | {"texts": {"a": "x"}}).encode())
    for content in damaged:
        file.write_bytes(content)
        assert kept(tmp_path, b"1", "again") == "again", content
        file.write_text(json.dumps(whole), encoding="utf-8")
    assert kept(tmp_path / "nowhere", b"1", "there") == "there"
