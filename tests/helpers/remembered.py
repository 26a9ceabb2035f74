"""Lets the tests of one process do once what they would do again with the same words.

Nearly every unit test loads the smallest hub or builds its pages, of which it changes one file or none. What
a file holds and where it is decide alone what becomes of it, and so does what a page shows, so that an answer
of before is the answer. A build of the program begins with nothing; its tests are no reason to change that.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from time import time_ns
from typing import TYPE_CHECKING, Final, TypeVar, cast

from guidancehub import project
from guidancehub.command import begin
from guidancehub.content import load
from guidancehub.content.checks import problems_between
from guidancehub.content.editor_schemas import editor_files
from guidancehub.content.reading.program_files import program_root
from guidancehub.downloads.papers import files
from guidancehub.downloads.papers.word_skeleton import word_skeleton
from guidancehub.downloads.registry import downloads_of
from guidancehub.performance.cache import NO_CACHE, BuildCache, Cache
from guidancehub.preview import state
from guidancehub.web.absent import NOTHING_ABSENT
from guidancehub.web.page_templates import keep_templates
from guidancehub.web.script.files import script_files
from guidancehub.web.script.own_terms import NO_TERMS
from guidancehub.web.style_sheets import style_sheets
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator
    from pathlib import Path

    from guidancehub.content.checks.originals import Ledger
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.problems import Problem
    from guidancehub.downloads.download import Download
    from guidancehub.views.links import Links
    from guidancehub.web.absent import Absent
    from guidancehub.web.output import Output
    from guidancehub.web.script.own_terms import OwnTerms

T = TypeVar("T")

_CONTENT: Final = f"{ROOT / 'content'}{os.sep}"
_PAGES: Final = f"{ROOT / 'docs'}{os.sep}"

_MOST: Final = 4_000
"""Of results. Some of the files that tests make are a megabyte long."""
_FILE: Final = "file"
_TICK: Final = 100_000_000
"""Nanoseconds in which two tests may write a file of one name so that the clock of files cannot tell it."""


def is_own_content(file: str | bytes | Path) -> bool:
    """Return whether a file is one of the project's own content or pages, which its editors change."""
    path = os.path.abspath(os.fsdecode(file))  # noqa: PTH100 (a path object would be slow here)
    return path.startswith(_CONTENT) or (path.startswith(_PAGES) and path.endswith(".md"))


class _SharedCache(Cache):
    """What builds without a cache of their own have made of late."""

    def __init__(self) -> None:
        super().__init__()
        self._results: OrderedDict[Hashable, object] = OrderedDict()
        self._last: dict[Hashable, tuple[object, object]] = {}

    def result(self, made_of: Hashable, make: Callable[[], T]) -> T:
        if made_of in self._results:
            self._results.move_to_end(made_of)
        else:
            self._results[made_of] = make()
            if len(self._results) > _MOST:
                self._results.popitem(last=False)
        return cast("T", self._results[made_of])

    def result_for(self, place: Hashable, made_of: object, make: Callable[[], T]) -> T:
        if isinstance(place, tuple) and place[0] == _FILE:
            # Whoever opens the project's own content is to be seen: no unit test may.
            return make() if is_own_content(place[1]) else self._read(place, made_of, make)
        if place not in self._last or self._last[place][0] != made_of:
            self._last[place] = made_of, make()
        return cast("T", self._last[place][1])

    def _read(self, place: Hashable, made_of: object, read: Callable[[], T]) -> T:
        """Return what is in a file, read again unless it was there for a while and is the same."""
        if place in self._last and self._last[place][0] == made_of:
            return cast("T", self._last[place][1])
        begun = time_ns()
        found = read()
        (saved, changed, *_), _ = cast("tuple[tuple[int, ...], int]", made_of)
        if max(saved, changed) < begun - _TICK:
            self._last[place] = made_of, found
        return found

    def cache_clear(self) -> None:
        """Forget all, as functions do that are cached."""
        self._results.clear()
        self._last.clear()


