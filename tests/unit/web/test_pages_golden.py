"""Every page of the smallest hub, as it is: a changed template shows here, for the commit to explain."""

from __future__ import annotations

import io
import os
import re
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest

from guidancehub.search.dictionary import ENGLISH
from guidancehub.web.markdown_twins import TWIN
from minimal_hub import minimal_site
from support import ROOT

if TYPE_CHECKING:
    from guidancehub.web.output import Output

MINIMAL = ROOT / "tests" / "fixtures" / "minimal"
GOLDEN = ROOT / "tests" / "golden" / "pages"


# Pictures and the search's dictionary have tests of their own, and a page as Markdown follows from the page.
WITHOUT_COPY = (".ico", ".png", TWIN, ENGLISH)


def is_office(output: Output) -> bool:
    return output.uri.endswith((".docx", ".xlsx"))


def golden_name(output: Output) -> str:
    return output.uri.replace("/", "--") + (".txt" if is_office(output) else "")


def shown(output: Output) -> str:
    """Return what a golden copy holds: the text of a file, or that of each part of an Office document."""
    if not is_office(output):
        return output.data.decode()
    with zipfile.ZipFile(io.BytesIO(output.data)) as parts:
        texts = ((name, parts.read(name).decode()) for name in parts.namelist())
        return "".join(f"{name}\n\n{text.rstrip()}\n\n" for name, text in texts)


@pytest.fixture(scope="module")
def outputs() -> dict[str, Output]:
    made = {
        golden_name(output): output
        for output in minimal_site().outputs
        if output.content and not output.uri.endswith(WITHOUT_COPY)
    }
    if os.environ.get("GOLDEN") == "write":
        shutil.rmtree(GOLDEN, ignore_errors=True)
        GOLDEN.mkdir(parents=True)
        for name, output in made.items():
            (GOLDEN / name).write_text(shown(output), encoding="utf-8", newline="\n")
    return made


def test_every_page_and_file_is_as_its_golden_copy(outputs: dict[str, Output]) -> None:
    kept = {file.name: file.read_text(encoding="utf-8") for file in GOLDEN.iterdir()}
    assert set(outputs) == set(kept)
    changed = [name for name, output in outputs.items() if shown(output) != kept[name]]
    assert changed == [], "look at them with git diff after “make golden”"


def test_pages_come_sorted_and_each_address_once(outputs: dict[str, Output]) -> None:
    uris = [output.uri for output in outputs.values()]
    assert uris == sorted(uris)
    assert len({uri.lower() for uri in uris}) == len(uris)


def test_every_page_names_the_file_that_an_editor_would_open(outputs: dict[str, Output]) -> None:
    for output in outputs.values():
        if output.source:
            assert (MINIMAL / output.source).is_file(), output.uri


def test_every_heading_that_a_page_lists_is_on_it(outputs: dict[str, Output]) -> None:
    for output in outputs.values():
        for heading in output.page.headings if output.page else ():
            assert f'id="{heading.anchor}"' in output.html, output.uri


def test_no_link_to_a_page_has_a_step_without_a_name(outputs: dict[str, Output]) -> None:
    for output in outputs.values():
        links = re.findall(r'href="([^"]*)"', str(output.content))
        assert [link for link in links if "//" in link and ":" not in link] == [], output.uri
