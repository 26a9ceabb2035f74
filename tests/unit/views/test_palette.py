"""A hub's own colours: all that follows from them can be read, and nothing else changes."""

from __future__ import annotations

import pytest

from guidancehub.content.model.hub_colours import HubColours, ScreenColour
from guidancehub.views.contrast import contrast, mixed
from guidancehub.views.design_tokens import COLOURS
from guidancehub.views.palette import PAIRS, SHAPE, TEXT, TOKENS, Pair, Palette

# Each may be a header, on light screens and on dark ones.
HEADERS = ("#000000", "#4a1d4f", "#7a0019", "#003087", "#1b4332", "#5b3a00")


def test_contrast_is_counted_as_the_guidelines_say() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffffff") == pytest.approx(1)
    # The lightest grey in which words on white reach the level AA.
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.field}: {pair.what}")
def test_the_colours_of_the_program_hold_to_what_a_hubs_own_have_to(pair: Pair) -> None:
    for ground in pair.grounds:
        assert contrast(TOKENS.shown(pair.shown, ground), TOKENS.shown(pair.on, ground)) >= pair.least


def test_a_hub_without_colours_has_those_of_the_program() -> None:
    assert Palette(HubColours()).colours == COLOURS
    assert TOKENS.changed() == {}


def test_a_colour_that_a_hub_gives_changes_what_follows_from_it_alone() -> None:
    given = Palette(HubColours(link=ScreenColour(light="#6d1f78", dark="#e3b6ea")))
    assert {name for name, colour in given.colours.items() if colour != COLOURS[name]} == {
        "link",
        "link-hover",
    }
    assert given.changed()[TOKENS.light("link")] == "#6d1f78"


@pytest.mark.parametrize("own", [None, *HEADERS])
def test_a_full_box_of_a_picture_differs_from_a_plain_one_in_every_hub(own: str | None) -> None:
    given = Palette(HubColours(header=ScreenColour(light=own, dark=own)) if own else None)
    for ground in ("light", "dark"):
        assert contrast(given.shown("brand-line", ground), given.shown("wash", ground)) >= SHAPE


@pytest.mark.parametrize("colour", HEADERS)
def test_words_can_be_read_on_every_ground_that_follows_from_a_header(colour: str) -> None:
    """On those of the map of a tender pack too, which mixes them (``docs/assets/css/pack/map.css``)."""
    own = Palette(HubColours(header=ScreenColour(light=colour, dark=colour)))
    for ground in ("light", "dark"):
        ink, white, brand, soft, line = (
            own.shown(name, ground) for name in ("ink", "brand-ink", "brand", "brand-soft", "brand-line")
        )
        if ground == "light":
            written = [(ink, mixed(soft, brand, 0.4)), (white, mixed(soft, brand, 0.82)), (ink, line)]
        else:
            written = [(ink, mixed(soft, line, 0.5)), (white, line)]
        assert [contrast(*each) for each in written if contrast(*each) < TEXT] == []
