"""What a build makes: pages and files, as records that any site generator can take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from guidancehub.views.download_link import with_sizes
from guidancehub.views.sharing_pictures import HUB
from guidancehub.web.short_description import short_description

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from guidancehub.views.sharing_pictures import SharingPicture

_FEWEST_LISTED: Final = 3
_CONTENTS_ABOVE: Final = ("table", "clock", "comparison")
"""The layouts of pages whose text takes the whole width of the frame."""
_CLOSE: Final = ("question", "case")
"""The layouts of pages that are printed close."""
_ONE_SHEET: Final = ("question", "one-page")


@dataclass(frozen=True, slots=True)
class Heading:
    """One entry of a page's "on this page" list."""

    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Crumb:
    """One link of the breadcrumb, which leads from the home page to the page's parent."""

    title: str
    url: str
    """Relative to the site's root: ``matrix/value/``."""


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """A style sheet that a page loads."""

    uri: str
    media: str = ""
    """For which screens or paper it counts; for all without it."""
    is_later: bool = False
    """Whether script turns it on, once it shows what the sheet is for."""


@dataclass(frozen=True, slots=True)
class PageMeta:
    """What the document around a page's content needs to know."""

    title: str
    """The text of the page's ``h1``."""
    description: str
    """One plain sentence for search engines and link previews."""
    crumbs: tuple[Crumb, ...] = ()
    headings: tuple[Heading, ...] = ()
    layout: str = "page"
    """Chooses print and layout styles: ``home``, ``table``, ``case`` and so on."""
    label: str = ""
    """A shorter title for menus, where there is one."""
    section: str = ""
    """The part of the site that the page belongs to, for the browser's title."""
    script: str = ""
    """A script of the page's own, below assets/js/: ``list.mjs``."""
    styles: str = ""
    """The folder of styles of the page's own, as a sheet below assets/css/: ``list.css``."""
    sheets: tuple[StyleSheet, ...] = ()
    """The style sheets that the page loads besides ``site.css``, in order."""
    linked_data: str = ""
    """What the page is, as JSON-LD for search engines and catalogues; safe inside a script element."""
    data: str = ""
    """The URI of the page's entry as JSON, where it has one."""
    picture: SharingPicture = HUB
    """What a shared link to the page shows."""

    @property
    def short_description(self) -> str:
        """As much of the description as search engines and link previews show."""
        return short_description(self.description)

    @property
    def site_part(self) -> str:
        """The part of the site that the page belongs to; of a page that is none's, its own title."""
        return self.section or (self.crumbs[0].title if self.crumbs else self.title)

    @property
    def prints_close(self) -> bool:
        """Whether paper holds it in as few sheets as can be read: one for a question, two for a case."""
        return self.layout in _CLOSE

    @property
    def prints_one_sheet(self) -> bool:
        """Whether it has to fit on one sheet, without its links and the meaning of its words."""
        return self.layout in _ONE_SHEET

    @property
    def lists_contents(self) -> bool:
        """Whether the page has the list “On this page”: a reader sees two headings without one."""
        return len(self.headings) >= _FEWEST_LISTED

    @property
    def has_contents_beside(self) -> bool:
        """Whether that list stands beside the text on wide screens. Pages that are wide have it above."""
        return self.lists_contents and self.layout not in _CONTENTS_ABOVE

    @property
    def titles(self) -> Mapping[str, str]:
        """The words of each heading by its anchor."""
        return {heading.anchor: heading.title for heading in self.headings}


class Deferred:
    """A page's HTML that is made when somebody first asks for it."""

    def __init__(self, make: Callable[[], str]) -> None:
        """Keep how it is made."""
        self._make = make
        self._made: str | None = None

    # A “cached_property” has one lock for all pages. One that waits for a save would keep the save waiting.
    @property
    def text(self) -> str:
        """The HTML."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def __eq__(self, other: object) -> bool:
        """Return whether it is the same HTML, deferred or not."""
        return self.text == (other.text if isinstance(other, Deferred) else other)

    def __hash__(self) -> int:
        """Return the same for the same HTML."""
        return hash(self.text)


@dataclass(frozen=True, slots=True)
class Output:
    """One page or file of the site."""

    uri: str
    """Where it goes, relative to the site: ``cases/x/index.html`` or ``assets/x.css``."""
    content: str | bytes | Deferred
    """A page's main content as HTML, which may be made later, or a file's text or bytes."""
    page: PageMeta | None = None
    """Set for a page; ``None`` for a file that is copied as it is."""
    source: str = ""
    """The content file that an editor would open to change it."""

    @property
    def html(self) -> str:
        """The main content of a page.

        Raises TypeError for a file of bytes.
        """
        if isinstance(self.content, bytes):
            raise TypeError(self.uri)
        return self.content.text if isinstance(self.content, Deferred) else self.content

    @property
    def data(self) -> bytes:
        """The bytes of a file."""
        return self.content if isinstance(self.content, bytes) else self.html.encode()

    @property
    def url(self) -> str:
        """The URL relative to the site's root, as links write it."""
        return self.uri.removesuffix("index.html")

    def sized(self, sizes: Mapping[str, int | None]) -> Output:
        """Return it with the sizes of the files that it links to, as ``with_sizes`` writes them.

        Raises TypeError for a file of bytes.
        """
        if isinstance(self.content, Deferred):
            return replace(self, content=Deferred(lambda: with_sizes(self.html, sizes)))
        return replace(self, content=with_sizes(self.html, sizes))
