"""A checker of PDF/UA that others wrote, and every PDF of a hub for it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import words_for_outloud
from guidancehub.downloads import pdf
from samples import sample

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

MOST = 3
"""Of each kind of which there are many: all of it are made from one template."""
KINDS = (
    *("matrix", "criterion", "case", "principles_poster", "principles_cards"),
    *("tips_checklist", "decision_aid", "gates", "question_sets", "question_set"),
)


def found(hub: Hub, kind: str, folder: Path) -> dict[str, list[str]]:
    """Write PDFs of a kind into a folder; return the faults of those that have some, by their names."""
    made = documents(hub, kind)
    assert made
    for name, content in made.items():
        (folder / f"{name}.pdf").write_bytes(content)
    report = folder / "report.json"
    subprocess.run(
        [
            *(sys.executable, words_for_outloud.__file__),
            *("--skip", ",".join((*MISTAKEN, *MISTAKEN_IN.get(kind, ()))), "--json", str(report)),
            *(str(folder / f"{name}.pdf") for name in made),
        ],
        capture_output=True,
        check=False,
        text=True,
    )
    results = json.loads(report.read_text(encoding="utf-8"))["results"]
    assert {Path(each["path"]).stem for each in results} == set(made)
    told = {Path(each["path"]).stem: faults(each) for each in results}
    return {name: every for name, every in told.items() if every}


def documents(hub: Hub, kind: str) -> dict[str, bytes]:
    """Make every PDF of a kind, or some where there are many, under its name."""
    match kind:
        case "criterion":
            return {each.id: pdf.criterion(hub, each) for each in sample(hub.criteria, MOST, kind)}
        case "case":
            return {case.id: pdf.case(hub, case) for case in sample(hub.cases, MOST, kind)}
        case "gates":
            assert hub.gates
            return {kind: pdf.gates(hub, hub.gates)}
        case "question_sets":
            assert hub.question_bank
            return {kind: pdf.question_sets(hub, hub.question_bank)}
        case "question_set":
            assert hub.question_bank
            bank = hub.question_bank
            return {
                each.id: pdf.question_set(hub, bank, each) for each in sample(hub.question_sets, MOST, kind)
            }
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
