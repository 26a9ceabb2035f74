"""Papers made by the site's own script, in Node, for tests that open them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from guidancehub.downloads.papers.files import FOLDER, paper_files
from minimal_hub import minimal_site
from node import run_node
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

PAPERS = ROOT / "tests" / "papers"


def put_skeletons(folder: Path) -> Path:
    """Write what the site has below ``assets/papers/`` into a folder, and give it back."""
    folder.mkdir(exist_ok=True)
    for uri, content in paper_files(minimal_site().hub).items():
        (folder / uri.removeprefix(FOLDER)).write_bytes(content)
    return folder


def workbook_of(
    folder: Path,
    head: Mapping[str, str],
    sheets: Sequence[Mapping[str, Any]],
    names: Mapping[str, str] | None = None,
) -> bytes:
    """Write sheets into a workbook; they are ``Sheet`` of ``papers/excel/sheet.mjs`` as JSON values."""
    given, made = folder / "sheets.json", folder / "made.xlsx"
    given.write_text(json.dumps({"head": head, "sheets": sheets, "names": names or {}}), encoding="utf-8")
    run_node(PAPERS / "write-workbook.mjs", put_skeletons(folder / "skeletons"), given, made)
    return made.read_bytes()
