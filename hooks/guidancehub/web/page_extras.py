"""What belongs to a page by its URL: downloads, citations, retired entries, its data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.published import Located
from guidancehub.views.citation import citation
from guidancehub.views.formats import JSON
from guidancehub.views.links import Link, link_to
from guidancehub.web.json_ld import described

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.entry import Entry
    from guidancehub.content.published import Kept
    from guidancehub.views.citation import Citation, Version
    from guidancehub.views.download_link import DownloadLink
    from guidancehub.web.foot import FootSubject
    from guidancehub.web.output import PageMeta


@dataclass(frozen=True, slots=True)
class Retired:
    """A retired entry of a list, with the entries to read instead."""

    id: str
    title: str
    replacements: tuple[Link, ...]
    history: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class PageExtras:
    """What belongs to one page."""

    downloads: tuple[DownloadLink, ...]
    citation: Citation | None
    """How to cite the page's entry, or a page whose parts are no entries."""
    members: tuple[Citation, ...]
    """How to cite each entry of a list."""
    retired: tuple[Retired, ...]
    linked_data: str
    """The page as JSON-LD."""
    data: str
    """The URI of the entry as JSON; empty where there is none."""


class PageExtrasByUrl:
    """Finds the extras of each page by its URL."""

    def __init__(self, hub: Hub, downloads: tuple[DownloadLink, ...]) -> None:
        """Index downloads and entries by the pages that show them."""
        self._hub = hub
        self._downloads: dict[str, list[DownloadLink]] = {}
        for download in downloads:
            for page in download.pages:
                self._downloads.setdefault(page, []).append(download)
        self._located = {each.entry.id: each for each in hub.located}
        self._kept = {each.key: each for each in hub.kept}
        self._members: dict[str, list[Kept]] = {}
        for each in hub.kept:
            if not each.kind.has_pages:
                self._members.setdefault(each.kind.file.page, []).append(each)

    def of(self, url: str, meta: PageMeta, subject: FootSubject) -> PageExtras:
        """Return what belongs to the page at a URL, which is relative to the site's root."""
        cited = subject.entry or subject.file
        downloads = tuple(self._downloads.get(url, ()))
        members = self._members.get(url, ())
        return PageExtras(
            downloads=downloads,
            citation=citation(self._hub.info, meta.title, url, cited) if cited and subject.entries else None,
            members=tuple(
                self._cited(each) for each in members if isinstance(each, Located) and each.is_published
            ),
            retired=tuple(self._retired(each) for each in members if each.is_retired),
            linked_data=described(self._hub, url, meta, subject.entry, downloads),
            data=self._data_of(subject.entry, downloads) if subject.entry else "",
        )

    def _data_of(self, entry: Entry, downloads: Iterable[DownloadLink]) -> str:
        """Return the URI of an entry's own JSON file, or of its kind of content file; empty for none."""
        located = self._located[entry.id]
        files = {each.key: each.uri for each in downloads if each.format is JSON}
        return files.get(located.key) or files.get((located.kind.file.name, ""), "")

    def _cited(self, located: Located) -> Citation:
        entry = located.entry
        return citation(self._hub.info, entry.title, located.url, entry)

    def _retired(self, retired: Kept) -> Retired:
        entry = retired.entry
        if isinstance(retired, Located):
            others: list[Kept] = [self._located[heir] for heir in entry.heirs]
            told = self._cited(retired).history
        else:
            others = [self._kept[retired.kind.name, heir] for heir in entry.heirs]
            told = ()
        replacements = tuple(link_to(other.kind, other.entry) for other in others)
        return Retired(entry.id, retired.title, replacements, told)
