"""Office files as packages: ZIP files of XML that are written the same each time.

Knows which characters XML can hold, and nothing of what the files say.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Final

from guidancehub.downloads.fixed_zip import fixed_zip

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_END: Final = re.compile(r"\r\n?")


def storable(text: str) -> str:
    """Return a text without what XML cannot hold, so that the file opens whatever the loader let through."""
    return _NOT_IN_XML.sub("", _LINE_END.sub("\n", text))


def repacked(
    package: bytes, released: date, change: Callable[[str, bytes], bytes] = lambda _, content: content
) -> bytes:
    """Return a package with its parts sorted, dated with the release, and with nothing of this machine.

    ``change`` gets the name and the content of each part, and returns the content to write.
    """
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        parts = {name: change(name, old.read(name)) for name in old.namelist()}
    return fixed_zip(parts, released)
