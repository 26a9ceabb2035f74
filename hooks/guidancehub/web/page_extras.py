"""What a page lends its reader: the files to take away, how to cite it, and what it is in data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.views.citation import Citation, citation
from guidancehub.views.links import Link, link_to, url_of
from guidancehub.web.json_ld import described

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub, Located
    from guidancehub.content.model.fields import Entry
    from guidancehub.views.citation import Dated
    from guidancehub.views.download_link import Offer
    from guidancehub.web.output import PageMeta


@dataclass(frozen=True, slots=True)
class Gone:
    """A retired entry of a list, whose place on the page says where to read on."""

    id: str
    title: str
    heir: Link
    citation: Citation


@dataclass(frozen=True, slots=True)
class Lent:
    """What one page lends."""

    offers: tuple[Offer, ...]
    citation: Citation | None
    """How to cite the page's entry, or a page whose parts are no entries."""
    members: tuple[Citation, ...]
    """How to cite each entry of a list."""
    gone: tuple[Gone, ...]
    linked_data: str
    data: str
    """The address of the entry as JSON, from the site's root."""


class Desk:
    """Knows for each address what its page lends."""

    def __init__(self, hub: Hub, offers: tuple[Offer, ...]) -> None:
        """Sort offers and entries by the pages that show them."""
        self._hub = hub
        self._offers: dict[str, list[Offer]] = {}
        for offer in offers:
            for page in offer.pages:
                self._offers.setdefault(page, []).append(offer)
        self._links = {each.entry.id: link_to(each.kind, each.entry) for each in hub.located}
        self._members: dict[str, list[Located]] = {}
        for each in hub.located:
            page, sign, _ = url_of(each.kind, each.entry.id).partition("#")
            if sign:
                self._members.setdefault(page, []).append(each)

    def of(self, url: str, meta: PageMeta, entry: Entry | None, file: Dated | None = None) -> Lent:
        """Give what the page at an address relative to the site's root lends.

        It shows an entry, or all of a file whose parts are no entries, or a list of entries.
        """
        cited = entry or file
        offers = tuple(self._offers.get(url, ()))
        members = self._members.get(url, ())
        return Lent(
            offers=offers,
            citation=citation(self._hub.info, meta.title, url, cited) if cited else None,
            members=tuple(self._cited(each) for each in members if each.entry.status == "published"),
            gone=tuple(self._gone(each) for each in members if each.entry.status == "retired"),
            linked_data=described(self._hub, url, meta, entry, offers),
            data=next((offer.uri for offer in offers if entry and offer.uri.startswith("api/")), ""),
        )

    def _cited(self, located: Located) -> Citation:
        entry = located.entry
        return citation(self._hub.info, entry.title, url_of(located.kind, entry.id), entry)

    def _gone(self, located: Located) -> Gone:
        entry = located.entry
        return Gone(entry.id, entry.title, self._links[str(entry.replaced_by)], self._cited(located))
