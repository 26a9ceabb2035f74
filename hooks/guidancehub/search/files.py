"""Files to take away, as results of the search: each with its type and its size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.kind import EVERYTHING
from guidancehub.search.record import FILE, TYPES, SearchRecord
from guidancehub.views import labels
from guidancehub.views.formats import CSV, EXCEL, JSON, PDF, WORD, ZIP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.search.filters import FacetValues
    from guidancehub.views.download_link import DownloadLink
    from guidancehub.views.formats import Format

_FOR_PEOPLE: Final = (EXCEL, WORD, PDF)
"""The formats in which the file of a single entry is found too."""
_OTHER_WORDS: Final = {
    EXCEL: "Excel workbook, spreadsheet (.xlsx)",
    WORD: "Word document (.docx)",
    PDF: "PDF to print (.pdf)",
    CSV: "Spreadsheet data (.csv)",
    JSON: "Open data (.json)",
    ZIP: "Archive (.zip)",
}


def file_records(
    words: HouseWords, offers: Iterable[DownloadLink], sizes: Mapping[str, int | None], facets: FacetValues
) -> Iterator[SearchRecord]:
    """Yield a record for each file that a reader would look for.

    These are the files of many entries, and those of a single one in Excel, Word and PDF. Of the data for
    programs, only the file of everything is found. ``sizes`` is as in ``with_sizes``.
    """
    for offer in offers:
        if _is_looked_for(offer):
            yield SearchRecord(
                url=offer.uri,
                type=FILE,
                title=f"{offer.title} ({_short(offer.format)})",
                section=offer.part,
                summary=f"{type_and_size(offer, sizes)}. {offer.purpose}",
                also=(words.label(_OTHER_WORDS[offer.format]),),
                facets=facets.of_file(offer.uri),
                label=words.label(TYPES[FILE].label),
            )


def type_and_size(offer: DownloadLink, sizes: Mapping[str, int | None]) -> str:
    """Return “Excel, 94 KB”, or “Excel” while the size is not known."""
    size = sizes.get(offer.uri)
    return _short(offer.format) if size is None else f"{_short(offer.format)}, {labels.size(size)}"


def _is_looked_for(offer: DownloadLink) -> bool:
    if offer.format is JSON:
        return offer.key == EVERYTHING
    return offer.format in _FOR_PEOPLE or (offer.format in _OTHER_WORDS and not offer.single)


def _short(format_: Format) -> str:
    """Return the name of a format as a reader would type it: “CSV” for “spreadsheet data (CSV)”."""
    return format_.label.rpartition("(")[2].removesuffix(")")
