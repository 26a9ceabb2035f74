"""Build the whole site in memory: every page, every download, and the records that a search finds.

Writes nothing, keeps no state, reads no clock and no network. The same content gives the
same outputs, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Final, TypeAlias

from guidancehub.content.problems import ContentError
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
from guidancehub.downloads.rules.clock_file import clock_files
from guidancehub.downloads.rules.notices_file import notice_files
from guidancehub.downloads.run import start_downloads
from guidancehub.downloads.word.styles import StyleError
from guidancehub.performance.cache import NO_CACHE
from guidancehub.performance.cores import beside
from guidancehub.project import project_of, read_content, sizes_of
from guidancehub.search.dictionary import dictionary_file
from guidancehub.search.early_index import EarlyIndex
from guidancehub.search.files import file_records
from guidancehub.search.filters import FacetValues, empty_parts, facets_of
from guidancehub.search.leads import lead_files, wrong_answers
from guidancehub.search.pagefind import IndexingError, index_files
from guidancehub.search.records import entry_records, page_records
from guidancehub.search.vocabulary import search_words, words_used, wrong_synonyms
from guidancehub.views.palette import Palette
from guidancehub.web.checks.links import broken_links
from guidancehub.web.checks.route_stops import missing_stops
from guidancehub.web.documents import DocumentError, Documents
from guidancehub.web.finished_pages import finished_pages
from guidancehub.web.markdown_twins import llms_txt, markdown_twin
from guidancehub.web.output import Output
from guidancehub.web.reading_time import ReadingTimes
from guidancehub.web.token_styles import SIGN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.problems import Problem
    from guidancehub.content.released import Released
    from guidancehub.performance.cache import Cache
    from guidancehub.project import DownloadMode, Project
    from guidancehub.search.record import SearchRecord
    from guidancehub.views.download_link import DownloadLink
    from guidancehub.views.facets import Facet
    from guidancehub.web.documents import DocumentSettings

BUILD_ERRORS: Final = (ContentError, DocumentError, IndexingError, StyleError)
"""The errors of a build that an editor can mend: their messages say how."""

_OF_HUB: Final = (
    pack_schema_files,
    answers_schema_files,
    paper_files,
    criteria_schema_files,
    worked_files,
    saved_answers_schema_files,
    clock_files,
    notice_files,
    words_files,
)
"""What makes files of the content alone, each as bytes or text by its URI."""

Progress: TypeAlias = Callable[[str], None]
"""What is told each step of a build, in a few words, before it begins."""
_Indexed: TypeAlias = "tuple[tuple[SearchRecord, ...], tuple[Facet, ...], Callable[[], Mapping[str, bytes]]]"
"""What a search finds, what that is filtered by, and what waits for the files of the index."""


def untold(_: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a build makes, in memory."""

    hub: Hub
    outputs: tuple[Output, ...]
    """Every page and file, sorted by URI, but for the search index, pages as Markdown and the archive. The
    list of downloads has a placeholder for the archive's size, because the archive holds that list."""
    finished: tuple[Output, ...]
    """The document of each page, each page as Markdown, and the search index, if the site was finished."""
    records: tuple[SearchRecord, ...]
    """Everything that a search finds."""
    facets: tuple[Facet, ...]
    """What the results can be filtered by."""
    cache: Cache = field(compare=False, repr=False)

    @property
    def has_archive(self) -> bool:
        """Whether it has files to take away, and so one of them all."""
        return any(each.uri == site_zip.LISTING for each in self.outputs)

    @property
    def files(self) -> tuple[Output, ...]:
        """Every file of a finished site but the archive."""
        return (*(each for each in self.outputs if each.page is None), *self.finished)

    @property
    def info(self) -> HubInfo:
        """Return the record of content/hub.yml."""
        return self.hub.info

    def search_index(self) -> tuple[Output, ...]:
        """Return the files of the search's index.

        Raises ``IndexingError`` when Pagefind does not make them.
        """
        return tuple(Output(*file) for file in index_files(self.records, self.facets).items())

    def markdown(self) -> Iterator[Output]:
        """Yield each page as Markdown, which does not say how large the archive is."""
        for page in self.outputs:
            if page.page:
                unsized = page.sized({site_zip.URI: None})
                yield markdown_twin(unsized, self.info, self.cache)

    def archive(self, files: Mapping[str, bytes]) -> bytes:
        """Return the ZIP file of a finished site; ``files`` holds the bytes of each file by its URI."""
        return site_zip.archive_of(files, self.info)


