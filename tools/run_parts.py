"""Run parts of the tests one after another, and print what each took.

Run with the names of targets of the Makefile: ``python tools/run_parts.py check unit``. Stops at the first
that fails, and ends as it ended.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_MINUTES: Final = 15
"""What all parts may take on a machine with two processors."""

# How pytest and Node's test runner say how many tests went well.
_PASSED: Final = re.compile(r"^(?:=* ?(\d+) passed\b|(?:ℹ|#) pass (\d+)$)")


@dataclass(frozen=True, slots=True)
class Part:
    """What one part took."""

    name: str
    seconds: float
    tests: int
    """How many tests passed; 0 where there are none to count."""
    code: int
    """How it ended: 0 when it went well."""


def run(name: str, command: Sequence[str]) -> Part:
    """Run one part, show what it prints, and return what it took."""
    start = time.monotonic()
    tests = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        for line in process.stdout or ():
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
            tests += passed_in(line.decode(errors="replace"))
    return Part(name, time.monotonic() - start, tests, process.returncode)


def passed_in(line: str) -> int:
    """Return how many tests a line says have passed; 0 for any other line."""
    found = _PASSED.match(line.strip())
    return int(found[1] or found[2]) if found else 0


def run_all(commands: Iterable[tuple[str, Sequence[str]]]) -> Iterator[Part]:
    """Run each part, by its name and command, until one fails."""
    for name, command in commands:
        part = run(name, command)
        yield part
        if part.code:
            return


def table_of(parts: Sequence[Part]) -> str:
    """Return a table of what each part took, with a last line for all of them."""
    total = sum(part.seconds for part in parts)
    rows = [(part.name, part.seconds, part.tests, "failed" if part.code else "") for part in parts]
    over = f"more than {MOST_MINUTES} minutes" if total > MOST_MINUTES * 60 else ""
    rows.append(("all", total, sum(part.tests for part in parts), over))
    lines = (f"{name:<10}{seconds:>9.1f}{tests or '-':>9}  {note}" for name, seconds, tests, note in rows)
    return "\n".join(line.rstrip() for line in (f"{'part':<10}{'seconds':>9}{'tests':>9}", *lines))


def main(names: list[str]) -> int:
    """Run the parts of these names; return how the last of them ended."""
    make = [(name, ("make", "--no-print-directory", name)) for name in names]
    parts = list(run_all(make))
    print(f"\n{table_of(parts)}")
    return parts[-1].code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
