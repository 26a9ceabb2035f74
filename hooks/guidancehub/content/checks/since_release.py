"""A warning for each entry that readers would take for a part of a release that is out already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.reading.validation import where_stated
from guidancehub.content.released_ids import since_release

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Key
    from guidancehub.content.problems import Problem
    from guidancehub.content.released_ids import ReleasedId


def shown_since_release(hub: Hub, ledger: Mapping[Key, ReleasedId]) -> Iterator[Problem]:
    """Yield a warning for each published entry that the newest release did not have."""
    for each in since_release(hub, ledger):
        if each.is_published:
            yield each.source.problem(
                where_stated(each.source, (*each.steps, "added")),
                "entry-since-release",
                f"found {each.entry.id!r} shown, which release {hub.info.release} did not have, "
                "expected a release that has it",
                "“guidancehub release” makes the next one, and dates the entries that are new",
            )