def build_site(
    root: Path,
    downloads: DownloadMode = "make",
    progress: Progress = untold,
    cache: Cache = NO_CACHE,
    settings: DocumentSettings | None = None,
) -> Site:
    """Make every page and file of the hub whose project is at ``root``.

    ``progress`` is told what is done next. What the ``cache`` holds is not made again. With ``settings`` the
    site is finished, on every core: it has the document of each page, and what is left out otherwise.

    Raises ``ContentError`` with all problems; with ``settings``, ``DocumentError`` and ``IndexingError`` too.
    """
    progress("reading the content")
    content = read_content(root, cache, all_cores=bool(settings))
    index = EarlyIndex.of(content.hub, content.written) if settings else None
    project = project_of(content, downloads, cache)
    return site_of(project, downloads, progress, cache, settings=settings, index=index)


def site_of(
    project: Project,
    downloads: DownloadMode = "make",
    progress: Progress = untold,
    cache: Cache = NO_CACHE,
    *,
    settings: DocumentSettings | None = None,
    index: EarlyIndex | None = None,
) -> Site:
    """Make every page and file of a project that was read for the same ``downloads``, as ``build_site`` does.

    ``settings`` come with the ``index`` of the same content. Raises what ``build_site`` does.
    """
    hub, offers = project.hub, project.offers
    facets, first = FacetValues(hub), index.first if index else entry_records(hub, project.written)
    found = (*first, *page_records(hub, project.pages, first))

    def indexed(sizes: Mapping[str, int | None]) -> _Indexed:
        records = (*found, *file_records(hub.info.words, offers, sizes, facets))
        filters = facets_of(hub, records)
        return records, filters, index.give((records[len(first) :], filters)) if index else dict

    progress("making the pages")
    # What is found says how large files are, if they are made.
    early = indexed(sizes_of(offers, None)) if downloads != "make" else None
    everything = (*project.pages, *project.files)
    # Beside the pages, for it needs none that is finished.
    of_hub = partial(_files_of_hub, hub, project.released, everything)
    count = partial(words_used, (*found, *file_records(hub.info.words, offers, {}, facets)))
    made_of_hub, counted = (beside(of_hub), beside(count)) if settings else (of_hub, count)
    documents = Documents(settings, hub, project.pages) if settings else None
    make = partial(finished_pages, everything, project.frame, hub.info, documents, cache)
    # On every core before threads make the downloads, for a process with threads does not fork safely.
    made = make() if documents else None
    with start_downloads(project.listed if downloads == "make" else ()) as started:
        made = made or make()
        pages = (*made.pages, *made.files)
        used = counted()
        problems = [
            *_problems_of_pages(project, pages, cache),
            *wrong_synonyms(hub, used),
            *empty_parts(hub, found),
            *wrong_answers(hub, _places(found, pages, offers), with_files=bool(offers)),
        ]
        if problems:
            raise ContentError(problems)
    progress("making the files to take away")
    files = {uri: future.result() for uri, future in started.items()}
    sizes = sizes_of(offers, None if downloads == "skip" else files)
    records, filters, wait_for_index = early or indexed(sizes)
    sized = [page.sized(sizes) for page in pages]
    outputs = (
        *sized,
        llms_txt(sized, hub.info),
        *(Output(*file) for file in files.items()),
        *made_of_hub(),
        search_words(hub, records, used),
        *lead_files(hub, records, offers, sizes),
    )
    finished: list[Output] = []
    if documents:
        finished += made.derived_files(documents, sizes, {site_zip.URI: None})
        finished += (Output(*file) for file in wait_for_index().items())
    return Site(
        hub=hub,
        outputs=tuple(sorted(outputs, key=attrgetter("uri"))),
        finished=tuple(finished),
        records=records,
        facets=filters,
        cache=cache,
    )


def _files_of_hub(hub: Hub, released: Released, pages: Sequence[Output]) -> list[Output]:
    """Return the files that need no finished page. Icons and pictures of shared links show the hub's sign."""
    sign = next(each.html for each in pages if each.uri == SIGN)
    named = {each.page.picture.uri for each in pages if each.page}
    shared = {uri: made for uri, made in sharing_files(hub, sign).items() if uri in named}
    icons = icon_files(sign, Palette(hub.info.colours))
    made = (icons, shared, bank_files(hub, released), *(make(hub) for make in _OF_HUB))
    return [dictionary_file(), *(Output(*file) for each in made for file in each.items())]


def _problems_of_pages(project: Project, pages: Sequence[Output], cache: Cache) -> Iterator[Problem]:
    """Yield each problem that only finished pages show: a link, or a step of a path, without a page."""
    urls = [*(page.url for page in pages), *(each.uri for each in project.offers)]
    yield from broken_links(project.hub, project.written, pages, urls, cache)
    yield from missing_stops(project.hub, ReadingTimes(pages, cache))


def _places(
    found: Iterable[SearchRecord], pages: Iterable[Output], offers: Iterable[DownloadLink]
) -> Iterator[str]:
    """Yield the URL of each page, of each part that a search finds, and of each file to take away."""
    yield from (each.url for each in found)
    yield from (page.url for page in pages)
    yield from (each.uri for each in offers)
