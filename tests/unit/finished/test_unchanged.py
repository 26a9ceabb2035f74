"""A site that is up to date is not built again, and anything that would change it is noticed."""

from __future__ import annotations

from importlib.metadata import distributions
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from guidancehub.finished import unchanged
from guidancehub.finished.unchanged import digest_of_inputs
from guidancehub.publishing.publish import publish
from kill_moments import build_new, release_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from guidancehub.finished.made import Made


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of three files, with a program of one and three libraries."""
    for path in ("content/tips.yml", "docs/about.md", "mkdocs.yml"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("old\n", encoding="utf-8")
    package = tmp_path / "package"
    package.mkdir()
    (package / "build.py").write_text("old\n", encoding="utf-8")
    monkeypatch.setattr(unchanged, "_PACKAGE", package)
    libraries = list(islice(distributions(), 3))
    monkeypatch.setattr(unchanged, "distributions", lambda: libraries)
    return tmp_path


def builds(project: Path) -> Callable[[], bool]:
    """Return what publishes the project, and says whether that took a build."""
    made: list[Path] = []

    def build(root: Path, folder: Path) -> Made:
        made.append(folder)
        return build_new(root, folder)

    def run() -> bool:
        before = len(made)
        done = publish(project, build, inputs=digest_of_inputs)
        assert done.unchanged == (len(made) == before)
        assert release_in(project / "site") == "new"
        return len(made) > before

    return run


def test_an_unchanged_project_is_built_once(project: Path) -> None:
    run = builds(project)
    assert [run(), run(), run()] == [True, False, False]
    told = str(publish(project, build_new, inputs=digest_of_inputs))
    assert "nothing has changed since it was built" in told


@pytest.mark.parametrize(
    "path",
    [
        "content/tips.yml",
        "docs/about.md",
        "mkdocs.yml",
        "package/build.py",
        "overrides/new.html",
        "banks/1.json",
    ],
)
def test_whatever_a_build_reads_makes_another(path: str, project: Path) -> None:
    run = builds(project)
    run()
    (project / path).parent.mkdir(exist_ok=True)
    (project / path).write_text("new\n", encoding="utf-8")
    assert [run(), run()] == [True, False]
    (project / path).unlink()
    assert run()


def test_a_library_of_another_version_makes_another(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = builds(project)
    run()
    monkeypatch.setattr(unchanged, "distributions", list)
    assert run()


def test_a_file_that_is_saved_during_a_build_and_put_back_makes_another(project: Path) -> None:
    tips = project / "content" / "tips.yml"

    def build_while_saved(root: Path, folder: Path) -> Made:
        tips.write_text("new\n", encoding="utf-8")
        return build_new(root, folder)

    run = builds(project)
    run()
    (project / "site" / "index.html").unlink()
    publish(project, build_while_saved, inputs=digest_of_inputs)
    tips.write_text("old\n", encoding="utf-8")
    assert [run(), run()] == [True, False]


@pytest.mark.parametrize("harm", ["changed", "lost", "added"])
def test_a_site_that_somebody_changed_is_built_again(harm: str, project: Path) -> None:
    run = builds(project)
    run()
    page = project / "site" / "index.html"
    match harm:
        case "changed":
            page.write_bytes(page.read_bytes() + b" ")
        case "lost":
            page.unlink()
        case _:
            (project / "site" / "more.html").write_text("more", encoding="utf-8")
    assert [run(), run()] == [True, False]
    assert not (project / "site" / "more.html").exists()


def test_a_damaged_memory_costs_a_build_and_no_more(project: Path) -> None:
    run = builds(project)
    run()
    (project / ".site-made-from").write_text("{", encoding="utf-8")
    assert [run(), run()] == [True, False]


def test_who_asks_for_it_gets_a_build_all_the_same(project: Path) -> None:
    run = builds(project)
    run()
    assert not publish(project, build_new).unchanged
