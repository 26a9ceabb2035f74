"""Ask the Nu checker about pages that it has not found good before, for it takes longer than the rest."""

from __future__ import annotations

import contextlib
import hashlib
import json
from subprocess import SubprocessError
from typing import TYPE_CHECKING, Final

from guidancehub.finished.nu_checker import JAR, java, messages_on
from guidancehub.finished.site_fault import SiteFault

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from guidancehub.build import Progress

_OF_NODE: Final = ("node_modules", "package.json")
_HINT: Final = "mend the template or the file that the page is made of"


class NuPages:
    """The pages that the Nu checker found good, by their bytes; kept in a file between builds."""

    def __init__(self, root: Path, memory: Path) -> None:
        """Look for the checker below the project at ``root``. The file ``memory`` need not be there."""
        self._jar, self._java, self._memory = root / JAR, java(), memory
        self._good: frozenset[str] = frozenset()
        missing = [name for name, found in (("Java", self._java), (JAR, self._jar.is_file())) if not found]
        # It belongs to those who develop the program: a hub that uses the package has no packages of Node.
        is_expected = any((root / each).exists() for each in _OF_NODE)
        self._is_there = not missing
        self.left_out = (
            f"the Nu checker, for there is no {' and no '.join(missing)}" if missing and is_expected else ""
        )
        """Why it cannot be asked; “” where it can, and where nobody would expect it."""

    def faults(self, pages: Mapping[str, Path], progress: Progress) -> tuple[SiteFault, ...]:
        """Return what it says of pages, by their URIs, that it has not found good before."""
        if not self._java or not self._is_there:
            return ()
        digests = {uri: hashlib.sha256(file.read_bytes()).hexdigest() for uri, file in pages.items()}
        known = self._known()
        new = {uri: file for uri, file in pages.items() if digests[uri] not in known}
        if new:
            progress(f"asking the Nu checker about {len(new):,} pages")
        try:
            found = messages_on(self._java, self._jar, new) if new else {}
        except (OSError, SubprocessError, ValueError) as error:
            self.left_out = f"the Nu checker, for it did not run: {error}"
            return ()
        self._good = frozenset(digests.values())
        return tuple(
            SiteFault(uri, f"the Nu checker found “{message}”, expected valid HTML", _HINT)
            for uri, messages in found.items()
            for message in messages
        )

    def remember(self) -> None:
        """Keep which pages are good, for the next build. Where that cannot be written, it asks again."""
        if self._good:
            text = json.dumps({"checker": self._version(), "pages": sorted(self._good)})
            with contextlib.suppress(OSError):
                self._memory.write_text(text, encoding="utf-8")

    def _version(self) -> int:
        """Return what another version of the checker has differently: its size in bytes."""
        return self._jar.stat().st_size

    def _known(self) -> frozenset[str]:
        """Return the digests of good pages; none where the file is missing, damaged or of another checker."""
        try:
            record = json.loads(self._memory.read_bytes())
            return frozenset(record["pages"]) if record["checker"] == self._version() else frozenset()
        except (OSError, ValueError, LookupError, TypeError):
            return frozenset()
