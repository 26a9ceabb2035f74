"""Build the whole site in memory: every page, every download, and the records that a search finds.

Writes nothing, keeps no state, reads no clock and no network. The same content gives the
same outputs, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from guidancehub.content.load import load
from guidancehub.content.problems import ContentError
from guidancehub.content.released import read_released
from guidancehub.downloads import site_zip
from guidancehub.downloads.bank.answers_schema import answers_schema_files
from guidancehub.downloads.bank.bank_file import bank_files
from guidancehub.downloads.bank.criteria_schema import criteria_schema_files
from guidancehub.downloads.bank.pack_schema import pack_schema_files
from guidancehub.downloads.bank.words_file import words_files
from guidancehub.downloads.bank.worked_file import worked_files
from guidancehub.downloads.json.saved_answers_schema import saved_answers_schema_files
from guidancehub.downloads.papers.files import paper_files
from guidancehub.downloads.pictures.icons import icon_files
from guidancehub.downloads.pictures.sharing import sharing_files
from guidancehub.downloads.registry import downloads_of
from guidancehub.downloads.rules.clock_file import clock_files
from guidancehub.downloads.rules.notices_file import notice_files
from guidancehub.downloads.run import start_downloads
from guidancehub.downloads.word.styles import StyleError
from guidancehub.search.dictionary import dictionary_file
from guidancehub.search.files import file_records
from guidancehub.search.filters import FacetValues, empty_parts, facets_of
from guidancehub.search.leads import lead_files, wrong_answers
from guidancehub.search.pagefind import IndexingError, index_files
from guidancehub.search.records import records_of
from guidancehub.search.vocabulary import search_words, words_used, wrong_synonyms
from guidancehub.views.design_tokens import COLOURS
from guidancehub.views.download_link import with_sizes
from guidancehub.views.links import Links
from guidancehub.views.pack_page import pack_url
from guidancehub.web.checks.links import broken_links
from guidancehub.web.checks.route_stops import missing_stops
from guidancehub.web.markdown_pages import markdown_pages
from guidancehub.web.markdown_twins import llms_txt, markdown_twins
from guidancehub.web.output import Output
from guidancehub.web.pages import pages_of
from guidancehub.web.part_sheets import with_part_sheets
from guidancehub.web.print_styles import imprint_of
from guidancehub.web.reading_time import ReadingTimes
from guidancehub.web.script.files import script_files
from guidancehub.web.site_files import site_files
from guidancehub.web.site_pages import ABOUT
from guidancehub.web.style_sheets import style_sheets
from guidancehub.web.token_styles import SIGN, drawings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.problems import Problem
    from guidancehub.search.record import SearchRecord
    from guidancehub.views.design_tokens import Colour
    from guidancehub.views.download_link import DownloadLink
    from guidancehub.views.facets import Facet
    from guidancehub.web.markdown_pages import MarkdownPage

BUILD_ERRORS: Final = (ContentError, IndexingError, StyleError)
"""The errors of a build that an editor can mend: their messages say how."""

DownloadMode: TypeAlias = Literal["make", "skip", "none"]
"""Whether to make the downloads, to link them without making them, or to leave them and their links out."""


Progress: TypeAlias = Callable[[str], None]
"""What is told each step of a build, in a few words, before it begins."""


def untold(_: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a build makes, in memory."""

    hub: Hub
    outputs: tuple[Output, ...]
    """Every page and file, sorted by URI, without the search index and the archive. The list of downloads has
    a placeholder for the archive's size, because the archive holds that list."""
    records: tuple[SearchRecord, ...]
    """Everything that a search finds."""
    facets: tuple[Facet, ...]
    """What the results can be filtered by."""

    @property
    def info(self) -> HubInfo:
        """Return the record of content/hub.yml."""
        return self.hub.info

    @property
    def imprint(self) -> str:
        """Return the line that every printed page has."""
        return imprint_of(self.info)

    @property
    def brand(self) -> Colour:
        """Return the colour of the browser's frame, for light and for dark screens."""
        return COLOURS["brand"]

    @property
    def pack(self) -> str:
        """Return the URL of the page where a tender pack is built, which every page's header links to."""
        return pack_url(self.hub)

    @property
    def on_problems(self) -> str:
        """Return the URL of the part of “About this hub” on reporting a problem; empty where it has none."""
        about = next((each for each in self.outputs if each.url == ABOUT.url), None)
        anchors = {each.anchor for each in about.page.headings} if about and about.page else set()
        return f"{ABOUT.url}#problem" if "problem" in anchors else ""

    def search_index(self) -> tuple[Output, ...]:
        """Return the files of the search's index.

        Raises ``IndexingError`` when Pagefind does not make them.
        """
        return tuple(Output(*file) for file in index_files(self.records, self.facets).items())

    def archive(self, files: Mapping[str, bytes]) -> bytes:
        """Return the ZIP file of a finished site; ``files`` holds the bytes of each file by its URI."""
        return site_zip.archive_of(files, self.info)


