"""Warn of links to hosts that content/sources.yml does not list, so that somebody looks at each new one."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, cast

from guidancehub.content.model.bibliography import SOURCES_FILE
from guidancehub.content.model.web_address import host_of
from guidancehub.content.problems import Problem
from guidancehub.views.html_text import parse
from guidancehub.web.checks.links import prose_in
from guidancehub.web.markdown_pages import position_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.bibliography import SourcesFile
    from guidancehub.web.markdown_pages import MarkdownPage

_HINT = "see that it is the publisher's own site, and add it to “hosts” in content/sources.yml"


def new_hosts(hub: Hub, written: Iterable[MarkdownPage]) -> list[Problem]:
    """Return a warning for each link to a host that is not listed; none where the hub lists no hosts.

    A host that is listed stands for those below it too: gov.uk for www.gov.uk.
    """
    listed = frozenset(chain.from_iterable(each.hosts or () for each in hub.records(SOURCES_FILE)))
    return sorted([*_in_content(hub, listed), *_in_pages(written, listed)]) if listed else []


def is_listed(host: str, listed: Collection[str]) -> bool:
    """Return whether a host, or one above it, is among those listed."""
    labels = host.split(".")
    return any(".".join(labels[at:]) in listed for at in range(len(labels)))


def _in_content(hub: Hub, listed: Collection[str]) -> Iterator[Problem]:
    for loaded in hub.files[SOURCES_FILE.name]:
        for at, work in enumerate(cast("SourcesFile", loaded.record).sources):
            if work.url and not is_listed(host_of(work.url), listed):
                yield loaded.source.problem(("sources", at, "url"), *_fault(host_of(work.url)))
    for loaded in chain.from_iterable(hub.files.values()):
        for steps, prose in prose_in(loaded.record, ()):
            for host in filter(None, map(host_of, prose.links)):
                if not is_listed(host, listed):
                    yield loaded.source.problem(steps, *_fault(host), host)


def _in_pages(written: Iterable[MarkdownPage], listed: Collection[str]) -> Iterator[Problem]:
    for page in written:
        for link in parse(f"{page.lead}{page.body}").css("a[href]"):
            href = link.attributes["href"] or ""
            if (host := host_of(href)) and not is_listed(host, listed):
                yield Problem(page.source, *position_of(href, page.text), "", *_fault(host))


def _fault(host: str) -> tuple[str, str, str]:
    return "link-new-host", f"found a link to {host!r}, which no source had before", _HINT
