"""What a record refuses is said in an editor's words, whatever is written in its place."""

from __future__ import annotations

import re
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any

import pytest

from guidancehub.content.kinds import file_at
from guidancehub.content.reading.source import Source, Value
from guidancehub.content.reading.validation import validated
from guidancehub.content.reading.yaml_reader import decode
from minimal_hub import FIXTURE
from samples import sample

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = {
    file.relative_to(FIXTURE).as_posix(): file.read_text(encoding="utf-8")
    for file in sorted((FIXTURE / "content").rglob("*.yml"))
}


def steps_of(value: Value, steps: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield steps
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from steps_of(inner, (*steps, key))
    if isinstance(value, list):
        for at, inner in enumerate(value):
            yield from steps_of(inner, (*steps, at))


def put(value: Any, steps: tuple[str | int, ...], other: Value) -> Value:  # noqa: ANN401 (plain YAML)
    """Give a copy in which something else stands at a place."""
    if not steps:
        return other
    copy = value.copy()
    copy[steps[0]] = put(value[steps[0]], steps[1:], other)
    result: Value = copy
    return result


VALUES = {path: decode(text.encode(), path) for path, text in TEXTS.items()}
PLACES = [
    (path, steps)
    for path, source in VALUES.items()
    if isinstance(source, Source)
    for steps in steps_of(source.value)
]
NUMBERS: tuple[Value, ...] = (None, True, 0, -1, 10**14, 1.5)
LISTS_AND_GROUPS: tuple[Value, ...] = ([], [None], [[]], ["x", 1], {}, {"x": 1}, [{}])
WORDS: tuple[Value, ...] = ("", " ", "x", "X y", "a\nb", "x" * 701, "x" * 6001, "é" * 90, "# x", "<b>x</b>")
FORMS: tuple[Value, ...] = (
    "2026-02-30",
    "con",
    "../x",
    "javascript:x",
    "1.2.3",
    "QI-1",
    "high",
    "hub",
    "12-",
)
OTHERS = NUMBERS + LISTS_AND_GROUPS + WORDS + FORMS
# As pydantic says it, and in the words of Python.
NOT_FOR_EDITORS = re.compile(
    r"Input should|valid |should have|expected text of the form|NoneType|\b(dict|tuple|str|int|bool)\b|_type"
)


@pytest.mark.parametrize("start", [0, 17])
def test_whatever_stands_in_a_place_is_accepted_or_refused_in_an_editors_words(start: int) -> None:
    places = sample(PLACES, len(PLACES) // 4, f"places {start}")
    for (path, steps), other in zip(places, islice(cycle(OTHERS), start, None), strict=False):
        source, kind = VALUES[path], file_at(path)
        assert isinstance(source, Source)
        assert kind is not None

        result = validated(kind.model, source, put(source.value, steps, other))

        for message, hint in (
            ((each.message, each.hint) for each in result) if isinstance(result, list) else ()
        ):
            assert re.fullmatch(r"found .+, expected .+", message), (path, steps, other)
            assert not NOT_FOR_EDITORS.search(f"{message} {hint}"), (path, steps, other)


def test_every_form_that_the_model_asks_for_is_said_in_words() -> None:
    told = set()
    # Members of one list ask for the same.
    of_each_form = {
        (path, tuple(each if isinstance(each, str) else 0 for each in steps)): steps for path, steps in PLACES
    }
    for (path, _), steps in of_each_form.items():
        source, kind = VALUES[path], file_at(path)
        assert isinstance(source, Source)
        assert kind is not None
        result = validated(kind.model, source, put(source.value, steps, "X, y"))
        # A file alone lacks the dates that its entries take from its head.
        told |= (
            {problem.message for problem in result if "X, y" in problem.message}
            if isinstance(result, list)
            else set()
        )
    assert told == {
        f"found 'X, y', expected {expected}"
        for expected in (
            "a code such as QI-01",
            "one of task, rule",
            "the address of a page or file: /matrix/",
            "a date such as 2026-11-22",
            "a full address that begins with https:// and a host name",
            "a group of fields",
            "a list",
            "a number",
            "a release such as 0.1.0",
            "a row such as C10",
            "a whole number",
            "an email address such as hub@example.org",
            "one of england, wales, scotland, northern-ireland",
            "one of after, beginning-with",
            "one of calendar, working",
            "one of grant, contract, lead-provider, alliance, none",
            "one of midnight, day",
            "one of nhs, council, vcse, funder",
            "one of submitted, published, decided, awarded",
            "one of yes, no",
            "what an address has after its “#”: regime=psr",
            (
                "one of public.name, public.route, public.service, public.value, public.years, "
                "public.dates.start, public.dates.end, public.dates.offers, public.criteria, "
                "public.mode, public.stages, public.stages.text, public.contact, private.panel, "
                "private.conflicts, private.conflicts.what, private.conflicts.managed"
            ),
            (
                "one of address, amount, cpv, criteria, effective-date, period-end, period-start, "
                "process, service-end, service-start, stage, term"
            ),
            (
                "one of address-left-out, annual-only, conflicts-contradict, cpv-check-digit, cpv-form, "
                "cpv-not-listed, criterion-left-out, criterion-twice, criterion-two-weights, difference, "
                "empty, equal-weights, framework-too-long, impossible-date, key-criteria-number, late, "
                "list-closes-early, missing, process, product, range-order, signed-in-standstill, stage, "
                "standstill-begins, standstill-days, standstill-holiday, standstill-long, "
                "standstill-short, starts-in-standstill, term-differs, turnover, two-processes, values, "
                "values-compared, weekday, weights-total, words"
            ),
            "one of line, text, date, choice",
            "one of intention, award",
            "one of missing, contradiction, date, left-in",
            "a code with its check digit, such as 85142100-7",
            "small letters",
            "an id, such as named-finance-lead or QI-01",
            "line numbers such as 1259-1269, 2108",
            "one of adapted, quoted",
            "one of basic-selection, declarations",
            "one of scored, pass-fail, narrative",
            "one of weak, fair, strong",
            "one of without, with",
            (
                "one of words-per-hour, gate-minutes, fixed-hours, hour-cost, bidders, evaluators, "
                "reading-words-per-hour, agree-minutes, check-minutes"
            ),
            "the code of an award criterion, such as 1a",
            "one of done, started, planned, not-known",
            "one of published, draft, retired",
            "one of read, look-up",
            "one of plus, minus",
            "one of at-least, above, below",
            "one of pounds, months",
            "one of system, published, draft",
            (
                "one of principles, figures, tips, topics, agreed-principles, development-areas, "
                "development-points, criteria, own-questions, assessment-questions, follow-ups, terms"
            ),
            "one of solid, double, dashed",
            "the number of a chapter, from 1 to 99, or a range such as 4-7",
            "a list of chapters in square brackets",
            "small letters, digits and single hyphens, such as named-finance-lead",
            "the address of a page, such as /matrix/ or /tips/#first-days",
            "the address of a part of the hub, such as /matrix/",
            "true or false",
            "capital letters",
        )
    }
