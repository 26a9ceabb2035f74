"""Nothing but regular files is read; links, pipes, devices and folders in their place are refused by name."""

from __future__ import annotations

import os
import socket
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site
from guidancehub.content.load import load, load_info
from guidancehub.content.problems import ContentError, Problem
from guidancehub.content.reading.regular_files import fault_of_mode, read_regular, regular_files
from guidancehub.write import write
from minimal_hub import FIXTURE, MinimalHub

if TYPE_CHECKING:
    from collections.abc import Callable

FOREIGN = "who: the text of a file that is none of the hub's\n"
LINK = (
    "found a symbolic link, expected a file [file-not-regular]\n"
    "    hint: put the file itself here, or delete the link"
)
PIPE = "found a named pipe, expected a file [file-not-regular]\n    hint: delete it"
SOCKET = "found a socket, expected a file [file-not-regular]\n    hint: delete it"
FOLDER = (
    "found a folder, expected a file [file-is-folder]\n"
    "    hint: delete it, or give it a name without this ending"
)

PLACES = ("content/cases/new.yml", "docs/new.md", "docs/assets/new.css", "overrides/main.html")


def link_to_a_file(place: Path) -> None:
    secret = place.parent / ".secret"
    secret.write_text(FOREIGN, encoding="utf-8")
    place.symlink_to(secret)


def link_to_a_folder(place: Path) -> None:
    folder = place.parent / ".elsewhere"
    folder.mkdir()
    (folder / place.name).write_text(FOREIGN, encoding="utf-8")
    place.symlink_to(folder)


def link_to_nothing(place: Path) -> None:
    place.symlink_to("no-such-file")


def link_to_a_device(place: Path) -> None:
    place.symlink_to("/dev/zero")


def link_to_itself(place: Path) -> None:
    place.symlink_to(place)


def pipe(place: Path) -> None:
    os.mkfifo(place)


def bound_socket(place: Path) -> None:
    # Its address may have a hundred letters, which a test's folder soon has.
    here = Path.cwd()
    os.chdir(place.parent)
    try:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(place.name)
    finally:
        os.chdir(here)


def folder(place: Path) -> None:
    place.mkdir()
    (place / "inside.yml").write_text(FOREIGN, encoding="utf-8")


