"""What tests share: the real site built once, a copy of the smallest hub, and the same random examples."""

from __future__ import annotations

import gc
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings

from foreign_pack import write_pack_hub
from installed import install, python_of, told_by
from kept import give_kept
from larger_hub import write_larger_hub
from minimal_hub import MinimalHub
from run_parts import MADE
from samples import ALL, EXAMPLES, IS_FUZZ, sample
from support import ROOT, run_mkdocs

if TYPE_CHECKING:
    from collections.abc import Callable


# Tests in a browser and of office files stand in two folders each, which share one browser and one office.
pytest_plugins = ("browser_fixtures", "office_fixtures")

# A slow machine is no failure, and the same examples every time make a failure one that others see too.
settings.register_profile(
    "examples",
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=not IS_FUZZ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("examples")

# Tests keep much and leave little behind: to look through it as often as usual takes up to 30% of the time.
gc.set_threshold(100_000, 50, 1000)

# Where the tests run as a workflow, what the command says is tried as on any other machine.
os.environ.pop("GITHUB_ACTIONS", None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what `make long` alone runs: tests, and most cases of a test with many that take long.

    What is to be early comes first, with the rest of its file.
    """
    left = set[pytest.Item]() if ALL else {item for item in items if item.get_closest_marker("long")}
    cases: dict[str, list[pytest.Item]] = {}
    for item in items:
        if item.get_closest_marker("a_few"):
            cases.setdefault(item.nodeid.partition("[")[0], []).append(item)
    for name, every in cases.items():
        marker = every[0].get_closest_marker("a_few")
        left.update(set(every).difference(sample(every, marker.args[0] if marker else 0, name)))
    config.hook.pytest_deselected(items=list(left))
    items[:] = [item for item in items if item not in left]
    early = {item.path for item in items if item.get_closest_marker("early")}
    items.sort(key=lambda item: item.path not in early)


@pytest.fixture(scope="session")
def made_once(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Callable[[str, Callable[[Path], None]], Path]:
    """Give what fills a new folder, once for all workers side by side; so no test changes what is in it.

    Parts that `make test` runs one after another share it too: all of them would build the same site.
    """
    base = tmp_path_factory.getbasetemp()
    of_run = base if worker_id == "master" else base.parent
    shared = Path(os.environ.get(MADE, of_run))

    def made(name: str, fill: Callable[[Path], None]) -> Path:
        folder = shared / name
        with FileLock(shared / f"{name}.lock"):
            if not folder.exists():
                making = shared / f"{name}.new"
                making.mkdir()
                fill(making)
                making.rename(folder)
        return folder

    return made


@pytest.fixture(scope="session")
def site(made_once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """Build the real site once, strictly."""

    def fill(folder: Path) -> None:
        result = run_mkdocs("build", "--strict", "--site-dir", str(folder))
        assert result.returncode == 0, result.stderr

    return made_once("site", fill)


@pytest.fixture(scope="session")
def installed(made_once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """Give the Python of an environment that has the wheel, and nothing else of the project."""
    return python_of(made_once("installed", install))


def _build(folder: Path, installed: Path, earlier: Path) -> None:
    """Build the hub in a folder with the wheel, beginning with what a build in an earlier one has kept."""
    give_kept(earlier, folder)
    told_by(installed, "-m", "guidancehub", "build", cwd=folder)


@pytest.fixture(scope="session")
def larger(made_once: Callable[[str, Callable[[Path], None]], Path], installed: Path) -> Path:
    """Build the fixture's hub with more of each kind with the wheel, once; give the folder of its site.

    It is the first that is built with the wheel: those below begin with what that build has kept.
    """

    def fill(folder: Path) -> None:
        write_larger_hub(folder)
        _build(folder, installed, ROOT)

    return made_once("larger", fill) / "site"


@pytest.fixture(scope="session")
def northshire(
    made_once: Callable[[str, Callable[[Path], None]], Path], installed: Path, larger: Path
) -> Path:
    """Build the hub of another system with the wheel, once; give the folder of its site."""

    def fill(folder: Path) -> None:
        shutil.copytree(ROOT / "examples" / "northshire", folder, dirs_exist_ok=True)
        _build(folder, installed, larger.parent)

    return made_once("northshire", fill) / "site"


@pytest.fixture(scope="session")
def foreign_matrix(
    made_once: Callable[[str, Callable[[Path], None]], Path], installed: Path, larger: Path
) -> Path:
    """Build the set of requirements of another domain with the wheel, once; give the folder of its site."""

    def fill(folder: Path) -> None:
        shutil.copytree(ROOT / "examples" / "foreign-matrix", folder, dirs_exist_ok=True)
        _build(folder, installed, larger.parent)

    return made_once("foreign-matrix", fill) / "site"


@pytest.fixture(scope="session")
def foreign_pack(
    made_once: Callable[[str, Callable[[Path], None]], Path], installed: Path, larger: Path
) -> Path:
    """Build that set with what packs need with the wheel, once; give the folder of its site."""

    def fill(folder: Path) -> None:
        write_pack_hub(folder)
        _build(folder, installed, larger.parent)

    return made_once("foreign-pack", fill) / "site"


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> MinimalHub:
    return MinimalHub(tmp_path_factory.mktemp("hub"))


@pytest.fixture
def hub(copy: MinimalHub) -> MinimalHub:
    """Give every test the same hub; one copy for all saves most of the time that the disk takes."""
    copy.restore()
    return copy
