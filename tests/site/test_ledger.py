"""An id that readers were given once exists for ever, and is never given to anything else."""

from __future__ import annotations

import subprocess
from collections import Counter

from guidancehub.content.load import load
from ledger import LEDGER, lines_of
from support import ROOT


def ledger_lines() -> list[str]:
    return LEDGER.read_text(encoding="utf-8").splitlines()


def test_every_id_ever_released_still_exists_as_what_it_was() -> None:
    located = load(ROOT).located
    existing = {" ".join(each.key) for each in located if each.is_published or each.is_retired}
    gone = [line for line in ledger_lines() if line.split(" ", 1)[1] not in existing]
    assert gone == [], "an entry is never deleted: set its status to retired, with replaced_by"


def test_every_id_that_is_shown_is_in_the_ledger() -> None:
    missing = sorted(set(lines_of(load(ROOT))) - set(ledger_lines()))
    assert missing == [], "run “make ledger”, and commit released-ids.txt"


def test_no_id_is_in_the_ledger_twice() -> None:
    counts = Counter(line.split(" ")[2].lower() for line in ledger_lines())
    assert [key for key, number in counts.items() if number > 1] == []


def test_the_ledger_only_ever_grew() -> None:
    commits = git("log", "--format=%H", "--", LEDGER.name).split()
    now = ledger_lines()
    for commit in commits:
        before = git("show", f"{commit}:{LEDGER.name}").splitlines()
        assert now[: len(before)] == before, f"lines of commit {commit} were changed"


def git(*arguments: str) -> str:
    """Ask git; a copy without history has nothing to compare with."""
    result = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return result.stdout if result.returncode == 0 else ""
