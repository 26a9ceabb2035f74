"""Keep what one build made for the next one, by all that it was made of.

A preview builds again after every save, and nearly everything is as it was. What is made of the same things
is the same, so it is taken from here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")


class Cache:
    """What the last whole build made, and what has been made since."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: dict[Hashable, object] = {}
        self._used: dict[Hashable, object] = {}

    def result(self, made_of: Hashable, make: Callable[[], T]) -> T:
        """Return what ``make`` returns, which depends on nothing but ``made_of``.

        ``made_of`` begins with the name of what is made, such as ``("links", html)``.
        """
        if made_of not in self._used:
            self._used[made_of] = self._kept[made_of] if made_of in self._kept else make()
        return cast("T", self._used[made_of])

    def result_for(self, place: Hashable, made_of: object, make: Callable[[], T]) -> T:
        """Return what ``make`` returns, as ``result`` does, for things that can be compared but not hashed.

        Only the last result of each ``place`` is kept, such as ``("page", url)``.
        """
        last = cast("tuple[object, T] | None", self._used.get(place) or self._kept.get(place))
        if last is None or last[0] != made_of:
            last = made_of, make()
        self._used[place] = last
        return last[1]

    def finish_build(self) -> None:
        """Forget what the last whole build did not use, so that memory does not grow with every save."""
        self._kept, self._used = self._used, {}


class _NoCache(Cache):
    """Makes everything anew and keeps nothing, for a build that is the only one of its process."""

    def result(self, made_of: Hashable, make: Callable[[], T]) -> T:  # noqa: ARG002 (the form of its base)
        """Return what ``make`` returns."""
        return make()

    def result_for(self, place: Hashable, made_of: object, make: Callable[[], T]) -> T:  # noqa: ARG002 (the same)
        """Return what ``make`` returns."""
        return make()


NO_CACHE: Final[Cache] = _NoCache()
