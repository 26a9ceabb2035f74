"""Golden files of mistakes: how a file of the smallest hub is changed, and what the editor is told."""

from __future__ import annotations

import base64
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypedDict

import yaml

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

FOLDER: Final = Path(__file__).parent.parent / "golden" / "errors"

GENERATED: Final = {
    "brackets": "title: " + "[" * 40_000 + "]" * 40_000 + "\n",
    "lists": "title:\n" + "".join("  " * depth + "-\n" for depth in range(1, 22)),
    "values": "who:\n" + "- a\n" * 50_100,
    "1,100 KB": "title: " + "x" * 1_100 * 1024 + "\n",
    "hidden": "# a\u200bb\n" * 40,
}
"""Contents that are too long to write into a golden file."""

_EXPECTED: Final = "expected: |\n"
_OF_PAGES: Final = (
    *("no problems\n", "[link-unknown-page]", "[link-unknown-part]"),
    *("[search-words-twice]", "[synonym-unused]"),
)
"""What is told only where all pages are finished."""
_PLACED: Final = re.compile(
    r"(content|docs)/\S+:[1-9]\d*:[1-9]\d*: (\S+: )?found [^\n]+, expected [^\n]+ \[([a-z0-9-]+)\]"
)
_HINT: Final = re.compile(r"    hint: \S[^\n]+")
_OF_THE_PROGRAM: Final = re.compile(
    r"\b(dict|tuple|str|int|float|bool|None|NoneType|True|False|mapping|sequence|scalar|token|input|"
    r"Traceback|validat\w+|pydantic|regex|pattern)\b"
)
"""Words of the program, which an editor need not know."""


# Written so because one of the keys is a word of Python.
Change = TypedDict(
    "Change",
    {
        "file": str,
        "replace": str,
        "with": str,
        "text": str,
        "append": str,
        "base64": str,
        "generated": str,
        "rename": str,
        "delete": bool,
    },
    total=False,
)
"""One change to one file: ``replace`` and ``with``, or one of the others."""


@dataclass(frozen=True)
class Golden:
    """One mistake."""

    file: Path
    changes: tuple[Change, ...]
    schema: str
    """Whether the JSON Schema ``refuses`` or ``accepts`` the file; empty where it is no YAML."""
    expected: str

    @classmethod
    def read(cls, file: Path) -> Golden:
        # LibYAML reads all of them in a tenth of the time, where PyYAML has it.
        quick = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        record = yaml.load(file.read_text(encoding="utf-8"), quick)  # noqa: S506 (both are safe)
        return cls(file, tuple(record["change"]), record.get("schema", ""), record.get("expected", ""))

    @property
    def needs_pages(self) -> bool:
        """Whether only finished pages show what is told."""
        return any(each in self.expected for each in _OF_PAGES)

    def apply(self, hub: MinimalHub) -> None:
        """Make the mistake."""
        for change in self.changes:
            _apply(change, hub)

    def renewed(self, report: str) -> Golden:
        """Write what is said today into the file, and leave the rest of it as it is."""
        kept = self.file.read_text(encoding="utf-8").partition(_EXPECTED)[0]
        lines = [f"  {line}".rstrip() for line in report.splitlines()]
        self.file.write_text("\n".join([f"{kept}{_EXPECTED.strip()}", *lines, ""]), encoding="utf-8")
        return self.read(self.file)


def _apply(change: Change, hub: MinimalHub) -> None:
    path = change["file"]
    if "replace" in change:
        hub.change(path, change["replace"], change["with"])
    elif "text" in change:
        hub.write(path, change["text"])
    elif "append" in change:
        hub.write(path, hub.read(path) + change["append"])
    elif "base64" in change:
        hub.write(path, base64.b64decode(change["base64"]))
    elif "generated" in change:
        hub.write(path, GENERATED[change["generated"]])
    elif "rename" in change:
        hub.write(change["rename"], hub.read(path))
        (hub.root / path).unlink()
    else:
        (hub.root / path).unlink()


GOLDENS: Final = tuple(Golden.read(file) for file in sorted(FOLDER.glob("*.yml")))


def assert_told(golden: Golden, hub: MinimalHub) -> None:
    """Make a mistake, and hold what is told to its golden file; write that where it is asked for."""
    golden.apply(hub)
    report = hub.report()
    if os.environ.get("GOLDEN") == "write":
        golden = golden.renewed(report)
    assert f"{report}\n" == golden.expected
    if report != "no problems":
        _assert_well_told(report)


def _assert_well_told(report: str) -> None:
    """Hold every message to its form: the place, what was found, what was expected, and a hint below it."""
    *lines, blank, total = report.split("\n")
    problems = [line for line in lines if not line.startswith(" ")]
    assert blank == ""
    assert total == f"{len(problems)} problem{'s' if len(problems) > 1 else ''} in the content"
    for line in lines:
        assert (_PLACED if line in problems else _HINT).fullmatch(line), line
        assert not _OF_THE_PROGRAM.search(line), line
