"""What gives a page the design tokens: custom properties for the style sheets, and drawings.

An image cannot read the custom properties of the page that loads it, so its colours are written into it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from guidancehub.views.design_tokens import PAPER_REMS, RADII, SIZES, SPACES
from guidancehub.web.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.views.palette import Palette

SIGN: Final = "assets/mark.svg"
"""The URI of the hub's own sign."""
_DRAWINGS: Final = ("mark.svg",)


def drawings(palette: Palette, mark: str) -> Iterator[Output]:
    """Yield the drawings in the hub's colours. ``mark`` is its own sign as SVG, empty if it has none."""
    if mark:
        yield Output(SIGN, mark)
        return
    templates = Environment(
        loader=PackageLoader("guidancehub.web", "templates/drawings"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    for name in _DRAWINGS:
        drawing = templates.get_template(f"{name}.jinja").render(colours=palette.on("light"))
        yield Output(f"assets/{name}", drawing)


def custom_properties(palette: Palette) -> str:
    """Return the rules that give the style sheets the tokens, for light screens and for dark ones."""
    screen = {name: size.screen for name, size in SIZES.items()}
    spaces = {name: space.screen for name, space in SPACES.items()}
    return (
        f"{_root(palette.on('light') | screen | spaces | dict(RADII))}\n"
        f"@media screen and (prefers-color-scheme: dark) {{\n{_root(palette.on('dark'), '  ')}}}\n"
    )


def paper_properties(palette: Palette) -> str:
    """Return the rule that gives the sheet for paper those tokens that are other ones there."""
    sizes = {name: size.paper for name, size in SIZES.items() if size.paper}
    return _root(palette.on("paper") | sizes | dict(PAPER_REMS))


def _root(tokens: Mapping[str, str], indent: str = "") -> str:
    lines = "".join(f"{indent}  --hub-{name}: {value};\n" for name, value in tokens.items())
    return f"{indent}:root {{\n{lines}{indent}}}\n"
