"""What gives a page the design tokens: custom properties for the style sheets, and drawings.

An image cannot read the custom properties of the page that loads it, so its colours are written into it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from guidancehub.views.design_tokens import PAPER_REMS, RADII, SIZES, SPACES, colours_of
from guidancehub.web.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SIGN: Final = "assets/mark.svg"
"""The URI of the hub's own sign."""
_DRAWINGS: Final = ("mark.svg",)


def drawings() -> Iterator[Output]:
    """Yield the drawings in the hub's colours."""
    templates = Environment(
        loader=PackageLoader("guidancehub.web", "templates/drawings"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    for name in _DRAWINGS:
        drawing = templates.get_template(f"{name}.jinja").render(colours=colours_of("light"))
        yield Output(f"assets/{name}", drawing)


def custom_properties() -> str:
    """Return the rules that give the style sheets the tokens, for light screens and for dark ones."""
    screen = {name: size.screen for name, size in SIZES.items()}
    spaces = {name: space.screen for name, space in SPACES.items()}
    return (
        f"{_root(colours_of('light') | screen | spaces | dict(RADII))}\n"
        f"@media screen and (prefers-color-scheme: dark) {{\n{_root(colours_of('dark'), '  ')}}}\n"
    )


def paper_properties() -> str:
    """Return the rule that gives the sheet for paper those tokens that are other ones there."""
    sizes = {name: size.paper for name, size in SIZES.items() if size.paper}
    return _root(colours_of("paper") | sizes | dict(PAPER_REMS))


def _root(tokens: Mapping[str, str], indent: str = "") -> str:
    lines = "".join(f"{indent}  --hub-{name}: {value};\n" for name, value in tokens.items())
    return f"{indent}:root {{\n{lines}{indent}}}\n"
