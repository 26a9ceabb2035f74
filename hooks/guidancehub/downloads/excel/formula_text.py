"""Words inside a formula: in the quotation marks of a spreadsheet, and no longer than Excel allows."""

from __future__ import annotations

from typing import Final

from guidancehub.downloads.office_zip import storable

_MOST: Final = 250
"""Excel takes 255 units of UTF-16 in one text of a formula."""


def quoted(text: str) -> str:
    """Return a text as a formula writes it; one that is too long becomes several, joined."""
    shown = storable(text)
    # No letter has more than two units.
    parts = [shown[at : at + _MOST // 2] for at in range(0, len(shown), _MOST // 2)] or [""]
    if len(shown.encode("utf-16-le")) <= 2 * _MOST:
        parts = [shown]
    return "&".join('"{}"'.format(part.replace('"', '""')) for part in parts)
