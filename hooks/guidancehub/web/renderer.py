"""Renders pages: the templates, the values that all of them read, and the marks on glossary terms."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, ClassVar, Final, Protocol, TypeVar

from guidancehub.content.model.glossary import GLOSSARY_FILE
from guidancehub.performance.cache import NO_CACHE
from guidancehub.views.sharing_pictures import picture_of
from guidancehub.web.foot import Foot, Reviews
from guidancehub.web.glossary_markup import GlossaryMarker, MarkerWords
from guidancehub.web.list_controls import ListControls
from guidancehub.web.output import Crumb, Deferred, Heading, Output, PageMeta
from guidancehub.web.page_extras import PageExtrasByUrl
from guidancehub.web.page_templates import frame
from guidancehub.web.page_words import PageWords
from guidancehub.web.related import Related
from guidancehub.web.site_pages import SitePages

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.entry import Entry
    from guidancehub.content.model.glossary import GlossaryFile
    from guidancehub.content.model.kind import Kind
    from guidancehub.performance.cache import Cache
    from guidancehub.views.download_link import DownloadLink
    from guidancehub.views.filter_list import Listing
    from guidancehub.views.links import Links
    from guidancehub.web.foot import FootSubject, Reviewed
    from guidancehub.web.markdown_pages import MarkdownPage
    from guidancehub.web.related import Offers


# The glossary explains its own words, an index consists of them, a search leads to them, and home leads on.
LAYOUTS_WITHOUT_LINKS: Final = frozenset({"glossary", "home", "index", "search"})
LAYOUT_BY_HAND: Final = "text"
"""Pages written by hand explain their own words."""

Titled = TypeVar("Titled", Crumb, Heading)


class PageView(Protocol):
    """What one kind of page shows: a frozen record, which its template calls ``page``."""

    template: ClassVar[str]
    """The template's name: ``case`` for ``templates/pages/case.html.jinja``."""


class Renderer:
    """Renders pages of one hub; holds the links that pages share."""

    def __init__(
        self,
        hub: Hub,
        links: Links,
        downloads: tuple[DownloadLink, ...] = (),
        written: Collection[MarkdownPage] = (),
        cache: Cache = NO_CACHE,
    ) -> None:
        """Read the glossary, the downloads and the handwritten pages of a hub, once for all pages."""
        self.site = SitePages.of(hub, written)
        self.hub = hub
        self.downloads = downloads
        self.links = links
        self._extras = PageExtrasByUrl(hub, downloads)
        self._related = Related(hub, links, cache)
        self.cache = cache
        # The same object as long as the terms are the same, so that it stands for them in the cache.
        terms = hub.terms, MarkerWords.of(hub.info.words), self._related.term_uses
        self._marker = cache.result_for("glossary", terms, lambda: GlossaryMarker(*terms))
        self._shared: Mapping[str, object] = {
            "info": hub.info,
            "words": PageWords.of(hub.info),
            "site": self.site,
        }
        self._files = {located.key: located.source.path for located in hub.located}

    @cached_property
    def everything(self) -> tuple[Reviewed, ...]:
        """Everything that the hub shows, as one thing with its earliest dates, for lists of the whole.

        A term has the dates of its file.
        """
        shown = (each.entry for each in self.hub.located if each.is_published)
        entries: list[Reviewed] = [*shown, *self.glossary]
        # Lists grow with the hub, and so does their number: each would ask every entry.
        return (Reviews.of(entries),) if entries else ()

    @property
    def glossary(self) -> tuple[GlossaryFile, ...]:
        """The glossary's file, where the hub has one."""
        return self.hub.records(GLOSSARY_FILE)

    def file_of(self, kind: Kind[Any], entry: Entry) -> str:
        """Return the path of the content file that holds an entry."""
        return self._files[kind.name, entry.id]

    def offers(self, kind: Kind[Any], entry: Entry) -> Offers:
        """Return where to go from an entry."""
        return self._related.to(kind.name, entry.id)

    def controls(self, listing: Listing, *, index: bool = False) -> ListControls:
        """Return the controls of a list that filters, with its ``index`` where it has several pages."""
        return ListControls.of(listing, self.hub.info, self.downloads, index=index)

    def leads_on(self, kind: Kind[Any], entry: Entry) -> bool:
        """Return whether there is anywhere to go from an entry, which is sooner known than where."""
        return self._related.leads_on(kind.name, entry.id)

    def render(
        self,
        url: str,
        meta: PageMeta,
        view: PageView | Callable[[], PageView],
        subject: FootSubject,
        source: str = "",
    ) -> Output:
        """Return the page at a URL, which is relative to the site's root. It is rendered when it is needed.

        So is its ``view``, where that is a function which returns it. ``subject`` is what its foot is about.
        ``source`` is the content file that an editor would open.
        """
        to_root = "../" * url.count("/")
        meta = self._in_house_words(url, meta)
        extras = self._extras.of(url, meta, subject)
        meta = replace(meta, linked_data=extras.linked_data, data=extras.data)

        def text() -> str:
            # What is only shown is made with the page, for a build renders pages on every core.
            foot = Foot.of(subject, self.hub, extras)
            page = view() if callable(view) else view
            shown = {"page": page, "meta": meta, "to_root": to_root, "page_foot": foot, **self._shared}
            made_of = shown, self._marker
            return self.cache.result_for(("page", url), made_of, partial(self._html, shown, to_root, meta))

        return Output(f"{url}index.html", Deferred(text), meta, source)

    def _html(self, shown: Mapping[str, object], to_root: str, meta: PageMeta) -> str:
        # No blank lines: other generators then read the whole page as one block of HTML.
        lines = [line for line in frame().render(shown).splitlines() if line.strip()]
        return self._with_glossary("\n".join(lines) + "\n", to_root, meta)

    def _in_house_words(self, url: str, meta: PageMeta) -> PageMeta:
        """Return what is told of a page, with the labels in it as the hub says them."""
        words = self.hub.info.words
        label = words.label
        return replace(
            meta,
            picture=picture_of(url).said(words),
            title=label(meta.title),
            label=label(meta.label),
            section=label(meta.section),
            crumbs=tuple(_labelled(each, label) for each in meta.crumbs),
            headings=tuple(_labelled(each, label) for each in meta.headings),
        )

    def _with_glossary(self, html: str, to_root: str, meta: PageMeta) -> str:
        marker, layout, printed = self._marker, meta.layout, not meta.prints_one_sheet
        if layout == LAYOUT_BY_HAND:
            return html
        if layout in LAYOUTS_WITHOUT_LINKS:
            return self.cache.result(("expanded", html, marker), lambda: marker.expand(html))
        made_of = ("marked", html, to_root, printed, marker)
        return self.cache.result(made_of, lambda: marker.mark(html, to_root, printed=printed))


def _labelled(part: Titled, label: Callable[[str], str]) -> Titled:
    title = label(part.title)
    return part if title == part.title else replace(part, title=title)
