"""The script and the styles of all pages have nothing for what a hub has not."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site
from guidancehub.web.absent import NOTHING_ABSENT, Absent
from guidancehub.web.script.left_out import without
from hostile import minimal_hub

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

PACK = Absent((".hub-pack", "data-add"))
TRACES = re.compile(
    r"hub-(?:pack|path|tick|finder|principle|tip|question|case|gap)\b|data-(?:add|pack|path|tick)\b|"
    r"-adding|path-ticks"
)


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        (".hub-pack-said p {\ntop: 0;\n}\na {\ntop: 0;\n}\n", "a {\ntop: 0;\n}\n"),
        ("a,\n[data-add] > span {\ntop: 0;\n}\n", "a {\ntop: 0;\n}\n"),
        (
            ".hub-bar :is(.hub-link, .hub-pack-link) {\ntop: 0;\n}\n",
            ".hub-bar :is(.hub-link) {\ntop: 0;\n}\n",
        ),
        (":is(.hub-pack, .hub-pack-link) b {\ntop: 0;\n}\n", ""),
        ("@media print {\n.hub-pack {\ntop: 0;\n}\n}\n@page {\nsize: A4;\n}\n", "@page {\nsize: A4;\n}\n"),
        ("[data-addresses] {\ntop: 0;\n}\n", "[data-addresses] {\ntop: 0;\n}\n"),
    ],
)
def test_a_sheet_has_no_rule_for_what_is_absent(sheet: str, kept: str) -> None:
    assert PACK.out_of(sheet) == kept
    assert NOTHING_ABSENT.out_of(sheet) == sheet


def test_a_module_that_is_left_out_has_its_functions_and_they_do_nothing() -> None:
    script = b'import { find } from "./find.mjs";\nexport function follow() {\n  find();\n}\n'
    assert without(("a.mjs",), {"a.mjs": script, "b.mjs": script}) == {
        "a.mjs": b"export function follow() {}\n",
        "b.mjs": script,
    }


def test_nothing_is_absent_from_a_hub_of_every_kind() -> None:
    assert Absent.of(minimal_hub()) == NOTHING_ABSENT


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
