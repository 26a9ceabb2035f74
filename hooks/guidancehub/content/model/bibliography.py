"""The bibliography in content/sources.yml: every work that the hub rests on."""

from __future__ import annotations

import re
from typing import ClassVar, Final

from pydantic import Field

from guidancehub.content.model.chapter_ranges import MOST_CHAPTERS
from guidancehub.content.model.entry import Lasting
from guidancehub.content.model.fields import (
    Address,
    Date,
    Heirs,
    Host,
    Line,
    Many,
    Record,
    Slug,
    Status,
    Text,
)
from guidancehub.content.model.kind import ContentFile, Kind, in_list

_SHOWN_BY: Final = re.compile(r", (?:as shown by|on) ")


class BibliographyEntry(Lasting):
    """One published source."""

    stub: ClassVar[tuple[str, ...]] = ("id", "title")

    id: Slug
    title: Line
    publisher: Line
    """Who published it."""
    date: Line
    """As the source gives it: 2025, or 6 December 2023. “not given” where it gives none."""
    url: Address | None = None
    """Where it can be read."""
    chapters: int | None = Field(default=None, ge=1, le=MOST_CHAPTERS)
    """How many numbered chapters it has. The build then refuses a chapter that it does not have."""
    checked_on: Date | None = None
    """The day on which someone last read it at its address."""
    note: Text | None = None
    """What a reader should know of it: a stored copy, a part that was not read, its rights."""
    status: Status = "published"
    replaced_by: Heirs | None = None
    """For a retired source: the id of the source that readers find in its place, or a list of them."""

    @property
    def stop(self) -> str:
        """Return the full stop after the title; a question mark needs none."""
        return "" if self.title.endswith(("?", "!", ".")) else "."

    @property
    def published(self) -> str:
        """Return the publisher and the date: “Locality, 2025”, or “Locality, date not given”."""
        lead = "date " if self.date.startswith("not given") else ""
        return f"{self.publisher}, {lead}{self.date}"

    @property
    def own_publisher(self) -> str:
        """Return who published it first: “Bond” for “Bond, as shown by Parallel Parliament”."""
        return _SHOWN_BY.split(self.publisher, maxsplit=1)[0]

    @property
    def in_words(self) -> str:
        """Return its title with its publisher and its date, as one sentence."""
        return f"{self.title}{self.stop} {self.published}."


class SourceKind(Record):
    """A kind of source, by who publishes it, by which readers can filter the list of sources."""

    id: Slug
    label: Line
    """Its name for readers: Law firms and advisers."""
    publishers: Many[Line]
    """Who publishes sources of this kind, named as the sources name them."""


class SourcesFile(Record):
    """content/sources.yml: what the hub rests on."""

    hosts: Many[Host] | None = None
    """The hosts that links of this hub lead to: gov.uk is all that ends so. “check” warns of any other."""
    kinds: Many[SourceKind] | None = None
    """Kinds of source, in the order in which readers can choose them."""
    sources: Many[BibliographyEntry]
    """Everything that entries name as a source."""


SOURCES_FILE: Final = ContentFile(
    "sources", "content/sources.yml", SourcesFile, data="sources", title="Sources", page="sources/"
)


SOURCE: Final = Kind(
    name="source",
    one="Source",
    many="Sources",
    file=SOURCES_FILE,
    model=BibliographyEntry,
    walk=lambda file: in_list(file.sources, "sources"),
    url_pattern="sources/#{id}",
    says=lambda work: (work.note,),
    summary=lambda work: f"{work.published}.",
    named_in="source",
    weight=0.15,
    # They are the works of others, and have a page of their own.
    listed=False,
)
