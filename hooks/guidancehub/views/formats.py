"""The forms in which people take files away, as pages name them and as files are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."


@dataclass(frozen=True, slots=True)
class Format:
    """One form in which people work."""

    label: str
    """In a reader's words; an abbreviation is written out."""
    ending: str
    media: str
    """Its media type, as a web server says it."""
    folder: str = "downloads/"
    """Where its files are, below the site's root."""
    first: bool = True
    """Whether a long list shows it before it is unfolded."""


CSV: Final = Format("spreadsheet data (CSV)", ".csv", "text/csv")
PLAIN_CSV: Final = Format("plain data (CSV)", ".csv", "text/csv", "downloads/plain/", first=False)
JSON: Final = Format("exact data (JSON)", ".json", "application/json", "api/v1/")
SCHEMA: Final = Format("description of data (JSON)", ".schema.json", "application/json", "schema/v1/")
EXCEL: Final = Format("Excel", ".xlsx", f"{_OFFICE}spreadsheetml.sheet")
PDF: Final = Format("PDF", ".pdf", "application/pdf")
WORD: Final = Format("Word", ".docx", f"{_OFFICE}wordprocessingml.document")
ZIP: Final = Format("archive (ZIP)", ".zip", "application/zip")

FOLDERS: Final = (CSV.folder, JSON.folder, SCHEMA.folder)
"""The folders of the site that hold downloads."""
