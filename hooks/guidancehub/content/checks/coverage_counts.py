"""Each section has as many items as its coverage row says, so that no item is lost unnoticed."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from guidancehub.content.kinds import CHAPTERS
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.chapter import Chapter
    from guidancehub.content.problems import Problem
    from guidancehub.content.published import Loaded


def wrong_coverage(hub: Hub) -> Iterator[Problem]:
    """Yield a problem where a section holds more or fewer items than its coverage row says."""
    for kind in CHAPTERS:
        for loaded in hub.files[kind.file.name]:
            yield from _wrong_coverage_in(loaded)


def _wrong_coverage_in(loaded: Loaded) -> Iterator[Problem]:
    chapter = cast("Chapter", loaded.record)
    counts = {section.id: len(section.items) for section in chapter.sections}
    for at, row in enumerate(chapter.coverage or ()):
        if row.section not in counts:
            yield loaded.source.problem(
                ("coverage", at, "section"),
                "coverage-section-unknown",
                f"found {row.section!r}, expected the id of a section of this file",
                did_you_mean(row.section, counts) or one_of(counts),
            )
        elif counts[row.section] != row.count:
            yield loaded.source.problem(
                ("coverage", at, "count"),
                "coverage-count-wrong",
                f"found {row.count}, expected {counts[row.section]}, the items of {row.section!r}",
                "an item is missing in the section, or the count is wrong",
            )
