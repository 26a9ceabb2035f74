"""Filled workbooks that other programs saved again: the site's own script reads from them what was typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from node import run_node
from paper_files import PAPERS, put_skeletons
from workbooks import opened, saved

if TYPE_CHECKING:
    from pathlib import Path

    from soffice import Office

NAMES = ("evaluator-1.xlsx", "evaluator-2.xlsx", "moderation.xlsx")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """Give a folder with filled workbooks, and what they hold."""
    folder = tmp_path_factory.mktemp("filled")
    skeletons = put_skeletons(tmp_path_factory.mktemp("papers") / "skeletons")
    return folder, json.loads(run_node(PAPERS / "write-filled.mjs", skeletons, folder))


def check(folder: Path, held: dict[str, Any]) -> None:
    read = json.loads(run_node(PAPERS / "read-filled.mjs", folder))
    together, again = read["together"], read["again"]
    assert together["problems"] == []
    assert together["moderation"]["marks"] == held["marks"]
    assert together["moderation"]["panel"] == held["panel"]
    assert again["problems"] == []
    assert again["moderation"] == held


def test_what_the_site_wrote_is_read_as_it_was_typed(filled: tuple[Path, dict[str, Any]]) -> None:
    check(*filled)


def test_what_openpyxl_saved_again_is_read_as_it_was_typed(
    filled: tuple[Path, dict[str, Any]], tmp_path: Path
) -> None:
    folder, held = filled
    for name in NAMES:
        (tmp_path / name).write_bytes(saved(opened(folder / name)))
    check(tmp_path, held)


def test_what_libreoffice_saved_again_is_read_as_it_was_typed(
    office: Office, filled: tuple[Path, dict[str, Any]], tmp_path: Path
) -> None:
    folder, held = filled
    files = office.converted({name: (folder / name).read_bytes() for name in NAMES}, to="xlsx")
    for name, path in files.items():
        (tmp_path / name).write_bytes(path.read_bytes())
    check(tmp_path, held)
