"""The ways through the site that stand around each page: the menu, the foot, and the pages beside it.

mkdocs.yml says under ``nav`` what the menu holds: groups of pages by what a reader wants to do. The title of
a group leads to its first page. A page that this hub has not leaves no trace, and neither does a group
without pages.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from guidancehub.web.markdown_pages import url_of
from guidancehub.web.site_pages import DOWNLOADS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from guidancehub.web.output import Output, PageMeta

MOST_GROUPS: Final = 6
"""The most groups that the menu has: they stand in one row on a laptop."""
_MOST_BESIDE: Final = 30
"""The most pages of one level beside a page. Longer lists have pages of their own, with filters."""
_MOVED: Final = "moved"
"""The layout of a page that says where its content is now. Only old links lead to it."""
_WITHOUT: Final = frozenset({"home", "search", _MOVED})
"""Layouts of pages that have no pages beside them."""
_WIDE: Final = frozenset(
    {"table", "table-plain", "clock", "comparison", "pack", "notice", "notice-check", "assessment", "tips"}
)
"""Layouts that need the width: the pages of their group stand above them, in a row."""
_LIST_SCRIPT: Final = "list.mjs"
"""The script of lists that filter, whose filters need the width too."""


def has_none_beside(page: PageMeta) -> bool:
    """Return whether a page never has a list of pages beside it."""
    return page.layout in _WITHOUT


def has_row_above(page: PageMeta) -> bool:
    """Return whether such a list stands above the page, because the page needs the width."""
    return page.layout in _WIDE or page.script == _LIST_SCRIPT


class MenuError(Exception):
    """The menu in mkdocs.yml is not as expected; the message says where and what to do."""


@dataclass(frozen=True, slots=True)
class MenuPage:
    """A page in the menu."""

    title: str
    url: str
    """Relative to the site's root."""


@dataclass(frozen=True, slots=True)
class MenuGroup:
    """Pages for one task of a reader. Its title leads to the first of them."""

    title: str
    pages: tuple[MenuPage, ...]

    @property
    def url(self) -> str:
        """The URL of its first page, relative to the site's root."""
        return self.pages[0].url


@dataclass(frozen=True, slots=True)
class PageBeside:
    """A page of the list beside an open page."""

    title: str
    url: str
    current: str
    """What ``aria-current`` says: “page” for the open one, “true” for one above it, and otherwise nothing."""
    pages: tuple[PageBeside, ...] = ()
    """The pages below it, where it is the open one or stands above that."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The list beside an open page: the pages of its group."""

    group: MenuGroup
    pages: tuple[PageBeside, ...]
    is_row: bool
    """Whether they stand above the page in a row, because the page needs its width."""


