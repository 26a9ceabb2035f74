"""A new entry is a draft with every field, which passes the checks as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from commands import run
from guidancehub.__main__ import main
from guidancehub.content.load import load

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from minimal_hub import MinimalHub


MATRIX = "content/matrix/quality-and-innovation.yml"


def codes_of(report: str) -> set[str]:
    return set(re.findall(r" \[([a-z0-9-]+)\]$", report, re.MULTILINE))


def test_a_new_case_has_every_field_that_a_case_needs_once_it_is_published(hub: MinimalHub) -> None:
    run(hub, "new", "case", "second-garden")
    hub.change("content/cases/second-garden.yml", "status: draft # not", "status: published # not")
    assert codes_of(hub.report_without_pages()) == {"text-unfinished"}
    path = "content/cases/second-garden.yml"
    hub.write(path, hub.read(path).replace("FILL IN", "Done"))
    assert hub.report() == "no problems"


def test_a_new_question_has_all_that_a_published_one_needs(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(hub, "new", "question", "quality-and-innovation") == 0

    printed = capsys.readouterr().out
    published = printed.replace("        status: draft # not shown until this says published\n", "")
    hub.change(MATRIX, "    questions:\n", f"    questions:\n{published}")
    assert codes_of(hub.report_without_pages()) == {"text-unfinished"}
    hub.write(MATRIX, hub.read(MATRIX).replace("FILL IN", "Done"))
    assert hub.report() == "no problems"
    (entry,) = (each for each in load(hub.root).questions if each.id == "QI-04")
    assert entry.in_tender
    assert entry.in_tender.services == ("shared-meals",)
    assert entry.levels


def test_a_hub_without_places_and_principles_starts_what_passes_the_checks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "small"
    kinds = ("--kinds", "matrix,cases")
    assert main(["init", str(root), "--name", "Small", "--system", "Small", "--places", "", *kinds]) == 0
    case, question = ("case", "second-case"), ("question", "first-criterion", "--in", "first-area")
    for entry in (case, question):
        assert main(["--root", str(root), "new", *entry]) == 0
    assert main(["--root", str(root), "check"]) == 0
    made = (root / "content/cases/second-case.yml").read_text(encoding="utf-8")
    assert "area: FILL IN" in made
    assert "principles" not in made
    assert capsys.readouterr().out.count("a draft: fill it in") == len((case, question))
    assert main(["--root", str(root), "new", "source", "second-source"]) == 0
    assert main(["--root", str(root), "check"]) == 0
