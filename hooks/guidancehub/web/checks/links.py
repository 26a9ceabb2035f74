"""Check that links in texts lead to a page, and to a part of it, that the hub really has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from pydantic import BaseModel

from guidancehub.content.checks.own_address import own_fault, own_pattern
from guidancehub.content.model.fields import fields_with
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.web_address import fault_in_address, fault_in_link_words
from guidancehub.content.problems import Problem, did_you_mean
from guidancehub.performance.cache import NO_CACHE
from guidancehub.views.html_text import ids_of, parse
from guidancehub.web.markdown_pages import position_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Steps
    from guidancehub.performance.cache import Cache
    from guidancehub.web.markdown_pages import MarkdownPage
    from guidancehub.web.output import Output

_COPY: Final = "copy the address from the browser, from its “/” on"
_ELSEWHERE: Final = ("https:", "mailto:")
_MAIL: Final = re.compile(r"(?i:mailto):[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?:\?(?:subject|body)=[^\s@]*)?")
"""Mail to one address, with a subject or a text if need be, and to nobody else."""
_UNSEEN: Final = re.compile(r"[\s\x00-\x1f\x7f]")
"""What no address has. A browser drops a tab, which “&#9;” can write: with one, “//” can look like “/”."""


@dataclass(frozen=True, slots=True)
class _BrokenLink:
    """A link that leads nowhere, and what is wrong with it."""

    link: str
    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class _Targets:
    """What links can lead to."""

    urls: Mapping[str, None]
    """Those of all pages and files, each from “/” on."""
    pages: Mapping[str, Output]
    """Each page by its URL."""
    cache: Cache

    def broken(self, url: str) -> _BrokenLink | None:
        """Return a link that begins with "/" with what is wrong, or ``None`` for one that leads somewhere."""
        parts = urlsplit(url)
        link, part = unquote(parts.path), unquote(parts.fragment)
        if link not in self.urls:
            message = f"found a link to {link!r}, expected the address of a page of this hub"
            return _BrokenLink(link, "link-unknown-page", message, did_you_mean(link, self.urls) or _COPY)
        if part and link in self.pages and part not in (ids := self._ids_of(link)):
            whole = f"{link}#{part}"
            message = f"found a link to {whole!r}, expected a part that the page has"
            return _BrokenLink(whole, "link-unknown-part", message, did_you_mean(part, ids) or _COPY)
        return None

    def _ids_of(self, link: str) -> tuple[str, ...]:
        # That of a page alone which a link names a part of: all of them would take much memory.
        html = self.pages[link].html
        return self.cache.result(("ids", html), lambda: tuple(ids_of(html)))


def broken_links(
    hub: Hub,
    written: Iterable[MarkdownPage],
    outputs: Iterable[Output],
    urls: Iterable[str],
    cache: Cache = NO_CACHE,
) -> Iterator[Problem]:
    """Yield a problem for each link to a page that is not there, or to a part that its page has not.

    ``urls`` are those of all pages and files.
    """
    pages = {f"/{output.url}": output for output in outputs if output.page}
    targets = _Targets(dict.fromkeys(f"/{url}" for url in urls), pages, cache)
    yield from _in_prose(hub, targets)
    own = own_pattern(hub.info.address)
    for page in written:
        yield from _in_page(page, targets, own)


def _in_prose(hub: Hub, targets: _Targets) -> Iterator[Problem]:
    for loaded in chain.from_iterable(hub.files.values()):
        for steps, url in targets.cache.result_for(
            ("links", loaded.source.path), loaded, partial(_links_in, loaded.record)
        ):
            if fault := targets.broken(url):
                yield loaded.source.problem(steps, fault.code, fault.message, fault.hint, fault.link)


def _links_in(record: BaseModel) -> list[tuple[Steps, str]]:
    """Return each link to a page of the hub in the longer texts of a record, with the steps to the text."""
    return [(steps, url) for steps, prose in prose_in(record, ()) for url in prose.links if url[:1] == "/"]


def _in_page(page: MarkdownPage, targets: _Targets, own: re.Pattern[str]) -> Iterator[Problem]:
    for link in parse(f"{page.lead}{page.body}").css("a[href]"):
        href = link.attributes["href"] or ""
        fault: _BrokenLink | None
        if _UNSEEN.search(href):
            fault = _wrong_form(href)
        elif found := own.match(href):
            fault = _BrokenLink(href, *own_fault(found, is_link=True))
        elif href.lower().startswith(_ELSEWHERE):
            fault = _wrong_host(href, link.text())
        elif href.startswith(("/", "#")) and not href.startswith("//"):
            fault = targets.broken(f"/{page.url}{href}" if href.startswith("#") else href)
        else:
            fault = _wrong_form(href)
        if fault:
            place = position_of(href, page.text)
            yield Problem(page.source, *place, "", fault.code, fault.message, fault.hint)


def _wrong_form(href: str) -> _BrokenLink:
    expected = "https://…, mailto:…, /a-page-of-the-hub/ or #a-heading"
    return _BrokenLink(href, "link-form", f"found a link to {href!r}, expected {expected}", _COPY)


def _wrong_host(href: str, words: str) -> _BrokenLink | None:
    """Return an address elsewhere with what is wrong with its host or words, or its form for mail."""
    if href.lower().startswith("mailto:"):
        return None if _MAIL.fullmatch(href) else _wrong_form(href)
    fault = fault_in_address(href) or fault_in_link_words(words, href)
    if fault is None:
        return None
    return _BrokenLink(href, fault.code, f"found {fault.found}, expected {fault.expected}", fault.hint)


def prose_in(value: object, steps: Steps) -> Iterator[tuple[Steps, Prose]]:
    """Yield each longer text of a record, with the steps to it."""
    if isinstance(value, Prose):
        yield steps, value
    elif isinstance(value, BaseModel):
        for name in fields_with(type(value), Prose, BaseModel):
            yield from prose_in(getattr(value, name), (*steps, name))
    elif isinstance(value, tuple):
        for at, member in enumerate(value):
            yield from prose_in(member, (*steps, at))
