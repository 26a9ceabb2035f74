"""Rules for clocks: each moment can be reached and is used, and no count runs in a circle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.model.clock import CLOCKS, CLOCKS_FILE
from guidancehub.content.model.holidays import CALENDARS
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.chapter import Chapter
    from guidancehub.content.model.clock import Clocks, Period, Regime
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source

IN_BRACES: Final = re.compile(r"\{([^{}]*)\}")
"""A moment in a sentence: ``{psr-sign}``."""


def wrong_clocks(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each name in a clock that leads nowhere, and each moment that nothing uses."""
    pages = [page.id for page in hub.shown(LAW)]
    for loaded in hub.files[CLOCKS_FILE.name]:
        clocks = cast("Clocks", loaded.record)
        if hub.shown(CLOCKS) and not hub.shown(CALENDARS):
            yield loaded.source.problem(
                (),
                "clock-without-holidays",
                "found clocks without bank holidays, expected both",
                "publish content/rules/calendars.yml",
            )
        for at, regime in enumerate(clocks.regimes):
            steps = ("regimes", at)
            if regime.law_page is not None:
                yield from _unlike(loaded.source, (*steps, "law_page"), regime.law_page, pages, "a law page")
            yield from _moments(regime, loaded.source, steps)
            yield from _unused(regime, clocks, loaded.source, steps)
            yield from _periods(regime, loaded.source, steps)
            yield from _orders(regime, loaded.source, steps)
            yield from _wrong_only(regime, loaded.source, steps)
        yield from _examples(clocks, loaded.source)


def lost_examples(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each section whose worked examples no clock and no finder has."""
    known = [
        each.id for loaded in hub.files[CLOCKS_FILE.name] for each in cast("Clocks", loaded.record).examples
    ]
    known += [each.id for finder in hub.finders.values() for each in finder.examples or ()]
    for located in hub.located:
        for at, section in enumerate(getattr(located.entry, "sections", ())):
            named = cast("Chapter", located.entry).sections[at].worked_examples
            if section and named is not None:
                where = (*located.steps, "sections", at, "worked_examples")
                yield from _unlike(
                    located.source, where, named, known, "worked examples in a clock or a finder"
                )


def _moments(regime: Regime, source: Source, steps: Steps) -> Iterator[Problem]:
    """Yield a problem where a moment is counted from one that does not stand before it."""
    known: list[str] = [given.name for given in regime.givens]
    for at, moment in enumerate(regime.moments):
        for index, name in enumerate(moment.counted_from):
            if name not in known:
                yield source.problem(
                    (*steps, "moments", at, "counted_from", index),
                    "clock-moment-unknown",
                    f"found {name!r}, expected a given day or a moment above this one",
                    did_you_mean(name, known) or one_of(known),
                )
        known = [*known, moment.id]


def _unused(regime: Regime, clocks: Clocks, source: Source, steps: Steps) -> Iterator[Problem]:
    """Yield a problem for each moment and each given day from which no answer follows."""
    used = {name for period in regime.periods for name in (period.headline, *_named_in(period))}
    for timetable in regime.timetables or ():
        used |= {step.rule.moment for step in timetable.steps if step.rule}
        used |= {each.moment for each in timetable.follow_ups or ()}
    for examples in clocks.examples:
        for column in examples.columns:
            used |= {name for name in (column.moment, column.in_practice, column.counted) if name}
    for moment in reversed(regime.moments):
        if moment.id in used:
            used |= set(moment.counted_from)
    for field in ("givens", "moments"):
        for at, each in enumerate(getattr(regime, field)):
            name = each.name if field == "givens" else each.id
            if name not in used:
                yield source.problem(
                    (*steps, field, at),
                    "clock-part-unused",
                    f"found {name!r}, from which no answer follows, expected one that a period uses",
                    "name it in a period, or delete it",
                )


def _named_in(period: Period) -> list[str]:
    return [name for sentence in period.sentences for name in IN_BRACES.findall(sentence)]


def _periods(regime: Regime, source: Source, steps: Steps) -> Iterator[Problem]:
    """Yield a problem for each period that names a day or a moment which the regime does not have."""
    givens = [given.name for given in regime.givens]
    moments = [moment.id for moment in regime.moments]
    for at, period in enumerate(regime.periods):
        here = (*steps, "periods", at)
        yield from _unlike(source, (*here, "given"), period.given, givens, "a given day of the regime")
        yield from _unlike(source, (*here, "headline"), period.headline, moments, "a moment of the regime")
        for index, sentence in enumerate(period.sentences):
            for name in IN_BRACES.findall(sentence):
                where = (*here, "sentences", index)
                yield from _unlike(source, where, name, moments, "a moment of the regime")


def _orders(regime: Regime, source: Source, steps: Steps) -> Iterator[Problem]:
    """Yield a problem for each order that names a day or a moment which the regime does not have."""
    givens = [given.name for given in regime.givens]
    moments = [moment.id for moment in regime.moments]
    for at, order in enumerate(regime.orders or ()):
        here = (*steps, "orders", at)
        yield from _unlike(source, (*here, "day"), order.day, givens, "a given day of the regime")
        said = [("says", name) for name in IN_BRACES.findall(order.says)]
        named = [("not_before", order.not_before), *said]
        for field, name in named:
            yield from _unlike(source, (*here, field), name, moments, "a moment of the regime")


def _wrong_only(regime: Regime, source: Source, steps: Steps) -> Iterator[Problem]:
    """Yield a problem where something holds for one answer of a question that the regime does not ask."""
    if regime.question:
        return
    for field in ("statements", "periods", "orders", "timetables"):
        for at, each in enumerate(getattr(regime, field) or ()):
            if each.only is not None:
                yield source.problem(
                    (*steps, field, at, "only"),
                    "clock-only-without-question",
                    f"found {each.only!r} in a regime without a question, expected no “only”",
                    "add the “question”, or delete the line",
                )


def _examples(clocks: Clocks, source: Source) -> Iterator[Problem]:
    regimes = {regime.id: regime for regime in clocks.regimes}
    for at, examples in enumerate(clocks.examples):
        here = ("examples", at)
        yield from _unlike(source, (*here, "regime"), examples.regime, regimes, "a regime")
        regime = regimes.get(examples.regime)
        if regime is None:
            continue
        givens = [given.name for given in regime.givens]
        yield from _unlike(source, (*here, "given"), examples.given, givens, "a given day of the regime")
        moments = [moment.id for moment in regime.moments]
        for index, column in enumerate(examples.columns):
            if (column.moment is None) == (column.counted is None):
                yield source.problem(
                    (*here, "columns", index),
                    "clock-column-unclear",
                    "found a column that shows not one thing, expected either “moment” or “counted”",
                    "write the id of a moment after one of them",
                )
            for field in ("moment", "in_practice", "counted"):
                named = getattr(column, field)
                if named is not None:
                    where = (*here, "columns", index, field)
                    yield from _unlike(source, where, named, moments, "a moment of the regime")


def _unlike(
    source: Source, steps: Steps, found: str, known: Collection[str], expected: str
) -> Iterator[Problem]:
    """Yield a problem where a name is none of those that are known."""
    if found not in known:
        yield source.problem(
            steps,
            "clock-name-unknown",
            f"found {found!r}, expected the id of {expected}",
            did_you_mean(found, known) or one_of(known),
            words=found,
        )
