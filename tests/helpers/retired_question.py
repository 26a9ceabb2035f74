"""A question of the smallest hub that is retired, and leads to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

MATRIX: Final = "content/matrix/quality-and-innovation.yml"


def retire_learning(hub: MinimalHub) -> None:
    """Retire “Learning”, which QI-01 asks too, and delete the set that has it."""
    hub.change(
        MATRIX,
        "        title: Learning\n",
        "        title: Learning\n        status: retired\n        replaced_by: QI-01\n"
        "        changes:\n          - release: 0.2.0\n            text: QI-01 asks it too.\n",
    )
    hub.delete("content/sets/lunches.yml")
