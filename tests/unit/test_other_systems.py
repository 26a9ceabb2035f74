"""The program is any system's: what makes a hub this system's stands in content and in its own pages."""

from __future__ import annotations

import re

from support import ROOT

NAMES = re.compile(r"west[-_ ]yorkshire|keep[-_ ]it[-_ ]local", re.IGNORECASE)
PROGRAM = ("hooks", "overrides", "docs/assets")
# Made by others, or no text.
OTHER = {".docx", ".png", ".ico", ".woff2", ".pyc"}


def test_the_program_names_no_system() -> None:
    files = [
        file
        for folder in PROGRAM
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and file.suffix not in OTHER and "vendor" not in file.parts
    ]
    assert len(files) > 200
    named = {
        f"{file.relative_to(ROOT)}: {found[0]}"
        for file in files
        for found in NAMES.finditer(file.read_text(encoding="utf-8"))
    }
    assert named == set()
