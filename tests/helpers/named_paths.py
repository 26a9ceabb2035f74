"""The paths that a text for developers or editors names, and whether each is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = (ROOT, ROOT / "hooks" / "guidancehub")
"""From where a text may name a path."""

MADE = re.compile(r"\.?(site|venv|cache)\b|.*/a-short-name\.")
"""What is there only after a command has made it."""
# A path has a folder or one of the endings of our files, no space, and no place to fill in.
PATH = re.compile(r"[\w.*-]+(?:/[\w.*-]+)*/?")
ENDING = re.compile(r"(/|\.(py|md|yml|toml|css|mjs|jinja|typ|txt|html|docx|json))$")


def paths_in(text: str) -> list[str]:
    spans = [
        span for span in re.findall(r"`([^`\n]+)`", text) if PATH.fullmatch(span) and ENDING.search(span)
    ]
    links = [
        link
        for link in re.findall(r"\]\(([^)#]+)", text)
        if "://" not in link and not link.startswith("mailto")
    ]
    return [path for path in (*spans, *links) if not MADE.match(path)]


def is_there(path: str, text: Path) -> bool:
    return any(
        list(folder.glob(path.rstrip("/"))) for folder in (*FOLDERS, text.parent) if not path.startswith("/")
    )


def missing_paths(words: str, text: Path) -> list[str]:
    """Return the paths that the words of a text name and that are not there."""
    return [path for path in paths_in(words) if not is_there(path, text)]
