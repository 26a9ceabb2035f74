"""What is told where something names a law page that readers cannot see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Fault


def drafts_of_law(hub: Hub) -> set[str]:
    """Return the ids of law pages that are drafts."""
    return {
        each.entry.id
        for each in hub.located
        if each.kind.name == LAW.name and not each.is_published and not each.is_retired
    }


def not_found(found: str, expected: str, known: Collection[str], drafts: Collection[str]) -> Fault:
    """Return the fault of the id of a page that is not among the known ones."""
    if found in drafts:
        return (
            "id-of-draft",
            f"found {found!r}, which is a draft, expected {expected}",
            "publish it, or name another page",
        )
    return "id-unknown", f"found {found!r}, expected {expected}", did_you_mean(found, known) or one_of(known)
