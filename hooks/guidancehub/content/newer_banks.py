"""Banks of releases that a hub has not reached, such as those of a release that was taken back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.hub_info import HUB_FILE
from guidancehub.content.problems import Problem
from guidancehub.content.reading.regular_files import regular_files
from guidancehub.content.released import BANKS_FOLDER, NUMBERS_FILE, release_number
from guidancehub.content.released_ids import IDS_FILE
from guidancehub.content.released_names import NAMES_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guidancehub.content.model.hub_info import HubInfo

_BANK: Final = re.compile(rf"{BANKS_FOLDER}/([0-9]+\.[0-9]+\.[0-9]+)\.json", re.ASCII)
_CURE: Final = (
    f"if you took that release back, delete this file and run “git restore {IDS_FILE} {NUMBERS_FILE} "
    f"{NAMES_FILE}”; otherwise put the release back into {HUB_FILE.pattern}"
)


def newer_banks(root: Path, info: HubInfo) -> Iterator[Problem]:
    """Yield a problem for each bank that is kept of a release after the hub's."""
    # What is no plain file there is refused where banks are read.
    paths, _ = regular_files(root, BANKS_FOLDER)
    for path in paths:
        bank = _BANK.fullmatch(path)
        if bank and release_number(bank[1]) > release_number(info.release):
            fault = f"found the bank of release {bank[1]}, expected {info.release} or an earlier one"
            yield Problem(path, 1, 1, "", "release-in-future", fault, _CURE)
