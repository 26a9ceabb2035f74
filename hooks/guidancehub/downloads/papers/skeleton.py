"""A skeleton: an office file that the browser fills, and what it must know of the styles in it."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from guidancehub.downloads.fixed_zip import fixed_zip

if TYPE_CHECKING:
    from collections.abc import Mapping

_NO_DAY: Final = date(1980, 1, 1)
"""A skeleton changes with its styles, and not with each release."""

NO_PROPERTIES: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    b'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)
"""The part of an office file that says nothing of it. The browser writes another one in its place."""


class Skeleton(NamedTuple):
    """An empty file for papers of one kind."""

    kind: str
    """Its key in ``styles.json``: ``excel``."""
    file: str
    """Its name below ``assets/papers/``: ``excel.xlsx``."""
    package: bytes
    styles: Mapping[str, Any]
    """What ``styles.json`` says of it, as JSON values."""


def parts_of(package: bytes) -> dict[str, bytes]:
    """Return the content of each part of an office file by its name."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return parts as an office file, which ``docs/assets/js/papers/skeleton.mjs`` reads."""
    return fixed_zip(parts, _NO_DAY)
