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

_PART: Final = "To look things up"
_A_TO_Z: Final = "a-to-z/"


def reference_downloads(hub: Hub) -> Iterator[Download]:
    """Yield the downloads of what the hub has of these lists; nothing is made yet."""
    named = hub.info.words.name
    if hub.terms:
        terms = Subject(named("glossary"), TERM.many, (TERM.name, ""), _PART, (TERM.file.page,))
        yield from csv_files(terms, "To copy terms and their meanings.", partial(terms_csv, hub))
    sources = Subject(named("sources"), SOURCE.many, (SOURCE.name, ""), _PART, (SOURCE.file.page,))
    yield from csv_files(sources, "To sort and filter every source.", partial(sources_csv, hub))
    index = Subject(named("a-to-z"), "Everything from A to Z", EVERYTHING, _PART, (_A_TO_Z,))
    yield from csv_files(index, "To find the address of anything in the hub.", partial(index_csv, hub))
