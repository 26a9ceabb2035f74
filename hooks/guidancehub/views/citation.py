"""How an entry is cited: its title, code, release, address and date, and what changed since each release.

The address names the release after a “#”. It leads to a line in the history on the entry's page, which says
what that release changed. No line of a history is ever deleted, so a citation's link works for ever.
On a page that lists entries, each entry has a history of its own.
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
    """Something with a history: an entry, or a file whose members have none of their own."""

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
    """The id, on the entry's page, of the line that describes this release."""
    text: str
    """What the release did to the entry."""


@dataclass(frozen=True, slots=True)
class Citation:
    """How to cite one entry in the present release."""

    text: str
    title: str
    place: str
    """The entry's id on a page that lists entries; empty on a page of its own."""
    history: tuple[Version, ...]
    """Each release that holds it, newest first."""


def citation(info: HubInfo, title: str, url: str, entry: Dated) -> Citation:
    """Return the citation of the entry at ``url``, which is relative to the site's root."""
    page, _, place = url.partition("#")
    address = f"{info.address}{page}#{anchor(info.release, place)}"
    release = info.words.say("release-in-line", number=info.release, day=day(info.released))
    text = f"{info.name}, “{title}”, {release}. {address}"
    return Citation(text, title, place, tuple(history(info, entry, place)))


def anchor(release: str, place: str = "") -> str:
    """Return the id of a release's line in an entry's history. No entry's id has a full stop."""
    return f"{place}-release-{release}" if place else f"release-{release}"


def history(info: HubInfo, entry: Dated, place: str = "") -> Iterator[Version]:
    """Yield the entry in each release that has it, newest first."""
    changes = {change.release: change.text for change in entry.changes or ()}
    for note in info.releases:
        added = note.release == entry.added
        text = changes.get(note.release) or info.words.say(
            "history-added-then" if added else "history-unchanged"
        )
        yield Version(note.release, note.released, anchor(note.release, place), text)
        if added:
            return
