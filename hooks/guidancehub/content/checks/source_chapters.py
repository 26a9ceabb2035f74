"""Every chapter that an entry names is one that its source has."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from guidancehub.content.model.chapter_ranges import last_chapter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.bibliography import BibliographyEntry
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source, Value


def unknown_chapters(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each chapter beyond the number that its source states."""
    for loaded in chain.from_iterable(hub.files.values()):
        for steps, reference in loaded.source.references:
            work = hub.bibliography.get(str(reference["source"]))
            if work and work.chapters:
                yield from _unknown_chapters_in(loaded.source, steps, reference, work)


def _unknown_chapters_in(
    source: Source, steps: Steps, part: dict[str, Value], work: BibliographyEntry
) -> Iterator[Problem]:
    most = work.chapters or 0
    chapters = part.get("chapters")
    for at, chapter in enumerate(chapters if isinstance(chapters, list) else ()):
        if isinstance(chapter, int | str) and last_chapter(chapter) > most:
            yield source.problem(
                (*steps, "chapters", at),
                "source-chapter-unknown",
                f"found {chapter}, expected a chapter of {work.id!r}, whose last is {most}",
                "mend the number here, or “chapters” of the source in content/sources.yml",
            )
    also = part.get("also")
    for at, further in enumerate(also if isinstance(also, list) else ()):
        if isinstance(further, dict):
            yield from _unknown_chapters_in(source, (*steps, "also", at), further, work)
