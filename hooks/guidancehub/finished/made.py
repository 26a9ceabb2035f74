"""What the program made for a site, told by the process that builds it to the one that checks the folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

VARIABLE: Final = "GUIDANCEHUB_MADE"
"""The environment variable that names the file to tell it in. It is set in a build by this program alone."""
PAGE: Final = ".html"
"""The ending of a page."""


@dataclass(frozen=True, slots=True)
class Made:
    """The files of a site, as the program made them."""

    address: str
    """Where the site's home page will be: ``https://riverside-hub.example/``. It ends with a slash."""
    sources: Mapping[str, str]
    """What an editor opens to change a file, such as ``content/tips.yml``, by the file's URI; or “”."""


def tell(file: Path, made: Made) -> None:
    """Write what was made into a file. Raises ``OSError`` where that cannot be written."""
    text = json.dumps({"address": made.address, "sources": dict(made.sources)})
    file.write_text(text, encoding="utf-8")


def told(file: Path) -> Made:
    """Read what was made. Raises ``OSError`` where nobody told it."""
    record = json.loads(file.read_bytes())
    return Made(record["address"], record["sources"])
