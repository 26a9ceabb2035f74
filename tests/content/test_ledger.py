"""An id, a number or a bank that readers were given once stays for ever, and means nothing else."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from guidancehub.command.ledger import number_lines
from guidancehub.content.kinds import NAMED
from guidancehub.content.released import BANKS_FOLDER, NUMBERS_FILE, read_released
from guidancehub.content.released_ids import IDS_FILE, id_lines, read_ids
from guidancehub.content.released_names import NAMES_FILE, name_lines, read_names
from guidancehub.downloads.bank.bank_file import bank_file
from guidancehub.downloads.bank.canonical import canonical, with_digest
from guidancehub.downloads.registry import downloads_of
from guidancehub.views.formats import JSON
from guidancehub.views.links import Links
from support import ROOT, real_hub

if TYPE_CHECKING:
    from pathlib import Path

LEDGER = ROOT / IDS_FILE
NUMBERS = ROOT / NUMBERS_FILE
NAMES = ROOT / NAMES_FILE
BANKS = ROOT / BANKS_FOLDER


def ledger_lines() -> list[str]:
    return LEDGER.read_text(encoding="utf-8").splitlines()


def test_t18_every_id_ever_released_still_exists_as_what_it_was() -> None:
    kept = real_hub().kept
    existing = {" ".join(each.key) for each in kept if each.is_published or each.is_retired}
    gone = [line for line in ledger_lines() if line.split(" ", 1)[1] not in existing]
    assert gone == [], "an entry is never deleted: set its status to retired, with replaced_by"


def test_every_id_that_is_shown_is_in_the_ledger() -> None:
    missing = id_lines(real_hub(), read_ids(ROOT))
    assert missing == [], "run “make ledger”, and commit released-ids.txt"


def test_no_id_is_in_the_ledger_twice() -> None:
    # A term, a source or a Place may have the id of an entry, whose address is another one.
    keys = [line.split(" ")[1:] for line in ledger_lines()]
    counts = Counter((key.lower(), "" if NAMED[kind].has_history else kind) for kind, key in keys)
    assert [key for key, number in counts.items() if number > 1] == []


@pytest.mark.parametrize("ledger", [LEDGER, NUMBERS, NAMES], ids=lambda each: each.name)
def test_a_ledger_only_ever_grew(ledger: Path) -> None:
    commits = git("log", "--format=%H", "--", ledger.name).split()
    now = ledger.read_text(encoding="utf-8").splitlines()
    for commit in commits:
        before = git("show", f"{commit}:{ledger.name}").splitlines()
        assert now[: len(before)] == before, f"lines of commit {commit} were changed"


def test_every_name_of_a_file_is_in_the_ledger() -> None:
    hub = real_hub()
    uris = {each.uri for each in downloads_of(hub, Links(hub)) if each.format is not JSON}
    assert name_lines(hub, read_names(ROOT), uris) == [], "run “make ledger”, and commit released-names.txt"


def test_every_question_and_gate_that_is_shown_or_retired_has_a_number_in_the_ledger() -> None:
    missing = set(number_lines(real_hub(), read_released(ROOT))) - set(number_ledger())
    assert missing == set(), "run “make ledger”, and commit released-numbers.txt"


def test_no_number_and_no_id_is_in_the_ledger_of_numbers_twice() -> None:
    lines = [line.split(" ") for line in number_ledger()]
    for pair in (
        Counter((kind, number) for kind, number, _ in lines),
        Counter((kind, key) for kind, _, key in lines),
    ):
        assert [each for each, count in pair.items() if count > 1] == []


def test_the_bank_of_this_release_is_kept_as_the_content_makes_it() -> None:
    hub, released = real_hub(), read_released(ROOT)
    assert hub.question_bank
    made = bank_file(hub, hub.question_bank, released)
    cure = "run “make ledger”, or “guidancehub release” where the release is out, and commit banks/"
    assert released.banks.get(hub.info.release) == made, cure


def test_the_bank_of_an_earlier_release_never_changes_and_is_never_deleted() -> None:
    current = real_hub().info.release
    commits = git("log", "--format=%H", "--", BANKS.name).split()
    # The bank of the release in hand changes with the content, until the next release.
    for commit in commits:
        for name in git("ls-tree", "--name-only", commit, f"{BANKS.name}/").split():
            assert (ROOT / name).is_file(), f"{name} of commit {commit} was deleted"
            release = git("show", f"{commit}:content/hub.yml").split("\nrelease: ")[1].split("\n")[0]
            if name not in {f"{BANKS.name}/{each}.json" for each in (release, current)}:
                assert git("show", f"{commit}:{name}") == (ROOT / name).read_text(encoding="utf-8"), name


def test_every_kept_bank_is_canonical_and_has_its_digest() -> None:
    for file in BANKS.glob("*.json"):
        text = file.read_text(encoding="utf-8")
        value = json.loads(text)
        assert value["release"] == file.stem
        assert text == f"{canonical(value)}\n"
        assert with_digest(value)["digest"] == value["digest"]


def number_ledger() -> list[str]:
    return NUMBERS.read_text(encoding="utf-8").splitlines()


def git(*arguments: str) -> str:
    """Ask git; a copy without history has nothing to compare with."""
    result = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return result.stdout if result.returncode == 0 else ""
