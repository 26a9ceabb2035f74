"""A download as a record: what it holds, what it is for, which pages link it, and how it is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.views.download_link import DownloadLink

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Format:
    """One form in which people work."""

    label: str
    """In a reader's words; an abbreviation is written out."""
    ending: str
    folder: str = "downloads/"


CSV: Final = Format("spreadsheet data (CSV)", ".csv")
PLAIN_CSV: Final = Format("plain data (CSV)", ".csv", "downloads/plain/")
JSON: Final = Format("exact data (JSON)", ".json", "api/v1/")
SCHEMA: Final = Format("description of data (JSON)", ".schema.json", "schema/v1/")
EXCEL: Final = Format("Excel", ".xlsx")
PDF: Final = Format("PDF", ".pdf")
WORD: Final = Format("Word", ".docx")

FOLDERS: Final = (CSV.folder, JSON.folder, SCHEMA.folder)
"""The folders of the site that hold downloads."""


@dataclass(frozen=True, slots=True)
class Download:
    """One file that readers can take away."""

    uri: str
    title: str
    purpose: str
    format: Format
    part: str
    pages: tuple[str, ...]
    make: Callable[[], bytes]

    def link(self) -> DownloadLink:
        """Return the link that pages show."""
        return DownloadLink(self.uri, self.title, self.purpose, self.format.label, self.part, self.pages)


@dataclass(frozen=True, slots=True)
class Subject:
    """What several downloads hold, each in its own format."""

    name: str
    """The file's name without its ending: ``question-matrix`` or ``cases/soup-trial``."""
    title: str
    part: str
    pages: tuple[str, ...]

    def file(
        self, form: Format, purpose: str, make: Callable[[], bytes], variant: str = "", *, linked: bool = True
    ) -> Download:
        """Make a download of it; a variant such as ``for-bidders`` ends the file's name."""
        name = f"{self.name}-{variant}" if variant else self.name
        return Download(
            uri=f"{form.folder}{name}{form.ending}",
            title=f"{self.title}, {variant.replace('-', ' ')}" if variant else self.title,
            purpose=purpose,
            format=form,
            part=self.part,
            pages=self.pages if linked else (),
            make=make,
        )
