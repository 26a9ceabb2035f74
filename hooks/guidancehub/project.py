"""Read everything that a build needs, and prepare its pages, each of which is rendered when it is needed.

Writes nothing and makes no downloads. A preview shows a page from here before the rest of the site is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from guidancehub.content.load import load
from guidancehub.content.problems import ContentError
from guidancehub.content.reading.program_files import assets_root, program_root
from guidancehub.content.released import read_released
from guidancehub.downloads import site_zip
from guidancehub.downloads.registry import downloads_of
from guidancehub.performance.cache import NO_CACHE
from guidancehub.performance.cores import beside
from guidancehub.views.links import Links
from guidancehub.views.palette import Palette
from guidancehub.web.absent import Absent
from guidancehub.web.checks.data_on_pages import personal_data_on_pages
from guidancehub.web.checks.own_colours import faint_colours
from guidancehub.web.checks.taken_addresses import taken_addresses
from guidancehub.web.markdown_pages import markdown_pages
from guidancehub.web.page_sheets import Frame, frame_signs, with_page_sheets
from guidancehub.web.pages import pages_of
from guidancehub.web.paths import places_on_paths
from guidancehub.web.script.files import licences, script_files
from guidancehub.web.script.own_terms import OwnTerms
from guidancehub.web.site_files import site_files
from guidancehub.web.style_sheets import style_sheets
from guidancehub.web.token_styles import drawings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from guidancehub.content.hub import Hub
    from guidancehub.content.released import Released
    from guidancehub.downloads.download import Download
    from guidancehub.performance.cache import Cache
    from guidancehub.views.download_link import DownloadLink
    from guidancehub.web.markdown_pages import MarkdownPage
    from guidancehub.web.output import Output

DownloadMode: TypeAlias = Literal["make", "skip", "none"]
"""Whether to make the downloads, to link them without making them, or to leave them and their links out."""


@dataclass(frozen=True, slots=True)
class Project:
    """What a build reads, and the pages and files for which it needs nothing else."""

    hub: Hub
    written: tuple[MarkdownPage, ...]
    """The pages that are written by hand."""
    released: Released
    listed: tuple[Download, ...]
    """The downloads, without the archive."""
    offers: tuple[DownloadLink, ...]
    """What pages link to as a file to take away."""
    pages: tuple[Output, ...]
    """Each page, which is rendered when its HTML is first needed."""
    files: tuple[Output, ...]
    """Style sheets, script, drawings and the files that stand beside the pages."""
    frame: Frame
    """The document around each page."""

    def page(self, uri: str, cache: Cache = NO_CACHE) -> list[Output]:
        """Return the page of a URI, with its style sheets; nothing where there is no such page.

        It shows no sizes of downloads.
        """
        found = [each for each in self.pages if each.uri == uri]
        made = with_page_sheets((*found, *self.files), self.frame, cache) if found else []
        needed = {uri, *(sheet.uri for each in made if each.page for sheet in each.page.sheets)}
        sizes = sizes_of(self.offers, None)
        return [each.sized(sizes) for each in made if each.uri in needed]


@dataclass(frozen=True, slots=True)
class Content:
    """What is read of a project, and sound: of it all pages are made."""

    root: Path
    hub: Hub
    written: tuple[MarkdownPage, ...]
    """The pages that are written by hand."""
    scripts: tuple[Output, ...]
    absent: Absent


def read_project(root: Path, downloads: DownloadMode = "make", cache: Cache = NO_CACHE) -> Project:
    """Read and check the content of the hub whose project is at ``root``, and prepare its pages.

    Raises ``ContentError`` with every problem of a file, or between files.
    """
    return project_of(read_content(root, cache), downloads, cache)


def read_content(root: Path, cache: Cache = NO_CACHE, *, all_cores: bool = False) -> Content:
    """Read and check the content, with ``all_cores`` in a process that does nothing else.

    Raises ``ContentError``, as ``read_project`` does.
    """
    assets, by_hand = assets_root(root), partial(markdown_pages, root / "docs", cache)
    wait_for_written = beside(by_hand) if all_cores else by_hand
    hub = load(root, cache, all_cores=all_cores)
    written, unreadable = wait_for_written()
    absent = Absent.of(hub)
    scripts, unjoined = script_files(assets, cache, OwnTerms.of(hub.info.words), absent.scripts)
    if unreadable or unjoined:
        # Without its page, each link to an unreadable file would look like a fault.
        raise ContentError((*unreadable, *unjoined))
    if wrong := [*faint_colours(hub), *personal_data_on_pages(hub, written)]:
        raise ContentError(wrong)
    return Content(root, hub, tuple(written), tuple(scripts), absent)


def project_of(content: Content, downloads: DownloadMode = "make", cache: Cache = NO_CACHE) -> Project:
    """Prepare the pages of what was read. Raises ``ContentError`` where two pages have one address."""
    root, hub, written = content.root, content.hub, content.written
    assets, links = assets_root(root), Links(hub)
    listed = () if downloads == "none" else tuple(downloads_of(hub, links))
    offers = (site_zip.link_to_archive(hub.info.words), *listed) if listed else ()
    pages = tuple(pages_of(hub, links, offers, written, cache))
    if taken := list(taken_addresses(pages, written)):
        raise ContentError(taken)
    return Project(
        hub=hub,
        written=written,
        released=read_released(root),
        listed=listed,
        offers=offers,
        pages=pages,
        files=(
            *style_sheets(assets / "docs", hub.info, content.absent),
            *(content.scripts if assets == root else (*_loaded(content.scripts, pages), *licences(assets))),
            *drawings(Palette(hub.info.colours), hub.mark),
            *site_files(hub.info),
        ),
        frame=Frame(frame_signs(program_root(), root), frozenset(places_on_paths(hub.routes))),
    )


def _loaded(scripts: Iterable[Output], pages: Iterable[Output]) -> Iterator[Output]:
    """Yield the script that pages load, with its parts: that of a tool which a hub has not is left out."""
    metas = [page.page for page in pages if page.page]
    stems = {"site", *(each.script.removesuffix(".mjs") for each in metas if each.script)}
    for script in scripts:
        name = script.uri.rpartition("/")[2].removesuffix(".mjs")
        if any(name == stem or name.startswith(f"{stem}-") for stem in stems):
            yield script


def sizes_of(offers: Iterable[DownloadLink], files: Mapping[str, bytes] | None) -> dict[str, int | None]:
    """Return the size in bytes of each file by its URI, or ``None`` for each where no files are made.

    Where downloads are made, the archive is missing: its size is known only when the site is finished.
    """
    if files is None:
        return dict.fromkeys(each.uri for each in offers)
    return {uri: len(content) for uri, content in files.items()}
