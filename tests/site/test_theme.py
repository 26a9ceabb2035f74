"""What the hub replaces of Material, pinned: an upgrade that changes it fails here, and not in silence."""

from __future__ import annotations

import hashlib
import re
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from guidancehub.downloads.papers.files import paper_files
from guidancehub.views.sharing_pictures import picture_of
from guidancehub.web.absent import Absent
from guidancehub.web.script.files import script_files
from guidancehub.write import SOURCES
from support import ROOT, real_hub

if TYPE_CHECKING:
    from pathlib import Path

    from built import BuiltPage

MATERIAL = files("material") / "templates"

# The upstream files that overrides/ replaces, as they were when ours were written.
REPLACED = {
    "base.html": "8536d352b0093623df9e0032894f321cbe264b15a9b48cdd962583772455dadb",
    "main.html": "9948b55a7bc979c35825df99baba9e6971fca4eb298dea3cdde61e990a2de5e0",
    "404.html": "80c93494b5432b1bcdf292caeb67a0653c45b37372f49e08ad4a70ca695a7495",
}


def test_the_overrides_name_the_version_of_material_that_is_installed() -> None:
    for override in (ROOT / "overrides").glob("*.html"):
        text = override.read_text(encoding="utf-8")
        assert f"mkdocs-material {version('mkdocs-material')}" in " ".join(text.split()), override.name


@pytest.mark.parametrize(("name", "digest"), REPLACED.items())
def test_t21_a_replaced_template_is_as_it_was(name: str, digest: str) -> None:
    found = hashlib.sha256((MATERIAL / name).read_bytes()).hexdigest()
    assert found == digest, f"{name} changed upstream: read it, carry over what matters, note the new digest"


def test_no_page_has_a_class_of_materials() -> None:
    """Material's classes begin with ``md-``; so do its custom properties."""
    ours = [*(ROOT / "overrides").rglob("*.html"), *(ROOT / "docs" / "assets").rglob("*.css")]
    ours += (ROOT / "hooks" / "guidancehub" / "web" / "templates").rglob("*.jinja")
    assert [file.name for file in ours if re.search(r"\bmd-", file.read_text(encoding="utf-8"))] == []


def test_the_site_holds_no_file_of_the_theme(site: Path, pages: dict[str, BuiltPage]) -> None:
    folder = site / "assets"
    names = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    docs = ROOT / "docs" / "assets"
    own = {file.relative_to(docs) for file in docs.rglob("*") if file.is_file()}
    whole = {file.as_posix() for file in own if not file.name.endswith(SOURCES)}
    loaded = {f"css/{name}.css" for name in ("site", "not-found", "print", "suggestions")}
    # Those of tools, which a hub may have or not.
    tools = {f"css/{folder.name}.css" for folder in (docs / "css").iterdir() if folder.is_dir()} & names
    sheets = {name for name in names if re.fullmatch(r"css/pages/[0-9a-f]{12}\.css", name)}
    made = script_files(ROOT, left_out=Absent.of(real_hub()).scripts)[0]
    scripts = {output.uri.removeprefix("assets/") for output in made}
    papers = {uri.removeprefix("assets/") for uri in paper_files(real_hub())}
    icons = {"icons/192.png", "icons/512.png", "icons/apple-touch.png"}
    # Of each list that has more than one page, for its filters.
    lists = {f"lists/{url.split('/')[0]}.json" for url in pages if re.fullmatch(r"[^/]+/page/2/", url)}
    shared = {picture_of(url).uri.removeprefix("assets/") for url in pages}
    drawn = {"mark.svg"} | icons | lists | shared
    found = {f"search-{name}" for name in ("english.txt", "leads.json", "titles.json", "words.json")}
    finders = {f"rules/{name}.json" for name in real_hub().finders}
    rules = finders | {f"rules/{name}.json" for name in ("clock", "notices", "notice-checks")} & names
    assert names == whole | sheets | loaded | tools | scripts | papers | drawn | found | rules
