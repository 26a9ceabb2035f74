"""What a page is, in the words of schema.org, as JSON-LD for search engines and catalogues.

It is a block of data, which no browser runs, so the policy against inline scripts allows it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.entry import Entry
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.views.download_link import DownloadLink
    from guidancehub.web.output import PageMeta

Json = dict[str, Any]


def described(
    hub: Hub, url: str, meta: PageMeta, entry: Entry | None = None, offers: Iterable[DownloadLink] = ()
) -> str:
    """Return a description of the page at a URL, which is relative to the site's root."""
    info = hub.info
    is_data = meta.layout == "developers"
    rights = f"{info.address}sources/#rights"
    page: Json = {
        "@context": "https://schema.org",
        "@type": "Dataset" if is_data else "WebPage",
        "@id": f"{info.address}{url}",
        "url": f"{info.address}{url}",
        "name": f"{info.name}: {info.words.say('open-data-in-title')}" if is_data else meta.title,
        "description": meta.short_description,
        "inLanguage": "en-GB",
        "isPartOf": _site(info),
        "version": info.release,
        "usageInfo": rights,
    }
    if url:
        trail = _breadcrumb(info, url, meta)
        page |= {"mainEntityOfPage": {"@type": "WebPage", **trail}} if is_data else trail
    if is_data:
        # All of it is written with each release.
        page |= {"creator": _organisation(info.name), "license": rights}
        page["dateModified"] = info.released.isoformat()
    if entry:
        page |= _about(hub, entry)
    files = [_file(info, offer) for offer in offers]
    if files:
        page["distribution" if is_data else "associatedMedia"] = files
    return _safe(page)


def _site(info: HubInfo) -> Json:
    return {"@type": "WebSite", "name": info.name, "url": info.address}


def _breadcrumb(info: HubInfo, url: str, meta: PageMeta) -> Json:
    """Return the way from the home page to a page, as its breadcrumb shows it, and the page at its end."""
    steps = [(info.name, ""), *((each.title, each.url) for each in meta.crumbs), (meta.title, url)]
    items = [
        {"@type": "ListItem", "position": at, "name": name, "item": f"{info.address}{place}"}
        for at, (name, place) in enumerate(steps, 1)
    ]
    return {"breadcrumb": {"@type": "BreadcrumbList", "itemListElement": items}}


def _about(hub: Hub, entry: Entry) -> Json:
    """Return an entry's properties in schema.org: its id, its dates and the works that it cites."""
    if entry.heirs:
        # The page of a retired entry says where to read on, and rests on no works.
        return {"identifier": entry.id, "dateModified": _changed(hub, entry).isoformat()}
    works = dict.fromkeys(reference.source for reference in entry.sources)
    return {
        "identifier": entry.id,
        "dateModified": _changed(hub, entry).isoformat(),
        "lastReviewed": entry.reviewed.isoformat(),
        "citation": [
            {"@type": "CreativeWork", "name": work.title, "publisher": _organisation(work.publisher)}
            | ({"url": work.url} if work.url else {})
            for work in (hub.bibliography[key] for key in works)
        ],
    }


def _changed(hub: Hub, entry: Entry) -> date:
    """Return the day of the last release that added or changed an entry."""
    last = entry.changes[0].release if entry.changes else entry.added
    return next(note.released for note in hub.info.releases if note.release == last)


def _organisation(name: str) -> Json:
    return {"@type": "Organization", "name": name}


def _file(info: HubInfo, offer: DownloadLink) -> Json:
    return {
        "@type": "DataDownload",
        "name": offer.title,
        "contentUrl": f"{info.address}{offer.uri}",
        "encodingFormat": offer.format.media,
    }


def _safe(value: Json) -> str:
    """Return JSON escaped so that nothing in it ends the script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
