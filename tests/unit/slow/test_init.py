"""“init” writes a hub that the program takes, whatever it begins with, and refuses what cannot be one."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

import pytest

from guidancehub.__main__ import main
from guidancehub.build import build_site
from guidancehub.command.begin import KINDS, NewHub, write_hub
from guidancehub.command.options import UsageError
from guidancehub.content.load import load
from guidancehub.content.model.slugs import slug_of
from samples import sample

if TYPE_CHECKING:
    from pathlib import Path

STRANGE = 'Hüb: "ours" # 1 – {all} %%name'


def new_hub(**changes: object) -> NewHub:
    return NewHub(**{"name": "A hub", "system": "A system", "places": (), "kinds": tuple(KINDS)} | changes)  # type: ignore[arg-type] # as the tests give them


@pytest.mark.parametrize(
    "kinds", [(), *sample([(kind,) for kind in KINDS], 2, "kinds"), tuple(KINDS)], ids=str
)
def test_a_hub_that_begins_with_any_kind_or_none_is_built(kinds: tuple[str, ...], tmp_path: Path) -> None:
    write_hub(tmp_path / "hub", new_hub(kinds=kinds))
    pages = [output.uri for output in build_site(tmp_path / "hub", "skip").outputs if output.page]
    assert {"index.html", "about/index.html", "sources/index.html"} <= set(pages)
    assert ("matrix/index.html" in pages) == ("matrix" in kinds)


def test_names_with_any_signs_are_kept_as_they_are(tmp_path: Path) -> None:
    write_hub(tmp_path / "hub", new_hub(name=STRANGE, system=STRANGE, places=("Öld: Town", "B # C")))
    info = build_site(tmp_path / "hub", "none").info
    assert (info.name, info.system_short) == (STRANGE, STRANGE)
    assert [(place.id, place.name) for place in info.places] == [("old-town", "Öld: Town"), ("b-c", "B # C")]


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UsageError, match="expected a new folder or an empty one"):
        write_hub(tmp_path, new_hub())
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_the_present_folder_takes_a_hub_where_it_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", ".", "--name", "A", "--system", "B", "--kinds", ""]) == 0
    capsys.readouterr()
    # The folder is the same one, in which the terminal is.
    assert main(["check", "-q"]) == 0
    assert not [file.name for file in tmp_path.iterdir() if file.name.startswith(".new-hub-")]


def test_a_link_to_an_empty_folder_takes_a_hub(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to("empty", target_is_directory=True)
    write_hub(tmp_path / "link", new_hub(kinds=()))
    assert load(tmp_path / "empty").info.name == "A hub"
    assert (tmp_path / "link").is_symlink()


def test_the_next_command_can_be_typed_as_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "Our hub’s 'copy'"
    assert main(["init", str(folder), "--name", "A", "--system", "B", "--kinds", ""]) == 0
    command = shlex.split(capsys.readouterr().out.partition("next: ")[2])
    assert command == ["guidancehub", "--root", str(folder), "check"]


def test_names_that_make_no_hub_leave_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="these names make no hub"):
        write_hub(tmp_path / "hub", new_hub(places=("Same", "same")))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("places", "found"),
    [
        (
            "Riverside,北",
            "the Place '北', of which no id can be made, expected letters from a to z or digits",
        ),
        ("St. Öld,st old", "the Places 'St. Öld' and 'st old', expected names whose ids differ ('st-old')"),
    ],
)
def test_a_place_without_an_id_of_its_own_is_told_with_the_option_and_a_way_to_give_one(
    places: str, found: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "hub"), "--places", places, "--name", "A", "--system", "B"]) == 2
    assert capsys.readouterr().err == (
        f"these names make no hub: found {found}\n"
        "    hint: in --places write it in letters from a to z, of which its id is made, and its own name in "
        "content/hub.yml afterwards\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_the_content_cannot_have_is_told_with_the_options_and_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        write_hub(tmp_path / "hub", new_hub(places=("Con",)))
    assert str(error.value).startswith("these names make no hub\nplaces[1].id: found 'con', expected another")
    assert str(error.value).endswith("\n    hint: change --name, --system or --places")
    assert "content/hub.yml:" not in str(error.value)


def test_a_kind_that_there_is_not_is_told_with_those_that_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "hub"), "--kinds", "cases,songs", "--name", "A"]) == 2
    assert "found 'songs', expected what a hub can begin with" in capsys.readouterr().err


def test_an_id_has_small_letters_and_hyphens_alone() -> None:
    assert slug_of("  Été & Co: 2 Hüb ") == "ete-co-2-hub"


def test_each_text_that_a_new_hub_leaves_to_write_is_told_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_hub(tmp_path, new_hub(places=("North Bank",)))
    assert main(["--root", str(tmp_path), "check", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["warnings"]
    asked = [
        f"{path.relative_to(tmp_path).as_posix()}:{number}"
        for path in tmp_path.rglob("*")
        if path.parent.name in {"content", "cases", "matrix", "docs"} and path.is_file()
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if "Say here " in line or ".example/" in line
    ]
    assert {each["code"] for each in told} == {"text-to-write"}
    assert sorted(f"{each['path']}:{each['line']}" for each in told) == sorted(asked)
    assert len(asked) > 40
    written = (tmp_path / "content" / "hub.yml").read_text(encoding="utf-8")
    (tmp_path / "content" / "hub.yml").write_text(written.replace("a-hub.example", "hub.northshire.example"))
    assert main(["--root", str(tmp_path), "check"]) == 0
    assert "content/hub.yml:" in (said := capsys.readouterr().err)
    assert "address" not in said


def test_the_case_study_of_a_new_hub_shows_how_to_name_a_place_of_it(tmp_path: Path) -> None:
    for name, places in (("some", ("North Bank",)), ("none", ())):
        write_hub(tmp_path / name, new_hub(places=places))
    said = [
        (tmp_path / name / "content" / "cases" / "first-case.yml").read_text(encoding="utf-8")
        for name in ("some", "none")
    ]
    assert ["places: [north-bank]" in text for text in said] == [True, False]


@pytest.mark.parametrize("version", ["0.1.0", "0.2.0"])
def test_the_first_release_of_a_new_hub_is_the_release_of_all_that_is_in_it(
    version: str, tmp_path: Path
) -> None:
    write_hub(tmp_path, new_hub(places=("North Bank",)))
    release = ["--root", str(tmp_path), "release", version, "--summary", "Our own entries."]
    assert main(release) == 0
    hub = load(tmp_path)
    assert [(each.release, each.summary) for each in hub.info.releases] == [(version, "Our own entries.")]
    assert {each.entry.added for each in hub.located} == {version}
    assert main(release) == 2


def test_a_release_that_somebody_has_described_stays_in_the_list(tmp_path: Path) -> None:
    write_hub(tmp_path, new_hub())
    file = tmp_path / "content" / "hub.yml"
    text = file.read_text(encoding="utf-8").replace("The first release.", "All that we had in spring.")
    file.write_text(text, encoding="utf-8")
    assert main(["--root", str(tmp_path), "release", "0.2.0", "--summary", "Our own entries."]) == 0
    hub = load(tmp_path)
    assert [each.release for each in hub.info.releases] == ["0.2.0", "0.1.0"]
    assert {each.entry.added for each in hub.located} == {"0.1.0"}


@pytest.mark.parametrize("option", ["--name", "--system"])
def test_a_name_without_words_is_told_by_its_option(
    option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "hub"), option, " "]) == 2
    assert capsys.readouterr().err == f"found {option} without words, expected some, or no {option}\n"
    assert not (tmp_path / "hub").exists()
