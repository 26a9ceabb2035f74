"""Run parts of the tests one after another, and print the time of each.

Run with the names of targets of the Makefile: ``python tools/run_parts.py check unit``. Stops at the first
part that fails, with its exit code.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MADE: Final = "MADE_ONCE"
"""The variable that names a folder where tests leave what takes long to make for those of later parts."""
MOST_MINUTES: Final = 15
"""The most time for all parts on a machine with two processors."""

# The lines in which pytest and Node's test runner print how many tests passed.
_PASSED: Final = re.compile(r"^(?:=* ?(\d+) passed\b|(?:ℹ|#) pass (\d+)$)")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the tests after its run."""

    name: str
    seconds: float
    tests: int
    """How many tests passed; 0 where there are none to count."""
    code: int
    """The exit code: 0 if all tests passed."""


def run(name: str, command: Sequence[str]) -> Part:
    """Run one part, print its output, and return its time and its number of tests."""
    start = time.monotonic()
    tests = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        for line in process.stdout or ():
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
            tests += passed_in(line.decode(errors="replace"))
    return Part(name, time.monotonic() - start, tests, process.returncode)


def passed_in(line: str) -> int:
    """Return the number of passed tests in a line of output; 0 for any other line."""
    found = _PASSED.match(line.strip())
    return int(found[1] or found[2]) if found else 0


def run_all(commands: Iterable[tuple[str, Sequence[str]]]) -> Iterator[Part]:
    """Run and yield each part, given as name and command, up to the first that fails."""
    for name, command in commands:
        part = run(name, command)
        yield part
        if part.code:
            return


def table_of(parts: Sequence[Part]) -> str:
    """Return a table of the time and tests of each part, with a last line for all of them."""
    total = sum(part.seconds for part in parts)
    rows = [(part.name, part.seconds, part.tests, "failed" if part.code else "") for part in parts]
    over = f"more than {MOST_MINUTES} minutes" if total > MOST_MINUTES * 60 else ""
    rows.append(("all", total, sum(part.tests for part in parts), over))
    lines = (f"{name:<10}{seconds:>9.1f}{tests or '-':>9}  {note}" for name, seconds, tests, note in rows)
    return "\n".join(line.rstrip() for line in (f"{'part':<10}{'seconds':>9}{'tests':>9}", *lines))


def main(names: list[str]) -> int:
    """Run the parts of these names; return the exit code of the last one."""
    # What a part has in several targets runs side by side.
    make = [(name, ("make", "--no-print-directory", "-j2", name)) for name in names]
    with tempfile.TemporaryDirectory() as folder:
        os.environ[MADE] = folder
        parts = list(run_all(make))
    print(f"\n{table_of(parts)}")
    return parts[-1].code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
