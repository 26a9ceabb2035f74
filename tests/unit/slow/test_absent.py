"""The script and the styles of all pages have nothing for what a hub has not."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from guidancehub.build import build_site

if TYPE_CHECKING:
    from minimal_hub import MinimalHub
TRACES = re.compile(
    r"hub-(?:pack|path|tick|finder|principle|tip|question|case|gap)\b|data-(?:add|pack|path|tick)\b|"
    r"-adding|path-ticks"
)


def shared(hub: MinimalHub) -> dict[str, str]:
    """Return the files of script and styles that all pages of a hub share, and the script of its search."""
    return {
        each.uri: each.html
        for each in build_site(hub.root, "skip").outputs
        if re.fullmatch(r"assets/(?:css/(?:pages/)?[\w-]+\.css|js/(?:site|search)[\w-]*\.mjs)", each.uri)
    }


def test_a_hub_without_tools_and_kinds_has_no_trace_of_them_in_what_all_pages_share(hub: MinimalHub) -> None:
    # Its pages load the script of the program.
    shutil.rmtree(hub.root / "docs" / "assets")
    assert TRACES.search(shared(hub)["assets/js/search.mjs"])
    for file in sorted((hub.root / "content").rglob("*.yml")):
        if file.name not in {"hub.yml", "sources.yml"}:
            hub.delete(file.relative_to(hub.root).as_posix())
    info = hub.read("content/hub.yml")
    without_parts = re.sub(
        r"^(?:coverage|asked_throughout|places):.*\n(?:[ -].*\n)*", "", info, flags=re.MULTILINE
    )
    hub.write("content/hub.yml", without_parts)
    files = shared(hub)
    assert {"assets/css/site.css", "assets/css/print.css", "assets/css/not-found.css"} < files.keys()
    assert {"assets/js/site.mjs", "assets/js/search.mjs"} < files.keys()
    assert {uri: found[0] for uri, text in files.items() if (found := TRACES.search(text))} == {}
