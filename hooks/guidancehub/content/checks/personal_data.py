"""Nothing that belongs to one person stands in the content, unless the hub records that it may.

What is looked for has a form of its own: email addresses, telephone numbers, postal addresses, NHS numbers,
National Insurance numbers, and people who are quoted or cited by name. It finds slips, and is no proof of
absence.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final

from guidancehub.content.checks.personal_forms import EMAIL, EMAIL_IN_ADDRESS, FORMS, NHS_NUMBER
from guidancehub.content.checks.quoted_people import QUOTED, is_person
from guidancehub.performance.cache import NO_CACHE
from guidancehub.performance.cores import mapped_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Fault, Problem
    from guidancehub.content.reading.source import Source
    from guidancehub.performance.cache import Cache

_HINT: Final = (
    "delete it; if its owner agreed, or it is published on purpose, list it below “personal_data” in "
    "content/hub.yml with the reason and the day"
)
_ADDRESS: Final = re.compile(r"https?://[^/\s?#]*+(?P<rest>\S*+)")
_LINK: Final = re.compile(r"\[([^\[\]\n]{0,300})\]\((?:https?:/)?/[^\s()]*\)")
_MARKUP: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~])|\*")
"""What Markdown shows nothing of: emphasis, and what makes the next sign a plain one."""
_HYPHEN: Final = re.compile("[‐‑‒–—−]")
_SPACES: Final = re.compile("  +")
_WRAPPED: Final = re.compile(r"\n(?! ?(?:[-*–—>#\n]|\d+[.)] )) ?")
"""A line's end inside a paragraph, which stands for a space."""
_APART: Final = "\n\n"
"""What stands between two texts that are looked at together, because no form goes on in another paragraph."""
_LIST: Final = ("personal_data",)
"""The steps to what the hub lists."""
_WEIGHTS: Final = range(10, 1, -1)
"""Of the first nine digits of an NHS number; the tenth is their check digit (NHS Data Dictionary)."""


def personal_data(
    hub: Hub, cache: Cache = NO_CACHE, *, all_cores: bool = False
) -> Callable[[], Iterable[Problem]]:
    """Begin to look for something of a person's that the hub does not list, in all of its texts.

    Returns what goes on with it, and returns a problem for each. ``all_cores`` is for a process that does
    nothing else; without it, all is done then.
    """
    look = partial(_kept_problems, cache, listed_in(hub))
    sources = [loaded.source for files in hub.files.values() for loaded in files]
    found = mapped_beside(look, sources) if all_cores else partial(map, look, sources)
    return lambda: chain.from_iterable(found())


def _kept_problems(cache: Cache, listed: list[str], source: Source) -> list[Problem]:
    place, made_of = ("personal data", source.path), (source.content, listed)
    return cache.result_for(place, made_of, partial(_problems, source, listed))


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
    if not any(unlisted_in(_APART.join(text for _, text in texts), listed)):
        return []
    return [
        source.problem(steps, *fault_of(what, found))
        for steps, text in texts
        for what, found in unlisted_in(text, listed)
    ]


def unlisted_in(text: str, listed: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield what a text has of a person's that is no part of what is listed.

    What is listed is never taken out of the text, for then “@” would hide every email address.
    """
    known = list(map(_comparable, listed))
    for what, found in personal_data_in(text):
        if not any(_comparable(found) in each for each in known):
            yield what, found


def personal_data_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield what a text has of a person's: what it is called, and the words.

    It is looked for in what a reader sees, whatever signs stand for it in the file. Web addresses are left
    out, because numbers and names in them are those of pages. Email addresses in them are not.
    """
    seen = unicodedata.normalize("NFKC", html.unescape(text))
    for address in _ADDRESS.finditer(seen):
        for found in EMAIL_IN_ADDRESS.finditer(seen, *address.span("rest")):
            yield EMAIL, found[0]
    bare = _MARKUP.sub("", _on_one_line(_ADDRESS.sub(" ", _LINK.sub(r"\1", seen))))
    plain = _HYPHEN.sub("-", bare).replace("·", ".")
    for each in FORMS:
        if each.sign.search(plain):
            for found in each.form.finditer(plain):
                yield each.name, found[each.form.groups] or found[0]
    yield from _people_in(bare)
    if NHS_NUMBER.sign.search(plain):
        for found in NHS_NUMBER.form.finditer(plain):
            if is_nhs_number(found[0]):
                yield NHS_NUMBER.name, found[0]


def _people_in(bare: str) -> Iterator[tuple[str, str]]:
    """Yield each person who is quoted, once for each place, although more than one form may fit it."""
    places = set[int]()
    for each in QUOTED:
        if each.sign.search(bare):
            for found in each.form.finditer(bare):
                if found.start(1) not in places and is_person(found[1]):
                    places.add(found.start(1))
                    yield each.name, found[1]


def is_nhs_number(text: str) -> bool:
    """Return whether the ten digits of a text have the check digit of an NHS number."""
    *digits, last = (int(each) for each in text if each.isdigit())
    check = -sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11
    return check == last


def _on_one_line(text: str) -> str:
    """Return a text with each paragraph on one line, and one space wherever several stand."""
    return _WRAPPED.sub(" ", _SPACES.sub(" ", text).replace(" \n", "\n"))


def _comparable(words: str) -> str:
    """Return words with one sign for each that stands for the same."""
    plain = unicodedata.normalize("NFKC", words.replace("%40", "@"))
    return _HYPHEN.sub("-", _on_one_line(plain)).replace("·", ".")
