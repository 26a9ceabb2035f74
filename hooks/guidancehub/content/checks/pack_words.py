"""Rules for the texts of the tender pack: each that the page asks for, with its placeholders."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from guidancehub.content.model.pack_words import PACK_WORDS_FILE, PLACEHOLDER, TEXTS
from guidancehub.content.problems import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.pack_words import PackText, PackWordsFile
    from guidancehub.content.published import Loaded


def wrong_pack_words(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each text that lacks, is unknown or stands twice, and for wrong placeholders."""
    files = hub.files.get(PACK_WORDS_FILE.name, ())
    if hub.question_bank and not files:
        yield Problem(
            PACK_WORDS_FILE.pattern,
            1,
            1,
            "",
            "pack-text-missing",
            "found no file, expected the texts of the tender pack, which a hub with a question bank has",
            "run “guidancehub new pack-words”, which begins it, and write each text",
        )
    for loaded in files:
        texts = cast("PackWordsFile", loaded.record).texts
        ids = [each.id for each in texts]
        if lacking := [each for each in TEXTS if each not in ids]:
            yield loaded.source.problem(
                ("texts",),
                "pack-text-missing",
                f"found no text {lacking[0]!r}, expected each text that the page asks for",
                f"run “guidancehub new pack-words”, which adds {_counted(lacking)} for you to write",
            )
        for at, text in enumerate(texts):
            if text.id in TEXTS and text.id not in ids[:at]:
                yield from _wrong_placeholders(loaded, at, text)
            else:
                yield loaded.source.problem(
                    ("texts", at, "id"),
                    "pack-text-unknown",
                    f"found {text.id!r}, expected a text that the page asks for, once",
                    did_you_mean(text.id, TEXTS.keys() - set(ids)) or "leave it out",
                )


def _counted(lacking: Collection[str]) -> str:
    return "it" if len(lacking) == 1 else f"it and {len(lacking) - 1} more"


def _wrong_placeholders(loaded: Loaded, at: int, text: PackText) -> Iterator[Problem]:
    expected = TEXTS[text.id]
    found = PLACEHOLDER.findall(text.text)
    if set(found) != set(expected):
        named = ", ".join(f"{{{each}}}" for each in expected) or "no name in braces"
        yield loaded.source.problem(
            ("texts", at, "text"),
            "pack-text-names",
            f"found {', '.join(f'{{{each}}}' for each in found) or 'no name in braces'}, expected {named}",
            "the page puts in what these names stand for: keep each, and add none",
        )
