"""Values that were left as a template or a new hub has them, or that Word put quotation marks around."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from guidancehub.content.checks.as_written import is_shown, sources_of
from guidancehub.content.model.hub_info import HUB_FILE
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.content.reading.field_types import sort_at
from guidancehub.performance.cache import NO_CACHE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Fault, Problem, Steps
    from guidancehub.content.reading.source import Source
    from guidancehub.performance.cache import Cache

TO_FILL_IN: Final = "FILL IN"
"""What every text of a template begins with, so that none is published by mistake."""

TO_SAY: Final = "Say here "
"""What each text of a new hub begins with that only its publisher can write."""
TO_WRITE: Final[Fault] = (
    "text-to-write",
    f"found “{TO_SAY.strip()}”, expected what the new hub asks you to write",
    "write it, or delete what you do not need; readers see these words until then",
)

_LEFT: Final = re.compile(rf"\b(?:{TO_FILL_IN}|TODO|TBC|TBA|XXX|[Ll]orem ipsum)\b|\?{{3}}|[<\[][Ii]nsert\b")
"""What editors write where they mean to come back, and what a template leaves to fill in."""
_SIGNS: Final = (b"FILL", b"TODO", b"TBC", b"TBA", b"XXX", b"orem", b"???", b"nsert", b"\\")
"""What a file with such a text has in its bytes, which are searched much sooner than its texts. A backslash
may write any letter."""
_LEFT_ALONE: Final = re.compile(r"(?:[Tt]o be (?:confirmed|added|written)|[Nn]/?[Aa]|[Xx]{2})")
"""What they write in place of a whole text."""
_LONGEST_ALONE: Final = len("to be confirmed")
_NUMBER: Final = re.compile(r"(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]\s")
"""The number of a member of a list, as Word pastes it."""
_INCHES: Final = re.compile(r'(?<!\w)\d{1,3}"(?!\w)')
_OPENING_QUOTE: Final = re.compile(r'(?<![^\s(\[])"\S')
_SENTENCE_ENDS: Final = (".", ",", ";", ":")
_QUOTED: Final = re.compile(r"“[^“”]*”", re.DOTALL)
_ENDS_QUOTED: Final = re.compile("”[\"']?[ \\t]*(?:[,}\\]#\\r]|$)|\\\\".encode(), re.MULTILINE)
"""What a file with such a value has in its bytes."""


def left_templates(hub: Hub, cache: Cache = NO_CACHE) -> Iterator[Problem]:
    """Yield a problem for each text that is published before somebody has written it."""
    for source in sources_of(hub):
        # It lists such words, because it looks for them in notices.
        if source.path == NOTICE_CHECKS.file.pattern:
            continue
        for steps, found in cache.result_for(("left", source.path), source, partial(_left_in, source)):
            if is_shown(hub, source, steps):
                yield source.problem(
                    steps,
                    "text-unfinished",
                    f"found “{found}”, expected the text itself where readers see it",
                    "write the text, delete the field where it may be left out, or set “status: draft”",
                    found,
                )


def made_up_address(storage_prefix: str) -> str:
    """Return the address that “init” writes into a new hub, which nobody can open."""
    return f"https://{storage_prefix}.example/"


def texts_to_write(hub: Hub) -> Iterator[Problem]:
    """Yield a warning for all texts and numbers that nobody has written yet, and for a made-up address."""
    if hub.info.address == made_up_address(hub.info.storage_prefix):
        found = f"found {hub.info.address}, which “init” made up, expected where you will publish the hub"
        hint = "write the address that readers will type; it stands on paper and in citations"
        yield hub.files[HUB_FILE.name][0].source.problem(("address",), TO_WRITE[0], found, hint)
    for source in sources_of(hub):
        for steps, value in source.values:
            if isinstance(value, str) and value.startswith(TO_SAY) and is_shown(hub, source, steps):
                yield source.problem(steps, *TO_WRITE, TO_SAY)
    bank = hub.question_bank
    for at, each in enumerate(bank.assumptions if bank else ()):
        if each.low == each.high == 1:
            found = f"found from 1 to 1 for {each.id}, which “new” wrote, expected a range of yours"
            hint = "write both ends; the hours and costs that readers see are worked out from them"
            source = hub.files[QUESTION_BANK.file.name][0].source
            yield source.problem(("assumptions", at, "low"), TO_WRITE[0], found, hint)


def _left_in(source: Source) -> list[tuple[Steps, str]]:
    has_sign = any(sign in source.content for sign in _SIGNS)
    return [
        (steps, found[0])
        for steps, value in source.values
        if isinstance(value, str) and (found := _left_in_text(value, has_sign=has_sign))
    ]


def _left_in_text(text: str, *, has_sign: bool) -> re.Match[str] | None:
    alone = _LEFT_ALONE.fullmatch(text) if len(text) <= _LONGEST_ALONE else None
    return alone or (_LEFT.search(text) if has_sign else None)


def numbered_members(hub: Hub) -> Iterator[Problem]:
    """Yield a warning for each member of a list that begins with a number, which pages would show twice."""
    for source in sources_of(hub):
        for steps, value in source.values:
            if steps and isinstance(steps[-1], int) and isinstance(value, str) and _NUMBER.match(value):
                yield source.problem(
                    steps,
                    "text-number",
                    "found a number at the start of a member of a list, expected words alone",
                    "delete it; the page numbers what has an order, and puts bullets before the rest",
                )


def addresses_with_an_end(hub: Hub) -> Iterator[Problem]:
    """Yield a warning for each address that ends as a sentence does; a few addresses do."""
    for source in sources_of(hub):
        for steps, value in source.values:
            if steps and steps[-1] == "url" and isinstance(value, str) and value.endswith(_SENTENCE_ENDS):
                yield source.problem(
                    steps,
                    "link-end",
                    f"found an address that ends in {value[-1]!r}, expected the address alone",
                    "delete that sign, unless the page has it in the browser’s address bar too",
                )


def lone_quotes(hub: Hub) -> Iterator[Problem]:
    """Yield a warning for each text with a straight quote that lacks its other one.

    YAML takes it for a part of the text where the text does not begin with one.
    """
    for loaded in (each for files in hub.files.values() for each in files):
        for steps, value in loaded.source.values:
            if not (isinstance(value, str) and '"' in value and _has_lone_quote(value)):
                continue
            # What a rule looks for in other texts may be any sign.
            if sort_at(type(loaded.record), steps) == "words":
                yield loaded.source.problem(
                    steps,
                    "text-quote-alone",
                    'found a straight quote (") without the other one of its pair, expected both or none',
                    "delete it, or write the other one too",
                )


def _has_lone_quote(text: str) -> bool:
    """Return whether a text in one line has an odd number of quotes, or ends in one that nothing opens."""
    if "\n" in text:
        return False
    plain = _INCHES.sub("", text)
    is_odd = text.count('"') % 2 and plain.count('"') % 2
    return bool(is_odd) or (plain.endswith('"') and not _OPENING_QUOTE.search(text))


def quoted_values(hub: Hub, cache: Cache = NO_CACHE) -> Iterator[Problem]:
    """Yield a problem for each field whose whole value has the quotation marks of Word around it.

    YAML takes them for a part of the text. A member of a list may be a quotation.
    """
    for source in sources_of(hub):
        for steps in cache.result_for(("quoted", source.path), source, partial(_quoted_in, source)):
            yield source.problem(
                steps,
                "text-quoted",
                "found “ and ” around the whole value, expected it without them",
                'delete both, or use straight ones (") where YAML needs them; '
                "say who speaks where it is a quotation",
            )


def _quoted_in(source: Source) -> list[Steps]:
    if not _ENDS_QUOTED.search(source.content):
        return []
    texts = ((steps, value) for steps, value in source.values if isinstance(value, str))
    return [
        steps for steps, text in texts if steps and isinstance(steps[-1], str) and _QUOTED.fullmatch(text)
    ]
