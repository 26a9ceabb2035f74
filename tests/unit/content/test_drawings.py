"""Threat 16, drawings: nothing in one keeps a browser busy, or says whose computer it was drawn on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from guidancehub.content.reading.svg import fault_in_svg

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

DRAWING: Final = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">%s</svg>\n'


def ten_of_ten(tag: str, attribute: str) -> str:
    """Return nine names, each of which draws the next one ten times."""
    drawn = "".join(f"<{tag} id='a{n}'>{f'<rect {attribute % (n + 1)}/>' * 10}</{tag}>" for n in range(9))
    return f"<defs>{drawn}</defs><rect {attribute % 0}/>"


MANY: Final = "<path d='M0 0h1'/>" * 200
MARKED: Final = "<path marker-end='url(#a)' d='M0 0h9'/>"
MASKED: Final = "<rect mask='url(#a)'/>"


@pytest.mark.parametrize(
    "inside",
    [
        ten_of_ten("mask", "mask='url(#a%d)'"),
        ten_of_ten("mask", "style='opacity:1; mask: url(\"#a%d\")'"),
        ten_of_ten("pattern", "fill='url(#a%d)'"),
        ten_of_ten("clipPath", "clip-path='url(#a%d)'"),
        "<pattern id='a'><rect fill='url(#a)'/></pattern>",
        f"<pattern id='a'>{MANY}</pattern><g fill='url(#a)'>{MANY}</g>",
        f"<pattern id='a'>{MANY}</pattern><g style='stroke:url(#a)'>{MANY}</g>",
        f"<marker id='a'>{MANY}</marker><path marker-mid='url(#a)' d='M0 0{'z' * 200}'/>",
        f"<marker id='a'>{MANY}</marker><g marker-mid='url(#a)'><path d='M0 0{'h1' * 99}'/></g>",
        f"<marker id='a'>{MANY}</marker><polyline style='marker:url(#a)' points='{'1 1 ' * 99}'/>",
    ],
)
def test_t16_a_drawing_that_would_keep_a_browser_busy_is_refused(inside: str) -> None:
    found = fault_in_svg(DRAWING % inside)
    assert found is not None
    assert found[1][0] == "picture-unsafe"
    assert found[1][1].startswith("found a name by which more than 10,000 parts are drawn, or a <use> of ")


@pytest.mark.parametrize(
    "inside",
    [
        f"<clipPath id='a'><rect/></clipPath><g clip-path='url(#a)'>{MANY * 30}</g>",
        f"<linearGradient id='a'>{'<stop/>' * 9}</linearGradient><g fill='url(#a)'>{MANY * 30}</g>",
        f"<marker id='a'><path/></marker>{MARKED * 99}",
        f"<mask id='a'><rect fill='url(#none)'/></mask>{MASKED * 99}",
    ],
)
def test_t16_a_drawing_as_programs_save_them_is_taken(inside: str) -> None:
    assert fault_in_svg(DRAWING % inside) is None


@pytest.mark.parametrize(
    "attribute",
    [
        "xmlns:i='http://www.inkscape.org/namespaces/inkscape' i:export-filename='/home/me/a.png'",
        "data-owner='me'",
        "title='me'",
        "xml:base='https://evil.example/'",
        "tabindex='0'",
        "autofocus=''",
        "content='an edited copy'",
    ],
)
def test_t16_an_attribute_of_a_program_or_that_does_something_is_refused(attribute: str) -> None:
    found = fault_in_svg(DRAWING % f"\n<g {attribute}/>")
    assert found is not None
    assert (found[0], found[1][0]) == (2, "picture-unsafe")
    assert found[1][1].startswith("found the attribute ")


@pytest.mark.parametrize("attribute", ["id", "class", "font-family"])
def test_t22_what_belongs_to_one_person_is_found_in_names_of_a_drawing(
    attribute: str, hub: MinimalHub
) -> None:
    hub.write("docs/assets/x.svg", DRAWING % f"\n<g {attribute}='pat@example.org'/>")
    told = "docs/assets/x.svg:2:1: found an email address ('pat@example.org'), expected "
    assert hub.report_without_pages().startswith(told)
