"""The smallest whole hub, copied to a folder where a test can change it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from guidancehub.build import build
from guidancehub.errors import ContentError

FIXTURE = Path(__file__).parent / "fixtures" / "minimal"


@dataclass(frozen=True)
class MinimalHub:
    """A copy of the smallest hub."""

    root: Path

    @classmethod
    def copy_to(cls, root: Path) -> MinimalHub:
        shutil.copytree(FIXTURE, root)
        return cls(root)

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, content: str | bytes) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    def change(self, path: str, old: str, new: str) -> None:
        """Replace a text that stands in a file exactly once."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def report(self) -> str:
        """Check the hub as the command does, and give what it would print."""
        try:
            build(self.root)
        except ContentError as error:
            return str(error)
        return "no problems"
