"""Threat 16, files of docs/: pictures are what their endings say, and other kinds of file are refused."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING, Final

import pytest
from PIL import Image

from guidancehub.__main__ import main
from guidancehub.content.reading.picture_metadata import without_metadata
from guidancehub.content.reading.pictures import ENDINGS, MOST_BYTES, fault_in_picture
from guidancehub.content.reading.svg import fault_in_svg

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

GPS: Final = 0x8825
KINDS: Final = {".png": "PNG", ".jpg": "JPEG", ".webp": "WEBP", ".gif": "GIF"}
"""The name that the library for pictures has for what each ending promises."""
DRAWING: Final = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">%s</svg>\n'


def picture(ending: str, **options: object) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (8, 8), "green").save(stream, KINDS[ending], **options)
    return stream.getvalue()


def with_place(ending: str) -> bytes:
    exif = Image.Exif()
    exif.get_ifd(GPS).update({1: "N", 2: (53.0, 47.0, 0.0)})
    return picture(ending, exif=exif.tobytes())


def code_of(content: bytes, ending: str) -> str | None:
    fault = fault_in_picture(content, ending)
    return fault and fault[0]


@pytest.mark.parametrize("ending", KINDS)
def test_t16_a_picture_of_its_kind_is_taken(ending: str) -> None:
    assert code_of(picture(ending), ending) is None


@pytest.mark.parametrize("ending", KINDS)
def test_t16_a_picture_with_another_ending_is_refused(ending: str) -> None:
    others = {other for other, kind in ENDINGS.items() if kind != ENDINGS[ending]}
    assert {code_of(picture(ending), other) for other in others} == {"picture-kind"}


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"<html>", b"\x89PNG", b"\0" * 100])
def test_t16_what_is_no_picture_is_refused(content: bytes) -> None:
    assert {code_of(content, ending) for ending in ENDINGS} == {"picture-kind"}


def test_t16_a_picture_that_is_too_large_is_refused_before_it_is_read() -> None:
    assert code_of(b"\0" * (MOST_BYTES + 1), ".png") == "picture-too-large"


@pytest.mark.parametrize("ending", [".png", ".jpg", ".webp"])
def test_t16_a_picture_that_says_where_it_was_taken_is_refused(ending: str) -> None:
    assert code_of(with_place(ending), ending) == "picture-metadata"


@pytest.mark.parametrize("ending", [".png", ".jpg", ".webp"])
def test_t16_who_took_a_picture_goes_as_the_place_does(ending: str) -> None:
    exif = Image.Exif()
    exif[0x013B] = "somebody"
    whole = picture(ending, exif=exif)
    assert code_of(whole, ending) == "picture-metadata"
    clean = without_metadata(whole, ENDINGS[ending])
    assert b"somebody" in whole
    assert b"somebody" not in clean
    assert code_of(clean, ending) is None


@pytest.mark.parametrize("ending", [".png", ".jpg", ".webp"])
def test_t16_the_place_is_taken_out_and_every_dot_stays(ending: str) -> None:
    whole = with_place(ending)
    clean = without_metadata(whole, ENDINGS[ending])
    assert code_of(clean, ending) is None
    assert len(clean) < len(whole)
    with Image.open(io.BytesIO(whole)) as before, Image.open(io.BytesIO(clean)) as after:
        assert dict(after.getexif()) == {}
        assert after.tobytes() == before.tobytes()


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_t16_a_photograph_without_its_place_stands_as_it_stood(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0110], exif[0x0112] = "a camera", orientation
    exif.get_ifd(GPS).update({1: "N", 2: (53.0, 47.0, 0.0)})
    profile = b"\0" * 200
    clean = without_metadata(
        picture(".jpg", exif=exif.tobytes(), icc_profile=profile, comment=b"mine"), "JPEG"
    )
    assert code_of(clean, ".jpg") is None
    with Image.open(io.BytesIO(clean)) as after:
        assert dict(after.getexif()) == ({} if orientation == 1 else {0x0112: orientation})
        assert after.info["icc_profile"] == profile
        assert "comment" not in after.info


@pytest.mark.parametrize(("content", "kind"), [(b"GIF89a;", "GIF"), (b"\xff\xd8\xff", "JPEG"), (b"", "none")])
def test_t16_what_cannot_be_cleaned_is_refused(content: bytes, kind: str) -> None:
    with pytest.raises(ValueError, match=kind):
        without_metadata(content, kind)


def test_t16_one_command_takes_the_place_out_of_each_picture(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.write("docs/garden.jpg", with_place(".jpg"))
    hub.write("docs/kept.png", picture(".png"))
    assert "run “guidancehub strip”" in hub.report_without_pages()
    assert main(["--root", str(hub.root), "strip"]) == 0
    said = capsys.readouterr().out
    assert said == "docs/garden.jpg: took out what the camera or a program had added\nchanged 1 picture\n"
    assert code_of((hub.root / "docs" / "garden.jpg").read_bytes(), ".jpg") is None
    assert (hub.root / "docs" / "kept.png").read_bytes() == picture(".png")
    assert main(["--root", str(hub.root), "strip"]) == 0
    assert capsys.readouterr().out == "changed 0 pictures\n"


def test_t16_a_place_that_cannot_be_taken_out_is_told(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    large = bytearray(with_place(".jpg"))
    struct.pack_into(">H", large, large.index(b"\xff\xc0") + 7, 6_001)
    hub.write("docs/garden.jpg", bytes(large))
    assert main(["--root", str(hub.root), "strip"]) == 1
    assert "docs/garden.jpg:1:1: found what a camera or a program added" in capsys.readouterr().err
    assert (hub.root / "docs" / "garden.jpg").read_bytes() == large


def test_t16_a_place_in_the_text_that_programs_add_is_found() -> None:
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>53,47N</exif:GPSLatitude></x:xmpmeta>'
    assert code_of(picture(".jpg", xmp=xmp), ".jpg") == "picture-metadata"
    assert code_of(picture(".webp", xmp=xmp), ".webp") == "picture-metadata"
    whole = picture(".png")
    part = struct.pack(">I", len(xmp)) + b"iTXt" + xmp + b"\0\0\0\0"
    assert code_of(whole[:33] + part + whole[33:], ".png") == "picture-metadata"


XMP_PLACE = b"<exif:GPSLatitude>53,47N</exif:GPSLatitude>"
GPS_EXIF = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\0\0\0\0\0\0\0\0"


@pytest.mark.parametrize(
    ("name", "inside", "told"),
    [
        (b"zTXt", b"Comment\0\0" + zlib.compress(XMP_PLACE), "picture-metadata"),
        (b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(XMP_PLACE), "picture-metadata"),
        (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<photoshop:City>Town</photoshop:City>", "picture-metadata"),
        (
            b"zTXt",
            b"Raw profile type exif\0\0" + zlib.compress(b"\nexif\n 32\n" + GPS_EXIF.hex().encode()),
            "picture-metadata",
        ),
        (b"zTXt", b"Comment\0\0" + zlib.compress(b"made by hand"), "picture-metadata"),
        (b"zTXt", b"Comment\0\0not packed", "picture-metadata"),
        (b"eXIf", b"II*\0\xff\xff\xff\xff", "picture-metadata"),
        (b"tEXt", b"Author\0somebody", "picture-metadata"),
        (b"tIME", b"\x07\xea\x0b\x1e\x0c\0\0", "picture-metadata"),
        (b"prVt", b"somebody's own", "picture-metadata"),
        (b"fcTL", bytes(26), "picture-damaged"),
        (b"acTL", b"\0\0\0\x02\0\0\0\0", "picture-damaged"),
        (b"pHYs", b"somebody's own words", "picture-damaged"),
        (b"pHYs", b"\0\0\x0b\x13\0\0\x0b\x13\1", None),
    ],
)
def test_t16_a_png_holds_known_parts_alone(name: bytes, inside: bytes, told: str | None) -> None:
    whole = picture(".png")
    part = struct.pack(">I", len(inside)) + name + inside + b"\0\0\0\0"
    for at in (33, len(whole) - 12):
        more = whole[:at] + part + whole[at:]
        assert code_of(more, ".png") == told
        if told == "picture-metadata":
            assert without_metadata(more, "PNG") == whole


@pytest.mark.parametrize(
    ("mark", "inside"),
    [
        (0xFE, b"taken by somebody"),
        (0xE0, b"JFXX\0\x13\1\1\0\0\0"),
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"),
        (0xE1, GPS_EXIF),
        (0xE2, b"MPF\0II*\0"),
        (0xE5, b"somebody's own"),
        (0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x09\x1c\x02\x78\0\x04Town"),
        (0xEE, b"somebody's own"),
        (0xF7, b"somebody's own"),
        (0x02, b"somebody's own"),
    ],
)
def test_t16_a_jpeg_holds_known_parts_alone(mark: int, inside: bytes) -> None:
    whole = picture(".jpg", progressive=True)
    part = b"\xff" + bytes([mark]) + struct.pack(">H", len(inside) + 2) + inside
    for at in (2, 20, whole.rindex(b"\xff\xda"), len(whole) - 2):
        more = whole[:at] + part + whole[at:]
        assert code_of(more, ".jpg") == "picture-metadata"
        assert without_metadata(more, "JPEG") == whole


def test_t16_a_small_picture_inside_a_jpeg_goes_which_shows_what_was_cut_off() -> None:
    whole = picture(".jpg")
    assert whole[2:11] == b"\xff\xe0\0\x10JFIF\0"
    more = whole[:4] + struct.pack(">H", 19) + whole[6:18] + b"\1\1" + b"\0\xff\0" + whole[20:]
    assert code_of(more, ".jpg") == "picture-metadata"
    assert without_metadata(more, "JPEG") == whole


def chunk(name: bytes, inside: bytes) -> bytes:
    return name + struct.pack("<I", len(inside)) + inside + bytes(len(inside) % 2)


@pytest.mark.parametrize("name", [b"EXIF", b"XMP ", b"prVt"])
def test_t16_a_webp_holds_known_parts_alone_in_its_frames_too(name: bytes) -> None:
    moving = picture(".webp", save_all=True, append_images=[Image.new("RGB", (8, 8), "red")])
    for whole in (picture(".webp"), moving):
        body = whole[12:] + chunk(name, b"somebody's own")
        more = chunk(b"RIFF", b"WEBP" + body)
        assert code_of(whole, ".webp") is None
        assert code_of(more, ".webp") == "picture-metadata"
        assert without_metadata(more, "WebP") == whole
    at = moving.index(b"ANMF")
    length = struct.unpack_from("<I", moving, at + 4)[0]
    frame = chunk(b"ANMF", moving[at + 8 : at + 8 + length] + chunk(name, b"somebody's own"))
    more = chunk(b"RIFF", moving[8:at] + frame + moving[at + 8 + length :])
    assert code_of(more, ".webp") == "picture-metadata"
    assert without_metadata(more, "WebP") == moving


@pytest.mark.parametrize(
    "inside",
    [
        b"\xfe\x05hello\0",
        b"\xff\x0bXMP DataXMP<x:xmpmeta/>\1" + bytes(range(255, -1, -1)) + b"\0",
        b"\x01\x0c" + bytes(12) + b"\x05hello\0",
        b"\xff\x0bNETSCAPE2.0\x03\x01\0\0\x05hello\0",
    ],
)
def test_t16_a_gif_holds_known_parts_alone(inside: bytes) -> None:
    stream = io.BytesIO()
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("green", "red")]
    frames[0].save(stream, "GIF", save_all=True, append_images=frames[1:], loop=0, duration=200)
    whole = stream.getvalue()
    assert b"NETSCAPE2.0" in whole
    assert code_of(whole, ".gif") is None
    more = whole[:-1] + b"!" + inside + b";"
    assert code_of(more, ".gif") == "picture-metadata"
    assert without_metadata(more, "GIF") == whole


def test_t16_a_png_that_moves_shows_every_frame_that_it_holds() -> None:
    whole = picture(".png", save_all=True, append_images=[Image.new("RGB", (8, 8), "red")])
    assert whole.count(b"fcTL") == 2
    assert code_of(whole, ".png") is None
    assert code_of(whole.replace(b"acTL\0\0\0\x02", b"acTL\0\0\0\x01"), ".png") == "picture-damaged"


@pytest.mark.parametrize("ending", KINDS)
def test_t16_a_picture_that_goes_on_behind_its_end_is_refused(ending: str) -> None:
    assert code_of(picture(ending) + b"<script>act()</script>", ending) == "picture-damaged"


@pytest.mark.parametrize("ending", KINDS)
@pytest.mark.parametrize("behind", [b"PK\x03\x04", b"\xff\xd9", b";", b"\0\0\0\0IEND\xaeB\x60\x82"])
def test_t16_what_stands_behind_the_end_is_no_part_of_a_picture(ending: str, behind: bytes) -> None:
    assert code_of(picture(ending) + behind, ending) == "picture-damaged"


def test_t16_a_second_photograph_in_a_file_is_refused() -> None:
    assert code_of(picture(".jpg") + with_place(".jpg"), ".jpg") == "picture-damaged"


def test_t16_the_photograph_behind_the_first_goes_with_the_place() -> None:
    clean = without_metadata(with_place(".jpg") + with_place(".jpg"), "JPEG")
    assert code_of(clean, ".jpg") is None
    assert clean == without_metadata(with_place(".jpg"), "JPEG")


def test_t16_a_place_between_the_scans_of_a_jpeg_is_found_and_taken_out() -> None:
    exif = b"\xff\xe1" + struct.pack(">H", len(GPS_EXIF) + 2) + GPS_EXIF
    whole = picture(".jpg", progressive=True)
    last = whole.rindex(b"\xff\xda")
    hidden = whole[:last] + exif + whole[last:]
    assert whole.index(b"\xff\xda") < last
    assert code_of(whole, ".jpg") is None
    assert code_of(hidden, ".jpg") == "picture-metadata"
    assert without_metadata(hidden, "JPEG") == without_metadata(whole, "JPEG")


def test_t16_a_jpeg_that_a_camera_filled_up_with_nothing_is_taken() -> None:
    assert code_of(picture(".jpg") + bytes(512), ".jpg") is None


def of_size(ending: str, width: int, height: int) -> bytes:
    """Return a picture whose file says that it is so wide and high."""
    whole = bytearray(picture(ending))
    if ending == ".jpg":
        struct.pack_into(">HH", whole, whole.index(b"\xff\xc0") + 5, height, width)
    elif ending == ".webp":
        struct.pack_into("<HH", whole, whole.index(b"\x9d\x01\x2a") + 3, width, height)
    else:
        at, form = (16, ">II") if ending == ".png" else (6, "<HH")
        struct.pack_into(form, whole, at, width, height)
    return bytes(whole)


@pytest.mark.parametrize("ending", KINDS)
@pytest.mark.parametrize(
    ("width", "height", "told"),
    [
        (6_000, 4_000, None),
        (4_000, 6_000, None),
        (6_001, 1, "picture-too-large"),
        (1, 6_001, "picture-too-large"),
        (6_000, 4_001, "picture-too-large"),
        (0, 8, "picture-damaged"),
        (8, 0, "picture-damaged"),
        (0, 0, "picture-damaged"),
    ],
)
def test_t16_a_picture_has_a_size_that_a_phone_can_show(
    ending: str, width: int, height: int, told: str | None
) -> None:
    assert code_of(of_size(ending, width, height), ending) == told


def test_t16_a_small_file_of_a_huge_picture_is_told_with_its_size_and_a_cure() -> None:
    for side in (60_000, 100_000, 2**32 - 1):
        fault = fault_in_picture(of_size(".png", side, side), ".png")
        assert fault is not None
        code, message, hint = fault
        assert code == "picture-too-large"
        assert message.startswith(
            f"found a picture of {side:,} × {side:,} pixels, expected at most 6,000 on "
        )
        assert message.endswith(" a side and 24,000,000 in all")
        assert hint == "make it as wide as it is shown, 1,280 pixels at most, and save it again"


@pytest.mark.parametrize("options", [{"lossless": True}, {"icc_profile": bytes(200)}])
def test_t16_a_webp_of_each_form_has_its_size_read(options: dict[str, object]) -> None:
    for side, told in ((6_000, None), (6_001, "picture-too-large")):
        stream = io.BytesIO()
        Image.new("RGB", (side, 1), "green").save(stream, "WEBP", **options)
        assert code_of(stream.getvalue(), ".webp") == told


@pytest.mark.parametrize("ending", [".webp", ".gif"])
def test_t16_a_picture_that_moves_has_its_size_read(ending: str) -> None:
    for side, told in ((6_000, None), (6_001, "picture-too-large")):
        stream = io.BytesIO()
        frames = [Image.new("RGB", (side, 1), colour) for colour in ("green", "red")]
        frames[0].save(stream, KINDS[ending], save_all=True, append_images=frames[1:])
        assert code_of(stream.getvalue(), ending) == told


def test_t16_a_file_without_a_picture_in_it_is_refused() -> None:
    png, gif = picture(".png"), picture(".gif")
    at = png.index(b"IDAT") - 4
    assert code_of(png[:33] + png[png.index(b"IEND") - 4 :], ".png") == "picture-damaged"
    assert code_of(png[:at] + b"\0\0\0\0IDAT\0\0\0\0" + png[-12:], ".png") == "picture-damaged"
    assert code_of(b"\xff\xd8\xff\xd9", ".jpg") == "picture-damaged"
    assert code_of(b"RIFF\x04\0\0\0WEBP", ".webp") == "picture-damaged"
    assert code_of(gif[:13] + b";", ".gif") == "picture-damaged"


@pytest.mark.parametrize(
    ("size", "told"),
    [
        ("width='6000' height='4000'", None),
        ("width='6001'", "picture-too-large"),
        ("height='6001px'", "picture-too-large"),
        ("width='6000' height='4001'", "picture-too-large"),
        ("width='100in'", "picture-too-large"),
        ("width='1e9'", "picture-too-large"),
        ("width='1e999' height='0'", "picture-too-large"),
        ("width='100%' height='auto'", None),
        pytest.param(f"width='{'1' * 400_000}x' height='{'0 ' * 200_000}'", None, id="long"),
    ],
)
def test_t16_a_drawing_that_says_its_size_says_one_that_can_be_shown(size: str, told: str | None) -> None:
    found = fault_in_svg(f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 9 9"/>')
    assert (found and found[1][0]) == told


@pytest.mark.parametrize("encoding", ["utf-16", "x-made-up", "ISO-8859-1", ""])
def test_t16_a_drawing_that_says_another_encoding_than_it_has_is_refused(encoding: str) -> None:
    found = fault_in_svg(f"\n<?xml version='1.0' encoding='{encoding}'?>\n{DRAWING % ''}")
    assert found is not None
    assert (found[0], found[1][0]) == (2, "text-not-utf-8")


@pytest.mark.parametrize("ending", KINDS)
def test_t16_a_picture_that_is_cut_off_never_stops_the_check(ending: str) -> None:
    whole = with_place(ending) if ending != ".gif" else picture(ending)
    cut = [code_of(whole[:length], ending) for length in range(len(whole))]
    assert set(cut) <= {"picture-kind", "picture-damaged", "picture-metadata"}


def test_t16_a_plain_drawing_is_taken() -> None:
    inside = (
        '<title>A</title><defs><path id="a" d="M0 0"/></defs><use href="#a" fill="url(#b)"/><!-- made -->'
    )
    assert fault_in_svg(f'<?xml version="1.0" encoding="UTF-8"?>\n{DRAWING % inside}') is None


@pytest.mark.parametrize(
    "inside",
    [
        "<script>act()</script>",
        "\n<a href='https://evil.example/'><text>x</text></a>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        "<image href='https://evil.example/x.png'/>",
        "<g style='--a:url(#b);fill:var(--a)'/>",
        "<use href='https://evil.example/x.svg#a'/>",
        "<use xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='data:image/svg+xml,x'/>",
        "<path onclick='act()' d='M0 0'/>",
        "<path ONLOAD='act()' d='M0 0'/>",
        "<path style='fill:url(https://evil.example/x)' d='M0 0'/>",
        "<path style='background:u\\72l(https://evil.example/x)' d='M0 0'/>",
        "<path style=\"mask:image-set('//evil.example/x' 1x)\" d='M0 0'/>",
        "<style>@import 'https://evil.example/x.css'</style>",
        "<set attributeName='href' to='javascript:act()'/>",
        "<animate attributeName='href' values='javascript:act()'/>",
        "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>act()</h:script>",
        "<script xmlns='http://www.w3.org/1999/xhtml'>act()</script>",
        "<?xml-stylesheet href='https://evil.example/x.css'?>",
    ],
)
def test_t16_a_drawing_that_runs_or_loads_anything_is_refused(inside: str) -> None:
    found = fault_in_svg(DRAWING % inside)
    assert found is not None
    assert found[1][0] == "picture-unsafe"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>', "picture-unsafe"),
        ("<svg", "picture-damaged"),
        ("", "picture-damaged"),
        ("<html xmlns='http://www.w3.org/1999/xhtml'/>", "picture-unsafe"),
        ("<svg>" * 5_000, "picture-damaged"),
        ("<?xml " * 80_000, "picture-damaged"),
        (f"<svg width='{'1' * 400_000}x' height='9'><b/></svg>", "picture-unsafe"),
    ],
)
def test_t16_what_is_no_drawing_is_refused(text: str, code: str) -> None:
    found = fault_in_svg(text)
    assert found is not None
    assert found[1][0] == code


@pytest.mark.parametrize(
    ("path", "content", "told"),
    [
        ("docs/x.html", b"<script>act()</script>", "file-kind"),
        ("docs/assets/x.pdf", b"%PDF", "file-kind"),
        ("docs/assets/X.PNG", b"", "file-kind"),
        ("docs/assets/x", b"", "file-kind"),
        ("docs/assets/x.txt", b"", "file-kind"),
        ("docs/assets/x.png", b"\0" * 20_000_000, "picture-too-large"),
        ("docs/assets/x.svg", b"<svg>" + b" " * MOST_BYTES, "picture-too-large"),
        ("docs/assets/x.svg", b"<svg>\xff</svg>", "text-not-utf-8"),
        ("docs/assets/x.svg", (DRAWING % "\n<a/>").encode(), "picture-unsafe"),
        ("docs/assets/css/site/x.css", b"a {}\n\xff", "text-not-utf-8"),
        ("docs/assets/css/site/x.css", "a { }\u202e".encode(), "character-hidden"),
    ],
)
def test_t16_files_of_docs_are_refused_with_their_path(
    path: str, content: bytes, told: str, hub: MinimalHub
) -> None:
    hub.write(path, content)
    (line,) = (line for line in hub.report_without_pages().split("\n") if line.startswith("docs/"))
    assert line.startswith(f"{path}:")
    assert line.endswith(f" [{told}]")


def test_t16_a_drawing_that_multiplies_itself_is_refused_and_one_that_repeats_a_shape_is_taken() -> None:
    once = "<g id='a'><path d='M0 0h9'/></g>\n" + "<use href='#a'/>" * 50 + "<use href='#none'/>"
    assert fault_in_svg(DRAWING % once) is None
    twice = "<g id='a'><path d='M0 0h9'/></g>\n<g id='b'><use href='#a'/></g>\n<use href='#b'/>"
    of_itself = "<g id='a'>\n<use href='#a'/></g>"
    many = f"<g id='a'>{'<path/>' * 200}</g>" + "\n<use href='#a'/>" * 200
    for inside, line in ((twice, 3), (of_itself, 2), (many, 51)):
        found = fault_in_svg(DRAWING % inside)
        assert found is not None
        assert (found[0], found[1][0]) == (line, "picture-unsafe")


@pytest.mark.parametrize("name", ["a b.md", "é.md", "a?b.md", "a#b.png", "a%2fb.png", "a\n::error::.md"])
def test_t10_a_name_that_no_address_can_hold_is_refused(name: str, hub: MinimalHub) -> None:
    hub.write(f"docs/{name}", picture(".png") if name.endswith(".png") else b"# X\n")
    (line,) = (line for line in hub.report_without_pages().split("\n") if line.startswith("docs/"))
    assert ": found the name " in line
    assert line.endswith(", expected letters without accents, digits and hyphens [value-form]")


def test_t16_a_fault_in_a_drawing_has_its_line(hub: MinimalHub) -> None:
    hub.write("docs/assets/x.svg", DRAWING % "\n\n<script/>")
    assert hub.report_without_pages().startswith(
        "docs/assets/x.svg:3:1: found <script> in a drawing, expected "
    )


def test_t16_what_a_library_brings_along_is_taken(hub: MinimalHub) -> None:
    hub.write("docs/assets/vendor/x.LICENSE.txt", "MIT\n")
    hub.write("docs/assets/pictures/x.png", picture(".png"))
    assert hub.report_without_pages() == "no problems"
