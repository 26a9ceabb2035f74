"""Nothing that belongs to one person stands in the content, unless the hub records that it may.

What is looked for has a form of its own: email addresses, telephone numbers, postal addresses, NHS numbers,
National Insurance numbers, and people who are quoted by name. It finds slips, and is no proof of absence.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.performance.cache import NO_CACHE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Fault, Problem
    from guidancehub.content.reading.source import Source
    from guidancehub.performance.cache import Cache

_HINT: Final = (
    "delete it; if its owner agreed, or it is published on purpose, list it below “personal_data” in "
    "content/hub.yml with the reason and the day"
)
_ADDRESS: Final = re.compile(r"https?://\S+")
_WRAPPED: Final = re.compile(r"[ \u00a0]*\n(?! *(?:[-*–—>#\n]|\d+[.)] )) *|[ \u00a0]{2,}|\u00a0")
"""What stands for one space: a line's end inside a paragraph, and spaces of another kind or number."""
_TITLE: Final = "(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Cllr|Councillor|Sir|Dame) )"
_NAME: Final = rf"{_TITLE}?[A-ZÀ-ÖØ-Þ][\w’'-]+ [A-ZÀ-ÖØ-Þ][\w’'-]+"
_LIST: Final = ("personal_data",)
"""The steps to what the hub lists."""
_SAID: Final = "(?:said|says|adds|added|comments|commented|explains|explained|recalls|recalled|told us)"
_STREET: Final = (
    "(?:Street|Road|Lane|Avenue|Close|Drive|Crescent|Terrace|Square|Way|Court|Gardens|Grove|Place)"
)


class _Form(NamedTuple):
    """What somebody's data looks like."""

    name: str
    """What it is called."""
    sign: re.Pattern[str]
    """A part of the form that nearly no text has, and that is found in a fraction of the time."""
    form: re.Pattern[str]
    """The form. One with a group means the group."""


_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE: Final = re.compile(
    r"(?<![\w.-])(?:(?:\+|00 ?)44[ -]?(?:\(0\))?[ (-]?|\(?0)(?:\d[ ()–‑-]{0,2}){8,9}\d(?![\w-])"
    r"|(?<![\w.-])(?:\+44\.?|0)\d{2,4}(?:\.\d{3,4}){2}(?![\w.-]*\d)"
)
_INSURANCE: Final = re.compile(r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b")
_POSTCODE: Final = re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]?) ?\d[ABD-HJLNP-UW-Z]{2}\b")
_POSTAL: Final = re.compile(rf"\b\d+[a-z]?,? (?:[A-Z][\w’'-]+ ){{1,3}}{_STREET}\b")
_QUOTED: Final = "a person who is quoted by name"
_FORMS: Final = (
    _Form("an email address", re.compile("@"), _EMAIL),
    _Form("a telephone number", re.compile(r"\d(?:[ ().–‑-]{0,2}\d){8}"), _TELEPHONE),
    _Form("a National Insurance number", re.compile(r"\d\d ?\d\d ?\d\d"), _INSURANCE),
    _Form("a postcode", re.compile(r"\d[ABD-HJLNP-UW-Z]{2}"), _POSTCODE),
    _Form("a postal address", re.compile(r"\d[a-z]?,? [A-Z]"), _POSTAL),
    _Form(_QUOTED, re.compile(r"[”’\"],? [a-z]"), re.compile(rf"[”’\"],? {_SAID} ({_NAME})")),
    _Form(
        _QUOTED, re.compile(r"[dst][:,]? [“‘\"]"), re.compile(rf"({_NAME}),? {_SAID}(?: that)?[:,]? [“‘\"]")
    ),
    _Form(_QUOTED, re.compile(r"[”’\"] [–—-] "), re.compile(rf"[”’\"] [–—-] ({_NAME})")),
)
_NHS_NUMBER: Final = re.compile(r"(?<![\w-])(?<!\d\.)\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w.-]*\d)")
_WEIGHTS: Final = range(10, 1, -1)
"""Of the first nine digits of an NHS number; the tenth is their check digit (NHS Data Dictionary)."""


def personal_data(hub: Hub, cache: Cache = NO_CACHE) -> Iterator[Problem]:
    """Yield a problem for each text with something of a person's that the hub does not list."""
    listed = listed_in(hub)
    for files in hub.files.values():
        for loaded in files:
            source = loaded.source
            place, made_of = ("personal data", source.path), (source.content, listed)
            yield from cache.result_for(place, made_of, partial(_problems, source, listed))


def listed_in(hub: Hub) -> list[str]:
    """Return the words of persons that a hub publishes on purpose."""
    listed = [each.words for each in hub.info.personal_data or ()]
    return [*listed, hub.info.contact_email] if hub.info.contact_email else listed


def fault_of(what: str, found: str) -> Fault:
    """Return the fault of something of a person's: what it is called, and the words."""
    return "personal-data", f"found {what} ({found!r}), expected nothing of one person's", _HINT


def _problems(source: Source, listed: Iterable[str]) -> list[Problem]:
    """Return the problems of one file."""
    texts = [
        (steps, value) for steps, value in source.values if isinstance(value, str) and steps[:1] != _LIST
    ]
    # Nearly every file has nothing, which one look at all of its texts shows soonest.
    if not any(unlisted_in("\n".join(text for _, text in texts), listed)):
        return []
    return [
        source.problem(steps, *fault_of(what, found))
        for steps, text in texts
        for what, found in unlisted_in(text, listed)
    ]


def unlisted_in(text: str, listed: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield what a text has of a person's that is not listed."""
    return personal_data_in(_without(text, listed))


def personal_data_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield what a text has of a person's: what it is called, and the words. Web addresses are left out."""
    bare = _WRAPPED.sub(" ", _ADDRESS.sub(" ", text))
    for each in _FORMS:
        if each.sign.search(bare):
            for found in each.form.finditer(bare):
                yield each.name, found[each.form.groups]
    for found in _NHS_NUMBER.finditer(bare):
        if is_nhs_number(found[0]):
            yield "an NHS number", found[0]


def is_nhs_number(text: str) -> bool:
    """Return whether the ten digits of a text have the check digit of an NHS number."""
    *digits, last = (int(each) for each in text if each.isdigit())
    check = -sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11
    return check == last


def _without(text: str, listed: Iterable[str]) -> str:
    text = _WRAPPED.sub(" ", text)
    for words in listed:
        text = text.replace(_WRAPPED.sub(" ", words), "")
    return text
