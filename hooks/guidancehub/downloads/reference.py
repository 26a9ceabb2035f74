"""The downloads of the lists to look things up in: the glossary, the sources, and everything from A to Z."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.bibliography import SOURCE
from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.kind import EVERYTHING
from guidancehub.downloads.csv.reference import index_csv, sources_csv, terms_csv
from guidancehub.downloads.csv_files import csv_files
from guidancehub.downloads.download import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.downloads.download import Download

_A_TO_Z: Final = "a-to-z/"


def reference_downloads(hub: Hub) -> Iterator[Download]:
    """Yield the downloads of what the hub has of these lists; nothing is made yet."""
    named, say, label = hub.info.words.name, hub.info.words.say, hub.info.words.label
    part = label("To look things up")
    if hub.terms:
        terms = Subject(named("glossary"), label(TERM.many), (TERM.name, ""), part, (TERM.file.page,))
        yield from csv_files(hub, terms, say("file-glossary"), partial(terms_csv, hub))
    sources = Subject(named("sources"), label(SOURCE.many), (SOURCE.name, ""), part, (SOURCE.file.page,))
    yield from csv_files(hub, sources, say("file-sources"), partial(sources_csv, hub))
    index = Subject(named("a-to-z"), label("Everything from A to Z"), EVERYTHING, part, (_A_TO_Z,))
    yield from csv_files(hub, index, say("file-a-to-z"), partial(index_csv, hub))
