"""Make of each page what a site has of it: its HTML, its styles, its document, itself as Markdown.

All of these are of one page alone, so that cores can share the pages out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from guidancehub.performance.cache import NO_CACHE
from guidancehub.performance.cores import mapped
from guidancehub.views.download_link import NO_BREAK, PLACEHOLDER_SIGN, with_sizes
from guidancehub.web.checks.frame_templates import FOLDER as OVERRIDES
from guidancehub.web.documents import NOT_FOUND
from guidancehub.web.markdown_twins import TWIN, markdown_twin
from guidancehub.web.output import Deferred, Output
from guidancehub.web.page_sheets import PageSheets
from guidancehub.web.sitemap import sitemap_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.performance.cache import Cache
    from guidancehub.web.documents import Documents
    from guidancehub.web.output import StyleSheet
    from guidancehub.web.page_sheets import Frame


@dataclass(frozen=True, slots=True)
class FinishedPages:
    """The pages of a site, with all that is made of them. The sizes of downloads are not filled in."""

    pages: tuple[Output, ...]
    """Each page with its style sheets."""
    files: tuple[Output, ...]
    """The files beside the pages, with the style sheets that pages load."""
    documents: tuple[Output, ...] = ()
    """The whole document of each page, if documents were asked for."""
    markdown: tuple[Output, ...] = ()
    """Each page as Markdown; likewise."""

    def derived_files(
        self, documents: Documents, sizes: Mapping[str, int | None], in_markdown: Mapping[str, int | None]
    ) -> Iterator[Output]:
        """Yield the files of a site that are made of finished pages, with the sizes of downloads filled in.

        The pages as Markdown have those ``in_markdown`` too. Raises ``DocumentError``.
        """
        yield from (_sized(each, sizes) for each in self.documents)
        yield from (_sized(each, {**sizes, **in_markdown}, space=" ") for each in self.markdown)
        yield Output(NOT_FOUND, documents.not_found(), source=f"{OVERRIDES}/{NOT_FOUND}")
        yield from sitemap_files(self.pages, documents.info)


class _Made(NamedTuple):
    """What a core sends back of a page."""

    content: str | bytes | Deferred | slice
    """That of the page, or where it stands in the bytes of the document."""
    sheets: tuple[StyleSheet, ...]
    styles: Mapping[str, str]
    """The text of each sheet that this core had not made before, by its URI."""
    document: bytes
    """Text of several alphabets has twice the size of its bytes."""
    markdown: bytes


def finished_pages(
    outputs: Iterable[Output],
    frame: Frame,
    info: HubInfo,
    documents: Documents | None = None,
    cache: Cache = NO_CACHE,
) -> FinishedPages:
    """Return the pages and files of a site; with ``documents``, all that is made of its pages, on every core.

    Raises ``DocumentError``.
    """
    outputs = tuple(outputs)
    sheets, pages = PageSheets(outputs, frame, cache), [each for each in outputs if each.page]
    make = partial(_made, sheets, documents, info, cache)
    made = mapped(make, pages) if documents else [make(page) for page in pages]
    styles = {uri: text for each in made for uri, text in each.styles.items()}
    both = list(zip(pages, made, strict=True))
    return FinishedPages(
        pages=tuple(_with_sheets(page, each) for page, each in both),
        files=(
            *(each for each in outputs if not each.page and each.uri not in sheets.sources),
            *(Output(uri, text) for uri, text in sorted(styles.items())),
        ),
        documents=tuple(replace(page, content=each.document) for page, each in both if documents),
        markdown=tuple(Output(f"{page.url}{TWIN}", each.markdown) for page, each in both if documents),
    )


def _made(
    sheets: PageSheets, documents: Documents | None, info: HubInfo, cache: Cache, page: Output
) -> _Made:
    meta, styles = sheets.of(page)
    if documents is None:
        return _Made(page.content, meta.sheets, styles, b"", b"")
    document, content = documents.of(replace(page, page=meta)).encode(), page.data
    at = document.find(content)
    # What stands in the document is not sent, nor kept, twice.
    place = page.html if at < 0 else slice(at, at + len(content))
    return _Made(place, meta.sheets, styles, document, markdown_twin(page, info, cache).data)


def _with_sheets(page: Output, made: _Made) -> Output:
    assert page.page is not None  # noqa: S101 (only pages come here)
    content = made.content
    if isinstance(content, slice):
        content = Deferred(partial(_part, made.document, content))
    return replace(page, content=content, page=replace(page.page, sheets=made.sheets))


def _part(document: bytes, place: slice) -> str:
    return document[place].decode()


def _sized(output: Output, sizes: Mapping[str, int | None], space: str = NO_BREAK) -> Output:
    """Return a document or a page as Markdown with the sizes of downloads."""
    if PLACEHOLDER_SIGN not in output.data:
        return output
    return replace(output, content=with_sizes(output.data.decode(), sizes, space).encode())
