"""What is told of a fault of the program: one message, its version, and a file for those who can mend it."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import tomllib
import traceback
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from guidancehub.build import BUILD_ERRORS
from guidancehub.web.documents import SettingsError
from guidancehub.write import WriteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EXIT_CODE: Final = 3
"""Of a process that a fault of the program ended, or a tool that it runs."""
CONTENT: Final = 1
"""The exit code where an editor has something to mend."""
USAGE: Final = 2
"""The exit code where a command, the disk or the machine did not allow what was asked for."""


@contextmanager
def ending_in_words(tell: Callable[[str], None], *, writes: bool = False) -> Iterator[None]:
    """Tell in words what goes wrong inside, and end the process with the exit code that says whose it is.

    Where it ``writes`` files and the system refuses, that is no fault of the program.
    """
    try:
        yield
    except (*BUILD_ERRORS, SettingsError) as error:
        message, code = str(error), CONTENT
    except WriteError as error:
        message, code = str(error), USAGE
    except Exception as error:  # noqa: BLE001 (a fault of the program is told in words, not as a trace)
        if writes and isinstance(error, OSError):
            hint = "see that the disk has room, and that you may write there"
            where = error.filename or "in the new site"
            message, code = f"{error.strerror or error} ({where})\n    hint: {hint}", USAGE
        else:
            message, code = told(error), EXIT_CODE
    else:
        return
    tell(f"the hub cannot be built\n\n{message}")
    raise SystemExit(code)


def told(error: BaseException) -> str:
    """Write the trace of an error into a new file of the system's temporary folder; return the message."""
    kind = type(error).__name__
    message = f"this is a fault of the program, and not of your content ({kind})"
    try:
        number, name = tempfile.mkstemp(prefix="guidancehub-", suffix=".txt", text=True)
        with os.fdopen(number, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(_described(error))
    except OSError:
        hint = "no file could be written; run it again where the temporary folder has room, and report this"
        return f"{message}: {error}\n    hint: {hint}"
    return (
        f"{message}; {name} says where it happened\n"
        "    hint: send that file to whoever looks after the program, and say what you did; read it first, "
        "for it names folders of this computer and may quote your content"
    )


def program_version() -> str:
    """Return the program's own version, which is not the release of the content."""
    try:
        return version("guidancehub")
    except PackageNotFoundError:
        return _version_of_project(Path(__file__).parents[2] / "pyproject.toml")


def _version_of_project(file: Path) -> str:
    """Return the version in the project's file, for a program that runs from its folder."""
    try:
        return str(tomllib.loads(file.read_text(encoding="utf-8"))["project"]["version"])
    except (OSError, KeyError, tomllib.TOMLDecodeError):
        return "not installed as a package"


def _described(error: BaseException) -> str:
    where = f"guidancehub: {program_version()}\nPython: {sys.version}\nsystem: {platform.platform()}\n\n"
    return where + "".join(traceback.format_exception(error))
