"""What every download says of itself: where it comes from, its release, and what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from guidancehub.views.labels import day
from guidancehub.views.matrix_guide import asked_throughout
from guidancehub.views.prose_text import prose_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.matrix import Criterion, Question
    from guidancehub.content.model.source_ref import SourceRef


_MOST_IN_A_FOOT: Final = 300
"""The most letters: three lines at the foot of a sheet in portrait."""


@dataclass(frozen=True, slots=True)
class ImprintWords:
    """What every download says around its imprint, in a hub's words."""

    release: str
    """“Release 1.0.0”."""
    release_day: str
    """“Release 1.0.0, 22 November 2026”."""
    release_line: str
    """The same inside a line, after the hub's name."""
    web: str
    """What stands before the address of the page on the web."""
    sheet: str
    """The number of a sheet, with “{number}” and “{all}” in place of the numbers."""
    rest: str
    """Where the rest of a text is for which a cell is too small, with “{address}” for the page’s."""

    @classmethod
    def of(cls, words: HouseWords, release: str, released: date) -> ImprintWords:
        """Return what a hub says of a release."""
        say = words.say
        return cls(
            release=say("cite-release", number=release),
            release_day=say("release-day", number=release, day=day(released)),
            release_line=say("release-in-line", number=release, day=day(released)),
            web=say("read-on-web"),
            sheet=say("sheet-of", number="{number}", all="{all}"),
            rest=say("cell-too-small", address="{address}"),
        )


@dataclass(frozen=True, slots=True)
class Provenance:
    """The imprint of one download."""

    title: str
    """What the download holds: “Question matrix: Value”."""
    hub: str
    """The hub's name."""
    release: str
    released: date
    address: str
    """The page on the web that says the same."""
    sources: tuple[str, ...]
    """Each work that it rests on: title, publisher, date, address."""
    origins: tuple[str, ...]
    """The label and the meaning of each origin in it: “Hub draft: …”."""
    rights: str
    """Who may do what with the text, as plain text."""
    notice: str
    """That it is guidance, not legal advice."""
    says: ImprintWords

    @property
    def imprint(self) -> str:
        """Return a line with the hub, its release, the day of the release, and the address on the web."""
        return f"{self.hub}, {self.says.release_line}. {self.address}"

    def foot(self, shown: Callable[[str], str] = str) -> str:
        """Return as much of the imprint as a foot has room for; ``shown`` returns a text as it is printed."""
        release = f"{self.says.release_day}."
        lines = (self.imprint, f"{release} {self.address}")
        return next((line for line in lines if len(shown(line)) <= _MOST_IN_A_FOOT), release)


class Attributed(Protocol):
    """An entry, or a part of one, with an origin and sources of its own."""

    @property
    def origin(self) -> str:
        """The id of its origin."""

    @property
    def sources(self) -> tuple[SourceRef, ...]:
        """What it rests on."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The origin and the sources of a part that has only one of them itself."""

    origin: str
    sources: tuple[SourceRef, ...]


def parts_of(question: Question) -> Iterator[Attributed]:
    """Yield a question, and each part of it that may be another's: notes, use, levels and worked answers."""
    yield question
    added = (question.in_tender, question.levels, question.worked_answers)
    for part in (question.bidder, question.evaluator, *added):
        if part:
            yield Attribution(part.origin, question.sources)


def parts_of_criteria(hub: Hub, criteria: Iterable[Criterion]) -> Iterator[Attributed]:
    """Yield each part of some criteria with their questions, and what is asked throughout."""
    for criterion in criteria:
        yield criterion
        for question in criterion.questions:
            yield from parts_of(question)
    if throughout := asked_throughout(hub):
        yield throughout


def provenance(
    hub: Hub, title: str, url: str, entries: Iterable[Attributed], cited: Iterable[str] = ()
) -> Provenance:
    """Return where a download with these entries comes from; ``url`` is relative to the site's root.

    ``cited`` are the ids of works that parts of the entries, or other content in it, rest on.
    """
    every = list(entries)
    used = dict.fromkeys((*(source.source for entry in every for source in entry.sources), *cited))
    shown = {entry.origin for entry in every}
    return Provenance(
        title=title,
        hub=hub.info.name,
        release=hub.info.release,
        released=hub.info.released,
        address=f"{hub.info.address}{url}",
        sources=tuple(
            work.in_words + (f" {work.url}" if work.url else "")
            for work in (hub.bibliography[source] for source in used)
        ),
        origins=tuple(f"{each.label}: {each.sentence}" for each in hub.info.origins if each.id in shown),
        rights=prose_text(hub.info.content_rights, hub.info.address),
        notice=hub.info.law_notice,
        says=ImprintWords.of(hub.info.words, hub.info.release, hub.info.released),
    )
