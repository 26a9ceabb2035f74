"""What gives a page the design tokens: custom properties for the style sheets, drawings, data for script.

An image cannot read the custom properties of the page that loads it, so its colours are written into it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from guidancehub.views.design_tokens import PAPER_REMS, RADII, SIZES, SPACES, colours_of, light
from guidancehub.web.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SIGN: Final = "assets/mark.svg"
"""The URI of the hub's own sign."""
_DRAWINGS: Final = ("hero.svg", "mark.svg")


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


def tokens_of_files(names: Iterable[str]) -> str:
    """Return the tokens of files as JSON, for script that makes one: some colours, and every size and space.

    ``{"colours": {"brand": "#rrggbb"}, "sizes": [8, 9, …], "spaces": [2, 3, …]}``, in points by their steps.
    """
    tokens = {
        "colours": {name: light(name) for name in names},
        "sizes": [size.points for size in SIZES.values()],
        "spaces": [space.points for space in SPACES.values()],
    }
    return json.dumps(tokens, separators=(",", ":"))


def custom_properties() -> str:
    """Return the rules that give the style sheets the tokens, for light screens, dark screens and paper."""
    screen = {name: size.screen for name, size in SIZES.items()}
    spaces = {name: space.screen for name, space in SPACES.items()}
    paper = {name: size.paper for name, size in SIZES.items() if size.paper}
    return (
        f"{_root(colours_of('light') | screen | spaces | dict(RADII))}\n"
        f"@media screen and (prefers-color-scheme: dark) {{\n{_root(colours_of('dark'), '  ')}}}\n\n"
        f"@media print {{\n{_root(colours_of('paper') | paper | dict(PAPER_REMS), '  ')}}}\n"
    )


def _root(tokens: Mapping[str, str], indent: str = "") -> str:
    lines = "".join(f"{indent}  --hub-{name}: {value};\n" for name, value in tokens.items())
    return f"{indent}:root {{\n{lines}{indent}}}\n"
