"""Files about the whole site that programs ask for by name: for crawlers, and for the screens of phones."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from guidancehub.views.design_tokens import light
from guidancehub.views.icons import SIZES, icon_uri
from guidancehub.web.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.hub_info import HubInfo


def site_files(info: HubInfo) -> Iterator[Output]:
    """Yield the files: what crawlers may read, and what the site is called on the screen of a phone."""
    yield Output("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {info.address}sitemap.xml\n")
    yield Output("site.webmanifest", json.dumps(_manifest(info), ensure_ascii=False, indent=2) + "\n")


def _manifest(info: HubInfo) -> dict[str, object]:
    icons = [{"src": icon_uri(side), "sizes": f"{side}x{side}", "type": "image/png"} for side in SIZES]
    return {
        "name": f"{info.name}: {info.system_short}",
        "short_name": info.name,
        "description": info.strapline,
        "lang": "en-GB",
        # Relative to this file, so that it works below a sub-path. It needs the network, so it is no app.
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "theme_color": light("brand"),
        "background_color": light("paper"),
        "icons": icons,
    }
