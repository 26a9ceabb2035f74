"""LibreOffice for tests: it opens many files in one start, which takes seconds."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LONGEST = 240


@dataclass(frozen=True)
class Office:
    """LibreOffice with a profile of its own, so that nobody's settings matter."""

    program: str
    folder: Path

    def converted(self, files: Mapping[str, bytes], to: str) -> dict[str, Path]:
        """Open files in one start of the program and save them as another kind; give them by name."""
        old, new = self.folder / f"for-{to}", self.folder / f"as-{to}"
        old.mkdir(exist_ok=True)
        for name, content in files.items():
            (old / name).write_bytes(content)
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        result = subprocess.run(
            [self.program, profile, "--headless", "--convert-to", to, "--outdir", str(new)]
            + [str(old / name) for name in files],
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        saved = {name: new / f"{name.rpartition('.')[0]}.{to}" for name in files}
        assert [name for name, path in saved.items() if not path.is_file()] == [], result.stderr
        return saved
