"""What readers call the ends of a finder's answers, on the page, in its table and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.finder_outcomes import Note
    from guidancehub.content.model.house_words import HouseWords


def finder_names(finder: Finder, words: HouseWords) -> Mapping[str, str]:
    """Return what an answer leads to, by the id of a step or an outcome: “Step 2”."""
    steps = {step.id: words.say("finder-step", number=at) for at, step in enumerate(finder.steps, start=1)}
    return steps | {outcome.id: outcome.title for outcome in finder.outcomes}


def said_for_some(notes: Iterable[Note] | None, words: HouseWords) -> Iterator[str]:
    """Yield each sentence that holds for some answers alone, marked as such."""
    for note in notes or ():
        yield words.say("finder-for-some", name=note.text)
