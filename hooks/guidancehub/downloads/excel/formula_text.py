"""Words inside a formula: texts in quotation marks, no longer than Excel allows, and the names of sheets."""

from __future__ import annotations

import re
from typing import Final

from guidancehub.downloads.office_zip import storable

_MOST: Final = 250
"""Excel takes 255 units of UTF-16 in one text of a formula."""
_PLAIN: Final = re.compile(r"(?!true$|false$)[a-z]{4,}", re.IGNORECASE | re.ASCII)
"""Names of sheets that a formula takes as they are: no place of a cell has four letters."""


def sheet_in_formula(name: str) -> str:
    """Return the name of a sheet as a formula writes it before the place of a cell."""
    return name if _PLAIN.fullmatch(name) else "'{}'".format(name.replace("'", "''"))


def quoted(text: str) -> str:
    """Return a text as a formula writes it; one that is too long becomes several, joined."""
    shown = storable(text)
    # No letter has more than two units.
    parts = [shown[at : at + _MOST // 2] for at in range(0, len(shown), _MOST // 2)] or [""]
    if len(shown.encode("utf-16-le")) <= 2 * _MOST:
        parts = [shown]
    return "&".join('"{}"'.format(part.replace('"', '""')) for part in parts)
