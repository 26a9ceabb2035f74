"""Keep the ledgers: every published id, permanent number and problem code, and the bank of each release.

Run it to add what is new. Nothing is ever deleted or changed, but the bank of the release that is in hand.
The tests fail when something is missing in a ledger or in the content.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from guidancehub.content.due import unread_law
from guidancehub.content.load import load
from guidancehub.content.problem_codes import CODES_LEDGER, code_groups
from guidancehub.content.released import BANKS_FOLDER, NUMBERS_FILE, permanent_numbers, read_released
from guidancehub.downloads.bank.bank_file import bank_file

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.released import Released

ROOT = Path(__file__).parent.parent
LEDGER = ROOT / "released-ids.txt"
NUMBERS = ROOT / NUMBERS_FILE
BANKS = ROOT / BANKS_FOLDER
CODES = ROOT / CODES_LEDGER


def lines_of(hub: Hub) -> list[str]:
    """Return a line for each entry that is or was published: release, kind and id."""
    return [
        f"{located.entry.added} {' '.join(located.key)}"
        for located in hub.located
        if located.is_published or located.is_retired
    ]


def number_lines(hub: Hub, released: Released) -> list[str]:
    """Return a line for each permanent number: kind, number and id."""
    return [f"{kind} {number} {key}" for (kind, key), number in permanent_numbers(hub, released).items()]


def main() -> int:
    """Add what is new at the end of the ledgers, and keep the bank; return the exit code.

    Law that nobody has read for a year by the day of the release stops it, unless the content says why.
    """
    hub = load(ROOT)
    unread = unread_law(hub, hub.info.released)
    if unread and not hub.info.law_unread:
        print(*unread, sep="\n", file=sys.stderr)
        return 1
    _add(LEDGER, lines_of(hub))
    _add(NUMBERS, number_lines(hub, read_released(ROOT)))
    _add(CODES, [each.code for group in code_groups() for each in group.codes])
    if hub.question_bank:
        BANKS.mkdir(exist_ok=True)
        kept = BANKS / f"{hub.info.release}.json"
        made = bank_file(hub, hub.question_bank, read_released(ROOT))
        kept.write_text(made, encoding="utf-8", newline="\n")
        print(f"kept the bank of release {hub.info.release}")
    return 0


def _add(ledger: Path, lines: list[str]) -> None:
    known = ledger.read_text(encoding="utf-8").splitlines() if ledger.exists() else []
    new = [line for line in lines if line not in known]
    ledger.write_text("".join(f"{line}\n" for line in [*known, *new]), encoding="utf-8", newline="\n")
    print(f"added {len(new)} to {ledger.name}, which holds {len(known) + len(new)}")


if __name__ == "__main__":
    sys.exit(main())
