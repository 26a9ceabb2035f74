"""Files about the whole site that programs ask for by name: for crawlers, phones, and finders of flaws."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from guidancehub.views.icons import SIZES, icon_uri
from guidancehub.views.palette import Palette
from guidancehub.web.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.hub_info import HubInfo


SECURITY: Final = ".well-known/security.txt"
_ANSWERS_FOR: Final = timedelta(days=364)
"""From the release on, for the standard advises less than a year (RFC 9116, section 2.5.5)."""


def site_files(info: HubInfo) -> Iterator[Output]:
    """Yield the files: what crawlers may read, what phones call the site, and whom to tell of flaws."""
    yield Output("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {info.address}sitemap.xml\n")
    if info.contact_email:
        yield Output(SECURITY, _security(info, info.contact_email))
    yield Output("site.webmanifest", json.dumps(_manifest(info), ensure_ascii=False, indent=2) + "\n")


def _security(info: HubInfo, email: str) -> str:
    """Return whom to tell of a weakness, by the form of RFC 9116."""
    expires = (info.released + _ANSWERS_FOR).isoformat()
    lines = (
        f"Contact: mailto:{email}",
        f"Expires: {expires}T00:00:00Z",
        "Preferred-Languages: en",
        f"Canonical: {info.address}{SECURITY}",
    )
    return "\n".join(lines) + "\n"


def _manifest(info: HubInfo) -> dict[str, object]:
    icons = [{"src": icon_uri(side), "sizes": f"{side}x{side}", "type": "image/png"} for side in SIZES]
    palette = Palette(info.colours)
    return {
        "name": f"{info.name}: {info.system_short}",
        "short_name": info.name,
        "description": info.strapline,
        "lang": "en-GB",
        # Relative to this file, so that it works below a sub-path. It needs the network, so it is no app.
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "theme_color": palette.light("brand"),
        "background_color": palette.light("paper"),
        "icons": icons,
    }
