"""What the hub covers of the report, and what each release changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from guidancehub.content.model.hub_info import HUB_FILE
from guidancehub.views.citation import anchor
from guidancehub.views.links import LinkGroup, link_to
from guidancehub.views.report_coverage import coverage_of
from guidancehub.views.tables import coverage_table
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Crumb, Heading, Output, PageMeta
from guidancehub.web.pages import link_lists
from guidancehub.web.pages.link_lists import SHOWN, shortened_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.hub_info import ReleaseNote
    from guidancehub.views.table import Table
    from guidancehub.web.renderer import Renderer

FEED = "feed.xml"
NEWS = Crumb("What’s new", "whats-new/")


@dataclass(frozen=True, slots=True)
class ReleaseChanges:
    """What one release added and changed."""

    note: ReleaseNote
    added: LinkGroup
    changed: LinkGroup
    """Each link's summary is what changed."""

    @property
    def anchor(self) -> str:
        """The id of the release's heading, which stays when newer releases come."""
        return anchor(self.note.release)

    @property
    def crumb(self) -> Crumb:
        """The release's own URL, below which its long lists have their pages."""
        name = self.note.release
        return Crumb(f"Release {name}", f"{NEWS.url}{name.replace('.', '-')}/")

    def shortened(self) -> ReleaseChanges:
        """Return the release with its long lists cut to what the page shows."""
        added, changed = shortened_groups((self.added, self.changed), self.crumb.url)
        return ReleaseChanges(self.note, added, changed)


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """Which parts of the report are in the hub."""

    template: ClassVar[str] = "coverage"

    table: Table


@dataclass(frozen=True, slots=True)
class WhatsNewPage:
    """What each release added and changed."""

    template: ClassVar[str] = "whats_new"

    releases: tuple[ReleaseChanges, ...]
    feed: str
    """The URI of the feed."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the coverage page, and the news with its feed."""
    rows = coverage_of(renderer.hub)
    if rows:
        yield _coverage(renderer, coverage_table(renderer.hub.info, rows))
    yield from _news(renderer, _releases(renderer))


def _coverage(renderer: Renderer, table: Table) -> Output:
    own_origin = renderer.hub.info.own_origin
    own = (each for each in renderer.hub.located if each.entry.origin == own_origin and each.is_published)
    return renderer.render(
        "about/coverage/",
        PageMeta(
            title=renderer.hub.info.words.say("coverage-title"),
            section="About this hub",
            description=renderer.hub.info.words.say("coverage-in-short"),
            crumbs=(Crumb(HUB_FILE.title, HUB_FILE.page),),
            layout="table-plain",
        ),
        CoveragePage(table),
        FootSubject.many(each.entry for each in own),
    )


def _news(renderer: Renderer, releases: list[ReleaseChanges]) -> Iterator[Output]:
    say = renderer.hub.info.words.say
    yield renderer.render(
        NEWS.url,
        PageMeta(
            title=NEWS.title,
            description=say("news-in-short"),
            headings=tuple(
                Heading(say("cite-release", number=each.note.release), each.anchor) for each in releases
            ),
            layout="list",
        ),
        WhatsNewPage(tuple(each.shortened() for each in releases), FEED),
        FootSubject(renderer.everything),
    )
    for each in releases:
        yield from link_lists.pages(renderer, (each.added, each.changed), each.crumb, (NEWS,))
    yield _feed(renderer, releases)


def _releases(renderer: Renderer) -> list[ReleaseChanges]:
    say = renderer.hub.info.words.say
    shown = [each for each in renderer.hub.located if each.is_published]
    return [
        ReleaseChanges(
            note,
            LinkGroup(
                "added",
                say("news-added"),
                tuple(link_to(each.kind, each.entry) for each in shown if each.entry.added == note.release),
            ),
            LinkGroup(
                "changed",
                say("news-changed"),
                tuple(
                    replace(link_to(each.kind, each.entry), summary=change.text)
                    for each in shown
                    for change in each.entry.changes or ()
                    if change.release == note.release
                ),
                with_summaries=True,
            ),
        )
        for note in renderer.hub.info.releases
    ]


def _feed(renderer: Renderer, releases: list[ReleaseChanges]) -> Output:
    """Return an Atom feed with an entry for each release (RFC 4287)."""
    info, say = renderer.hub.info, renderer.hub.info.words.say
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en-GB"})
    SubElement(feed, "title").text = f"{info.name}: {say('news-in-feed')}"
    SubElement(feed, "id").text = info.address
    SubElement(feed, "updated").text = f"{info.released.isoformat()}T00:00:00Z"
    SubElement(feed, "link", rel="self", href=f"{info.address}{FEED}")
    SubElement(feed, "link", href=f"{info.address}{NEWS.url}")
    SubElement(SubElement(feed, "author"), "name").text = info.name
    for each in releases:
        entry = SubElement(feed, "entry")
        SubElement(entry, "title").text = say("cite-release", number=each.note.release)
        address = f"{info.address}{NEWS.url}#{each.anchor}"
        SubElement(entry, "id").text = address
        SubElement(entry, "updated").text = f"{each.note.released.isoformat()}T00:00:00Z"
        SubElement(entry, "link", href=address)
        changed = [
            say("news-changed-entry", name=link.title, text=link.summary) for link in each.changed.links
        ]
        lines = [each.note.summary, *changed[:SHOWN]]
        if len(changed) > SHOWN:
            lines.append(info.words.numbered(len(changed) - SHOWN, "news-one-more", "news-many-more"))
        SubElement(entry, "summary").text = " ".join(lines)
    indent(feed)
    text = tostring(feed, encoding="unicode", short_empty_elements=True)
    return Output(FEED, f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n', source="content/hub.yml")
