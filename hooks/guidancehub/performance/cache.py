"""Keep what one build made for the next one, by all that it was made of.

A preview builds again after every save, and nearly everything is as it was. What is made of the same things
is the same, so it is taken from here. What takes long and hardly ever changes is kept in a file besides, for
the next process.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping
    from pathlib import Path

T = TypeVar("T")


class Cache:
    """What the last whole build made, and what has been made since."""

    def __init__(self, folder: Path | None = None) -> None:
        """Begin with nothing but the files in a ``folder``, of which there need be none."""
        self._folder = folder
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

    def texts(
        self, name: str, made_of: Iterable[bytes], make: Callable[[], Mapping[str, str]]
    ) -> Mapping[str, str]:
        """Return what ``make`` returns, which depends on nothing but the bytes that it is ``made_of``.

        It is kept in the file ``.site-NAME.json``. A file that is missing, damaged or made of something else
        is made anew, and where none can be written, the next process makes it again.
        """
        if self._folder is None:
            return make()
        file, digest = self._folder / f".site-{name}.json", _digest_of(made_of)
        found = _read(file, digest)
        if found is None:
            found = make()
            _write(file, digest, found)
        return found

    def finish_build(self) -> None:
        """Forget what the last whole build did not use, so that memory does not grow with every save."""
        self._kept, self._used = self._used, {}


def _digest_of(parts: Iterable[bytes]) -> str:
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def _read(file: Path, digest: str) -> Mapping[str, str] | None:
    with suppress(OSError, ValueError, LookupError, TypeError):
        record = json.loads(file.read_bytes())
        texts: dict[str, str] = record["texts"]
        whole = record["sha256"] == _digest_of(part.encode() for item in texts.items() for part in item)
        return texts if whole and record["made_of"] == digest else None
    return None


def _write(file: Path, digest: str, texts: Mapping[str, str]) -> None:
    check = _digest_of(part.encode() for item in texts.items() for part in item)
    # Two builds may write at once: each has a file of its own until it is whole.
    new = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        new.write_text(
            json.dumps({"made_of": digest, "sha256": check, "texts": dict(texts)}), encoding="utf-8"
        )
        new.replace(file)


class BuildCache(Cache):
    """Keeps nothing but files, for a build that is the only one of its process."""

    def result(self, made_of: Hashable, make: Callable[[], T]) -> T:  # noqa: ARG002 (the form of its base)
        """Return what ``make`` returns."""
        return make()

    def result_for(self, place: Hashable, made_of: object, make: Callable[[], T]) -> T:  # noqa: ARG002 (the same)
        """Return what ``make`` returns."""
        return make()


NO_CACHE: Final[Cache] = BuildCache()
"""Makes everything anew."""
