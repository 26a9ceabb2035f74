"""Icons and the pictures of shared links: of the right size, small, and the same each time."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Final

import pytest
from PIL import Image

from guidancehub.content.model.house_words import HouseWords
from guidancehub.downloads.pdf.typst_compiler import drawn
from guidancehub.downloads.pictures.icons import icon_files
from guidancehub.views.palette import TOKENS
from guidancehub.views.sharing_pictures import HUB, PICTURES, picture_of
from guidancehub.web.token_styles import SIGN
from minimal_hub import minimal_site

if TYPE_CHECKING:
    from guidancehub.views.sharing_pictures import SharingPicture

FILES: Final = {output.uri: output.data for output in minimal_site().outputs}
MOST_BYTES: Final = 60_000


def size_of(png: bytes) -> tuple[int, int]:
    """Return the width and height that a PNG's head names."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def dot_of(png: bytes, x: int, y: int) -> tuple[int, ...]:
    with Image.open(io.BytesIO(png)) as picture:
        dot = picture.getpixel((x, y))
    return dot if isinstance(dot, tuple) else ()


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


@pytest.mark.parametrize("picture", PICTURES, ids=lambda each: each.name)
def test_each_picture_of_a_shared_link_has_the_size_that_pages_name_and_is_small(
    picture: SharingPicture,
) -> None:
    content = FILES[picture.uri]
    assert size_of(content) == (picture.width, picture.height)
    assert len(content) <= MOST_BYTES
    # Its edges are the brand's, above the line at their foot.
    assert dot_of(content, 2, 2)[:3] == rgb(TOKENS.light("brand"))
    assert dot_of(content, 2, picture.height - 2)[:3] == rgb(TOKENS.light("brand-line"))


def test_no_two_pictures_are_alike() -> None:
    assert len({FILES[each.uri] for each in PICTURES}) == len(PICTURES)


def test_a_picture_is_found_by_how_the_url_of_a_page_begins() -> None:
    names = {url: picture_of(url).name for url in ("", "about/", "matrix/questions/QI-01/", "cases/")}
    assert names == {"": "hub", "about/": "hub", "matrix/questions/QI-01/": "matrix", "cases/": "cases"}


def test_a_picture_is_described_by_what_is_written_and_what_is_drawn() -> None:
    words = HouseWords("Eastvale")
    assert HUB.said(words).described("Riverside hub") == (
        "Riverside hub. Drawn beside it: a house in a ring of six circles."
    )
    assert picture_of("cases/").said(words).described("Riverside hub") == (
        "Case studies, Riverside hub. Drawn beside it: three cards, one on another."
    )


def test_icons_have_their_sizes_and_that_of_apple_has_no_corner_that_shows_through() -> None:
    assert size_of(FILES["assets/icons/192.png"]) == (192, 192)
    assert size_of(FILES["assets/icons/512.png"]) == (512, 512)
    assert dot_of(FILES["assets/icons/512.png"], 1, 1)[3] == 0
    apple = FILES["assets/icons/apple-touch.png"]
    assert size_of(apple) == (180, 180)
    assert dot_of(apple, 1, 1) == (*rgb(TOKENS.light("brand")), 255)


def test_the_favicon_holds_three_sizes_each_where_its_list_says() -> None:
    content = FILES["favicon.ico"]
    reserved, kind, count = struct.unpack("<HHH", content[:6])
    assert (reserved, kind, count) == (0, 1, 3)
    sides = []
    for at in range(count):
        side, high, *_, length, start = struct.unpack_from("<BBBBHHII", content, 6 + 16 * at)
        assert size_of(content[start : start + length]) == (side, high)
        sides.append(side)
    assert sides == [16, 32, 48]


def test_icons_are_the_same_each_time() -> None:
    sign = FILES[SIGN].decode()
    again = drawn("icon", TOKENS, side=512, filled=False, sign=sign)
    assert again == icon_files(sign, TOKENS)["assets/icons/512.png"]
