"""One edit of a file, and the lines of the smallest hub that edits are made to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

CASE: Final = "content/cases/garden-lunches.yml"
MATRIX: Final = "content/matrix/quality-and-innovation.yml"
TIPS: Final = "content/tips.yml"
HUB: Final = "content/hub.yml"
SOURCES: Final = "content/sources.yml"
GLOSSARY: Final = "content/glossary.yml"
DAY: Final = "reviewed: 2026-11-22"
STEP: Final = "  - The group asked who could cook."
TITLE: Final = "title: Lunches in the shared garden"
SUMMARY: Final = "summary: Neighbours cooked together once a week."
PERIOD: Final = "period: May to July 2025"
CHALLENGE: Final = "  Many people ate alone."
WHO: Final = "  - The North Bank garden group"


@dataclass(frozen=True)
class Edit:
    """One edit."""

    name: str
    told: str
    """The code of the fault; of the warning, behind “?”; or nothing."""
    old: str = ""
    new: str = ""
    path: str = CASE
    content: bytes | None = None
    """The whole file, in place of a change."""
    rename: str = ""
    """The path that the file gets."""

    def apply(self, hub: MinimalHub) -> None:
        """Make the edit."""
        if self.content is not None:
            hub.write(self.path, self.content)
        elif self.rename:
            hub.write(self.rename, hub.read(self.path))
            hub.delete(self.path)
        else:
            hub.change(self.path, self.old, self.new)


def case_with(change: tuple[str, str], encoding: str = "utf-8") -> bytes:
    """Give the bytes of the smallest hub's case study with other words in it."""
    from minimal_hub import ORIGINAL  # noqa: PLC0415 (the hub imports nothing of this module, nor needs it)

    return ORIGINAL[CASE].decode().replace(*change).encode(encoding)


STUB: Final = b"id: lunch-trial\ntitle: A trial\nstatus: retired\nreplaced_by: garden-lunches\nadded: 0.1.0\n"
