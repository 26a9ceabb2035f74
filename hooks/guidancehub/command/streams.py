"""Write to the output and to the error stream, whatever whoever called the program has done with them."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path


class OutputError(Exception):
    """Not all of the output could be written; the message says why."""


def open_streams() -> None:
    """Give a stream that was closed a place to go to, and let a terminal of few letters have every text."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 (until the end)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A Windows terminal may not have every letter of a name.
        sys.stdout.reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Write to the output, now: later nobody would be left to tell that it failed.

    Raises ``OutputError`` where it is closed, or the disk that it goes to is full.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_the_rest()
        raise OutputError(
            "the output was closed before all of it was written, so what you see is not whole"
        ) from None
    except OSError as error:
        _forget_the_rest()
        raise OutputError(
            f"the output was not written: {error.strerror}\n"
            "    hint: see that the disk has room, and that you may write there"
        ) from None


def tell(text: str) -> None:
    """Write to the error stream. Where that fails, nobody can be told, and the exit code says it alone."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(text)
        sys.stderr.flush()


def _forget_the_rest() -> None:
    """Let the interpreter write what is left to nowhere when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
