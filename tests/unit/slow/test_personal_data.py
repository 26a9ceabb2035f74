"""T22: what belongs to one person is refused in the content, unless the hub lists it with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.content.checks.personal_data import personal_data_in
from samples import a_few

if TYPE_CHECKING:
    from minimal_hub import MinimalHub


@a_few(4)
@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "a.",
        "a@",
        "@ ",
        "1",
        "1 ",
        "0",
        "A",
        "Aa ",
        "A'",
        "1 A",
        "A. ",
        "' A",
        " at ",
        "(at)",
        "dot org",
        "_at_",
        " -dot- ",
        "write to ",
        "a. at a.",
        "+44",
        "+1 ",
        "0.",
        "[a](/",
        "&#",
        "\\",
        "*",
        "“A a said “",
    ],
)
def test_t24_a_long_text_of_one_piece_is_read_to_its_end(piece: str) -> None:
    """Whatever took work in step with the square of the length would keep this test busy for minutes."""
    signs = " x@ y [at] dot org 01234567890 12 34 56 c, a1 1aa, ccording to ', said 'A' – 'A"
    assert list(personal_data_in(piece * 100_000 + signs)) == list(personal_data_in(piece * 50 + signs))


def test_a_telephone_number_is_refused_where_it_stands_until_the_hub_lists_it(hub: MinimalHub) -> None:
    hub.change("content/cases/garden-lunches.yml", "title: ", "title: Ring 0113 496 0123, ")
    report = hub.report()
    assert "content/cases/garden-lunches.yml:2:" in report
    assert "title: found a telephone number ('0113 496 0123'), expected nothing of one person's" in report
    assert "list it below “personal_data” in content/hub.yml" in report
    listed = "personal_data:\n  - {words: 0113 496 0123, reason: Nobody has it., agreed: 2026-11-01}\n"
    hub.write("content/hub.yml", hub.read("content/hub.yml") + listed)
    assert hub.report() == "no problems"


def test_t22_a_page_by_hand_is_read_as_the_content_is(hub: MinimalHub) -> None:
    page = "---\ntitle: Privacy\n---\n\n# Privacy\n\nWrite to us.\n\nRing 0113 496 0123.\n"
    hub.write("docs/privacy.md", page)
    assert hub.report().startswith(
        "docs/privacy.md:9:6: found a telephone number ('0113 496 0123'), expected "
    )
    listed = "personal_data:\n  - {words: 0113 496 0123, reason: Nobody has it., agreed: 2026-11-01}\n"
    hub.write("content/hub.yml", hub.read("content/hub.yml") + listed)
    assert hub.report() == "no problems"


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n%s</svg>\n'


@pytest.mark.parametrize(
    "inside",
    [
        "<text>Ring 0113 496 0123.</text>",
        "<g><text><tspan x='1'>Ring 0113</tspan><tspan y='2'>496 0123</tspan></text></g>",
        "<title>Ring 0113 496 0123.</title>",
        "<desc>Ring\n0113 496 0123.</desc>",
        "<!-- Ring 0113 496 0123. -->",
        "<rect width='1' height='1' aria-label='Ring 0113 496 0123.'/>",
    ],
)
def test_t22_the_words_of_a_drawing_are_read_as_the_content_is(hub: MinimalHub, inside: str) -> None:
    hub.write("docs/assets/pictures/ring.svg", DRAWING % inside)
    assert hub.report().startswith(
        "docs/assets/pictures/ring.svg:2:1: found a telephone number ('0113 496 0123'), expected "
    )
    listed = "personal_data:\n  - {words: 0113 496 0123, reason: Nobody has it., agreed: 2026-11-01}\n"
    hub.write("content/hub.yml", hub.read("content/hub.yml") + listed)
    assert hub.report() == "no problems"


def test_the_numbers_of_a_shape_belong_to_nobody(hub: MinimalHub) -> None:
    inside = "<path id='p9434765919' d='M 0113 496 0123 9434765919'/><text x='07700900123'>Ring us.</text>"
    hub.write("docs/assets/pictures/ring.svg", DRAWING % inside)
    assert hub.report() == "no problems"
