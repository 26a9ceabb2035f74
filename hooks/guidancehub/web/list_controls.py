"""The controls of a list that filters in place, as its form shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.views.formats import CSV

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.views.download_link import DownloadLink
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
        sheets = (each.uri for each in downloads if each.format is CSV and each.key == listing.key)
        return cls(
            list=listing,
            index=listing.index_uri if index else "",
            sheet=next(sheets, ""),
            address=info.address,
            file_name=f"{info.words.name(listing.id)}-{info.release}.csv",
        )

    @property
    def no_cells(self) -> tuple[str, ...]:
        """Empty cells, for the form of an entry that the script fills in."""
        return ("",) * len(self.list.columns)
