"""An index of ten thousand entries: the real ones, and filler of their length, made of their words."""

from __future__ import annotations

import random
import re
import textwrap
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from guidancehub.build import build_site
from guidancehub.search.pagefind import index_files
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guidancehub.search.record import SearchRecord

NUMBER: Final = 10_000
WORDS_A_SENTENCE: Final = 14


def write_large_index(folder: Path) -> None:
    """Write the index below a folder, where that of the real hub would stand."""
    site = build_site(ROOT, "none")
    records = [*islice(chain(site.records, _filler(site.records)), NUMBER)]
    for uri, content in index_files(records, site.facets).items():
        target = folder / uri
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _filler(records: tuple[SearchRecord, ...]) -> Iterator[SearchRecord]:
    """Give case studies without end, as benchmarks/hubs.py does for whole hubs."""
    chance = random.Random(NUMBER)  # noqa: S311 (filler, the same in every run)
    models = [record for record in records if record.type == "case"]
    words = re.findall(r"[A-Za-z]{2,}", " ".join(" ".join((model.summary, *model.texts)) for model in models))
    at = 0
    while True:
        model = models[at % len(models)]
        title, summary, *texts = (
            _sentences(len(text), words, chance) for text in (model.title, model.summary, *model.texts)
        )
        yield replace(model, url=f"cases/filler-{at}/", title=title, summary=summary, texts=tuple(texts))
        at += 1


def _sentences(length: int, words: list[str], chance: random.Random) -> str:
    drawn = chance.choices(words, k=length // 4 + 4)
    starts = range(0, len(drawn), WORDS_A_SENTENCE)
    text = ". ".join(" ".join(drawn[at : at + WORDS_A_SENTENCE]).capitalize() for at in starts)
    return textwrap.shorten(text, max(length, WORDS_A_SENTENCE), placeholder="")
