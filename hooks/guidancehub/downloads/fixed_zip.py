"""ZIP files that are the same on every machine."""

from __future__ import annotations

import posixpath
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_FIRST_YEAR: Final = 1980
"""ZIP counts from here."""
_MODE: Final = 0o100644 << 16
"""A file that its owner may write and everybody may read."""
_UNIX: Final = 3
_COMPRESSED: Final = frozenset({".docx", ".gz", ".ico", ".pdf", ".png", ".woff2", ".xlsx", ".zip"})
"""Endings of files that are compressed already: to compress them again takes time and saves nothing."""


def fixed_zip(files: Mapping[str, bytes], released: date, level: int | None = None) -> bytes:
    """Return a ZIP file of files by their names: sorted, dated with the release, and readable by everybody.

    ``level`` is that of compression, from 1 (quick) to 9 (small); without it, the usual one.
    """
    stream = BytesIO()
    day = (max(released.year, _FIRST_YEAR), released.month, released.day, 0, 0, 0)
    with ZipFile(stream, "w") as archive:
        for name in sorted(files):
            member = ZipInfo(name, day)
            member.create_system = _UNIX
            member.external_attr = _MODE
            member.compress_type = ZIP_STORED if posixpath.splitext(name)[1] in _COMPRESSED else ZIP_DEFLATED
            archive.writestr(member, files[name], compresslevel=level)
    return stream.getvalue()
