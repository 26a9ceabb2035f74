"""Office files as packages: ZIP files of XML that are written the same each time.

Knows the ZIP format and which characters XML can hold, and nothing of what the files say.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_END: Final = re.compile(r"\r\n?")
_FIRST_YEAR: Final = 1980
"""ZIP counts from here."""
_MODE: Final = 0o100644 << 16
_UNIX: Final = 3


def storable(text: str) -> str:
    """Drop what XML cannot hold, so that a file opens even when the loader has let something through."""
    return _NOT_IN_XML.sub("", _LINE_END.sub("\n", text))


def repacked(
    package: bytes, released: date, change: Callable[[str, bytes], bytes] = lambda _, content: content
) -> bytes:
    """Write a package again with its parts sorted, the release's date and nothing of this machine."""
    packed = io.BytesIO()
    year = max(released.year, _FIRST_YEAR)
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in sorted(old.namelist()):
            part = zipfile.ZipInfo(name, (year, released.month, released.day, 0, 0, 0))
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = _UNIX
            part.external_attr = _MODE
            new.writestr(part, change(name, old.read(name)))
    return packed.getvalue()
