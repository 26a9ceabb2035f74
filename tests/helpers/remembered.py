"""Lets the tests of one process do once what they would do again with the same words.

Nearly every unit test loads the smallest hub or builds its pages, of which it changes one file or none. What
a file holds and where it is decide alone what becomes of it, and so does what a page shows, so that an answer
of before is the answer. A build of the program begins with nothing; its tests are no reason to change that.
"""

from __future__ import annotations

from collections import OrderedDict
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeVar, cast

from guidancehub.content.checks import as_written
from guidancehub.performance.cache import NO_CACHE, Cache

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from guidancehub.content.problems import Steps
    from guidancehub.content.reading.source import Value

T = TypeVar("T")

_MOST: Final = 4_000
"""Of results. Some of the files that tests make are a megabyte long."""
_NEVER: Final = "file"
"""Two tests write a file of one name within the time that a clock of files can tell apart."""


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
        if isinstance(place, tuple) and place[0] == _NEVER:
            return make()
        if place not in self._last or self._last[place][0] != made_of:
            self._last[place] = made_of, make()
        return cast("T", self._last[place][1])

    def cache_clear(self) -> None:
        """Forget all, as functions do that are cached."""
        self._results.clear()
        self._last.clear()


SHARED: Final = _SharedCache()


class _Same:
    """A key for a value that is equal to itself alone. The value lives as long as its key."""

    def __init__(self, value: Value) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.value is self.value


@lru_cache(maxsize=400)
def _values_of(key: _Same) -> list[tuple[Steps, Value]]:
    return as_written.values_in(key.value)


def _values_in(value: Value) -> list[tuple[Steps, Value]]:
    """Return the values of a file, which several checks go through, made once."""
    return _values_of(_Same(value))


_SHARING: Final = {"result": SHARED.result, "result_for": SHARED.result_for}


def remember_builds() -> None:
    """Let builds without a cache of their own share one."""
    vars(NO_CACHE).update(_SHARING)
    for check in ("far_dates", "typed_values"):
        vars(import_module(f"guidancehub.content.checks.{check}"))["values_in"] = _values_in


@contextmanager
def without_memory() -> Iterator[None]:
    """Let each build begin with nothing, as the program does."""
    for name in _SHARING:
        del vars(NO_CACHE)[name]
    try:
        yield
    finally:
        remember_builds()
