"""Where a file to take away comes from, for tests of what writes files."""

from __future__ import annotations

from datetime import date

from guidancehub.content.model.house_words import HouseWords
from guidancehub.downloads.provenance import ImprintWords, Provenance


def imprint(title: str = "Title", hub: str = "A hub", address: str = "https://hub.example/") -> Provenance:
    """Return the imprint of a file of release 1.0.0, without sources and origins."""
    released = date(2026, 11, 22)
    return Provenance(
        title=title,
        hub=hub,
        release="1.0.0",
        released=released,
        address=address,
        sources=(),
        origins=(),
        rights="",
        notice="",
        says=ImprintWords.of(HouseWords("Eastvale"), "1.0.0", released),
    )
