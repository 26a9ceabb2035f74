"""Every kind of PDF, looked at by a checker of PDF/UA that others wrote."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from guidancehub.downloads import pdf
from support import real_hub

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("outloud", reason="the checker is not installed: renew the environment from dev.txt")

# TBL-014: a ruled grid without a table, where a table is. It looks for the place of a table on one sheet, and
# typst notes none; the tests of the tag tree read the tables themselves. TAG-002: the imprint at the foot is
# passed over by a screen reader, as it should be; a poster has one sheet, so that it looks like running text.
MISTAKEN = ("TBL-014", "TAG-002")


@pytest.mark.parametrize(
    "kind",
    ["criterion", "case", "principles_poster", "principles_cards", "tips_checklist", "decision_aid"],
)
def test_the_checker_finds_no_fault(kind: str, tmp_path: Path) -> None:
    hub = real_hub()
    entry = {"criterion": hub.criteria[0], "case": hub.cases[0]}.get(kind)
    file = tmp_path / f"{kind}.pdf"
    file.write_bytes(getattr(pdf, kind)(hub, entry) if entry else getattr(pdf, kind)(hub))
    report = tmp_path / "report.json"
    subprocess.run(
        [
            *(sys.executable, "-c", "from outloud.cli import main; main()"),
            *("--skip", ",".join(MISTAKEN), "--json", str(report), str(file)),
        ],
        capture_output=True,
        check=False,
        text=True,
    )
    found = json.loads(report.read_text(encoding="utf-8"))

    assert findings(found) == []


def findings(found: object) -> list[str]:
    """Give every fault and warning of a report."""
    if isinstance(found, list):
        return [each for part in found for each in findings(part)]
    if isinstance(found, dict):
        here = (
            [f"{found['rule']}: {found['message']}"] if found.get("severity") in {"error", "warning"} else []
        )
        return here + [each for part in found.values() for each in findings(part)]
    return []
