"""Check that each comment that turns a check of a line off says why.

A reason stands in the same comment, after the codes: ``noqa: S603 (our own program)``, or
``type: ignore[misc] # made at run time``.
"""

from __future__ import annotations

import re
import sys
import tokenize
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDERS: Final = ("hooks", "tools", "tests", "benchmarks")
_LINE_OFF: Final = re.compile(r"#\s*(?:ruff:\s*)?(?:noqa|type:\s*ignore|pragma:\s*no cover)")
_WITH_REASON: Final = re.compile(
    r"# (?:noqa: [A-Z]+\d+(?:, [A-Z]+\d+)*|pragma: no cover) \([^()\s][^()]+\)"
    r"|# type: ignore\[[a-z-]+(?:, ?[a-z-]+)*\] # \S.+"
)


def without_reason(file: Path) -> Iterator[int]:
    """Yield the number of each line of a Python file that turns a check off and does not say why."""
    with tokenize.open(file) as lines:
        for token in tokenize.generate_tokens(lines.readline):
            turns_off = token.type == tokenize.COMMENT and _LINE_OFF.match(token.string)
            if turns_off and not _WITH_REASON.fullmatch(token.string):
                yield token.start[0]


def main(root: Path) -> int:
    """Print each place without a reason; return 1 when there is one."""
    places = [
        f"{file.relative_to(root).as_posix()}:{line}"
        for folder in FOLDERS
        for file in sorted((root / folder).rglob("*.py"))
        for line in without_reason(file)
    ]
    for place in places:
        print(f"{place}: found a check turned off, expected why: # noqa: X (why)", file=sys.stderr)
    return bool(places)


if __name__ == "__main__":
    sys.exit(main(Path(__file__).parent.parent))
