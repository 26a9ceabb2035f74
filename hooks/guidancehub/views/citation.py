"""How an entry is cited: its title, code, release, address and date, and what changed since each release.

The address names the release after a “#”. It leads to the entry's page, to the line of its history that
says what has changed since. Nothing is ever taken from that list, so a citation leads somewhere for ever.
On the page of a list each entry has a history of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from guidancehub.views.labels import day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from guidancehub.content.model.entry import Change
    from guidancehub.content.model.hub_info import HubInfo


class Dated(Protocol):
    """What has a history: an entry, or a file whose members have none of their own."""

    @property
    def added(self) -> str:
        """The release that brought it."""

    @property
    def changes(self) -> tuple[Change, ...] | None:
        """What releases since did to it."""


@dataclass(frozen=True, slots=True)
class Version:
    """An entry in one release."""

    release: str
    released: date
    anchor: str
    """The id of its line on the entry's page."""
    text: str
    """What the release did to the entry."""


@dataclass(frozen=True, slots=True)
class Citation:
    """How to cite one entry, as it stands today."""

    text: str
    title: str
    place: str
    """The id of its place on the page, where the page is a list of entries."""
    history: tuple[Version, ...]
    """Each release that holds it, newest first."""


def citation(info: HubInfo, title: str, url: str, entry: Dated) -> Citation:
    """Say how to cite the entry that is at an address relative to the site's root."""
    page, _, place = url.partition("#")
    address = f"{info.address}{page}#{anchor(info.release, place)}"
    text = f"{info.name}, “{title}”, release {info.release}, {day(info.released)}. {address}"
    return Citation(text, title, place, tuple(history(info, entry, place)))


def anchor(release: str, place: str = "") -> str:
    """Give the id of a release's line in an entry's history. No entry's id has a full stop."""
    return f"{place}-release-{release}" if place else f"release-{release}"


def history(info: HubInfo, entry: Dated, place: str = "") -> Iterator[Version]:
    """Yield what each release did to an entry, newest first, down to the one that added it."""
    changes = {change.release: change.text for change in entry.changes or ()}
    for note in info.releases:
        added = note.release == entry.added
        text = changes.get(note.release) or ("Added." if added else "No change.")
        yield Version(note.release, note.released, anchor(note.release, place), text)
        if added:
            return
