"""How far apart two colours are, as the Web Content Accessibility Guidelines (WCAG) 2.2 count it."""

from __future__ import annotations

from typing import Final

_LINEAR: Final = 0.04045
"""Up to this share of full light, a screen's light grows evenly."""
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)
"""How bright an eye takes red, green and blue to be."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, each as ``#rrggbb``: from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """Return a colour with a share of another one in it, as ``#rrggbb``."""
    parts = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)


def _luminance(colour: str) -> float:
    shares = (part / 255 for part in _parts(colour))
    light = (each / 12.92 if each <= _LINEAR else ((each + 0.055) / 1.055) ** 2.4 for each in shares)
    return sum(weight * each for weight, each in zip(_WEIGHTS, light, strict=True))


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
