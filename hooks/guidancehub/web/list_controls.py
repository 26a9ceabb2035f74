"""The controls of a list that filters in place, as its form shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.views.formats import CSV

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.views.download_link import DownloadLink
    from guidancehub.views.facets import Facet, Option
    from guidancehub.views.filter_list import Listing


@dataclass(frozen=True, slots=True)
class ListControls:
    """What the form above a list needs to know."""

    list: Listing
    index: str
    """The index of every page's entries, from the site's root; empty where there is one page."""
    sheet: str
    """The CSV file of all entries in full, from the site's root, whose rows readers can download; empty where
    there is none."""
    address: str
    """The hub's own address."""
    file_name: str
    """The name of a file with some of the rows."""

    @classmethod
    def of(
        cls, listing: Listing, info: HubInfo, downloads: Iterable[DownloadLink], *, index: bool
    ) -> ListControls:
        """Return the controls of a list; ``index`` is whether it has several pages, and so an index."""
        whole = (listing.kind.name, "")
        sheets = (each.uri for each in downloads if each.format is CSV and each.key == whole)
        return cls(
            list=listing,
            index=listing.index_uri if index else "",
            sheet=next(sheets, ""),
            address=info.address,
            file_name=f"{listing.id}-{info.release}.csv",
        )

    @property
    def no_cells(self) -> tuple[str, ...]:
        """Empty cells, for the form of an entry that the script fills in."""
        return ("",) * len(self.list.columns)


@dataclass(frozen=True, slots=True)
class ListOfWords:
    """A list in which readers only look for words, as its form names it."""

    id: str
    one: str
    """The noun for one entry: “term”."""
    many: str
    facets: tuple[Facet, ...] = ()
    orders: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class ControlsOfWords:
    """What the form above such a list needs to know: the same as of others, and no file."""

    list: ListOfWords
    index: str = ""
    sheet: str = ""
    address: str = ""
    file_name: str = ""