class Navigation:
    """The menu, the foot and the lists beside pages, for the pages of one hub."""

    def __init__(self, setup: object, only_in_foot: Collection[str], outputs: Iterable[Output]) -> None:
        """Read ``nav`` of mkdocs.yml, and the titles of the groups that only the foot has.

        Raises ``MenuError`` when it is not a list of pages and of groups with pages, when the menu has too
        many groups, or when a title names no group.
        """
        self._outputs = {output.url: output for output in outputs if output.page}
        read = list(self._read(setup))
        titles = [group.title for group, _ in read]
        if unknown := sorted({*only_in_foot}.difference(titles)):
            raise MenuError(f"only_in_foot: found {unknown[0]!r}, expected the title of a group below nav")
        self.menu = tuple(group for group, _ in read if group.pages and group.title not in only_in_foot)
        """The groups of the menu, in order."""
        self.only_in_foot = tuple(group for group, _ in read if group.pages and group.title in only_in_foot)
        """The groups that the foot alone has, in order."""
        self.left_out = tuple(url for _, absent in read for url in absent)
        """The URLs of the menu that are no pages of this hub."""
        self.downloads = DOWNLOADS if DOWNLOADS.url in self._outputs else None
        """The page of all downloads, which every header links to, where the hub has it."""
        if len(self.menu) > MOST_GROUPS:
            raise MenuError(f"nav: found {len(self.menu)} groups, expected at most {MOST_GROUPS} in the menu")

    def names(self, url: str) -> bool:
        """Return whether the header names a page, and so marks its link on that page."""
        return url in self._groups or (self.downloads is not None and url == self.downloads.url)

    def group_of(self, url: str) -> MenuGroup | None:
        """Return the group that a page belongs to by its own address, or by that of a page above it."""
        found = self._chain(url)
        return found[0] if found else None

    def beside(self, url: str) -> Beside | None:
        """Return the list beside a page, or None where there would be no other page in it."""
        output, found = self._outputs.get(url), self._chain(url)
        if output is None or output.page is None or found is None or has_none_beside(output.page):
            return None
        group, chain = found
        is_row = has_row_above(output.page)
        pages = tuple(self._page_beside(each, url, chain, deep=not is_row) for each in group.pages)
        return Beside(group, pages, is_row) if len(pages) > 1 or pages[0].pages else None

    def _read(self, setup: object) -> Iterator[tuple[MenuGroup, list[str]]]:
        """Yield each group with its pages that the hub has, and the URLs of those that it has not."""
        if not isinstance(setup, list):
            raise MenuError(f"nav: found {setup!r}, expected a list of pages, and of groups with pages")
        for entry in setup:
            match entry:
                case str():
                    continue
                case dict() if len(entry) == 1 and isinstance(next(iter(entry.values())), list):
                    ((title, listed),) = entry.items()
                    pages = [self._read_page(title, each) for each in listed]
                    shown = tuple(page for page in pages if page.url in self._outputs)
                    yield (
                        MenuGroup(str(title), shown),
                        [page.url for page in pages if page.url not in self._outputs],
                    )
                case _:
                    raise MenuError(
                        f"nav: found {entry!r}, expected “page.md”, or a title with a list of pages"
                    )

    def _read_page(self, group: object, entry: object) -> MenuPage:
        title, file = (
            next(iter(entry.items())) if isinstance(entry, dict) and len(entry) == 1 else ("", entry)
        )
        if not isinstance(file, str) or not file.endswith(".md"):
            raise MenuError(f"nav, {group}: found {file!r}, expected the file of a page, such as matrix.md")
        url = url_of(file)
        return MenuPage(str(title) or self._title(url), url)

    def _title(self, url: str) -> str:
        output = self._outputs.get(url)
        return (output.page.label or output.page.title) if output and output.page else ""

    @cached_property
    def _groups(self) -> Mapping[str, MenuGroup]:
        """The group of each page that a group names."""
        return {page.url: group for group in (*self.menu, *self.only_in_foot) for page in group.pages}

    @cached_property
    def _below(self) -> Mapping[str, tuple[str, ...]]:
        """The pages directly below each page that no group names, in the order in which it links to them.

        Longer lists than stand beside a page are left out.
        """
        below = defaultdict[str, list[str]](list)
        for url, output in self._outputs.items():
            above = self._above(url) if output.page and output.page.layout != _MOVED else []
            if above and url not in self._groups:
                below[above[0]].append(url)
        return {
            url: tuple(sorted(pages, key=partial(_place_in, self._outputs[url].html)))
            for url, pages in below.items()
            if len(pages) <= _MOST_BESIDE
        }

    def _above(self, url: str) -> list[str]:
        """Return the pages above a page, the nearest first: by its breadcrumb, or else by its address."""
        output = self._outputs.get(url)
        if output is None or output.page is None:
            return []
        crumbs = [crumb.url for crumb in reversed(output.page.crumbs) if crumb.url in self._outputs]
        parts = url.split("/")[:-1]
        folders = ["".join(f"{part}/" for part in parts[:end]) for end in range(len(parts) - 1, 0, -1)]
        return crumbs or [folder for folder in folders if folder in self._outputs]

    def _chain(self, url: str) -> tuple[MenuGroup, tuple[str, ...]] | None:
        """Return the group of a page, and the pages from the one that the group names down to it."""
        chain = [url, *self._above(url)]
        for at, each in enumerate(chain):
            if each in self._groups:
                return self._groups[each], tuple(reversed(chain[: at + 1]))
        return None

    def _page_beside(self, page: MenuPage, opened: str, chain: tuple[str, ...], *, deep: bool) -> PageBeside:
        """Return a page with those below it, where it is in the chain down to the open one."""
        is_above = page.url in chain
        below = self._below.get(page.url, ()) if is_above and deep else ()
        pages = (MenuPage(self._title(url), url) for url in below)
        return PageBeside(
            page.title,
            page.url,
            "page" if page.url == opened else "true" if is_above else "",
            tuple(self._page_beside(each, opened, chain, deep=deep) for each in pages),
        )


def _place_in(html: str, url: str) -> tuple[bool, int]:
    """Return where a page first links to another; what it does not link comes last."""
    at = html.find(f'{url}"')
    return at < 0, at
