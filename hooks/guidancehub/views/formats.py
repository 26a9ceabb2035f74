"""The formats of downloads: their names on pages, their endings, media types and folders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."


@dataclass(frozen=True, slots=True)
class Format:
    """One format of downloads."""

    label: str
    """Its name on pages, with abbreviations written out."""
    ending: str
    media: str
    """Its media type, as in the HTTP header ``Content-Type``."""
    folder: str = "downloads/"
    """The folder of its files, as a URI."""
    first: bool = True
    """Whether a long list shows it before a reader opens the rest."""
    document: bool = False
    """Whether it is for people to read and fill in, and not data for programs."""


CSV: Final = Format("spreadsheet data (CSV)", ".csv", "text/csv")
PLAIN_CSV: Final = Format("plain data (CSV)", ".csv", "text/csv", "downloads/plain/", first=False)
JSON: Final = Format("exact data (JSON)", ".json", "application/json", "api/v1/")
SCHEMA: Final = Format("description of data (JSON)", ".schema.json", "application/json", "schema/v1/")
EXCEL: Final = Format("Excel", ".xlsx", f"{_OFFICE}spreadsheetml.sheet", document=True)
PDF: Final = Format("PDF", ".pdf", "application/pdf", document=True)
WORD: Final = Format("Word", ".docx", f"{_OFFICE}wordprocessingml.document", document=True)
ZIP: Final = Format("archive (ZIP)", ".zip", "application/zip")

FOLDERS: Final = (CSV.folder, JSON.folder, SCHEMA.folder)
"""The folders of the site that hold downloads."""
