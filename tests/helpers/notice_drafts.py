"""Drafts of notices with seeded faults, and what the notice checker finds in them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.holidays import CALENDARS
from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.content.model.notice_desk import NOTICE_DESK
from guidancehub.downloads.rules.clock_file import clock_data
from guidancehub.downloads.rules.notices_file import checks_data, desk_data
from node import run_node
from support import ROOT, real_hub

DRAFTS = ROOT / "tests" / "notices"
Json = dict[str, Any]


@dataclass(frozen=True)
class Fault:
    """A fault that somebody put into a draft."""

    kind: str
    words: tuple[str, ...]
    missing: str
    """The provision of what is not there; empty where words are at fault."""


@dataclass(frozen=True)
class Draft:
    """A draft with the faults that it has, which may be none."""

    name: str
    schedule: int
    text: str
    published: str
    sound: bool
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class Figures:
    """How the checker did with some drafts."""

    found: int
    faults: int
    alarmed: int
    """Sound drafts in which it found something."""
    sound: int
    besides: int
    """What it found in faulty drafts and nobody had put there."""
    missed: tuple[str, ...]


def drafts_in(folder: str) -> tuple[Draft, ...]:
    """Return the drafts of a folder of tests/notices/."""
    return tuple(_draft(path) for path in sorted((DRAFTS / folder).glob("*.yml")))


def _draft(path: Path) -> Draft:
    read = yaml.safe_load(path.read_text(encoding="utf-8"))
    faults = tuple(
        Fault(
            each["kind"],
            tuple(each.get("words", ())),
            _provision(read["schedule"], each.get("missing", "")),
        )
        for each in read["faults"] or ()
    )
    assert all(words in read["text"] for fault in faults for words in fault.words), path
    assert bool(faults) is not read["sound"], path
    return Draft(
        path.stem, read["schedule"], read["text"], str(read.get("published", "")), read["sound"], faults
    )


def _provision(schedule: int, missing: int | str) -> str:
    return f"Schedule {schedule}, paragraph {missing}" if isinstance(missing, int) else missing


@cache
def rules() -> Json:
    """Return all that the script of the checker reads, of the real content."""
    hub = real_hub()
    desk, checks = hub.shown(NOTICE_DESK)[0], hub.shown(NOTICE_CHECKS)[0]
    clock = clock_data(hub, hub.shown(CLOCKS)[0], hub.shown(CALENDARS)[0])
    data = {**desk_data(desk, hub.shown(NOTICE), checks), **checks_data(desk, checks), "clock": clock}
    plain: Json = json.loads(json.dumps(data))
    return plain


def run_script(script: str, *values: object) -> Any:  # noqa: ANN401 (whatever the script prints)
    """Return the JSON that a script of tests/notices/ prints for the rules and for values."""
    with TemporaryDirectory() as made:
        files = []
        for at, value in enumerate((rules(), *values)):
            files.append(Path(made) / f"{at}.json")
            files[-1].write_text(json.dumps(value), encoding="utf-8")
        return json.loads(run_node(DRAFTS / script, *files))


def findings(drafts: tuple[Draft, ...]) -> list[list[Json]]:
    """Return what the checker finds in each draft."""
    given = [{"schedule": each.schedule, "published": each.published, "text": each.text} for each in drafts]
    found: list[list[Json]] = run_script("check-drafts.mjs", given)
    return found


def figures(drafts: tuple[Draft, ...]) -> Figures:
    """Return how the checker does: what it finds of what was put in, and what it finds besides."""
    missed: list[str] = []
    besides = alarmed = 0
    for draft, found in zip(drafts, findings(drafts), strict=True):
        missed += [
            f"{draft.name}: {fault.kind}"
            for fault in draft.faults
            if not any(_is(fault, draft, each) for each in found)
        ]
        others = [each for each in found if not any(_is(fault, draft, each) for fault in draft.faults)]
        alarmed += draft.sound and bool(found)
        besides += 0 if draft.sound else len(others)
    faults = sum(len(draft.faults) for draft in drafts)
    return Figures(
        faults - len(missed), faults, alarmed, sum(each.sound for each in drafts), besides, tuple(missed)
    )


def _is(fault: Fault, draft: Draft, finding: Json) -> bool:
    """Return whether a finding is of a fault: it quotes some of its words, or says that it is missing."""
    if fault.missing:
        provisions = [fault.missing, *([REASONS[fault.missing]] if fault.missing in REASONS else [])]
        return not finding["spans"] and any(each in finding["provision"] for each in provisions)
    return any(
        start < at + len(words) and end > at
        for words in fault.words
        for at in places(words, draft.text)
        for start, end in finding["spans"]
    )


REASONS = {
    "Schedule 3, paragraph 7": "Regulation 5",
    "Schedule 6, paragraph 7": "Regulation 5",
    "Schedule 10, paragraph 8": "Regulation 5",
}
"""Paragraphs that ask for reasons: a key criterion that they leave out is named with its own provision."""


def places(words: str, text: str) -> list[int]:
    """Return each place at which words are in a text."""
    found = []
    at = text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found
