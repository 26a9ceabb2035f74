"""Keep the ledger of released ids: every id that was ever published. None is ever deleted.

Run it to add new ids. The tests fail when an id is missing in the ledger or in the content.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from guidancehub.content.load import load

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub

ROOT = Path(__file__).parent.parent
LEDGER = ROOT / "released-ids.txt"


def lines_of(hub: Hub) -> list[str]:
    """Return a line for each entry that is or was published: release, kind and id."""
    return [
        f"{located.entry.added} {' '.join(located.key)}"
        for located in hub.located
        if located.is_published or located.is_retired
    ]


def main() -> int:
    """Add the new ids at the end of the ledger; return the exit code."""
    known = LEDGER.read_text(encoding="utf-8").splitlines() if LEDGER.exists() else []
    new = [line for line in lines_of(load(ROOT)) if line not in known]
    LEDGER.write_text("".join(f"{line}\n" for line in [*known, *new]), encoding="utf-8", newline="\n")
    print(f"added {len(new)} to {LEDGER.name}, which holds {len(known) + len(new)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
