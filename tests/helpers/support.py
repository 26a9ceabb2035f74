"""What tests share: where the project is, its kinds of page, and how to run MkDocs."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from guidancehub.content.hub import Hub
from guidancehub.content.load import load
from guidancehub.content.published import Loaded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel

ROOT = Path(__file__).parent.parent.parent

# One page of every kind.
KINDS = (
    "",
    "principles/",
    "principles/local-spend/",
    "matrix/",
    "matrix/table/",
    "matrix/value/",
    "matrix/questions/AI-01/",
    "matrix/gates/",
    "matrix/sets/",
    "matrix/sets/befriending-set/",
    "matrix/method/",
    "contracts-and-grants/",
    "contracts-and-grants/finder/",
    "contracts-and-grants/what-was-agreed/",
    "contracts-and-grants/questions/",
    "cases/",
    "cases/get-britain-working/",
    "places/",
    "places/kirklees/",
    "tips/",
    "journey/",
    "law/",
    "law/provider-selection-regime/",
    "law/standstill-period/",
    "drafts/proportionality-test/",
    "facts/",
    "glossary/",
    "a-to-z/",
    "gaps/",
    "clock/",
    "notices/",
    "notices/schedule-10/",
    "notices/check/",
    "self-assessment/",
    "start/",
    "paths/buy-or-fund/",
    "about/coverage/",
    "whats-new/",
    "search/",
    "downloads/",
    "developers/",
    "sources/",
    "about/",
    "your-own-hub/",
    "editing/",
    "404.html",
)


def run_mkdocs(
    *arguments: str, cwd: Path = ROOT, program: str = "mkdocs", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run MkDocs, or a program of its kind, and give what it printed."""
    return subprocess.run(
        [sys.executable, "-m", program, *arguments],
        cwd=cwd,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@cache
def real_hub() -> Hub:
    """Load the project's own content, once for all tests; it is frozen."""
    return load(ROOT)


def retired_pages() -> frozenset[str]:
    """Return the addresses of the real hub that say alone where to read on."""
    return frozenset(each.url for each in real_hub().located if each.is_retired and each.kind.has_pages)


def with_records(hub: Hub, records: Mapping[str, Iterable[BaseModel]]) -> Hub:
    """Copy a hub with other records in place of those of some kinds of file, by the kinds' names."""
    source = {name: hub.files[name][0].source for name in records}
    changed = {name: [Loaded(each, source[name]) for each in every] for name, every in records.items()}
    return Hub.of({**hub.files, **changed})


def as_written(value: object) -> object:
    """Leave out of a record of the open data what the model says in words: the parts of a source."""
    if isinstance(value, dict):
        made = {"where"} if "source" in value else set()
        return {name: as_written(inner) for name, inner in value.items() if name not in made}
    return [as_written(each) for each in value] if isinstance(value, list) else value
