"""The packages that the lock files name, and what each says of itself where it is installed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_LINE: Final = re.compile(r"^([a-z0-9.-]+)(?:\[[a-z0-9,]+\])?==(\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Locked:
    """One package of a lock file."""

    name: str
    version: str


def python_packages(lock: Path) -> list[Locked]:
    """Return the packages of a requirements file, sorted; one may stand twice, for other Pythons."""
    return sorted(Locked(*found) for found in _LINE.findall(lock.read_text(encoding="utf-8")))


def npm_packages(lock: Path) -> dict[Locked, str]:
    """Return the packages of a package-lock.json, each with the licence that it names, or “”."""
    record = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return {
        Locked(path.rpartition("node_modules/")[2], each["version"]): str(each.get("license", ""))
        for path, each in sorted(record.items())
        if path
    }


def named_licence(name: str) -> str | None:
    """Return the licence that a package names, “” for none, or ``None`` where it is not installed."""
    try:
        said = metadata(name).json
    except PackageNotFoundError:
        return None
    return str(said.get("license_expression") or said.get("license") or "")
