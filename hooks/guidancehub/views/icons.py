"""Where the icons of the hub stand, relative to the site."""

from __future__ import annotations

from typing import Final

FAVICON: Final = "favicon.ico"
"""Browsers ask for it there by themselves."""
APPLE: Final = "assets/icons/apple-touch.png"
SIZES: Final = (192, 512)
"""In pixels, of those that the manifest names."""


def icon_uri(side: int) -> str:
    """Return the URI of the icon that is so many pixels wide and high."""
    return f"assets/icons/{side}.png"
