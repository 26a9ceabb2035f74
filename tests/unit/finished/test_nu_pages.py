"""The Nu checker is asked about new pages alone, and a build goes on where it is not there."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from guidancehub.build import untold
from guidancehub.finished.nu_checker import JAR
from guidancehub.finished.nu_pages import NuPages

if TYPE_CHECKING:
    from pathlib import Path

# Stands in for Java: notes what it is asked, and finds fault with each page that says "bad".
CHECKER = f"""#!{sys.executable}
import json, pathlib, sys
pages = [each for each in sys.argv if each.endswith(".html")]
asked = pathlib.Path(__file__).with_name("asked")
asked.write_text((asked.read_text() if asked.exists() else "") + "".join(f"{{each}}\\n" for each in pages))
found = [each for each in pages if "bad" in pathlib.Path(each).read_text()]
policy = "Inline script violates Content Security Policy (meta tag)."
messages = [{{"url": "file:" + each.replace(" ", "%20"), "message": text}} for each in pages for text in
            [policy, *(["Stray end tag."] if each in found else [])]]
print(json.dumps({{"messages": messages}}))
"""


@pytest.fixture
def java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    program = tmp_path / "java"
    program.write_text(CHECKER)
    program.chmod(0o755)
    (tmp_path / JAR).parent.mkdir(parents=True)
    (tmp_path / JAR).write_bytes(b"jar")
    monkeypatch.setenv("JAVA", str(program))
    return program


def pages(root: Path, **texts: str) -> dict[str, Path]:
    files = {f"{name}.html": root / f"{name}.html" for name in texts}
    for uri, file in files.items():
        file.write_text(texts[uri.removesuffix(".html")])
    return files


def asked(java: Path) -> list[str]:
    file = java.with_name("asked")
    names = [line.rpartition("/")[2] for line in file.read_text().splitlines()] if file.exists() else []
    file.unlink(missing_ok=True)
    return names


def test_a_page_is_asked_about_until_it_is_good_and_then_no_more(tmp_path: Path, java: Path) -> None:
    memory = tmp_path / "memory"
    first = NuPages(tmp_path, memory)
    assert first.left_out == ""
    (fault,) = first.faults(pages(tmp_path, a="good", b="bad"), untold)
    assert str(fault).startswith(
        "b.html: the Nu checker found “Stray end tag.”, expected valid HTML\n    hint: "
    )
    assert asked(java) == ["a.html", "b.html"]

    second = NuPages(tmp_path, memory)
    assert second.faults(pages(tmp_path, a="good", b="mended"), untold) == ()
    second.remember()
    assert asked(java) == ["a.html", "b.html"]

    third = NuPages(tmp_path, memory)
    assert third.faults(pages(tmp_path, a="good", b="mended", c="new"), untold) == ()
    assert asked(java) == ["c.html"]


def test_a_page_in_a_folder_of_any_name_is_told_by_its_address(tmp_path: Path, java: Path) -> None:
    file = tmp_path / "a née" / "index.html"
    file.parent.mkdir()
    file.write_text("bad")
    (fault,) = NuPages(tmp_path, tmp_path / "memory").faults({"née/index.html": file}, untold)
    assert fault.uri == "née/index.html"
    assert asked(java) == ["index.html"]


def test_another_checker_is_asked_about_every_page_again(tmp_path: Path, java: Path) -> None:
    memory = tmp_path / "memory"
    first = NuPages(tmp_path, memory)
    first.faults(pages(tmp_path, a="good"), untold)
    first.remember()
    asked(java)
    (tmp_path / JAR).write_bytes(b"another jar")
    NuPages(tmp_path, memory).faults(pages(tmp_path, a="good"), untold)
    assert asked(java) == ["a.html"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"checker": 3}', '{"checker": 3, "pages": 1}'])
def test_a_memory_that_is_damaged_is_forgotten(text: str, tmp_path: Path, java: Path) -> None:
    (tmp_path / "memory").write_text(text)
    assert NuPages(tmp_path, tmp_path / "memory").faults(pages(tmp_path, a="good"), untold) == ()
    assert asked(java) == ["a.html"]


def test_where_it_is_not_there_or_does_not_run_a_line_says_so(
    tmp_path: Path, java: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    java.write_text("#!/bin/sh\nexit 9\n")
    broken = NuPages(tmp_path, tmp_path / "memory")
    assert broken.faults(pages(tmp_path, a="good"), untold) == ()
    assert broken.left_out.startswith("the Nu checker, for it did not run: ")
    broken.remember()
    assert not (tmp_path / "memory").exists()

    monkeypatch.delenv("JAVA")
    monkeypatch.setenv("PATH", str(tmp_path / "none"))
    (tmp_path / JAR).unlink()
    (tmp_path / "package.json").write_text("{}")
    nothing = NuPages(tmp_path, tmp_path / "memory")
    assert nothing.left_out == f"the Nu checker, for there is no Java and no {JAR}"
    assert nothing.faults(pages(tmp_path, a="good"), untold) == ()


def test_a_hub_that_uses_the_package_is_told_nothing_of_a_checker_that_it_cannot_have(
    tmp_path: Path, java: Path
) -> None:
    hub = tmp_path / "hub"
    hub.mkdir()
    nothing = NuPages(hub, tmp_path / "memory")
    assert nothing.left_out == ""
    assert nothing.faults(pages(hub, a="bad"), untold) == ()
    assert asked(java) == []
    (hub / "node_modules").mkdir()
    assert NuPages(hub, tmp_path / "memory").left_out == f"the Nu checker, for there is no {JAR}"
