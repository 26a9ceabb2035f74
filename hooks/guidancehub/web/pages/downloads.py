"""The list of all downloads, and the page that documents the data for developers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, count, groupby
from typing import TYPE_CHECKING, ClassVar, Final

from guidancehub.content.problem_codes import CODES_PAGE
from guidancehub.views.formats import CSV, JSON, SCHEMA
from guidancehub.views.labels import ORIGIN_COLUMNS
from guidancehub.views.table import Cell, Row, Table
from guidancehub.web.foot import FootSubject
from guidancehub.web.markdown_html import IDS_OF_FRAME
from guidancehub.web.output import Heading, PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.views.download_link import DownloadLink
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer

from guidancehub.web.site_pages import DEVELOPERS, DOWNLOADS

_MANY: Final = 30
"""A list of more files than this is folded, except the files that hold a whole collection."""

_SAFE: Final = "safe"
"""The id of what stands before all files."""


@dataclass(frozen=True, slots=True)
class DownloadsPart:
    """The files below one heading."""

    title: str
    anchor: str
    open: tuple[DownloadLink, ...]
    folded: tuple[DownloadLink, ...]
    """The files that a reader has to unfold."""
    summary: str
    """What these are, in words."""


@dataclass(frozen=True, slots=True)
class DownloadsPage:
    """The list of all downloads."""

    template: ClassVar[str] = "downloads"

    parts: tuple[DownloadsPart, ...]
    total: int


@dataclass(frozen=True, slots=True)
class DevelopersPage:
    """Which data there is, and how to read it."""

    template: ClassVar[str] = "developers"

    files: Table
    """Each file of data with its schema."""
    last_columns: tuple[str, ...]
    """The columns with which each row of the spreadsheet files ends."""
    spreadsheet: str
    """The name of the first of these files, for an example."""
    problems: str
    """The URL of the page on the codes of problems."""
    single: str
    """What has a file of its own for each: “question, case study or principle”; empty where nothing has."""
    weighting: str
    """The id of the first weighting, for an example; empty where the hub has no questions."""
    with_cases: bool


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield both pages, where the hub has downloads."""
    if renderer.downloads:
        yield _downloads(renderer)
        yield _developers(renderer)


def _downloads(renderer: Renderer) -> Output:
    words = renderer.hub.info.words
    groups = [(title, tuple(found)) for title, found in groupby(renderer.downloads, lambda each: each.part)]
    anchors = anchors_of(title for title, _ in groups)
    parts = tuple(
        _part(words, title, anchor, found) for (title, found), anchor in zip(groups, anchors, strict=True)
    )
    return renderer.render(
        DOWNLOADS.url,
        PageMeta(
            title=DOWNLOADS.title,
            description=words.say("downloads-in-short"),
            headings=(
                Heading("Spreadsheet data that stays text", _SAFE),
                *(Heading(part.title, part.anchor) for part in parts),
            ),
            layout="downloads",
        ),
        DownloadsPage(parts, len(renderer.downloads)),
        FootSubject(renderer.everything, lists_files=True),
    )


def anchors_of(titles: Iterable[str]) -> list[str]:
    """Return the id of each heading of files: no two alike, even where a hub's own words are."""
    found: list[str] = []
    for title in titles:
        anchor = "-".join(title.lower().split())
        numbered = (f"{anchor}-{at}" for at in count(2))
        taken = {_SAFE, *IDS_OF_FRAME, *found}
        found.append(next(each for each in chain((anchor,), numbered) if each not in taken))
    return found


def _part(words: HouseWords, title: str, anchor: str, files: tuple[DownloadLink, ...]) -> DownloadsPart:
    whole = (
        files
        if len(files) <= _MANY
        else tuple(each for each in files if each.format.first and not each.single)
    )
    folded = tuple(each for each in files if each not in whole)
    number = words.numbered(len(folded), "downloads-one-file", "downloads-many-files")
    summary = words.say("downloads-for-parts", number=number) if whole else number
    return DownloadsPart(title, anchor, whole, folded, summary)


def _developers(renderer: Renderer) -> Output:
    single = tuple(_single(renderer.hub))
    return renderer.render(
        DEVELOPERS.url,
        PageMeta(
            title=DEVELOPERS.title,
            description=renderer.hub.info.words.say("developers-in-short"),
            crumbs=(DOWNLOADS,),
            headings=(
                Heading("What there is", "what"),
                Heading("How a file is made up", "form"),
                Heading("Examples", "examples"),
                Heading("What stays the same", "stable"),
                Heading("Rules of the spreadsheet files", "spreadsheets"),
            ),
            layout="developers",
        ),
        DevelopersPage(
            _files(renderer.hub.info.words, renderer.downloads),
            tuple(map(renderer.hub.info.words.heading, ORIGIN_COLUMNS)),
            # Every hub has one of its sources.
            next(each.uri for each in renderer.downloads if each.format is CSV).rpartition("/")[2],
            CODES_PAGE,
            renderer.hub.info.words.listed(single) if single else "",
            next((each.id for each in renderer.hub.info.weightings if renderer.hub.questions), ""),
            bool(renderer.hub.cases),
        ),
        FootSubject(renderer.everything, lists_files=True),
    )


def _single(hub: Hub) -> Iterator[str]:
    """Return the name of each kind whose entries have files of their own, where the hub has any."""
    say = hub.info.words.say
    named = (
        (hub.questions, say("question")),
        (hub.cases, say("case-study")),
        (hub.criteria, say("criterion")),
        (hub.principles, say("principle")),
    )
    return (name for entries, name in named if entries)


def _files(words: HouseWords, downloads: Iterable[DownloadLink]) -> Table:
    """Return the table of the files of data, with the schema of each."""
    every = tuple(downloads)
    schemas = {each.key: each for each in every if each.format is SCHEMA}
    files = [each for each in every if each.format is JSON and DEVELOPERS.url in each.pages]
    number = words.numbered(len(files), "downloads-one-file", "downloads-many-files")
    return Table(
        id="table-files",
        caption=words.say("data-files", number=number),
        columns=("What", "File", "Schema"),
        rows=tuple(Row((Cell(each.title), _linked(each), _linked(schemas[each.key]))) for each in files),
    )


def _linked(file: DownloadLink) -> Cell:
    return Cell(f"{file.uri}{file.size}", url=file.uri)
