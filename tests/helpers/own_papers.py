"""Hubs whose papers of a pack say other words than the program's, and the script of each in a folder."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.house_words import HouseWords, defaults, placeholders_of
from guidancehub.web.script.own_terms import OwnTerms
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LONGEST: Final = 31
"""As many characters the name of a sheet may have for Excel."""
TERMS: Final = {
    "gate": "door",
    "gates": "doors",
    "question": "request",
    "questions": "requests",
    "bidder": "baker",
    "bidders": "bakers",
    "evaluator": "taster",
    "evaluators": "tasters",
}


def marks() -> dict[str, str]:
    """Return a text for each id with a mark, signs that formulas have, and its values in another order."""
    said = {
        key: " ".join((f'§{key}§ says "so" & more:', *(f"{{{each}}}" for each in sorted(names))))
        for key, names in ((key, placeholders_of(text)) for key, text in defaults().script.items())
    }
    return said | {key: f"§{key}"[:LONGEST] for key in defaults().paper_sheets}


def long_marks() -> dict[str, str]:
    """Return the same with texts that are far longer than the program's."""
    return {key: f"{text}{' ever so long' * 30}" for key, text in marks().items() if "§ says" in text}


def write_script(folder: Path, own: Mapping[str, str]) -> None:
    """Write the script of a hub with these words into a folder, and the samples of the tests beside it."""
    files = {
        file.relative_to(ROOT).as_posix(): file.read_bytes()
        for file in sorted((ROOT / "docs" / "assets").rglob("*.mjs"))
    }
    for path, data in OwnTerms.of(HouseWords("Eastvale", own)).in_files(files).items():
        assert isinstance(data, bytes)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    for tests in ("papers", "pack", "js"):
        shutil.copytree(ROOT / "tests" / tests, folder / "tests" / tests)
    for others in ("node_modules", "tests/fixtures"):
        (folder / others).symlink_to(ROOT / others, target_is_directory=True)