class _RememberingCache(Cache):
    """The cache of a preview, which makes nothing that the tests of this process have made."""

    def result(self, made_of: Hashable, make: Callable[[], T]) -> T:
        return super().result(made_of, partial(SHARED.result, made_of, make))

    def result_for(self, place: Hashable, made_of: object, make: Callable[[], T]) -> T:
        return super().result_for(place, made_of, partial(SHARED.result_for, place, made_of, make))


SHARED: Final = _SharedCache()


def _problems_between(
    hub: Hub, ledger: Ledger, cache: Cache = NO_CACHE, *, all_cores: bool = False
) -> list[Problem]:
    """Return the problems of a hub. It is kept with them, so that no other file gets the id of one of its."""
    files = tuple(id(each) for loaded in hub.files.values() for each in loaded)
    made_of = ("problems between", files, hub.mark, tuple(ledger.items()))
    _, found = SHARED.result(
        made_of, lambda: (hub, problems_between(hub, ledger, cache, all_cores=all_cores))
    )
    return [*found]


def _editor_files(info: HubInfo) -> dict[str, str]:
    """Return the schemas of a new hub: of what it says, they have only the ids in these lists."""
    ids = tuple(tuple(each.id for each in listed) for listed in (info.origins, info.weightings))
    return SHARED.result(("editor files", ids), lambda: editor_files(info))


def _downloads_of(hub: Hub, links: Links) -> Iterator[Download]:
    """Yield each download, which is made once for a hub: it takes far longer than its pages."""
    for each in downloads_of(hub, links):
        yield replace(each, make=partial(SHARED.result_for, ("download", each.uri), hub, each.make))


def _style_sheets(docs: Path, info: HubInfo, absent: Absent = NOTHING_ABSENT) -> Iterable[Output]:
    """Return the sheets of a hub, which are read once where they are the program's: no test changes those."""
    if docs != program_root() / "docs":
        return style_sheets(docs, info, absent)
    return SHARED.result_for("sheets", (info, absent), lambda: list(style_sheets(docs, info, absent)))


def _script_files(
    assets: Path, cache: Cache, terms: OwnTerms = NO_TERMS, absent: tuple[str, ...] = ()
) -> tuple[list[Output], list[Problem]]:
    """Return the files of script of a hub, which are joined once for its terms where it has the program's."""
    if assets != program_root():
        return script_files(assets, cache, terms, absent)
    kept = BuildCache(ROOT) if terms == NO_TERMS else SHARED
    made_of = ("script of the program", terms, absent)
    return SHARED.result(made_of, lambda: script_files(assets, kept, terms, absent))


_SHARING: Final = {"result": SHARED.result, "result_for": SHARED.result_for}
_INSTEAD: Final = (
    (vars(begin), {"editor_files": _editor_files}),
    (vars(load), {"problems_between": _problems_between}),
    (vars(project), {"downloads_of": _downloads_of, "style_sheets": _style_sheets}),
    (vars(state), {"Cache": _RememberingCache}),
    (vars(files), {"word_skeleton": cache(word_skeleton)}),
)
"""What modules call in place of functions of the same names."""
_AS_IT_IS: Final = [{name: names[name] for name in instead} for names, instead in _INSTEAD]


def remember_builds() -> None:
    """Let builds without a cache of their own share one."""
    keep_templates(ROOT / ".site-templates")
    # Not even a build that begins with nothing joins the program's script again, which no test changes.
    vars(project)["script_files"] = _script_files
    vars(NO_CACHE).update(_SHARING)
    for names, instead in _INSTEAD:
        names.update(instead)


@contextmanager
def without_memory() -> Iterator[None]:
    """Let each build begin with nothing, as the program does."""
    for name in _SHARING:
        del vars(NO_CACHE)[name]
    for (names, _), own in zip(_INSTEAD, _AS_IT_IS, strict=True):
        names.update(own)
    try:
        yield
    finally:
        remember_builds()
