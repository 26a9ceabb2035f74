"""Every kind of PDF, looked at by a checker of PDF/UA that others wrote."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import words_for_outloud
from guidancehub.downloads import pdf
from support import real_hub

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidancehub.content.hub import Hub

# TBL-014: a ruled grid without a table, where a table is. It looks for the place of a table on one sheet, and
# typst notes none; the tests of the tag tree read the tables themselves. TAG-002: the imprint at the foot is
# passed over by a screen reader, as it should be; a poster has one sheet, so that it looks like running text.
MISTAKEN = ("TBL-014", "TAG-002")
# PAG-001: a line near the edge of three sheets, taken for a running header. Sets ask the same questions, so
# their lines are there by chance; the test of the tag tree holds that only the imprint is a running line.
MISTAKEN_IN = {"question_sets": ("PAG-001",)}

KINDS = (
    *("matrix", "criterion", "case", "principles_poster", "principles_cards"),
    *("tips_checklist", "decision_aid", "gates", "question_sets", "question_set"),
)


@pytest.mark.parametrize("kind", KINDS)
def test_the_checker_finds_no_fault(kind: str, tmp_path: Path) -> None:
    made = documents(kind)
    for name, content in made.items():
        (tmp_path / f"{name}.pdf").write_bytes(content)
    report = tmp_path / "report.json"
    subprocess.run(
        [
            *(sys.executable, words_for_outloud.__file__),
            *("--skip", ",".join((*MISTAKEN, *MISTAKEN_IN.get(kind, ()))), "--json", str(report)),
            *(str(tmp_path / f"{name}.pdf") for name in made),
        ],
        capture_output=True,
        check=False,
        text=True,
    )
    results = json.loads(report.read_text(encoding="utf-8"))["results"]

    assert {Path(each["path"]).stem: faults(each) for each in results} == {name: [] for name in made}


def documents(kind: str) -> dict[str, bytes]:
    """Make every PDF of a kind, under its name."""
    hub = real_hub()
    match kind:
        case "criterion":
            return {criterion.id: pdf.criterion(hub, criterion) for criterion in hub.criteria}
        case "case":
            return {case.id: pdf.case(hub, case) for case in hub.cases}
        case "gates":
            assert hub.gates
            return {kind: pdf.gates(hub, hub.gates)}
        case "question_sets":
            assert hub.question_bank
            return {kind: pdf.question_sets(hub, hub.question_bank)}
        case "question_set":
            assert hub.question_bank
            bank = hub.question_bank
            return {each.id: pdf.question_set(hub, bank, each) for each in hub.question_sets}
    make: Callable[[Hub], bytes] = getattr(pdf, kind)
    return {kind: make(hub)}


def faults(result: dict[str, Any]) -> list[str]:
    """Give why a file could not be read, and every fault and warning in it."""
    unread = [str(result["error"])] if result["error"] else []
    return unread + findings(result["findings"])


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
