"""The attributes that a drawing in SVG may have: those that say what is seen, and what it is called."""

from __future__ import annotations

from typing import Final

_XLINK: Final = "{http://www.w3.org/1999/xlink}href"
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_CALLED: Final = """
    id class style role lang version baseProfile focusable
    aria-label aria-labelledby aria-describedby aria-hidden
"""
_PLACES: Final = """
    x y x1 x2 y1 y2 cx cy r rx ry fx fy fr d dx dy points pathLength width height viewBox preserveAspectRatio
    transform transform-origin rotate offset textLength lengthAdjust
"""
_DRAWN_BY_NAME: Final = """
    href clipPathUnits maskUnits maskContentUnits mask-type patternUnits patternContentUnits patternTransform
    gradientUnits gradientTransform spreadMethod markerUnits markerWidth markerHeight orient refX refY
    clip-path mask marker marker-start marker-mid marker-end
"""
_LOOKS: Final = """
    clip clip-rule color color-interpolation color-rendering display enable-background
    fill fill-opacity fill-rule image-rendering isolation mix-blend-mode opacity overflow paint-order
    pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width vector-effect visibility
"""
_LETTERS: Final = """
    alignment-baseline baseline-shift direction dominant-baseline font font-family font-size font-size-adjust
    font-stretch font-style font-variant font-weight kerning letter-spacing text-anchor text-decoration
    text-rendering unicode-bidi word-spacing writing-mode
"""
ATTRIBUTES: Final = frozenset(
    {*_CALLED.split(), *_PLACES.split(), *_DRAWN_BY_NAME.split(), *_LOOKS.split(), *_LETTERS.split()}
    | {_XLINK, f"{_XML}space", f"{_XML}lang"}
)
"""Those of other names are of the program that drew it, or do something."""
