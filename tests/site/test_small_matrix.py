"""A matrix of one criterion, all of it the system's own, says nothing of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.build import build_site
from guidancehub.command.begin import NewHub, write_hub
from guidancehub.performance.cache import BuildCache
from kept import give_kept
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def test_one_criterion_of_the_systems_own_is_told_from_no_others(tmp_path: Path) -> None:
    root = tmp_path / "hub"
    write_hub(root, NewHub("Eastvale hub", "Eastvale", (), ("matrix",)))
    give_kept(ROOT, root)
    file = root / "content/matrix/first-criterion.yml"
    text = (
        file.read_text(encoding="utf-8")
        .replace("origin: draft", "origin: ours")
        .replace("order: 1", "order: 4")
    )
    file.write_text(text, encoding="utf-8")
    made = build_site(root, "skip", cache=BuildCache(root))
    pages = {output.url: output.html for output in made.outputs if output.page}
    assert 'id="whose"' not in pages["matrix/"]
    assert "Read the key criteria" not in pages["matrix/"]
    assert "has published" not in pages[""]
    assert ">Key criterion</p>" in pages["matrix/first-criterion/"]
