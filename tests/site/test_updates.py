"""A newer program takes over a hub that an older one has built, and nothing of it is lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import yaml

from guidancehub.content.migrations import migrated
from guidancehub.content.model.hub_info import SCHEMA
from installed import told_by
from kept import give_kept
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

# What the first program that could be installed made of Northshire. A newer release may add to it.
KEPT = ROOT / "tests" / "fixtures" / "northshire-addresses.txt"
IDS = "released-ids.txt"


def files_of(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}


def test_every_address_that_an_earlier_program_gave_is_still_there(northshire: Path) -> None:
    kept = KEPT.read_text(encoding="utf-8").split()
    assert len(kept) > 60
    assert sorted(set(kept) - files_of(northshire)) == []


def test_older_content_is_brought_up_and_loses_no_id_and_no_address(
    installed: Path, northshire: Path, tmp_path: Path
) -> None:
    hub = shutil.copytree(ROOT / "examples" / "northshire", tmp_path / "hub")
    info = hub / "content" / "hub.yml"
    whole = info.read_text(encoding="utf-8")
    info.write_text(whole.replace(f"schema: {SCHEMA}\n", ""), encoding="utf-8")
    command = (installed, "-m", "guidancehub")
    told_by(*command, "ledger", cwd=hub)
    ids = (hub / IDS).read_text(encoding="utf-8")
    assert "PE-01" in ids
    assert f"the content has schema {SCHEMA} now" in told_by(*command, "migrate", cwd=hub)
    assert yaml.safe_load(info.read_text(encoding="utf-8")) == yaml.safe_load(whole)
    told_by(*command, "ledger", cwd=hub)
    assert (hub / IDS).read_text(encoding="utf-8") == ids
    give_kept(northshire.parent, hub)
    told_by(*command, "build", cwd=hub)
    # The bank of a release is kept once there is a ledger, so that there may be more.
    assert sorted(files_of(northshire) - files_of(hub / "site")) == []


def test_our_own_content_has_the_newest_schema() -> None:
    for project in (".", "examples/northshire", "examples/foreign-matrix"):
        assert not migrated(ROOT / project).texts, project
