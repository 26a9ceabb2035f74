"""A preview that is left open all day does not grow with every save."""

from __future__ import annotations

import gc
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from guidancehub.preview.state import PreviewState
from samples import long
from support import ROOT, real_hub

if TYPE_CHECKING:
    from guidancehub.project import Project
    from guidancehub.web.output import Output

SAVES = 100
MOST = 1.2
"""How much of the memory after the third save it may have after the last one."""


class Frames:
    """No document at all: what MkDocs keeps is not the preview's."""

    def use(self, project: Project) -> None:
        assert project.pages

    def framed(self, page: Output | None) -> str:
        return page.html if page else ""


def resident_pages() -> int:
    """Return the memory that this process has now, in pages of the system."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])


@long
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the memory of a process in this way")
def test_memory_stays_flat_over_a_hundred_saves(tmp_path: Path) -> None:
    for name in ("content", "docs", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("mkdocs.yml", "released-ids.txt", "released-numbers.txt", "released-names.txt"):
        shutil.copy(ROOT / name, tmp_path)
    key = real_hub().cases[0].id
    case = tmp_path / "content" / "cases" / f"{key}.yml"
    text = case.read_text(encoding="utf-8")
    told: list[str] = []
    state = PreviewState(tmp_path, "skip", Frames(), told.append)
    third = 0
    for save in range(1, SAVES + 1):
        title = f"title: Save {save} of many\n"
        changed = re.sub(r"^title:.*\n(?: .*\n)*", title, text, flags=re.MULTILINE)
        case.write_text(changed, encoding="utf-8")
        state.update()
        assert f"Save {save} of many" in str(state.document(f"cases/{key}/index.html"))
        # As the thread that watches does after each save.
        if state.finish():
            gc.collect()
        third = resident_pages() if save == 3 else third
    assert told == []
    assert resident_pages() <= MOST * third
