"""Warnings of what stands twice: titles, copied entries, members of lists, terms and sources."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final, TypeVar

from guidancehub.content.checks.as_written import sources_of
from guidancehub.content.checks.originals import originals_first
from guidancehub.content.kinds import RULES
from guidancehub.content.model.bibliography import SOURCE
from guidancehub.content.model.glossary import TERM
from guidancehub.content.reading.field_types import sort_at
from guidancehub.content.reading.source import values_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.checks.originals import Ledger
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Kind
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.content.published import Located
    from guidancehub.content.reading.source import Source, Value

T = TypeVar("T")

_LONG: Final = 20
"""Letters of a text from which on it is no chance that two entries have it."""
_MOST_SHOWN: Final = 60


def doubles(hub: Hub, ledger: Ledger) -> Iterator[Problem]:
    """Yield a warning for everything that stands twice."""
    in_use = _in_use(hub, ledger)
    yield from _titles(in_use)
    yield from _copies(in_use)
    yield from _members(hub)
    yield from _terms(hub)
    yield from _addresses(hub)


def unused_sources(hub: Hub) -> Iterator[Problem]:
    """Yield a warning for each source that nothing names, and that would stand in the list alone."""
    named = {
        value
        for source in sources_of(hub)
        for steps, value in source.values
        if steps and steps[-1] in {"source", "sources"} and isinstance(value, str)
    } | {
        value
        for source in sources_of(hub)
        for steps, value in source.values
        if len(steps) > 1 and steps[-2] == "sources" and isinstance(value, str)
    }
    for source, steps, work in _placed(hub, SOURCE):
        if work.id in hub.bibliography and work.id not in named:
            yield source.problem(
                (*steps, "id"),
                "source-unused",
                f"found the source {work.id!r} that nothing names, expected an entry that rests on it",
                "name it in the “sources” of an entry; or retire it for another one, or delete it if no "
                "release had it",
            )


def _placed(hub: Hub, kind: Kind[T]) -> Iterator[tuple[Source, Steps, T]]:  # type: ignore[type-var] # each has an id
    for loaded in hub.files[kind.file.name]:
        for placed in kind.walk(loaded.record):
            yield loaded.source, placed.steps, placed.entry


def _again(source: Source, steps: Steps, code: str, what: str, *, first: str, hint: str) -> Problem:
    return source.problem(steps, code, f"found {what} again, expected it once (first in {first})", hint)


def _where(source: Source, steps: Steps) -> str:
    at = source.problem(steps, "", "")
    return f"{at.path}:{at.line}"


def _titles(in_use: list[Located]) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    for each in in_use:
        steps = (*each.steps, "title")
        key = (each.kind.name, " ".join(each.entry.title.casefold().split()))
        # Questions of one theme may have one title: readers see the code before it.
        if key in first and not each.kind.coded:
            hint = "say in the title what is different, or make one entry of both"
            yield _again(
                each.source,
                steps,
                "title-twice",
                f"the title “{each.entry.title}”",
                first=first[key],
                hint=hint,
            )
        first.setdefault(key, _where(each.source, steps))


def _in_use(hub: Hub, ledger: Ledger) -> list[Located]:
    """Return all entries but retired ones, a copy after what it was copied from: the later one is told."""
    return [each for each in originals_first(hub, ledger) if not each.is_retired]


def _copies(in_use: list[Located]) -> Iterator[Problem]:
    """Yield a warning for each entry with a page that has most of its long texts from another of its kind."""
    seen: dict[str, list[tuple[str, set[str]]]] = {}
    for each in in_use:
        # Rules repeat the words of the law, which are the same for many notices.
        if each.steps or not each.kind.has_pages or each.kind.file in RULES:
            continue
        texts = _long_texts(each.source.value)
        others = seen.setdefault(each.kind.name, [])
        for where, of_other in others:
            if len(texts) > 1 and len(texts & of_other) * 2 > len(texts):
                hint = "change what was copied, or delete this entry"
                yield _again(
                    each.source, (), "entry-copied", "most texts of another entry", first=where, hint=hint
                )
                break
        others.append((each.source.path, texts))


def _long_texts(value: Value) -> set[str]:
    """Return the texts that no two entries have by chance, however their lines are broken."""
    every = (text for _, text in values_in(value) if isinstance(text, str))
    return {" ".join(text.split()) for text in every if len(text) >= _LONG}


def _members(hub: Hub) -> Iterator[Problem]:
    """Yield a warning for each member of a list of texts or ids that the list has already."""
    for files in hub.files.values():
        for loaded in files:
            for steps, value in loaded.source.values:
                for first, at, member in _twice(value) if isinstance(value, list) else ():
                    if sort_at(type(loaded.record), (*steps, at)) != "other":
                        shown = textwrap.shorten(member, _MOST_SHOWN, placeholder="…")
                        where = _where(loaded.source, (*steps, first))
                        hint = "delete one of the two"
                        yield _again(
                            loaded.source, (*steps, at), "member-twice", f"“{shown}”", first=where, hint=hint
                        )


def _twice(members: list[Value]) -> Iterator[tuple[int, int, str]]:
    """Yield the first place, a later one and the text, for each text that a list has more than once."""
    seen: dict[str, int] = {}
    for at, member in enumerate(members):
        if isinstance(member, str):
            first = seen.setdefault(member, at)
            if first != at:
                yield first, at, member


def _terms(hub: Hub) -> Iterator[Problem]:
    """Yield a warning for each other word of a term that is the name of another term."""
    terms = list(_placed(hub, TERM))
    named = {
        name.casefold(): (term.id, _where(source, (*steps, "term")))
        for source, steps, term in terms
        for name in (term.term, *([term.short] if term.short else []))
    }
    for source, steps, term in terms:
        for at, also in enumerate(term.also or ()):
            key, where = named.get(also.casefold(), (term.id, ""))
            if key != term.id:
                hint = "take it out here: who looks it up finds the term of that name"
                yield _again(
                    source, (*steps, "also", at), "term-twice", f"the word “{also}”", first=where, hint=hint
                )


def _addresses(hub: Hub) -> Iterator[Problem]:
    """Yield a warning for each source whose address another source has."""
    first: dict[str, str] = {}
    for source, steps, work in _placed(hub, SOURCE):
        if work.url is None:
            continue
        key = work.url.removesuffix("/")
        if key in first:
            hint = "“guidancehub retire” names one of the two everywhere, and keeps the address of the other"
            yield _again(
                source,
                (*steps, "url"),
                "source-twice",
                f"the address {work.url}",
                first=first[key],
                hint=hint,
            )
        first.setdefault(key, _where(source, (*steps, "url")))
