"""Rules for a hub's own words: each is of a text that the program says, with that text's placeholders."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from guidancehub.content.model.house_words import defaults, placeholders_of
from guidancehub.content.model.words import WORDS_FILE
from guidancehub.content.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.words import Word, WordsFile
    from guidancehub.content.problems import Problem
    from guidancehub.content.published import Loaded


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
            else:
                yield from _wrong_names(loaded, at, word)


def _wrong_names(loaded: Loaded, at: int, word: Word) -> Iterator[Problem]:
    """Yield a problem where a text has a name in braces for which the page has nothing."""
    known = defaults()
    allowed = placeholders_of(known.every[word.id]) | known.terms.keys() | {"system"}
    if word.id in known.terms or word.id in known.labels:
        allowed = frozenset()
    for name in sorted(placeholders_of(word.text) - allowed):
        yield loaded.source.problem(
            ("texts", at, "text"),
            "word-name",
            f"found {{{name}}}, expected a name for which the page has something",
            did_you_mean(name, allowed) or "write the words themselves",
        )
