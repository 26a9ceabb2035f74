"""Rules for a hub's own words: each is of a text that the program says, with that text's placeholders.

A name of a file is one that any disk and any address can have, and of one file alone. The name of a sheet is
one that Excel takes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from guidancehub.content.model.fields import RESERVED
from guidancehub.content.model.house_words import defaults, placeholders_of
from guidancehub.content.model.words import PLACEHOLDER, WORDS_FILE
from guidancehub.content.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.words import Word, WordsFile
    from guidancehub.content.problems import Problem
    from guidancehub.content.published import Loaded


_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_LONGEST_NAME: Final = 60
_SHEET: Final = re.compile(r"(?!'|history$)[^\[\]:*?/\\]+(?<!')", re.IGNORECASE)
_LONGEST_OF_SHEET: Final = 31
"""In units of UTF-16, as Excel counts."""
_LEADING: Final = {"a-to-z-see": "page"}
"""Names that a text has to keep: script reads there where a line of the page leads."""


def wrong_words(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each text that the program does not say, or stands twice, and for wrong names."""
    known = defaults()
    for loaded in hub.files.get(WORDS_FILE.name, ()):
        texts = cast("WordsFile", loaded.record).texts
        ids = [each.id for each in texts]
        for at, word in enumerate(texts):
            if word.id not in known.every or word.id in ids[:at]:
                yield loaded.source.problem(
                    ("texts", at, "id"),
                    "word-unknown",
                    f"found {word.id!r}, expected the id of a text that the program says, once",
                    did_you_mean(word.id, known.every.keys() - set(ids)) or "leave it out",
                )
            elif word.id in known.names:
                yield from _wrong_file_name(loaded, at, word, hub.info.words.name)
            elif word.id in {*known.sheets, *known.paper_sheets}:
                yield from _wrong_sheet_name(loaded, at, word.id, hub.info.words.say, word.id)
            else:
                yield from _wrong_names(loaded, at, word)
            # A term that is the name of a sheet is one that Excel takes, too.
            for key, text in known.paper_sheets.items() if word.id in known.terms else ():
                if key not in ids and word.id in placeholders_of(text):
                    yield from _wrong_sheet_name(loaded, at, key, hub.info.words.say, word.id)


def _wrong_names(loaded: Loaded, at: int, word: Word) -> Iterator[Problem]:
    """Yield a problem where a text has a name in braces for which the page has nothing."""
    known = defaults()
    allowed = placeholders_of(known.every[word.id]) | known.terms.keys() | {"system"}
    if word.id not in {*known.texts, *known.script}:
        allowed = frozenset()
    for name in sorted(placeholders_of(word.text) - allowed):
        yield loaded.source.problem(
            ("texts", at, "text"),
            "word-name",
            f"found {{{name}}}, expected a name for which the page has something",
            did_you_mean(name, allowed) or "write the words themselves",
        )
    if alone := sorted(_braces_alone(word.text) - _braces_alone(known.every[word.id])):
        yield loaded.source.problem(
            ("texts", at, "text"),
            "word-name",
            f"found “{alone[0]}” around no name, expected a name in braces, or no brace",
            "write both braces around the name, or leave this one out",
        )
    needed = _LEADING.get(word.id)
    if needed and needed not in placeholders_of(word.text):
        yield loaded.source.problem(
            ("texts", at, "text"),
            "word-name",
            f"found no {{{needed}}}, expected the name that stands for a link",
            f"write {{{needed}}} where the link is to stand",
        )


def _braces_alone(text: str) -> set[str]:
    """Return the braces of a text that are around no name."""
    return set("{}").intersection(PLACEHOLDER.sub("", text))


def _wrong_file_name(loaded: Loaded, at: int, word: Word, name: Callable[[str], str]) -> Iterator[Problem]:
    """Yield a problem for a name that not every disk and address can have, or that another file has."""
    is_kept = word.text in RESERVED and word.text != defaults().names[word.id]
    is_fit = _NAME.fullmatch(word.text) and len(word.text) <= _LONGEST_NAME and not is_kept
    taken = [key for key, own in defaults().names.items() if key != word.id and name(own) == word.text]
    if is_fit and not taken:
        return
    if is_fit:
        found, cure = "a name that no other file has", f"{taken[0]!r} has this name: choose another one"
    else:
        found = "a name of a file: lower-case letters, digits and single hyphens"
        cure = "write it without its ending: for-suppliers"
    yield loaded.source.problem(
        ("texts", at, "text"), "word-file-name", f"found {word.text!r}, expected {found}", cure
    )


def _wrong_sheet_name(
    loaded: Loaded, at: int, key: str, say: Callable[[str], str], word: str
) -> Iterator[Problem]:
    """Yield a problem for a name of a sheet that Excel does not take, or that another one there has.

    ``word`` is the id of what the hub says: that of the name itself, or of a term in it.
    """
    sheets = next(each for each in (defaults().sheets, defaults().paper_sheets) if key in each)
    name = say(key)
    is_fit = _SHEET.fullmatch(name) and len(name.encode("utf-16-le")) <= 2 * _LONGEST_OF_SHEET
    others = (each for each in sheets if each != key)
    taken = next((each for each in others if say(each).casefold() == name.casefold()), "")
    if is_fit and not taken:
        return
    if is_fit:
        found, cure = "a name that no other sheet has", f"{taken!r} has this name: choose another one"
    else:
        found = (
            f"a name of a sheet that Excel takes: at most {_LONGEST_OF_SHEET} letters, none of [ ] : * ? / \\"
        )
        cure = "shorten it, or leave out what Excel does not take: Choose"
        if key != word:
            cure = f"shorten it, leave out what Excel does not take, or give {key!r} a text of its own"
    yield loaded.source.problem(
        ("texts", at, "text"), "word-sheet-name", f"found {name!r}, expected {found}", cure
    )
