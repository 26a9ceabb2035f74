"""Check the licence of every locked package, of Python and of npm, against requirements/licences.toml.

Reads what is installed, and asks no network. Prints each package that is under another licence, or under none
that can be read, and ends with 1 where there is one.
"""

from __future__ import annotations

import re
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from locked import named_licence, npm_packages, python_packages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RULES: Final = "requirements/licences.toml"
_SHARED_BY_COPYING: Final = re.compile(r"AGPL", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rules:
    """Which licences a package may have."""

    allowed: frozenset[str]
    """The identifiers of SPDX."""
    packages: Mapping[str, str] = field(default_factory=dict)
    """What packages are under that do not say so in such an identifier."""
    checkers: Mapping[str, str] = field(default_factory=dict)
    """The licences of the checkers that only developers run."""

    def allows(self, expression: str) -> bool:
        """Return whether an expression of SPDX is allowed: all parts of “AND”, and one of “OR”."""
        plain = expression.replace("(", " ").replace(")", " ")
        either = re.split(r"\s+OR\s+", plain.strip())
        return any(all(each in self.allowed for each in re.split(r"\s+AND\s+", one)) for one in either)


def read_rules(root: Path) -> Rules:
    """Read the rules of the project at ``root``. Raises ``ValueError`` for a checker without a reason."""
    record = tomllib.loads((root / RULES).read_text(encoding="utf-8"))
    for name, each in record["checkers"].items():
        if not each.get("why") or _SHARED_BY_COPYING.search(each["licence"]):
            raise ValueError(f"{RULES}: found {name}, expected why it may be used, and no AGPL")
    checkers = {name: each["licence"] for name, each in record["checkers"].items()}
    return Rules(frozenset(record["allowed"]), record["packages"], checkers)


def faults(
    rules: Rules, run: set[str], dev: set[str], named: Mapping[str, str | None], npm: Mapping[str, str]
) -> Iterator[str]:
    """Yield what is wrong: a package whose licence is not allowed or not known, or a rule for none.

    ``run`` and ``dev`` are the names of what building and what testing needs, ``named`` what each says of its
    licence, or ``None`` where it is not installed, and ``npm`` the same of script.
    """
    for name in sorted(run | dev):
        said = named[name]
        if said is None:
            yield f"{name}: found it locked and not installed, expected it here: run “make check”"
            continue
        licence = rules.packages.get(name, said)
        if rules.allows(licence) or (name not in run and rules.checkers.get(name) == licence):
            continue
        short = licence.partition("\n")[0][:60] or "no licence that can be read"
        yield f"{name}: found {short}, expected one of those in {RULES}, or another package in its place"
    for name, said in npm.items():
        if not rules.allows(said):
            yield f"{name} (npm): found {said or 'no licence'}, expected one of those in {RULES}"
    for name in sorted({*rules.packages, *rules.checkers} - run - dev):
        yield f"{RULES}: found {name}, which no lock file has, expected its name to be taken out"


def main(root: Path) -> int:
    """Print what is wrong with the licences of the project at ``root``; return 1 when anything is."""
    run, dev = (
        {each.name for each in python_packages(root / "requirements" / f"{name}.txt")}
        for name in ("run", "dev")
    )
    npm = {each.name: licence for each, licence in npm_packages(root / "package-lock.json").items()}
    named = {name: named_licence(name) for name in run | dev}
    found = list(faults(read_rules(root), run, dev, named, npm))
    for fault in found:
        print(fault, file=sys.stderr)
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(Path(__file__).parent.parent))
