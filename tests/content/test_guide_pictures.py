"""The pictures of guides: each is light, says in words what matters, and is used."""

from __future__ import annotations

import re
import struct

import pytest

import recipe_pictures
from guide_pictures import FOLDER, HEAVIEST, PAPERS
from support import ROOT

PICTURE = re.compile(r"^!\[(?P<alt>[^\]]*)\]\((?P<address>[^)]*)\)\{ (?P<attributes>.*) \}$", re.MULTILINE)
GUIDES = {"pack/guide": FOLDER, "pack/papers": PAPERS, "editing/recipes": recipe_pictures.FOLDER}


def shown_in(guide: str) -> list[re.Match[str]]:
    return list(PICTURE.finditer((ROOT / "docs" / f"{guide}.md").read_text(encoding="utf-8")))


SHOWN = [picture for guide in GUIDES for picture in shown_in(guide)]


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_shows_every_picture_and_no_other(guide: str) -> None:
    named = [ROOT / "docs" / each["address"].removeprefix("/") for each in shown_in(guide)]
    assert sorted(named) == sorted(GUIDES[guide].iterdir())


@pytest.mark.parametrize("picture", SHOWN, ids=lambda each: each["address"].rpartition("/")[2])
def test_a_picture_is_light_has_its_size_and_says_what_matters(picture: re.Match[str]) -> None:
    content = (ROOT / "docs" / picture["address"].removeprefix("/")).read_bytes()
    assert len(content) <= HEAVIEST
    width, height = struct.unpack(">II", content[16:24])
    assert picture["attributes"] == f"width={width} height={height} loading=lazy"
    assert width in {390, 640, 1280}
    assert 60 < len(picture["alt"]) < 200
