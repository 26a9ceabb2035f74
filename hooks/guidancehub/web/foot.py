"""The foot of a page: its documents to take away, its review dates, and its record, which is folded.

The record is what few readers look up: all links of an entry, its sources, how to cite it, what each release
did to it, and its data.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from guidancehub.content.model.sentences import capitalised
from guidancehub.views.formats import EXCEL, PDF, WORD
from guidancehub.web.source_uses import sources_in, works_used

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.entry import Entry
    from guidancehub.content.model.glossary import GlossaryFile
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.views.citation import Citation
    from guidancehub.views.download_link import DownloadLink
    from guidancehub.views.links import LinkGroup
    from guidancehub.web.page_extras import PageExtras, Retired
    from guidancehub.web.source_uses import SourceUse


_FIRST: Final = (WORD, EXCEL, PDF)
"""The formats of documents, the one that most readers can change first."""


class Reviewed(Protocol):
    """What someone checks from time to time: an entry, or a file whose members have no dates of their own."""

    @property
    def reviewed(self) -> date:
        """The day on which someone last checked it."""

    @property
    def review_by(self) -> date:
        """The day by which it should be checked again."""


@dataclass(frozen=True, slots=True)
class Reviews:
    """The earliest review and the earliest due date of some entries, which it stands for."""

    reviewed: date
    review_by: date

    @classmethod
    def of(cls, entries: Sequence[Reviewed]) -> Reviews:
        """Return those of entries, of which there must be one."""
        return cls(min(each.reviewed for each in entries), min(each.review_by for each in entries))


@dataclass(frozen=True, slots=True)
class FootSubject:
    """What a page shows, for its foot."""

    entries: tuple[Reviewed, ...] = ()
    """Every entry on the page. Without one the page has no dates."""
    entry: Entry | None = None
    """The one entry whose page it is, or a part of whose page."""
    file: GlossaryFile | None = None
    """A file that the page shows whole, and whose history is the page's."""
    stated: tuple[object, ...] = ()
    """The records and lists of references whose sources the foot names; see ``sources_in``."""
    note: str = ""
    """Where the other sources are, if the foot does not repeat them."""
    lists_files: bool = False
    """Whether the page itself lists the files that its foot would offer."""
    linked: tuple[LinkGroup, ...] = ()
    """All that is linked with the entry, by kind."""

    @classmethod
    def one(cls, entry: Entry, *stated: object, linked: tuple[LinkGroup, ...] = ()) -> FootSubject:
        """Return what the page of an entry shows: all of it, or only the parts that are stated."""
        return cls((entry,), entry, stated=stated or (entry,), linked=linked)

    @classmethod
    def many(cls, entries: Iterable[Entry]) -> FootSubject:
        """Return what a list of entries shows. It names the sources of each entry, but not of their parts."""
        every = tuple(entries)
        return cls(every, stated=tuple(each.sources for each in every))

    @classmethod
    def of_cases(cls, hub: Hub, cases: Iterable[Case], *stated: object) -> FootSubject:
        """Return what a list of cases shows, with the sources of the records that are stated.

        It does not repeat the sources of every case: they are far more than a reader can use.
        """
        every = tuple(cases)
        return cls(every, stated=stated, note=hub.info.words.say("cases-sources") if every else "")


@dataclass(frozen=True, slots=True)
class Due:
    """When something was last reviewed, and when it is due."""

    reviewed: date
    review_by: date
    overdue: bool
    """Whether it was due before the release. Script finds what has become so since."""

    @classmethod
    def of(cls, entries: Sequence[Reviewed], released: date) -> Due:
        """Return the earliest review and the earliest due date of entries, of which there must be one."""
        first = Reviews.of(entries)
        return cls(first.reviewed, first.review_by, first.review_by < released)


@dataclass(frozen=True, slots=True)
class Foot:
    """The content of a page's foot."""

    sources: tuple[SourceUse, ...]
    """Each work once, in the order of first use."""
    note: str
    due: Due | None
    documents: tuple[DownloadLink, ...]
    """What people read and fill in: Word first, then Excel and PDF."""
    data: tuple[DownloadLink, ...]
    """What programs and spreadsheets read."""
    linked: tuple[LinkGroup, ...]
    citation: Citation | None
    """How to cite the page's entry, or a page whose parts are no entries."""
    members: tuple[Citation, ...]
    """How to cite each entry of a list."""
    retired: tuple[Retired, ...]
    words: HouseWords

    @property
    def cite_title(self) -> str:
        """The id of the words above how to cite the page or its entries."""
        return "cite-page" if self.citation else "cite-one"

    @property
    def _number_linked(self) -> int:
        return sum(len(group.links) for group in self.linked)

    @property
    def record_title(self) -> str:
        """The words on the folded record, which say what is in it; empty for a page without one."""
        links = "record-links" if self._number_linked > 1 else "record-link"
        parts = {
            links: self.linked,
            "record-sources": self.sources or self.note,
            "record-citation": self.citation or self.members,
            "record-history": self.citation or self.members,
            "record-data": self.data,
        }
        named = [self.words.say(key, number=self._number_linked) for key, part in parts.items() if part]
        return capitalised(self.words.listed(named)) if named else ""

    @classmethod
    def of(cls, subject: FootSubject, hub: Hub, extras: PageExtras) -> Foot:
        """Return the foot for what a page shows."""
        files = () if subject.lists_files else extras.downloads
        documents = [each for each in files if each.format.document]
        return cls(
            works_used(
                hub.info.words, sources_in(subject.stated), hub.bibliography, of_list=subject.entry is None
            ),
            subject.note,
            Due.of(subject.entries, hub.info.released) if subject.entries else None,
            tuple(sorted(documents, key=lambda each: _FIRST.index(each.format))),
            tuple(each for each in files if not each.format.document),
            subject.linked,
            extras.citation,
            extras.members,
            extras.retired,
            hub.info.words,
        )
