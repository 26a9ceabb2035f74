"""The guide for other systems, followed literally."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
import sysconfig
from typing import TYPE_CHECKING

import pytest

from guidancehub.content.model.house_words import defaults
from installed import OFFLINE, told_by
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

GUIDE = ROOT / "docs" / "your-own-hub.md"


@pytest.mark.early
def test_the_guide_for_other_systems_ends_in_a_hub_when_followed_literally(
    installed: Path, tmp_path: Path
) -> None:
    block, release = re.findall(r"```sh\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    (wheel,) = (installed.parents[2] / "wheels").glob("*.whl")
    shutil.copy(wheel, tmp_path)
    make, install, begin, serve = block.splitlines()
    assert install.split()[-1] == f"./{wheel.name}"
    # What the program builds on comes from a network, which tests have not: this one's libraries are seen.
    told_by(sys.executable, *make.split()[1:], cwd=tmp_path)
    (library,) = (tmp_path / ".venv").glob("lib/python*/site-packages")
    (library / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    told_by(*install.split(), *OFFLINE, cwd=tmp_path)
    told_by(*begin.split(), cwd=tmp_path)
    assert serve.split() == [*begin.split()[:1], "--root", begin.split()[-1], "serve"]
    assert told_by(*begin.split()[:1], "--root", "my-hub", "build", cwd=tmp_path).startswith("the hub is in ")
    hub = tmp_path / "my-hub"
    home = (hub / "site" / "index.html").read_text(encoding="utf-8")
    assert "My guidance hub" in home
    assert "West Yorkshire" not in home
    for line in release.splitlines():
        told_by(*shlex.split(line), cwd=tmp_path)
    assert "0.2.0 case first-case" in (hub / "released-ids.txt").read_text(encoding="utf-8")
    assert "question 1 FC-01" in (hub / "released-numbers.txt").read_text(encoding="utf-8")
    news = (hub / "site" / "whats-new" / "index.html").read_text(encoding="utf-8")
    assert "The first entries of our own." in news
    assert "0.1.0" not in news
    told = told_by(*begin.split()[:1], "--root", "my-hub", "ledger", cwd=tmp_path)
    assert told.startswith("added 0 to released-ids.txt")


def test_the_name_of_a_file_that_the_guide_gives_as_an_example_is_free() -> None:
    (example,) = re.findall(r"digits and hyphens, such as `([a-z-]+)`", GUIDE.read_text(encoding="utf-8"))
    assert example not in defaults().names.values()
