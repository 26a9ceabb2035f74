"""Ask the Nu checker about pages, where Java and the checker are: it finds what is no valid HTML."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

JAR: Final = "node_modules/vnu-jar/build/dist/vnu.jar"
"""Where “make check” installs it, below the project's root."""
_MOST_SIGNS: Final = 20_000
"""Of the names that one run gets; Windows takes some 32,000 in a command."""
_SHORT_RUN: Final = (
    *("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m"),
)
"""Java compiles as for a program that soon ends, which takes half of the work. What it compiles so needs more
room for calls inside calls."""
_OF_POLICY: Final = "Content Security Policy"
"""A file has no host, so the checker takes all that it loads for foreign. ``page.py`` looks at the policy."""


def java() -> str | None:
    """Return the path of Java, or ``None`` where it is not installed. ``JAVA`` may name it."""
    return os.environ.get("JAVA") or shutil.which("java")


def messages_of(java: str, jar: Path, targets: Iterable[str], *options: str) -> Iterator[tuple[str, str]]:
    """Yield the text of each error and warning about some files or addresses, with the address of its page.

    ``options`` are those of Java. Raises ``OSError`` and ``subprocess.SubprocessError`` where it fails.
    """
    for some in _in_runs(targets):
        command = [java, *_SHORT_RUN, *options, "-jar", str(jar)]
        command += ["--format", "json", "--stdout", "--exit-zero-always"]
        done = subprocess.run([*command, *some], capture_output=True, check=True)  # noqa: S603 (its own files)
        for message in json.loads(done.stdout.decode("utf-8"))["messages"]:
            yield message["url"], message["message"]


def messages_on(java: str, jar: Path, pages: Mapping[str, Path]) -> dict[str, list[str]]:
    """Return the errors and warnings about pages by their URIs; ``pages`` has the file of each."""
    uris = {file.resolve().as_posix().lstrip("/"): uri for uri, file in pages.items()}
    found: dict[str, list[str]] = {}
    for address, message in messages_of(java, jar, (str(file.resolve()) for file in pages.values())):
        if _OF_POLICY not in message:
            # Java writes one slash where Python writes three, and escapes spaces, but not all other letters.
            uri = uris.get(unquote(address).removeprefix("file:").lstrip("/"), address)
            found.setdefault(uri, []).append(message)
    return found


def _in_runs(targets: Iterable[str]) -> Iterator[list[str]]:
    """Yield the targets in groups that fit into one command."""
    some: list[str] = []
    for target in targets:
        if some and sum(map(len, some)) + len(target) > _MOST_SIGNS:
            yield some
            some = []
        some.append(target)
    if some:
        yield some
