"""Hand the hub's pages and files to MkDocs. The only file that knows MkDocs."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_build_date

# MkDocs has this file's folder on the import path only while it runs the file: import here.
from guidancehub.build import build_site
from guidancehub.content.load import load_info
from guidancehub.content.problems import ContentError
from guidancehub.downloads import site_zip as archive
from guidancehub.downloads.cache import Shelf
from guidancehub.downloads.run import fresh
from guidancehub.search.pagefind import IndexingError, index_files
from guidancehub.views.design_tokens import COLOURS
from guidancehub.web.print_styles import imprint_of
from guidancehub.write import safe_join, source_uri

if TYPE_CHECKING:
    from concurrent.futures import Future

    from mkdocs.config.defaults import MkDocsConfig

    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.search.filters import Facet
    from guidancehub.search.record import SearchRecord
    from guidancehub.web.output import Output, PageMeta


class HubPage(Page):
    """A page whose HTML is ready, so that Markdown has no part in it."""

    def __init__(self, file: File, config: MkDocsConfig, html: str, meta: PageMeta) -> None:
        """Keep the HTML until MkDocs asks for it."""
        super().__init__(meta.label or meta.title, file, config)
        self._html, self._meta = html, meta

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 (MkDocs' signature)
        """Give MkDocs no Markdown, and what the document around the page needs."""
        self.markdown = ""
        self.meta = {"hub": self._meta, "description": self._meta.description}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Give MkDocs the finished HTML."""
        self.content = self._html
        self.toc = TableOfContents(
            [AnchorLink(heading.title, heading.anchor, 2) for heading in self._meta.headings]
        )
        self.present_anchor_ids = {heading.anchor for heading in self._meta.headings}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build everything before MkDocs empties the site's folder, so that a fault leaves it whole."""
    root = Path(config.config_file_path).parent
    # "mkdocs serve" has set its own address by now; its live reload needs an inline script.
    preview = config.site_url is not None
    shelf = Shelf(root / ".cache" / "downloads")
    # What is published is made anew; the preview makes what has changed.
    maker = shelf.fetched_or_made if preview else fresh
    try:
        site = build_site(root, maker if config.extra["downloads"] else None, forked=not preview)
        info = load_info(root)
    except ContentError as error:
        if preview:
            # MkDocs 1.6.1 says the same error only once; an editor needs it after every save.
            get_plugin_logger(__name__).error("the content has faults\n\n%s", error)
            raise PluginError("mend the content, and the page loads again") from None
        raise PluginError(f"the content has faults\n\n{error}") from None
    config.site_url = config.site_url or info.address
    config.site_name = info.name
    # Pagefind is a process of its own: the index is made beside the downloads, and while MkDocs writes pages.
    indexer = ThreadPoolExecutor(max_workers=1)
    index = indexer.submit(_index, site.records, site.facets)
    indexer.shutdown(wait=False)
    outputs = site.outputs()
    if preview:
        shelf.clear()
    config.extra |= {"hub": info, "outputs": outputs, "index": index, "preview": preview}
    config.extra |= {"imprint": imprint_of(info), "brand": COLOURS["brand"], "linked_data": site.linked_data}
    # The same content gives the same bytes: pages carry the release's date, not today's.
    released = datetime.combine(info.released, datetime.min.time(), UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(released.timestamp()))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the hub's pages and files, and leave out the theme's own, which no page loads."""
    for file in list(files):
        if file.src_dir and Path(file.src_dir) != Path(config.docs_dir):
            files.remove(file)
    for output in config.extra["outputs"]:
        files.append(_file_of(output, config))
    return files


def _file_of(output: Output, config: MkDocsConfig) -> File:
    uri = output.uri if output.page is None else source_uri(output)
    content = output.data if output.page is None else ""
    file = File.generated(config, uri, content=content)
    # MkDocs gives the address of the folder that mkdocs.yml's edit_uri names, which is docs/.
    file.edit_uri = f"../{output.source}" if output.source else None
    if output.page is not None:
        HubPage(file, config, output.html, output.page)
    return file


def on_nav(nav: object, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """Date every page with the release, hand-written ones too."""
    for file in files.documentation_pages():
        if file.page is not None:
            file.page.update_date = get_build_date()


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> None:  # noqa: ARG001
    """Tell the template what the page is, as data."""
    if isinstance(page, HubPage):
        context["linked_data"] = page.meta["hub"].linked_data
    else:
        context["linked_data"] = config.extra["linked_data"].get(page.url, "")


def on_post_build(config: MkDocsConfig) -> None:
    """Add the search's index and the archive, before "make build" moves the site to its place."""
    making: Future[dict[str, bytes]] = config.extra["index"]
    write = partial(_write_index, Path(config.site_dir))
    if config.extra["preview"]:
        # An editor waits for the page, and hardly ever for the search: it comes a second later.
        making.add_done_callback(write)
        return
    with ThreadPoolExecutor(max_workers=1) as writer:
        writing = writer.submit(write, making)
        if config.extra["downloads"]:
            _pack(Path(config.site_dir), config.extra["hub"])
    try:
        writing.result()
    except IndexingError as error:
        raise PluginError(f"the search has no index: {error}") from None


def _write_index(site: Path, making: Future[dict[str, bytes]]) -> None:
    for uri, content in making.result().items():
        target = safe_join(site, uri)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _pack(site: Path, info: HubInfo) -> None:
    """Put the finished site into an archive, and say on the list of downloads how large it is.

    The preview does without: it would pack every page after each change, and nobody takes it away.
    """
    addresses = ((file.relative_to(site).as_posix(), file) for file in site.rglob("*") if file.is_file())
    files = {uri: file.read_bytes() for uri, file in addresses if archive.holds(uri)}
    content = archive.archive_of(files, info)
    (site / archive.URI).write_bytes(content)
    (site / archive.LISTING).write_bytes(archive.archive_link(files[archive.LISTING], len(content)))


@lru_cache(maxsize=1)
def _index(records: tuple[SearchRecord, ...], facets: tuple[Facet, ...]) -> dict[str, bytes]:
    """Make the index. The preview keeps the last one, for most changes are not to what a search finds."""
    return index_files(records, facets)
