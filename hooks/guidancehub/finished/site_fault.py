"""A fault in a finished site, as a value: where it is, what was found, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteFault:
    """What keeps a finished site from being put in its place."""

    uri: str
    """The file, relative to the site's folder."""
    message: str
    """What was found and what was expected."""
    hint: str
    """What to do about it."""
    source: str = ""
    """The project's file that it was made of, where there is one."""

    def __str__(self) -> str:
        """Return the place and the message, and the hint on a line of its own."""
        made_of = f" (made of {self.source})" if self.source else ""
        return f"{self.uri}{made_of}: {self.message}\n    hint: {self.hint}"
