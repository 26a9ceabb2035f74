"""What is told of a fault of the program: one message, and a file for those who can mend it."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from importlib.metadata import PackageNotFoundError, version
from typing import Final

EXIT_CODE: Final = 3
"""Of a process that a fault of the program ended, or a tool that it runs."""


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


def _described(error: BaseException) -> str:
    try:
        release = version("guidancehub")
    except PackageNotFoundError:
        release = "not installed as a package"
    where = f"guidancehub: {release}\nPython: {sys.version}\nsystem: {platform.platform()}\n\n"
    return where + "".join(traceback.format_exception(error))
