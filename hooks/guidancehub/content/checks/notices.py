"""Rules for notices: what they name exists, every part is reached, and every text has its fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, cast

from guidancehub.content.model.clock import CLOCKS, CLOCKS_FILE
from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.content.model.notice_desk import NOTICE_DESK
from guidancehub.content.model.wordings import NAMED
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.clock import Clocks
    from guidancehub.content.model.kind import Kind
    from guidancehub.content.model.notice import Notice
    from guidancehub.content.model.notice_checks import NoticeChecks
    from guidancehub.content.model.notice_desk import NoticeDesk, NoticeField
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.reading.source import Source, Value

IN_BRACES: Final = re.compile(r"\{([^{}]*)\}")
"""A field in a text to paste: ``{title}``."""
COUNTED: Final = ("standstill-begins", "standstill-ends")
"""The names for days that the clock counts, which texts may use like fields."""


def lone_notice_files(hub: Hub) -> Iterator[Problem]:
    """Yield a problem where a hub has only some of the notice desk, notices, the checker and the clock."""
    needed: tuple[Kind[Any], ...] = (NOTICE_DESK, NOTICE, NOTICE_CHECKS)
    there = [kind for kind in needed if hub.shown(kind)]
    if not there or (len(there) == len(needed) and hub.shown(CLOCKS)):
        return
    for kind in there:
        for loaded in hub.files[kind.file.name]:
            yield loaded.source.problem(
                (),
                "notice-files-incomplete",
                "found only a part of what notices need, expected desk, notices, checker and clock",
                "publish the files in content/rules/, or none of those for notices",
            )


def wrong_desk(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each name in the desk that leads nowhere, and each part that no notice has."""
    for loaded in hub.files[NOTICE_DESK.file.name]:
        desk, source = cast("NoticeDesk", loaded.record), loaded.source
        fields = [each.name for each in desk.fields]
        conditions = [each.name for each in desk.conditions]
        for at, condition in enumerate(desk.conditions):
            steps = ("conditions", at)
            yield from _unlike(source, (*steps, "field"), condition.field, fields, "the name of a field")
            named = condition.opposite_of
            yield from _unlike(source, (*steps, "opposite_of"), named, conditions, "the name of a condition")
        for at, field in enumerate(desk.fields):
            steps = ("fields", at)
            yield from _unlike(source, (*steps, "only_if"), field.only_if, conditions, "a condition")
            yield from _wrong_example(source, (*steps, "example"), field)
        yield from _wrong_parts(desk, source)
        yield from _unused(hub, desk, source)
        yield from _wrong_wordings(source, [each.name for each in desk.vocabulary])


