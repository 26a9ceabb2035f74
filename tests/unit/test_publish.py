"""The finished site is put in its place whole, and a good one is never lost."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from typing import TYPE_CHECKING

import pytest

import kill_moments
from guidancehub.publishing.mkdocs_process import PublishError
from guidancehub.publishing.publish import exchange, publish
from kill_moments import SWAPS, build_new, fail, release_in, write_site

if TYPE_CHECKING:
    from pathlib import Path

    from guidancehub.finished.made import Made


@pytest.mark.parametrize("swap", SWAPS.values(), ids=SWAPS)
def test_a_new_site_takes_the_place_of_the_old_and_leaves_nothing_beside_it(
    swap: kill_moments.Swap, tmp_path: Path
) -> None:
    write_site(tmp_path / "site", "old")
    done = publish(tmp_path, build_new, swap)
    assert (done.site, done.pages, done.files) == (tmp_path / "site", 2, len(kill_moments.FILES) + 1)
    # The page for a lost address is none of those that “check” counts.
    assert str(done).endswith(": 2 pages and 3 other files, checked")
    assert release_in(tmp_path / "site") == "new"
    assert {file.name for file in tmp_path.iterdir()} == {"site", ".site-lock"}


def test_the_first_site_is_put_where_none_is(tmp_path: Path) -> None:
    publish(tmp_path, build_new)
    assert release_in(tmp_path / "site") == "new"
    assert os.access(tmp_path / "site", os.R_OK)
    assert (tmp_path / "site").stat().st_mode == (tmp_path / "site" / "cases").stat().st_mode


def test_a_failed_build_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    write_site(tmp_path / "site", "old")
    with pytest.raises(PublishError, match="the content has faults"):
        publish(tmp_path, fail)
    assert release_in(tmp_path / "site") == "old"
    assert {file.name for file in tmp_path.iterdir()} == {"site", ".site-lock"}


def test_a_link_stays_a_link_and_the_folder_that_it_names_is_renewed(tmp_path: Path) -> None:
    served = tmp_path / "srv" / "hub"
    write_site(served, "old")
    project = tmp_path / "project"
    project.mkdir()
    (project / "site").symlink_to(served, target_is_directory=True)

    assert publish(project, build_new).site == served

    assert (project / "site").is_symlink()
    assert release_in(served) == "new"
    assert [file.name for file in project.iterdir()] == ["site"]


def test_a_file_in_the_sites_place_is_refused_and_kept(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a thesis", encoding="utf-8")
    with pytest.raises(PublishError, match=r"found a file at .*site, expected a folder or nothing"):
        publish(tmp_path, build_new)
    assert (tmp_path / "site").read_text(encoding="utf-8") == "a thesis"


def test_a_second_build_at_the_same_time_is_refused_by_the_name_of_the_first(tmp_path: Path) -> None:
    write_site(tmp_path / "site", "old")
    told: list[str] = []

    def build_twice(root: Path, folder: Path) -> Made:
        with pytest.raises(PublishError) as refused:
            publish(root, fail)
        told.append(str(refused.value))
        return build_new(root, folder)

    publish(tmp_path, build_twice)

    (message,) = told
    assert f"(process {os.getpid()} on " in message
    assert "hint: wait until it has ended" in message
    assert release_in(tmp_path / "site") == "new"


def test_a_rename_that_the_system_refuses_puts_the_old_site_back(tmp_path: Path) -> None:
    write_site(tmp_path / "site", "old")

    def refuse(new: Path, _: Path) -> bool:
        shutil.rmtree(new)
        return False

    with pytest.raises(PublishError, match="was not changed: No such file or directory"):
        publish(tmp_path, build_new, refuse)
    assert release_in(tmp_path / "site") == "old"


def test_a_link_to_a_folder_that_is_not_there_yet_makes_the_folder(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to(tmp_path / "srv" / "hub", target_is_directory=True)
    publish(tmp_path, build_new)
    assert release_in(tmp_path / "srv" / "hub") == "new"


@pytest.mark.parametrize("name", [".", "..", "content"])
def test_a_link_to_a_folder_of_something_else_is_refused_and_the_folder_kept(
    name: str, tmp_path: Path
) -> None:
    project = tmp_path / "project"
    thesis = project / "content" / "thesis.yml"
    thesis.parent.mkdir(parents=True)
    thesis.write_text("a thesis", encoding="utf-8")
    (project / "site").symlink_to(name, target_is_directory=True)
    with pytest.raises(PublishError, match="which holds something else, expected the folder of an earlier"):
        publish(project, build_new)
    assert thesis.read_text(encoding="utf-8") == "a thesis"


@pytest.mark.parametrize("name", ["thesis.yml", ".git"])
def test_a_folder_of_something_else_is_refused_and_kept(name: str, tmp_path: Path) -> None:
    if name == ".git":
        write_site(tmp_path / "site", "old")
    other = tmp_path / "site" / name
    other.parent.mkdir(exist_ok=True)
    other.write_text("a thesis", encoding="utf-8")
    with pytest.raises(PublishError, match=r"found \S+site, which holds something else, expected") as caught:
        publish(tmp_path, build_new)
    assert "hint: move it elsewhere, because a build takes the place of all" in str(caught.value)
    assert other.read_text(encoding="utf-8") == "a thesis"


def test_an_empty_folder_takes_the_first_site(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(tmp_path, build_new)
    assert release_in(tmp_path / "site") == "new"


def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("site", target_is_directory=True)
    with pytest.raises(PublishError, match=r"found a link at .*site that leads nowhere"):
        publish(tmp_path, build_new)


def test_what_cannot_be_exchanged_is_left_as_it_is(tmp_path: Path) -> None:
    write_site(tmp_path / "site", "old")
    assert not exchange(tmp_path / "none", tmp_path / "site")
    assert release_in(tmp_path / "site") == "old"


def test_a_site_with_a_fault_is_not_put_in_its_place_and_says_what_to_mend(tmp_path: Path) -> None:
    write_site(tmp_path / "site", "old")

    def build_without_a_page(root: Path, folder: Path) -> Made:
        made = build_new(root, folder)
        (folder / "cases" / "index.html").unlink()
        return made

    with pytest.raises(PublishError) as refused:
        publish(tmp_path, build_without_a_page)

    assert refused.value.exit_code == 1
    assert str(refused.value).startswith("cases/index.html: found no such file in the site, expected ")
    assert "\n    hint: build again" in str(refused.value)
    assert str(refused.value).endswith("1 fault; the last good site is as it was")
    assert release_in(tmp_path / "site") == "old"


def test_the_manifest_lists_every_file_as_the_common_tools_read_it(tmp_path: Path) -> None:
    publish(tmp_path, build_new)
    lines = (tmp_path / "site" / "manifest.sha256").read_text(encoding="utf-8").splitlines()
    assert [line.partition("  ")[2] for line in lines] == sorted(kill_moments.FILES)
    for digest, _, name in (line.partition("  ") for line in lines):
        assert digest == hashlib.sha256((tmp_path / "site" / name).read_bytes()).hexdigest()


def test_a_full_disk_is_told_and_leaves_the_old_site(tmp_path: Path) -> None:
    write_site(tmp_path / "site", "old")

    def fill(_: Path, folder: Path) -> Made:
        folder.mkdir()
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder / "index.html"))

    with pytest.raises(PublishError, match=r"changed: No space left on device \(.*index\.html\)\n +hint: "):
        publish(tmp_path, fill)
    assert release_in(tmp_path / "site") == "old"
    assert {file.name for file in tmp_path.iterdir()} == {"site", ".site-lock"}