SORTS: dict[Callable[[Path], None], str] = {
    link_to_a_file: LINK,
    link_to_a_folder: LINK,
    link_to_nothing: LINK,
    link_to_a_device: LINK,
    link_to_itself: LINK,
    pipe: PIPE,
    bound_socket: SOCKET,
    folder: FOLDER,
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a copy of the smallest hub that no other test uses, with each folder that is read."""
    (tmp_path / "own").mkdir()
    hub = MinimalHub(tmp_path / "own")
    hub.restore()
    for place in PLACES:
        (hub.root / place).parent.mkdir(parents=True, exist_ok=True)
    return hub.root


def told(step: Callable[[Path], object], root: Path) -> str:
    with pytest.raises(ContentError) as error:
        step(root)
    return str(error.value)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("make", SORTS, ids=lambda make: make.__name__)
def test_what_is_no_file_is_refused_by_its_path_and_never_read(
    make: Callable[[Path], None], place: str, root: Path
) -> None:
    make(root / place)
    assert told(load, root) == f"{place}:1:1: {SORTS[make]}\n\n1 problem in the content"


def build_pages(root: Path) -> object:
    return build_site(root, "skip")


def write_files(root: Path) -> object:
    return write(root, root.parent / "written")


@pytest.mark.parametrize("step", [build_pages, write_files])
def test_every_command_refuses_it(step: Callable[[Path], object], root: Path) -> None:
    link_to_a_file(root / "docs" / "new.md")
    assert told(step, root) == f"docs/new.md:1:1: {LINK}\n\n1 problem in the content"
    assert not (root.parent / "written").exists()


@pytest.mark.parametrize("name", ["content", "docs", "overrides"])
def test_a_folder_that_is_a_link_is_refused_before_it_is_read(name: str, root: Path) -> None:
    (root / name).rename(root.parent / "elsewhere")
    (root / name).symlink_to(root.parent / "elsewhere")
    assert told(load, root) == f"{name}:1:1: {LINK}\n\n1 problem in the content"


def test_a_file_in_the_place_of_a_folder_is_refused(root: Path) -> None:
    (root / "content").rename(root.parent / "elsewhere")
    (root / "content").write_text("x", encoding="utf-8")
    assert "content:1:1: found a file, expected a folder" in told(load, root)


def test_the_project_itself_may_be_reached_by_a_link(root: Path) -> None:
    (root.parent / "link").symlink_to(root)
    assert load(root.parent / "link").info == load(root).info


def test_all_of_them_are_told_at_once_with_what_else_is_wrong(root: Path) -> None:
    link_to_nothing(root / "docs" / "new.md")
    pipe(root / "overrides" / "main.html")
    (root / "content" / "tips.yml").write_text("[", encoding="utf-8")
    message = told(load, root)
    assert "content/tips.yml:2:1:" in message
    assert "docs/new.md:1:1:" in message
    assert "overrides/main.html:1:1:" in message
    assert message.endswith("3 problems in the content")


def test_hidden_files_and_folders_are_left_out_even_when_they_are_links(root: Path) -> None:
    link_to_a_file(root / "content" / ".#tips.yml")
    link_to_a_file(root / "docs" / ".#about.md")
    (root / "docs" / ".drafts").mkdir()
    (root / "docs" / ".drafts" / "new.md").symlink_to("/dev/zero")
    names = {name for each in build_site(root, "skip").outputs for name in each.uri.split("/")}
    # The hub's own, which programs ask for by this name.
    assert {name for name in names if name.startswith(".")} == {".well-known"}


def test_what_the_hub_says_of_itself_is_read_from_a_file_alone(root: Path) -> None:
    (root / "content" / "hub.yml").unlink()
    pipe(root / "content" / "hub.yml")
    assert "content/hub.yml:1:1: found a named pipe" in told(load_info, root)


@pytest.mark.parametrize("make", SORTS, ids=lambda make: make.__name__)
def test_what_takes_a_files_place_after_the_check_is_not_read(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    make(tmp_path / "tips.yml")
    found = read_regular(tmp_path / "tips.yml", "content/tips.yml", 100)
    assert str(found) == f"content/tips.yml:1:1: {SORTS[make]}"


def test_a_device_is_not_read() -> None:
    found = read_regular(Path("/dev/zero"), "content/tips.yml", 100)
    assert (
        str(found)
        == "content/tips.yml:1:1: found a device, expected a file [file-not-regular]\n    hint: delete it"
    )


@pytest.mark.parametrize("mode", [stat.S_IFCHR, stat.S_IFBLK])
def test_both_sorts_of_device_are_named(mode: int) -> None:
    assert fault_of_mode(mode | 0o644) == (
        "file-not-regular",
        "found a device, expected a file",
        "delete it",
    )


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    too_long = tmp_path / "tips.yml"
    too_long.write_text("x", encoding="utf-8")
    found = read_regular(too_long / "inside.yml", "content/tips.yml/inside.yml", 100)
    assert isinstance(found, Problem)
    assert found.message == "found what cannot be opened, expected a file or folder that may be read"


def test_no_more_of_a_file_is_read_than_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("abcdef", encoding="utf-8")
    assert read_regular(tmp_path / "a.yml", "a.yml", 3) == b"abc"


def test_files_are_listed_by_their_paths_in_order() -> None:
    paths, problems = regular_files(FIXTURE, "docs", "content", "none")
    assert paths == sorted(paths)
    assert {"docs/about.md", "content/hub.yml"} <= set(paths)
    assert problems == []


def test_a_name_that_would_steer_the_terminal_is_told_with_its_signs_spelled_out() -> None:
    problem = Problem("content/a\x1b[31m\n\udcff.yml", 1, 1, "", "a-code", "found x, expected y")
    assert str(problem) == r"content/a\x1b[31m\n\udcff.yml:1:1: found x, expected y [a-code]"