def wrong_notices(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each notice whose paragraphs are out of order, or that names what is not there."""
    desk, checks = _desk_of(hub), _checks_of(hub)
    if desk is None or checks is None:
        return
    parts = {part.id: part for part in desk.parts}
    conditions = [each.name for each in desk.conditions]
    fields = [each.name for each in desk.fields]
    processes = [each.name for each in checks.processes]
    for loaded in hub.files[NOTICE.file.name]:
        notice, source = cast("Notice", loaded.record), loaded.source
        for at, key in enumerate(notice.processes or ()):
            yield from _unlike(source, ("processes", at), key, processes, "a process of the checker")
        for at, key in enumerate(notice.extras or ()):
            yield from _unlike(source, ("extras", at), key, parts, "a part of the notice desk")
        for at, key in enumerate(notice.asks_first or ()):
            yield from _unlike(source, ("asks_first", at), key, fields, "a field of the notice desk")
        for at, paragraph in enumerate(notice.paragraphs):
            steps = ("paragraphs", at)
            if paragraph.number != at + 1:
                yield source.problem(
                    (*steps, "number"),
                    "notice-number-skipped",
                    f"found {paragraph.number}, expected {at + 1}",
                    "leave none out",
                )
            yield from _unlike(source, (*steps, "part"), paragraph.part, parts, "a part of the notice desk")
            yield from _unlike(source, (*steps, "only_if"), paragraph.only_if, conditions, "a condition")
            part = parts.get(paragraph.part)
            if part and paragraph.paste:
                yield from _wrong_paste(source, (*steps, "paste"), paragraph.paste, part.fields)
            elif part and not part.paste:
                yield source.problem(
                    (*steps, "part"),
                    "notice-text-missing",
                    f"found no text for {paragraph.part!r}, expected one here or in the notice desk",
                    "add “paste:”",
                )


def wrong_checks(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each name in the notice checker that leads nowhere."""
    desk = _desk_of(hub)
    clocks = [cast("Clocks", loaded.record) for loaded in hub.files[CLOCKS_FILE.name]]
    if desk is None or not clocks:
        return
    parts = [part.id for part in desk.parts]
    regimes = {each.id: each for record in clocks for each in record.regimes}
    for loaded in hub.files[NOTICE_CHECKS.file.name]:
        checks, source = cast("NoticeChecks", loaded.record), loaded.source
        yield from _unlike(source, ("regime",), checks.regime, regimes, "a regime of the clock")
        regime = regimes.get(checks.regime)
        moments = [each.id for each in regime.moments] if regime else []
        for field in ("begins", "ends"):
            yield from _unlike(source, (field,), getattr(checks, field), moments, "a moment of the clock")
        for at, kind in enumerate(checks.kinds):
            steps = ("kinds", at)
            yield from _unlike(source, (*steps, "moment"), kind.moment, moments, "a moment of the clock")
            yield from _unlike(source, (*steps, "part"), kind.part, parts, "a part of the notice desk")
            for index, key in enumerate(kind.parts or ()):
                place = (*steps, "parts", index)
                yield from _unlike(source, place, key, parts, "a part of the notice desk")
        known = [each.name for each in (*desk.vocabulary, *checks.vocabulary)]
        yield from _wrong_wordings(source, known)


def _desk_of(hub: Hub) -> NoticeDesk | None:
    """Return the desk, published or not."""
    return next((cast("NoticeDesk", each.record) for each in hub.files[NOTICE_DESK.file.name]), None)


def _checks_of(hub: Hub) -> NoticeChecks | None:
    """Return the checks, published or not."""
    return next((cast("NoticeChecks", each.record) for each in hub.files[NOTICE_CHECKS.file.name]), None)


def _wrong_parts(desk: NoticeDesk, source: Source) -> Iterator[Problem]:
    fields = [each.name for each in desk.fields]
    ids = [part.id for part in desk.parts]
    texts = {each.name: " ".join(choice.text for choice in each.choices or ()) for each in desk.fields}
    for at, part in enumerate(desk.parts):
        steps = ("parts", at)
        for index, name in enumerate(part.fields):
            yield from _unlike(source, (*steps, "fields", index), name, fields, "the name of a field")
        for index, key in enumerate(part.signs_of or ()):
            yield from _unlike(source, (*steps, "signs_of", index), key, ids, "the id of a part")
        if part.paste:
            yield from _wrong_paste(source, (*steps, "paste"), part.paste, part.fields)
            said = {*IN_BRACES.findall(part.paste)}
            said |= {name for each in said & texts.keys() for name in IN_BRACES.findall(texts[each])}
            if said & set(COUNTED):
                said.add("published")
            for index, name in enumerate(part.fields):
                if name not in said:
                    yield source.problem(
                        (*steps, "fields", index),
                        "notice-field-not-in-text",
                        f"found {name!r}, which the text does not use, expected it in “paste”",
                        f"write {{{name}}} where it belongs",
                    )


def _wrong_paste(source: Source, steps: Steps, paste: str, fields: Collection[str]) -> Iterator[Problem]:
    for name in IN_BRACES.findall(paste):
        yield from _unlike(source, steps, name, (*fields, *COUNTED), "a field of this part, in braces")


def _wrong_example(source: Source, steps: Steps, field: NoticeField) -> Iterator[Problem]:
    if field.control == "choice":
        values = [each.value for each in field.choices or ()]
        yield from _unlike(source, steps, field.example, values, "a value of one of its choices")
    elif field.control == "date" and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", field.example):
        yield source.problem(
            steps, "notice-example-not-a-date", f"found {field.example!r}, expected a date such as 2026-04-01"
        )


def _unused(hub: Hub, desk: NoticeDesk, source: Source) -> Iterator[Problem]:
    """Yield a problem for each part that no notice has, and each field that no part asks."""
    notices = [cast("Notice", loaded.record) for loaded in hub.files[NOTICE.file.name]]
    if not notices:
        return
    used = {each.part for notice in notices for each in notice.paragraphs}
    used |= {key for notice in notices for key in notice.extras or ()}
    used |= {key for part in desk.parts for key in part.signs_of or ()}
    for at, part in enumerate(desk.parts):
        if part.id not in used:
            yield source.problem(
                ("parts", at, "id"),
                "notice-part-unused",
                f"found {part.id!r}, which no notice has, expected one in content/rules/notices/",
                "name it there, or delete it",
            )
    asked = {name for part in desk.parts for name in part.fields}
    for at, field in enumerate(desk.fields):
        if field.name not in asked:
            yield source.problem(
                ("fields", at, "name"),
                "notice-field-unused",
                f"found {field.name!r}, which no part asks, expected one that does",
                "name it in a part, or delete it",
            )


def _wrong_wordings(source: Source, known: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each wording that a pattern names and the file does not have."""
    for steps, text in _patterns_in(source.value, ()):
        for name in NAMED.findall(text):
            if name not in known:
                yield source.problem(
                    steps,
                    "wording-unknown",
                    f"found <{name}>, expected the name of a wording",
                    did_you_mean(name, known) or "list it in “vocabulary”",
                )


def _patterns_in(value: Value, steps: Steps) -> Iterator[tuple[Steps, str]]:
    inside: Any = value
    pairs = (
        inside.items() if isinstance(inside, dict) else enumerate(inside) if isinstance(inside, list) else ()
    )
    for key, each in pairs:
        if isinstance(each, str) and isinstance(key, int) and steps and steps[-1] in _PATTERN_FIELDS:
            yield (*steps, key), each
        else:
            yield from _patterns_in(each, (*steps, key))


_PATTERN_FIELDS: Final = ("words", "near", "unless", "label")


def _unlike(
    source: Source, steps: Steps, found: str | None, known: Collection[str], expected: str
) -> Iterator[Problem]:
    if found is not None and found not in known:
        yield source.problem(
            steps,
            "notice-name-unknown",
            f"found {found!r}, expected {expected}",
            did_you_mean(found, known) or one_of(known),
        )
