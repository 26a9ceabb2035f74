"""The colours of one hub: those of the design tokens, or its own with all that follows from them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from guidancehub.views.contrast import contrast, mixed
from guidancehub.views.design_tokens import COLOURS, Colour

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.model.hub_colours import HubColours, ScreenColour

TEXT: Final = 4.5
"""The least contrast of words (WCAG 2.2, 1.4.3)."""
SHAPE: Final = 3.0
"""The least contrast of what is no words but says something (WCAG 2.2, 1.4.11)."""
_WHITE: Final = COLOURS["brand-ink"].light
_BLACK: Final = COLOURS["ink"].paper
_STEPS: Final = 100


@dataclass(frozen=True)
class Palette:
    """All colours of a hub by the names of the design tokens."""

    own: HubColours | None = None
    """Those that the hub gives itself."""

    @cached_property
    def colours(self) -> Mapping[str, Colour]:
        """Return each colour by its name."""
        own = self.own
        given = (
            _of_header(own.header) if own and own.header else (),
            _of_accent(own.accent) if own and own.accent else (),
            _of_link(own.link) if own and own.link else (),
        )
        return {**COLOURS, **{name: colour for each in given for name, colour in each}}

    def light(self, name: str) -> str:
        """Return the colour of a name for use in a file, as ``#rrggbb``."""
        return self.colours[name].light

    def coloured(self, look: Mapping[str, Any]) -> dict[str, Any]:
        """Return XlsxWriter's words for a format, with a colour in place of each name of one."""
        return {key: self.light(value) if key.endswith("color") else value for key, value in look.items()}

    def shown(self, name: str, ground: str) -> str:
        """Return the colour of a name on a ``light`` or a ``dark`` screen."""
        colour = self.colours[name]
        return (colour.dark if ground == "dark" else "") or colour.light

    def on(self, ground: str) -> dict[str, str]:
        """Return each colour with a value of its own for ``light``, ``dark`` or ``paper``, as ``#rrggbb``."""
        return {name: value for name, colour in self.colours.items() if (value := getattr(colour, ground))}

    def changed(self) -> dict[str, str]:
        """Return what the hub has in place of each colour of a file that it changes."""
        return {
            COLOURS[name].light: colour.light
            for name, colour in self.colours.items()
            if colour.light != COLOURS[name].light
        }


TOKENS: Final = Palette()
"""The design tokens, which are the colours of a hub that gives none."""


def _of_header(given: ScreenColour) -> Iterator[tuple[str, Colour]]:
    """Yield the header's colour, and the lines and the soft grounds beside it.

    The share of white in a soft ground is so high that words can be read on it whatever the colour.
    """
    light, dark = given.light, given.dark
    yield "brand", Colour(light, dark)
    yield "brand-line", Colour(_darkest_below_ink(light), _lightest_below_white(dark))
    yield (
        "brand-soft",
        Colour(mixed(light, _WHITE, 0.88), mixed(dark, _WHITE, 0.06), mixed(light, _WHITE, 0.92)),
    )


def _of_accent(given: ScreenColour) -> Iterator[tuple[str, Colour]]:
    light, dark = given.light, given.dark
    yield "gold", Colour(light, dark)
    yield "gold-ink", Colour(mixed(_BLACK, light, 0.2), mixed(_BLACK, dark, 0.2))
    soft = mixed(COLOURS["paper"].dark, dark, 0.12)
    yield "gold-wash", Colour(mixed(light, _WHITE, 0.8), soft, COLOURS["gold-wash"].paper)
    yield "focus", Colour(light, dark)


def _of_link(given: ScreenColour) -> Iterator[tuple[str, Colour]]:
    light, dark = given.light, given.dark
    yield "link", Colour(light, dark, COLOURS["link"].paper)
    yield "link-hover", Colour(mixed(light, _BLACK, 0.35), mixed(dark, _WHITE, 0.5))


def _darkest_below_ink(colour: str) -> str:
    """Return the colour with as little white as lets dark words stand on it."""
    lighter = (mixed(colour, _WHITE, step / _STEPS) for step in range(_STEPS + 1))
    return next(each for each in lighter if contrast(each, COLOURS["ink"].light) >= TEXT)


def _lightest_below_white(colour: str) -> str:
    """Return the colour with as much white as lets white words stand on it, or the colour itself."""
    darker = (mixed(colour, _WHITE, step / _STEPS) for step in range(_STEPS, 0, -1))
    return next((each for each in darker if contrast(each, _WHITE) >= TEXT), colour)


class Pair(NamedTuple):
    """Two colours that stand on each other somewhere."""

    field: str
    """Which colour of a hub decides it: ``header``."""
    shown: str
    """The name of the one that has to be seen."""
    on: str
    """The name of the one below it."""
    least: float
    """The least contrast between them."""
    what: str
    """What is shown there, for an editor."""
    grounds: tuple[str, ...] = ("light", "dark")
    """The screens that show it."""


_LIGHT: Final = ("light",)
PAIRS: Final = (
    Pair("header", "brand-ink", "brand", TEXT, "white words on the header"),
    Pair("header", "brand", "brand-soft", TEXT, "headings on a soft ground in files", _LIGHT),
    Pair("header", "ink", "brand-soft", TEXT, "words on a soft ground"),
    Pair("header", "ink-soft", "brand-soft", TEXT, "notes on a soft ground"),
    Pair("header", "link", "brand-soft", TEXT, "links on a soft ground"),
    Pair("header", "gold", "brand", SHAPE, "the accent on the header"),
    Pair("accent", "gold", "brand", SHAPE, "the accent on the header"),
    Pair("accent", "gold-ink", "gold", TEXT, "dark words on the main button"),
    Pair("accent", "focus-edge", "focus", SHAPE, "the edge of the focus beside it", _LIGHT),
    Pair("accent", "focus", "paper", SHAPE, "the focus on the page", ("dark",)),
    Pair("accent", "ink", "gold-wash", TEXT, "words where to write"),
    Pair("link", "link", "paper", TEXT, "links on the page"),
    Pair("link", "link", "wash", TEXT, "links in a box"),
    Pair("link", "link", "brand-soft", TEXT, "links on a soft ground"),
    Pair("link", "link", "gold-wash", TEXT, "links in a notice"),
    Pair("link", "link", "clay-wash", TEXT, "links in a warning"),
)
"""What a hub's own colours have to hold to. Those that the design tokens give hold to all of it."""
