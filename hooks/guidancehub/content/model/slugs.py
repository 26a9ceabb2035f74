"""Ids made of names that people type."""

from __future__ import annotations

import re
import unicodedata


def slug_of(name: str) -> str:
    """Return a name as an id: its letters without accents, in small letters, with hyphens between words."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))