def build_site(root: Path, downloads: DownloadMode = "make", progress: Progress = untold) -> Site:
    """Make every page and file of the hub whose project is at ``root``.

    ``progress`` is told what is done next.

    Raises ``ContentError`` with every problem when the content cannot be built.
    """
    progress("reading the content")
    hub = load(root)
    handwritten, unreadable = markdown_pages(root / "docs")
    scripts, unjoined = script_files(root)
    if unreadable or unjoined:
        # Without its page, each link to an unreadable file would look like a fault.
        raise ContentError((*unreadable, *unjoined))
    released = read_released(root)
    links = Links(hub)
    listed = () if downloads == "none" else tuple(downloads_of(hub, links))
    offers = (site_zip.LINK, *listed) if listed else ()
    drawn = tuple(drawings())
    progress("making the pages")
    with start_downloads(listed if downloads == "make" else ()) as started:
        pages = with_part_sheets(
            [
                *pages_of(hub, links, offers, handwritten),
                *style_sheets(root / "docs", hub.info),
                *scripts,
                *drawn,
                *site_files(hub.info),
            ]
        )
        found = records_of(hub, pages, handwritten)
        facets = FacetValues(hub)
        used = words_used((*found, *file_records(offers, {}, facets)))
        problems = [
            *_problems_of_pages(hub, handwritten, pages, offers),
            *wrong_synonyms(hub, used),
            *empty_parts(hub, found),
            *wrong_answers(hub, _places(found, pages, offers), with_files=bool(offers)),
        ]
        if problems:
            raise ContentError(problems)
    progress("making the files to take away")
    files = {uri: future.result() for uri, future in started.items()}
    sizes = _sizes(files, offers, downloads)
    sized = [replace(page, content=with_sizes(page.html, sizes)) for page in pages]
    records = (*found, *file_records(offers, sizes, facets))
    outputs = (
        *sized,
        *_as_markdown(sized, hub.info),
        *(Output(uri, content) for uri, content in files.items()),
        *(Output(uri, content) for uri, content in _pictures(hub, drawn, pages).items()),
        *(Output(uri, content) for uri, content in bank_files(hub, released).items()),
        *(Output(uri, content) for uri, content in pack_schema_files(hub).items()),
        *(Output(uri, content) for uri, content in answers_schema_files(hub).items()),
        *(Output(uri, content) for uri, content in paper_files(hub).items()),
        *(Output(uri, content) for uri, content in criteria_schema_files(hub).items()),
        *(Output(uri, content) for uri, content in worked_files(hub).items()),
        *(Output(uri, content) for uri, content in saved_answers_schema_files(hub).items()),
        *(Output(uri, content) for uri, content in clock_files(hub).items()),
        *(Output(uri, content) for uri, content in notice_files(hub).items()),
        *(Output(uri, content) for uri, content in words_files(hub).items()),
        search_words(hub, records, used),
        *lead_files(hub, records, offers, sizes),
        dictionary_file(),
    )
    return Site(
        hub=hub,
        outputs=tuple(sorted(outputs, key=attrgetter("uri"))),
        records=records,
        facets=facets_of(hub),
    )


def _as_markdown(pages: Sequence[Output], info: HubInfo) -> Iterator[Output]:
    """Yield each page as Markdown, which does not say how large the archive is, and the list of them."""
    yield llms_txt(pages, info)
    unsized = (
        replace(page, content=with_sizes(page.html, {site_zip.URI: None})) for page in pages if page.page
    )
    yield from markdown_twins(unsized, info)


def _pictures(hub: Hub, drawn: Iterable[Output], pages: Iterable[Output]) -> dict[str, bytes]:
    """Return the icons and the pictures of shared links, which show the hub's sign, by their URIs."""
    sign = next(each.html for each in drawn if each.uri == SIGN)
    named = {each.page.picture.uri for each in pages if each.page}
    shared = {uri: made for uri, made in sharing_files(hub.info, sign).items() if uri in named}
    return {**icon_files(sign), **shared}


def _problems_of_pages(
    hub: Hub, handwritten: Iterable[MarkdownPage], pages: Sequence[Output], offers: Iterable[DownloadLink]
) -> Iterator[Problem]:
    """Yield each problem that only finished pages show: a link, or a step of a path, without a page."""
    urls = [*(page.url for page in pages), *(each.uri for each in offers)]
    yield from broken_links(hub, handwritten, pages, urls)
    yield from missing_stops(hub, ReadingTimes(pages))


def _places(
    found: Iterable[SearchRecord], pages: Iterable[Output], offers: Iterable[DownloadLink]
) -> Iterator[str]:
    """Yield the URL of each page, of each part that a search finds, and of each file to take away."""
    yield from (each.url for each in found)
    yield from (page.url for page in pages)
    yield from (each.uri for each in offers)


def _sizes(
    files: Mapping[str, bytes], offers: Iterable[DownloadLink], downloads: DownloadMode
) -> dict[str, int | None]:
    """Return the size in bytes of each file by its URI, or ``None`` for files that are not made.

    Where downloads are made, the archive is missing: its size is known only when the site is finished.
    """
    if downloads == "skip":
        return dict.fromkeys(each.uri for each in offers)
    return {uri: len(content) for uri, content in files.items()}
