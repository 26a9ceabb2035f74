"""The hub's own script, as it is served: it is small, can be run, and takes nothing that is not there."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest

from guidancehub.web.script.module import read_module
from guidancehub.web.script.names import OF_THE_WINDOW
from node import run_node
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from guidancehub.web.script.module import Module

JS = ROOT / "docs/assets/js"
# Parses each module of a folder, and runs none.
PARSE = """
const { readdirSync, readFileSync } = require("node:fs");
const { SourceTextModule } = require("node:vm");
const [folder] = process.argv.slice(1);
for (const name of readdirSync(folder).filter((each) => each.endsWith(".mjs"))) {
  new SourceTextModule(readFileSync(`${folder}/${name}`, "utf8"), { identifier: name });
}"""
MOST_BYTES = {
    "site.mjs": 2_300,
    "list.mjs": 5_000,
    "search.mjs": 7_000,
    "self-assessment.mjs": 4_700,
    "notices.mjs": 5_300,
    "notice-check.mjs": 13_900,
    "pack.mjs": 32_500,
    "pack-make.mjs": 32_500,
}
"""Of each file, compressed. That of the pack has its steps from Service to Weights."""
MOST_BYTES_OF_PAPERS = 60_000
"""Of all that loads when the first paper is asked for, compressed."""
MOST_BYTES_OF_READING_BACK = 10_000
"""Of what loads besides when the first filled workbook is chosen, compressed."""
MOST_BYTES_OF_PART = 14_500


@pytest.fixture(scope="module")
def served(site: Path) -> dict[str, str]:
    """Give the text of each file of script by its name."""
    return {file.name: file.read_text("utf-8") for file in (site / "assets/js").glob("*.mjs")}


@pytest.fixture(scope="module")
def modules() -> dict[Path, Module]:
    """Read each module of the hub's script."""
    return {path: module_in(path.read_text("utf-8")) for path in JS.rglob("*.mjs")}


def test_the_files_of_script_are_small_and_can_be_run(served: dict[str, str], site: Path) -> None:
    assert served.keys() > {*MOST_BYTES, "list-save.mjs"}
    for name, text in served.items():
        assert compressed(text) <= MOST_BYTES.get(name, MOST_BYTES_OF_PART), name
    run_node("--experimental-vm-modules", "--no-warnings", "--eval", PARSE, site / "assets/js")


MOST_IMPORTS = 2


def test_a_page_starts_with_two_files_of_script_that_wait_for_few_others(
    served: dict[str, str], site: Path
) -> None:
    asked = re.compile(r'(?:from|import)\s*"\./([^"]+)"')
    imports = {name: set(asked.findall(text)) for name, text in served.items()}
    entries = set[str]()
    for page in site.rglob("*.html"):
        started = re.findall(r'<script type="module" src="[^"]*assets/js/([^"]+)"', page.read_text("utf-8"))
        assert started[:1] == ["site.mjs"], page
        assert len(started) <= 2, page
        entries |= set(started)
    assert entries > {"site.mjs", "list.mjs"}
    for entry in entries:
        assert len(imports[entry]) <= MOST_IMPORTS, entry
        assert all(imports[name] == set() for name in imports[entry]), entry
    assert [name for name, text in served.items() if '"Copied."' in text and name.startswith("site")] == [
        "site-citations.mjs"
    ]


MOST_BYTES_TO_THE_LINK = 45_000
"""For a reader who opens each step of the pack, from Service to “Keep and share”, and copies the link."""


def loads(files: Mapping[str, str], part: str) -> set[str]:
    """Return the files that asking for a part of the pack loads, its page's own aside."""
    (found,) = {
        each
        for text in files.values()
        for each in re.findall(r"\$load\(([^)]*)\)", text)
        if each.endswith(f'"./pack-{part}.mjs"')
    }
    return {name.removeprefix("./") for name in re.findall(r'"([^"]+)"', found)}


def test_all_that_makes_papers_is_small_and_loads_when_the_first_is_asked_for(
    served: dict[str, str],
) -> None:
    before = loads(served, "share")
    step = loads(served, "papers")
    making = loads(served, "make")
    assert {"pack-make.mjs", "pack-read-back.mjs"}.isdisjoint(step | before)
    assert "pack-read-back.mjs" not in making
    assert sum(compressed(served[name]) for name in making - before - step) <= MOST_BYTES_OF_PAPERS
    reading = loads(served, "read-back") - making - before - step
    assert sum(compressed(served[name]) for name in reading) <= MOST_BYTES_OF_READING_BACK


def test_a_bidder_who_writes_in_word_loads_a_third_of_what_a_buyer_does(
    served: dict[str, str],
) -> None:
    more = loads(served, "bid-word") - loads(served, "read")
    assert sum(compressed(served[name]) for name in more) <= MOST_BYTES_OF_PAPERS / 3


def test_a_reader_who_walks_from_service_to_the_copied_link_loads_little(
    served: dict[str, str],
) -> None:
    loaded = {"pack.mjs"} | loads(served, "check") | loads(served, "share")
    assert sum(compressed(served[name]) for name in loaded) <= MOST_BYTES_TO_THE_LINK
    assert not {"pack-kept.mjs", "pack-read.mjs", "pack-check-decides.mjs"} & loaded


def compressed(text: str) -> int:
    return len(gzip.compress(text.encode("utf-8"), mtime=0))


def test_all_that_a_page_loads_from_the_files_of_script_is_there(served: dict[str, str]) -> None:
    for file, text in served.items():
        for name in re.findall(r'(?:from|[(,])"\./([^"]+\.mjs)"', text):
            assert name in served, file


def test_functions_declare_nothing_that_browsers_have_unless_it_keeps_its_name(
    modules: dict[Path, Module],
) -> None:
    (file,) = ROOT.glob("node_modules/@typescript/*/lib/lib.dom.d.ts")
    declared = re.compile(r"^declare (?:var|function|let|const) (\w+)", re.MULTILINE)
    of_browsers = set(declared.findall(file.read_text("utf-8")))
    for path, module in modules.items():
        for statement in module.names.statements:
            assert statement.inner & of_browsers <= OF_THE_WINDOW, path


def test_joined_files_take_from_the_browser_what_their_modules_take_and_nothing_else(
    modules: dict[Path, Module], served: dict[str, str]
) -> None:
    vendor = (module_in(path.read_text("utf-8")) for path in (ROOT / "docs/assets/vendor").glob("*.mjs"))
    taken = set[str]().union(*map(not_declared, (*modules.values(), *vendor)))
    for file, text in served.items():
        lent = IMPORTED.findall(text)
        names = {*",".join(lent).split(","), "$load"}
        assert not_declared(module_in(text)) - names <= taken, file


IMPORTED = re.compile(r"^import\{(.*?)\}", re.MULTILINE)


def module_in(script: str) -> Module:
    """Return what is read of a script, but for its list of exports."""
    text = re.sub(r"\bexport\s*\{[^}]*\};?\s*(//.*)?$", "", script, flags=re.MULTILINE)
    module, problems = read_module("x.mjs", text, is_entry=True)
    assert problems == []
    return module


def not_declared(module: Module) -> set[str]:
    """Return the names of values in a module that it neither declares nor imports."""
    known = {*module.names.own, *(name for each in module.imports for _, name in each.names)}
    declared = [known | each.inner for each in module.names.statements]
    return {use.name for use in module.names.uses if use.name not in declared[use.statement]}
