"""Nothing that belongs to one person stands in the content, unless the hub records that it may.

What is looked for has a form of its own: email addresses, telephone numbers, postal addresses, NHS numbers,
National Insurance numbers, and people who are quoted by name. It finds slips, and is no proof of absence.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from guidancehub.performance.cache import NO_CACHE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem
    from guidancehub.content.reading.source import Source
    from guidancehub.performance.cache import Cache

_HINT: Final = (
    "delete it; if its owner agreed, or it is published on purpose, list it below “personal_data” in "
    "content/hub.yml with the reason and the day"
)
_ADDRESS: Final = re.compile(r"https?://\S+")
_TITLE: Final = "(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Cllr|Councillor|Sir|Dame) )"
_NAME: Final = rf"{_TITLE}?[A-Z][\w’'-]+ [A-Z][\w’'-]+"
_ANY: Final = ("",)

_SAYING: Final = ("said", "says", "adds", "added", "explains", "explained", "recalls", "told us")
_STREETS: Final = (
    *("Street", "Road", "Lane", "Avenue", "Close", "Drive", "Crescent"),
    *("Terrace", "Square", "Way", "Court", "Gardens", "Grove", "Place"),
)
_SAID: Final = f"(?:{'|'.join(_SAYING)})"
_STREET: Final = f"(?:{'|'.join(_STREETS)})"

# What each is called, its form, and words of which it has one: a text without them is not searched. A form
# with a group means the group.
_FORMS: Final = (
    ("an email address", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), ("@",)),
    (
        "a telephone number",
        re.compile(r"(?<![\w.-])(?:\+44[ (]*|\(?0)(?:\d[ ()-]{0,2}){9,10}(?![\w-])"),
        ("+44", "0"),
    ),
    (
        "a National Insurance number",
        re.compile(r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"),
        _ANY,
    ),
    ("a postcode", re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]?) ?\d[ABD-HJLNP-UW-Z]{2}\b"), _ANY),
    ("a postal address", re.compile(rf"\b\d+[a-z]?,? (?:[A-Z][\w’'-]+ ){{1,3}}{_STREET}\b"), _STREETS),
    ("a person who is quoted by name", re.compile(rf"[”’\"],? {_SAID} ({_NAME})"), _SAYING),
    ("a person who is quoted by name", re.compile(rf"({_NAME}),? {_SAID}(?: that)?[:,]? [“‘\"]"), _SAYING),
    ("a person who is quoted by name", re.compile(rf"[”’\"] [–—-] ({_NAME})"), _ANY),
)
_NHS_NUMBER: Final = re.compile(r"(?<![\w.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w.-]*\d)")
_WEIGHTS: Final = range(10, 1, -1)
"""Of the first nine digits of an NHS number; the tenth is their check digit (NHS Data Dictionary)."""


def personal_data(hub: Hub, cache: Cache = NO_CACHE) -> Iterator[Problem]:
    """Yield a problem for each text with something of a person's that the hub does not list."""
    listed = [each.words for each in hub.info.personal_data or ()]
    listed += [hub.info.contact_email] if hub.info.contact_email else []
    for files in hub.files.values():
        for loaded in files:
            source = loaded.source
            place, made_of = ("personal data", source.path), (source.content, listed)
            yield from cache.result_for(place, made_of, partial(_problems, source, listed))


def _problems(source: Source, listed: Iterable[str]) -> list[Problem]:
    """Return the problems of one file."""
    texts = [
        (steps, _without(text, listed))
        for steps, text in source.values
        if isinstance(text, str) and steps[:1] != ("personal_data",)
    ]
    # Nearly every file has nothing, which one look at all of its texts shows soonest.
    if not any(personal_data_in("\n".join(text for _, text in texts))):
        return []
    return [
        source.problem(
            steps, "personal-data", f"found {what} ({found!r}), expected nothing of one person's", _HINT
        )
        for steps, text in texts
        for what, found in personal_data_in(text)
    ]


def personal_data_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield what a text has of a person's: what it is called, and the words. Web addresses are left out."""
    bare = _ADDRESS.sub(" ", text)
    for what, form, words in _FORMS:
        if any(each in bare for each in words):
            for found in form.finditer(bare):
                yield what, found[form.groups]
    for found in _NHS_NUMBER.finditer(bare):
        if is_nhs_number(found[0]):
            yield "an NHS number", found[0]


def is_nhs_number(text: str) -> bool:
    """Return whether the ten digits of a text have the check digit of an NHS number."""
    *digits, last = (int(each) for each in text if each.isdigit())
    check = -sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11
    return check == last


def _without(text: str, listed: Iterable[str]) -> str:
    for words in listed:
        text = text.replace(words, "")
    return text
